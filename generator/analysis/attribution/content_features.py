"""What the choice between the contents of a cue sees of each, as `features` has it of cues and sources."""

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Doc, Token

from generator.analysis.attribution.contents import Content
from generator.analysis.attribution.cues import Cue
from generator.analysis.attribution.features import group_of, word_at
from generator.analysis.attribution.quoted import Quoted


def content_features(cue: Cue, contents: tuple[Content, ...], quoted: Quoted) -> Iterator[Iterator[str]]:
    """Yield for each of a cue's contents what tells whether it is the best of them."""
    head = cue.head
    lemma, group, end = head.lemma_.lower(), group_of(head), head.sent.end
    frame = "+".join(sorted({c.dep_ for c in head.children if c.dep_ in {"ccomp", "xcomp", "dobj", "oprd"}}))
    for content in contents:
        words = [i for first, last in content.spans for i in range(first, last)]
        yield chain(
            _form_features(cue, content, len(words), (lemma, group, frame)),
            _edge_features(head.doc, content),
            _quoted_features(cue, content, quoted, words),
            _rival_features(content, contents),
            _inner_features(cue, content, words),
            _gap_features(head, content, end),
        )


def _form_features(cue: Cue, content: Content, count: int, verb: tuple[str, str, str]) -> Iterator[str]:
    """Yield what a content of so many words is to a cue of a lemma, a group and a frame."""
    (lemma, group, frame), kind, name, spans = verb, cue.kind, content.name, content.spans
    length = min(8, (count + 1).bit_length())
    side = "right" if spans[0][0] > cue.head.i else "left" if spans[-1][1] <= cue.head.i else "both"
    yield from (f"name {kind} {name}", f"lemma+name {lemma} {name}", f"group+name {group} {name}")
    yield from (f"length {length}", f"name+length {name} {length}", f"name+spans {name} {len(spans)}")
    yield from (f"side {kind} {side}", f"name+side {name} {side}", f"lemma+side {lemma} {side}")
    yield from (f"frame {name} {frame}", f"lemma+frame {lemma} {name} {frame}")


def _edge_features(doc: Doc, content: Content) -> Iterator[str]:
    name, start, end = content.name, content.spans[0][0], content.spans[-1][1]
    first, last = doc[start], doc[end - 1]
    yield from (f"first+dep {first.dep_} {name}", f"first+tag {first.tag_}", f"first {word_at(doc, start)} {name}")
    yield from (f"last+dep {last.dep_}", f"last+tag {last.tag_}")
    before, behind = word_at(doc, start - 1), word_at(doc, end)
    yield from (f"before {before}", f"behind {behind}", f"name+before {name} {before}", f"name+behind {name} {behind}")
    if end < len(doc):
        yield from (f"behind+tag {doc[end].tag_} {name}", f"behind+dep {doc[end].dep_} {name}")
    if end + 1 < len(doc):
        yield f"behind2+tag {behind} {doc[end + 1].tag_} {name}"


def _quoted_features(cue: Cue, content: Content, quoted: Quoted, words: list[int]) -> Iterator[str]:
    name, spans, lemma = content.name, content.spans, cue.head.lemma_.lower()
    inside = len(quoted.inside.intersection(words))
    share = "all" if inside == len(words) else "part" if inside else "none"
    left_out = any(
        not start <= cue.head.i < end and not any(first <= start and end <= last for first, last in spans)
        for start, end in quoted.beside[cue.head.i]
    )
    yield from (f"quoted {share}", f"name+quoted {name} {share}", f"lemma+quoted {lemma} {share}")
    yield from (f"left out {left_out} {share}", f"name+left out {name} {left_out}")
    yield f"whole {any(spans[0][0] == start and end >= spans[-1][1] for start, end in quoted.spans)} {name}"


def _rival_features(content: Content, contents: tuple[Content, ...]) -> Iterator[str]:
    start, end = content.spans[0][0], content.spans[-1][1]
    ends = [other.spans[-1][1] for other in contents if other.spans[0][0] == start]
    yield f"longer rival {any(other > end for other in ends)} {content.name}"
    yield f"shorter rival {any(other < end for other in ends)} {content.name}"


def _inner_features(cue: Cue, content: Content, words: list[int]) -> Iterator[str]:
    doc, name = cue.head.doc, content.name
    inner = [doc[i] for i in words]
    yield f"verb {any(t.pos_ in {'VERB', 'AUX'} for t in inner)} {name}"
    if any(t.text in {"—", "--", ";"} for t in inner):
        yield f"dash {name}"
    if any(t.dep_ == "relcl" for t in inner):
        yield f"relative {name}"
    if any(t.dep_ == "advcl" for t in inner):
        yield f"adverbial {any(t.dep_ == 'advcl' and t.head == cue.head for t in inner)} {name}"


def _gap_features(head: Token, content: Content, sentence_end: int) -> Iterator[str]:
    name, start, end = content.name, content.spans[0][0], content.spans[-1][1]
    gap = start - head.i - 1 if start > head.i else head.i - end
    rest = sentence_end - end
    yield f"gap {min(6, gap)} {name}"
    yield f"rest {min(5, rest.bit_length()) if rest >= 0 else 'beyond'} {name}"
