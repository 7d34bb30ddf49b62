"""What the choice between candidates sees of a cue and of a source: features as strings, present or absent.

They hold lemmas, single words, tags and dependency labels of spaCy's English models; never a text.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

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
    before, behind = word_at(doc, head.i - 1), word_at(doc, head.i + 1)
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
    yield from (f"trailing {extent} {trailing}", f"behind {word_at(doc, source.span[1])} {extent}")


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


def word_at(doc: Doc, i: int) -> str:
    """Return the word at an index; a name only as a name, a number only as a number."""
    if not 0 <= i < len(doc):
        return "-"
    token = doc[i]
    return token.pos_ if token.pos_ in {"PROPN", "NUM", "SPACE"} else token.lower_
