"""Bodies without a name of their own that act: "the government", "police", "a Greek court", "the health ministry"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from generator.analysis.entities.teams import find_team
from generator.findings import Entity, Mention
from generator.lexicon import read_words
from generator.models import ActorType

_ANY = frozenset({"any", "each", "every", "no"})
_OF = {"army": "of", "opposition": "to"}
"""What takes a noun for many, or for a deed ("an army of clerks", "her opposition to it")."""
_ACTING = frozenset({"nsubj", "agent"})
_WHEN = frozenset({"current", "entire", "incoming", "new", "outgoing", "own", "present", "previous"})
"""Adjectives that tell no body from another."""


def find_unnamed(doc: Doc, named: Iterable[Entity]) -> Iterator[Entity]:
    """Yield each body that is called by its noun alone, that no named one can be, and that does something."""
    known = {word.lower() for entity in named for name in entity.names for word in name.split()}
    taken = {i for entity in named for mention in entity.mentions for i in range(mention.start, mention.end)}
    bodies = read_words("unnamed_bodies") - known
    heads: dict[str, list[Token]] = defaultdict(list)
    for token in doc:
        if token.lower_ in bodies and token.pos_ == "NOUN" and token.idx not in taken:
            heads[token.lower_].append(token)
    for tokens in heads.values():
        for phrases in _part(map(_phrase, tokens)):
            roots = [phrase.root for phrase in phrases]
            if any(root.dep_ in _ACTING for root in roots) and all(map(_is_one, roots)):
                yield _make_entity(phrases)
    yield from _find_offices(doc, taken)
    yield from _find_camps(doc, taken)
    yield from find_team(doc, taken)


def _part(phrases: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield the phrases of each body: those of one country, and the bare noun with them where there is but one."""
    parted: dict[str, list[Span]] = defaultdict(list)
    for phrase in phrases:
        parted[" ".join(token.text for token in phrase[:-1] if token.text[0].isupper())].append(phrase)
    bare = parted.pop("", [])
    if len(parted) == 1:
        bare = [*bare, *parted.popitem()[1]]
    yield from (found for found in (bare, *parted.values()) if found)


def _find_offices(doc: Doc, taken: set[int]) -> Iterator[Entity]:
    """Yield each office that says something and is known by its field ("the health ministry"), not by a name beside."""
    phrases: dict[str, list[Span]] = defaultdict(list)
    for token in doc:
        if token.tag_ != "NN" or token.lower_ not in read_words("unnamed_offices") or token.idx in taken:
            continue
        if not any(child.dep_ == "appos" and child.idx in taken for child in token.children):
            phrase = _phrase(token)
            if len(phrase) > 1 and phrase.start and doc[phrase.start - 1].lower_ == "the" and phrase.text.islower():
                phrases[phrase.text].append(phrase)
    for found in phrases.values():
        if any(_speaks(phrase.root) for phrase in found):
            yield _make_entity(found)


def _find_camps(doc: Doc, taken: set[int]) -> Iterator[Entity]:
    """Yield each side of a contest that is spoken of by its colours twice or more ("the pro-reform camp").

    What else bears the colours speaks of it, too ("pro-reform candidates").
    """
    phrases: dict[str, list[Span]] = defaultdict(list)
    for token in doc:
        if token.tag_ == "NN" and token.lower_ in read_words("unnamed_camps"):
            phrase = _phrase_across_hyphens(token)
            if phrase[0].idx not in taken and any(map(_is_colour, phrase[:-1])):
                phrases[phrase.text.lower()].append(phrase)
    for found in phrases.values():
        if len(found) > 1:
            camp = _make_entity(found, "group")
            worn = _find_worn(doc, found[0][:-1], taken | {mention.start for mention in camp.mentions})
            yield replace(camp, mentions=tuple(sorted((*camp.mentions, *worn), key=lambda mention: mention.start)))


def _find_worn(doc: Doc, colours: Span, taken: set[int]) -> Iterator[Mention]:
    """Yield where else the colours of a camp stand, joined by a hyphen or those of a belief, before a noun."""
    if colours[-1].tag_ in {"NN", "NNP"} and len(colours) == 1:
        return
    words = [token.lower_ for token in colours]
    for token in doc[: len(doc) - len(colours)]:
        span = doc[token.i : token.i + len(colours)]
        before_noun = doc[span.end].pos_ in {"NOUN", "PROPN"}
        if token.idx not in taken and before_noun and [part.lower_ for part in span] == words:
            yield Mention(span.start_char, span.end_char, "nominal")


def _is_colour(token: Token) -> bool:
    """Return whether a word before "camp" tells which: a noun, or an adjective of a belief ("localist")."""
    return token.tag_ in {"NN", "NNP"} or token.lower_.endswith("ist") or token.text == "-"


def _phrase_across_hyphens(noun: Token) -> Span:
    """Return a noun with the joined word before it ("anti-reform camp")."""
    doc, first = noun.doc, _phrase(noun).start
    if first == noun.i > 1 and doc[first - 2].text == "-" and doc[first - 1].tag_ == "JJ":
        first -= 1
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first -= 2
    return doc[first : noun.i + 1]


def _speaks(noun: Token) -> bool:
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in read_words("speech_verbs")


def _is_one(noun: Token) -> bool:
    """Return whether a noun stands for a single body, not for any ("any court") or for part of another name."""
    if any(child.lower_ in _ANY or child.lower_ == _OF.get(noun.lower_) for child in noun.children):
        return False
    following = noun.doc[noun.i + 1 : noun.i + 2]
    return noun.dep_ == "compound" or not following or following[0].pos_ != "PROPN"


def _phrase(noun: Token) -> Span:
    """Return a noun with the words before it that tell which ("Greek court")."""
    first = noun.i
    while first and (_tells_which(noun.doc[first - 1], noun) or _tells_which(noun.doc[first - 1], noun.doc[first])):
        first -= 1
    first += first < noun.i and noun.doc[max(0, first - 1)].text == "-"
    return noun.doc[first : noun.i + 1]


def _tells_which(token: Token, noun: Token) -> bool:
    beside = token.head == noun and token.dep_ in {"amod", "compound", "nmod"}
    return beside and token.tag_ in {"JJ", "NNP", "NN"} and token.lower_ not in _WHEN


def _make_entity(phrases: list[Span], kind: ActorType = "organization") -> Entity:
    texts = {text.lower(): text for text in sorted(" ".join(phrase.text.split()) for phrase in phrases)}
    names = sorted(texts.values(), key=lambda name: (-len(name.split()), name))
    mentions = tuple(Mention(p.start_char, p.end_char, "name") for p in phrases)
    return Entity(names[0], kind, mentions, (), tuple(names))
