"""Gaps: what a document brings up and leaves out (ICD 203, information gaps)."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.lexicon import read_words
from generator.models import Span
from generator.reading import Entity, Sentence, Unreported

_OWNED_BY = frozenset({"from", "by"})
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_TOPICS = frozenset({"about", "against", "of", "on", "over"})


def find_unreported(doc: Doc, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]) -> tuple[Unreported, ...]:
    """Return the statements of named actors that the document mentions without what they say."""
    numbers = {i: sentence.index for sentence in sentences for i in range(sentence.first, sentence.last)}
    named = [m for entity in entities if entity.type == "person" for m in entity.mentions if m.kind == "name"]
    found: list[Unreported] = []
    for token in doc:
        owner = _owner(token) if _is_bare_statement(token) else None
        if owner and token.i in numbers and any(owner[0] <= m.start and m.end <= owner[1] for m in named):
            found.append(Unreported(numbers[token.i], token.idx, token.idx + len(token), owner))
    return tuple(found)


def find_treaties(doc: Doc, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """Return "a memorandum" and the like where no other sentence speaks of it: its terms cannot be in the document."""
    nouns = read_words("treaty_nouns")
    uses = [
        (s.index, t) for s in sentences for t in doc[s.first : s.last] if t.lemma_.lower() in nouns and t.pos_ == "NOUN"
    ]
    places: dict[str, set[int]] = defaultdict(set)
    for index, token in uses:
        places[token.lemma_].add(index)
    lone = (token for _, token in uses if len(places[token.lemma_]) == 1)
    return tuple((token.idx, token.idx + len(token)) for token in lone if _is_new(token))


def _is_bare_statement(token: Token) -> bool:
    """Return whether a noun announces words ("warnings") and no clause or topic behind it says which."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in read_words("reporting_nouns"):
        return False
    behind = [child for child in token.children if child.i > token.i]
    return not any(child.dep_ in _CLAUSES or child.lower_ in _TOPICS for child in behind)


def _owner(noun: Token) -> Span | None:
    """Return the span of those whose words the noun announces ("warnings from …")."""
    following = noun.doc[noun.i + 1 : noun.i + 2]
    if not following or following[0].lower_ not in _OWNED_BY:
        return None
    tokens = [t for child in following[0].children if child.dep_ == "pobj" for t in child.subtree]
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def _is_new(token: Token) -> bool:
    """Return whether the noun is introduced with "a" or "an", and not as an attribute of another."""
    return any(word.lower_ in {"a", "an"} for word in _determiners(token)) and token.dep_ in {"dobj", "pobj"}


def _determiners(token: Token) -> Iterator[Token]:
    return (child for child in token.children if child.dep_ == "det")
