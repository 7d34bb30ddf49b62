"""Matters: what actors are for or against, and when two of them are surely for or against the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.analysis.stances.holders import Floor
from generator.analysis.stances.leanings import is_a
from generator.lexicon import read_table, read_words

_INNER = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_OF_ACT = frozenset({"dobj", "nsubjpass", "prt"})
_UNCLEAR = frozenset({"xcomp", "ccomp", "oprd", "dative"})
"""Without them an act is not whole ("turn the bill into a law", "let the talks fail")."""
_LINKS = frozenset({"of", "on", "to", "for", "against", "over", "with", "between", "from", "in", "about", "by", "at"})
_NO_THING = frozenset({"PERSON", "NORP", "GPE", "LOC", "DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"})
_WHERE = frozenset({"in", "between", "with", "among", "at"})
_NAMED = frozenset({"GPE", "LOC", "NORP", "ORG"})
_LOOSE = frozenset({"on", "of", "over", "about", "against"})
_BELOW = frozenset({"pobj", "pcomp"})
_TIMES = frozenset({"DATE", "TIME"})
_POINTING = frozenset({"the", "this", "that"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})
_FURTHER = frozenset({"relcl", "acl"})
"""What tells a thing from others and is not shown ("the words that he used"): alone it does not do."""
_LONGEST = 14
_ACTOR = "@"
_SPECIFIC = 2
"""So many words beside the head tell a thing from others of its name."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A thing, or an act upon one, in a document's words."""

    head: Token
    first: int
    last: int
    """Its first and its last token."""
    name: str
    """Of the thing, or of the act its verb."""
    words: frozenset[str]
    """Lemmas of what is said of it, of an actor its id."""
    places: frozenset[str] = frozenset()
    """Those of `words` that tell where or between whom it is."""

    @property
    def thing(self) -> Token:
        """Return the head, of an act that of its object."""
        return next((c for c in self.head.children if self.head.pos_ == "VERB" and c.dep_ in _OF_ACT), self.head)

    @property
    def definite(self) -> bool:
        """Return whether the document takes the thing as known ("the ban", "his plan")."""
        return any(c.dep_ == "poss" or c.lower_ in _POINTING for c in self.thing.children)


def make_matter(head: Token, floor: Floor) -> Matter | None:
    """Return the matter that a noun or verb heads; None where it is no thing, vague, or not whole."""
    tokens = sorted(_find_parts(head), key=lambda token: token.i)
    thing = Matter(head, head.i, head.i, "", frozenset()).thing
    open_pronoun = any(token.pos_ == "PRON" and floor.actor(token) is None for token in tokens)
    vague = any(is_a(c, "vague") for token in (head, thing) for c in (token, *token.children))
    whole = head.pos_ != "VERB" or (thing != head and not any(c.dep_ in _UNCLEAR for c in head.children))
    if open_pronoun or vague or not whole or not _is_thing(thing, floor, alone=thing == head):
        return None
    edges = [token.i for token in tokens] + [c.i for t in tokens for c in t.children if c.dep_ in {"det", "predet"}]
    telling = (*tokens, *_find_loose(head, max(edges)))
    words = frozenset(_word(token, floor) for token in telling if token != head) - {""}
    found = Matter(head, min(edges), max(edges), _name(head), words, _find_places(head, floor))
    return found if _is_whole(found, floor) else None


def _is_whole(matter: Matter, floor: Floor) -> bool:
    """Return whether what is shown of a matter tells what it is: nothing that does stands behind it."""
    thing, following = matter.thing, matter.head.doc[matter.last + 1 : matter.last + 3]
    act = thing != matter.head
    open_end = any(child.dep_ in _FURTHER for child in thing.children) and (act or not matter.definite)
    told_of = matter.first > 0 and matter.head.doc[matter.first - 1].lower_ == "for"
    runs_on = told_of and [token.tag_ for token in following] == ["TO", "VB"]
    long = matter.last - matter.first >= _LONGEST
    return not (long or runs_on or (open_end and not _said_of(thing, floor)))


def is_same(one: Matter, other: Matter, floors: Sequence[Floor]) -> bool:
    """Return whether two matters are surely one: of one name, and what is said of one is said of the other.

    What leans on what was said before must have no other bearer of its name in the story; "the plan" and "her plan",
    which say little, must besides stand in one document.
    """
    fewer, more = sorted((one, other), key=lambda matter: len(matter.words))
    alike = fewer.words - fewer.places == more.words - more.places
    if one.name != other.name or not fewer.words <= more.words or not (alike or fewer.definite):
        return False
    if is_a(fewer.thing, "general") and all(word.startswith(_ACTOR) for word in fewer.words):
        known = more.definite or more.head.i < fewer.head.i
        near = one.head.doc is other.head.doc and fewer.definite and known
        return near and all(_is_only(fewer, floor) for floor in floors)
    telling = len(fewer.words) >= _SPECIFIC or not (fewer.definite or more.definite)
    return telling or all(_is_only(fewer, floor) for floor in floors)


def _is_thing(thing: Token, floor: Floor, *, alone: bool) -> bool:
    """Return whether a word is a noun for a thing: no person or place and, where it stands alone, no actor or claim."""
    people = thing.lemma_.lower() in read_words("people_nouns") | read_words("titles")
    noun = thing.pos_ in {"NOUN", "PROPN"} and thing.ent_type_ not in (_NO_THING if alone else _TIMES)
    return noun and not (alone and (people or is_a(thing, "claims") or floor.actor(thing) is not None))


def _find_parts(head: Token, *, inner: bool = False) -> Iterator[Token]:
    """Yield the words that say what a head is, or whom an act is done to, but for times and relative clauses.

    `inner`: the head is such a word itself, and goes with those that it is joined to ("a truce between A and B").
    """
    yield head
    for child in head.children:
        if _is_part(child, head) or (inner and child.dep_ == "conj"):
            yield from _find_parts(child, inner=True)
        elif child.dep_ == "prep" and child.i > head.i and (head.pos_ == "VERB" or child.lower_ in _LINKS):
            below = (c for c in child.children if c.dep_ in _BELOW and c.ent_type_ not in _TIMES)
            yield from (part for c in below for part in _find_parts(c, inner=True))


def _find_loose(head: Token, last: int) -> Iterator[Token]:
    """Yield the words right behind a thing that parsers give to the verb above ("backed the bill on schools")."""
    for link in head.doc[last + 1 : last + 2]:
        below = (c for c in link.children if c.dep_ in _BELOW and c.ent_type_ not in _TIMES)
        if link.dep_ == "prep" and link.lower_ in _LOOSE:
            yield from (part for child in below for part in _find_parts(child, inner=True))


def _is_part(child: Token, head: Token) -> bool:
    of_act = head.pos_ == "VERB" and child.dep_ in _OF_ACT
    return of_act or child.dep_ in _INNER or (child.dep_ == "acl" and child.tag_ == "VB")


def _find_places(head: Token, floor: Floor) -> frozenset[str]:
    """Return what tells where a thing is or between whom ("a truce in Keswick"): a story may leave it out."""
    links = (child for child in head.children if child.lower_ in _WHERE and head.pos_ != "VERB")
    named = (c for link in links for c in link.children if c.dep_ == "pobj")
    tokens = (t for c in named for t in (c, *c.conjuncts) if c.ent_type_ in _NAMED or floor.actor(c) is not None)
    return frozenset(_word(token, floor) for token in tokens) - {""}


def _word(token: Token, floor: Floor) -> str:
    """Return what a word tells of a matter: an actor's id, a lemma, nothing."""
    actor = floor.actor(token)
    if actor is not None:
        return _ACTOR + actor.id
    return token.lemma_.lower() if token.pos_ in _TELLING and not is_a(token, "empty") else ""


def _name(head: Token) -> str:
    """Return the lemma of a head, or the first of those that stand for each other."""
    lemma = head.lemma_.lower()
    return next((row[0][0] for row in read_table("issue_nouns") if lemma in row[0]), lemma)


def _is_only(matter: Matter, floor: Floor) -> bool:
    """Return whether a reading speaks of but one thing in the words of a matter."""
    name, own = _name(matter.thing), _said_of(matter.thing, floor)
    nouns = (t for t in floor.reading.doc if t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound" and _name(t) == name)
    said = [words for words in (_said_of(noun, floor) for noun in nouns) if words and words >= own]
    return all(words <= others or others <= words for words in said for others in said)


def _said_of(noun: Token, floor: Floor) -> frozenset[str]:
    return frozenset(_word(token, floor) for token in _find_parts(noun) if token != noun) - {""}
