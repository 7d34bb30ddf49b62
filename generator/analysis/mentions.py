"""Names in a text, cut to the name itself, with the office that stands before or after each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from generator.analysis.roles import find_roles, is_title
from generator.lexicon import read_classes, read_table, read_words
from generator.lexicon.countries import demonyms
from generator.story import Role

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP"})


@dataclass(frozen=True, slots=True)
class Name:
    """A tagged name: tokens `first` to `last`, excluded, and the roles given with it."""

    first: int
    last: int
    start: int
    end: int
    text: str
    label: str
    roles: tuple[Role, ...] = ()
    gender: str = ""
    """"he" or "she" where "Mr." or "Ms." stands before it."""


def find_names(doc: Doc) -> tuple[Name, ...]:
    """Return the names of persons, organizations, places and groups in order, none inside another's title."""
    offices = _find_offices(doc)
    taken = {i for office in offices for i in range(office.first, office.last)}
    tagged = [name for entity in doc.ents if entity.label_ in _LABELS for name in _cut_name(entity)]
    names = offices + _retype(doc, [name for name in tagged if not taken & set(range(name.first, name.last))])
    names += _find_surnames(doc, names)
    titles = [role for name in names for role in name.roles]
    kept = [name for name in names if not any(_is_part_of(doc, name, role) for role in titles)]
    return tuple(sorted(kept, key=lambda name: name.first))


def _retype(doc: Doc, names: list[Name]) -> list[Name]:
    """Make persons of names that the tagger took for places where an apposition tells ("Paris, a woman …")."""
    told = {name.text: name for name in names if name.label in {"GPE", "ORG"} and _is_called_person(doc, name)}
    return [_as_person(doc, name) if name.text in told else name for name in names]


def _is_called_person(doc: Doc, name: Name) -> bool:
    people = frozenset[str]().union(*read_classes("roles_gendered").values())
    root = doc[name.first : name.last].root
    beside = [child for child in root.children if child.dep_ == "appos"]
    if root.dep_ == "appos" and root.head.i < name.first:
        beside.append(root.head)
    return any(token.tag_ == "NN" and token.lower_ in people for token in beside)


def _as_person(doc: Doc, name: Name) -> Name:
    """Return a name as a person's, with the first name that the tagger left out before it."""
    first = name.first
    while (
        first and doc[first - 1].pos_ == "PROPN" and doc[first - 1].dep_ == "compound" and not doc[first - 1].ent_type_
    ):
        first -= 1
    return _make_name(doc[first : name.last], "PERSON")


def _find_surnames(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Yield the surnames of persons that stand alone and that the tagger passed over."""
    taken = {i for name in names for i in range(name.first, name.last)}
    surnames = {name.text.split()[-1] for name in names if name.label == "PERSON" and " " in name.text}
    for token in doc:
        beside = {doc[i].pos_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc) and i not in taken}
        if token.text in surnames and token.pos_ == "PROPN" and token.i not in taken and "PROPN" not in beside:
            yield _make_name(doc[token.i : token.i + 1], "PERSON")


def _cut_name(entity: Span) -> Iterator[Name]:
    """Yield the entity without article, title and possessive mark, if a name is left."""
    doc, first, last = entity.doc, entity.start, entity.end
    while first < last and (doc[first].lower_ in {"the", "a", "an"} or not _is_wordlike(doc[first])):
        first += 1
    while last > first and (doc[last - 1].lower_ in {"'s", "’s", "'", "’", "s"} or not _is_wordlike(doc[last - 1])):
        last -= 1
    if entity.label_ == "PERSON" or doc[first : first + 1].text.lower() in _addresses():
        first = _after_title(doc, first, last)
        first -= last - first == 1 and _is_first_name(doc, first - 1)
    if first >= last or not any(token.text[0].isupper() for token in doc[first:last]):
        return
    yield _make_name(doc[first:last], entity.label_)


def _addresses() -> frozenset[str]:
    return frozenset[str]().union(*read_classes("honorifics").values())


def _is_first_name(doc: Doc, i: int) -> bool:
    """Return whether a word before a surname is a first name that the tagger passed over ("CEO Enver Solomon")."""
    if i < 0 or doc[i].pos_ != "PROPN" or not doc[i].is_title or is_title(doc[i : i + 1]):
        return False
    if doc[i].ent_type_ and not (doc[i].ent_type_ == "ORG" and doc[i - 1].lower_ in read_words("people_nouns")):
        return False
    return doc[i].dep_ == "compound" and doc[i].head == doc[i + 1] and not doc[i].is_sent_start


def _make_name(span: Span, label: str) -> Name:
    doc, first, last = span.doc, span.start, span.end
    before = doc[first - 1].lower_ if first else ""
    gender = next((gender for gender, titles in read_classes("honorifics").items() if before in titles), "")
    text = " ".join(span.text.split())
    return Name(first, last, span.start_char, span.end_char, text, label, find_roles(doc, first, last, label), gender)


def _find_offices(doc: Doc) -> list[Name]:
    """Return what stands for its one holder or body without being a name ("the Pope")."""
    labels = {surface: kind.upper() for (surface,), (kind,) in read_table("unique_offices")}
    found: list[Name] = []
    for match in _offices().finditer(doc.text):
        span = doc.char_span(*match.span())
        if span is not None:
            name = next(surface for surface in labels if surface.lower() == match.group().lower())
            found.append(Name(span.start, span.end, span.start_char, span.end_char, name, labels[name]))
    return found


@cache
def _offices() -> re.Pattern[str]:
    surfaces = (re.escape(surface) for (surface,), _ in read_table("unique_offices"))
    return re.compile(rf"\b(?:{'|'.join(re.sub('^the', '[Tt]he', surface) for surface in surfaces)})\b(?! [A-Z])")


def _is_wordlike(token: Token) -> bool:
    return any(character.isalnum() for character in token.text)


def _after_title(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins when the tagger took a title into it ("Chancellor Merkel", "Mr Roe")."""
    while first < last - 1 and doc[first].lower_ in _addresses():
        first += 1
    for cut in range(last - 1, first, -1):
        if is_title(doc[first:cut]) and doc[cut].text[0].isupper() and doc[cut].lower_ not in SUFFIXES:
            return cut
    return first


def _is_part_of(doc: Doc, name: Name, role: Role) -> bool:
    """Return whether a name is but a department in a title ("State" in "Secretary of State")."""
    inside = role.start <= name.start and name.end <= role.end
    if not inside or name.text in demonyms():
        return False
    before = doc[name.first - 1].lower_ if name.first else ""
    return name.last - name.first == 1 and before in {"of", "for"} and name.label == "ORG"
