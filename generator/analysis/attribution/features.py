"""What the choice between candidates sees of each: features as strings, all of them present or absent.

They hold lemmas, single words, tags and dependency labels of spaCy's English models; never a text.
"""

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Doc, Token

from generator.analysis.attribution.contents import Content
from generator.analysis.attribution.cues import Cue, CueKind
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.sources import Source
from generator.analysis.attribution.standing import standing_of
from generator.analysis.attribution.subjects import find_subject_before, is_subject
from generator.lexicon import read_classes

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_COMPLEMENTS = frozenset(["ccomp", "xcomp", "dobj", "oprd", "agent", "nsubjpass", "attr", "acomp", "parataxis"])
_SUBJECTS = ("nsubj", "nsubjpass", "agent")
_INHERITING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
_NEAR = 4
MOST = 6
"""So many contents count as many."""


def cue_features(cue: Cue, quoted: Quoted) -> Iterator[str]:
    """Yield what tells whether a candidate gives a content to somebody, whatever its contents."""
    head, kind, lemma = cue.head, cue.kind, cue.head.lemma_.lower()
    if kind == "prefix":
        yield "according"
        return
    group = group_of(head) if kind == "verb" else kind
    complements = sorted({c.dep_ for c in head.children if c.dep_ in _COMPLEMENTS})
    links = sorted({f"{c.dep_}:{c.lower_}" for c in head.children if c.dep_ in {"prep", "prt"}})
    frame = "+".join(complements)
    yield from (f"kind {kind}", f"lemma {lemma}", f"group {group}", f"group+frame {group} {frame}")
    yield from (f"dep {kind} {head.dep_}", f"tag {kind} {head.tag_}", f"group+dep {group} {head.dep_}")
    yield from (f"lemma+dep {lemma} {head.dep_}", f"lemma+tag {lemma} {head.tag_}", f"group+tag {group} {head.tag_}")
    yield from (f"frame {kind} {frame}", f"lemma+frame {lemma} {frame}")
    for link in (*complements, *links):
        yield from (f"child {kind} {link}", f"group+child {group} {link}", f"lemma+child {lemma} {link}")
    yield from _subject_features(head, lemma, group)
    for child in head.children:
        yield from _child_features(child, head, lemma, group)
    yield from _place_features(cue, lemma, group, quoted)


def count_feature(kind: CueKind, count: int) -> str:
    """Return what the number of its contents tells of a candidate."""
    return f"contents {kind} {min(count, MOST)}"


def _subject_features(head: Token, lemma: str, group: str) -> Iterator[str]:
    own = next((c for c in head.children if is_subject(c) or c.dep_ == "agent"), None)
    subject = own if own is not None else find_subject_before(head)
    if subject is None and head.dep_ in _INHERITING:
        subject = next((c for c in head.head.children if c.dep_ in _SUBJECTS), None)
        yield from (f"inherited {_coarse(subject)}", f"lemma+inherited {lemma} {_coarse(subject)}")
    else:
        yield from (f"subject {_fine(subject)}", f"lemma+subject {lemma} {_coarse(subject)}")
    standing = standing_of(subject)
    yield from (f"standing {standing}", f"group+standing {group} {standing}", f"lemma+standing {lemma} {standing}")


def _child_features(child: Token, head: Token, lemma: str, group: str) -> Iterator[str]:
    match child.dep_:
        case "aux":
            yield from (f"aux {child.lower_}", f"lemma+aux {lemma} {child.lower_}")
        case "neg":
            yield from ("negated", f"lemma+negated {lemma}")
        case "poss":
            yield f"owner {_coarse(child)}"
        case "mark":
            yield f"mark {child.lower_}"
        case "ccomp":
            mark = next((c.lower_ for c in child.children if c.dep_ == "mark"), "-")
            side = "left" if child.i < head.i else "right"
            yield from (f"clause {child.lemma_.lower()}", f"clause+mark {mark}", f"group+mark {group} {mark}")
            yield f"lemma+side {lemma} {side}"
        case "xcomp":
            yield from (f"infinitive {child.lemma_.lower()}", f"group+infinitive {group} {child.tag_}")
            yield f"lemma+infinitive {lemma} {child.tag_}"
        case "dobj" | "nsubjpass":
            yield from (f"object {_fine(child)}", f"lemma+object {lemma} {_fine(child)}")
            yield from (f"group+object {group} {standing_of(child)}", f"group+thing {group} {child.lemma_.lower()}")


def _place_features(cue: Cue, lemma: str, group: str, quoted: Quoted) -> Iterator[str]:
    head, kind, doc = cue.head, cue.kind, cue.head.doc
    governor = head.head.lemma_.lower() if head.head != head else "-"
    yield from (f"governor {kind} {governor} {head.dep_}", f"governor+tag {head.head.pos_} {head.dep_}")
    if head.head != head and head.head.pos_ == "VERB":
        yield f"governor+group {group_of(head.head)} {head.dep_}"
    inside = quoted.hold(head.i)
    yield from (f"inside {inside} {kind}", f"lemma+inside {lemma} {inside}")
    beside = "inside" if inside else _beside(head, quoted)
    yield from (f"beside {kind} {beside}", f"lemma+beside {lemma} {beside}", f"group+beside {group} {beside}")
    before, behind = _word(doc, head.i - 1), _word(doc, head.i + 1)
    yield from (f"before {kind} {before}", f"behind {kind} {behind}")
    yield from (f"lemma+before {lemma} {before}", f"lemma+behind {lemma} {behind}", f"group+behind {group} {behind}")
    yield f"behind+tag {kind} {doc[head.i + 1].pos_ if head.i + 1 < len(doc) else '-'}"
    yield f"first {kind} {head.i - head.sent.start < _NEAR - 1}"


def _beside(head: Token, quoted: Quoted) -> str:
    """Return on which sides quotations stand close by."""
    spans = quoted.beside[head.i]
    left = any(0 <= head.i - end <= _NEAR for _, end in spans)
    right = any(0 <= start - head.i <= _NEAR + 1 for start, _ in spans)
    free = bool(quoted.behind(head.i))
    return ("left" * left + "right" * right or ("far" if spans else "none")) + "+free" * free


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
    yield from (f"first+dep {first.dep_} {name}", f"first+tag {first.tag_}", f"first {_word(doc, start)} {name}")
    yield from (f"last+dep {last.dep_}", f"last+tag {last.tag_}")
    before, behind = _word(doc, start - 1), _word(doc, end)
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


def source_features(cue: Cue, source: Source) -> Iterator[str]:
    """Yield what tells whether a candidate is the best of the sources."""
    head, lemma, name, extent = source.head, cue.head.lemma_.lower(), source.name, source.extent
    doc = head.doc
    standing, coarse = standing_of(head), _coarse(head)
    length = min(6, (source.span[1] - source.span[0]).bit_length())
    distance = min(6, abs(head.i - cue.head.i).bit_length())
    frame = "+".join(sorted({c.dep_ for c in cue.head.children if c.dep_ in {*_SUBJECTS, "auxpass"}}))
    trailing = "+".join(sorted({c.dep_ for c in head.children if c.i > head.i and c.dep_ in _TRAILING}))
    yield from (f"name {name}", f"kind+name {cue.kind} {name}", f"lemma+name {lemma} {name}")
    yield from (
        f"name+extent {name} {extent}",
        f"coarse+extent {coarse} {extent}",
        f"standing+extent {standing} {extent}",
    )
    yield from (f"fine {_fine(head)}", f"coarse {coarse} {name}", f"standing {standing} {name}")
    yield from (f"lemma+coarse {lemma} {coarse}", f"frame {frame} {name}", f"dep {cue.head.dep_} {name}")
    yield from (f"tag {cue.head.tag_} {name}", f"lemma+tag {lemma} {cue.head.tag_}")
    yield from (f"length {length} {extent}", f"distance {distance} {name}")
    yield f"side {distance} {'left' if head.i < cue.head.i else 'right'}"
    yield from (f"trailing {extent} {trailing}", f"behind {_word(doc, source.span[1])} {extent}")


_TRAILING = frozenset({"prep", "appos", "relcl", "acl", "conj"})


def group_of(token: Token) -> str:
    """Return the classes of `lexicon/cues.txt` that a verb's lemma belongs to."""
    classes = read_classes("cues")
    lemma = token.lemma_.lower()
    found = [name for name in ("clause", "infinitive", "object") if lemma in classes[name]]
    if any(f"{lemma} {c.lower_}" in classes["preposition"] for c in token.children if c.dep_ == "prep"):
        found.append("preposition")
    return "/".join(found) or "-"


def _fine(token: Token | None) -> str:
    if token is None:
        return "-"
    if token.pos_ == "PRON":
        return f"pronoun {token.lower_}"
    if token.ent_type_ in _NAMED or token.pos_ == "PROPN":
        return token.ent_type_ or "name"
    return token.lemma_.lower()


def _coarse(token: Token | None) -> str:
    if token is None:
        return "-"
    return token.ent_type_ if token.ent_type_ in _NAMED else token.pos_


def _word(doc: Doc, i: int) -> str:
    """Return the word at an index; a name only as a name, a number only as a number."""
    if not 0 <= i < len(doc):
        return "-"
    token = doc[i]
    return token.pos_ if token.pos_ in {"PROPN", "NUM", "SPACE"} else token.lower_
