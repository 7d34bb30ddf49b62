"""Terms: noun phrases of up to three words that name a matter, such as "ceasefire" and "trade deal"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from spacy.tokens import Doc, Span, Token

from generator.findings import Entity, Sentence, Term
from generator.lexicon import read_words

_LONGEST = 3
"""Words of a term."""
_WORD = re.compile("[A-Za-z]{3}[A-Za-z0-9-]*")
_HYPHENS = frozenset("-–—/")


def find_terms(doc: Doc, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]) -> tuple[Term, ...]:
    """Return where terms stand, in order; the end of a term ("deal") stands beside the whole ("trade deal")."""
    named = _find_named(doc, entities)
    return tuple(
        Term(" ".join(_lemmas(tokens)), sentence.index, tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
        for sentence in sentences
        for phrase in _find_phrases(doc[sentence.first : sentence.last], named)
        for tokens in (phrase[-length:] for length in range(min(len(phrase), _LONGEST), 0, -1))
        if _is_term(tokens)
    )


def _find_named(doc: Doc, entities: tuple[Entity, ...]) -> frozenset[int]:
    """Return the indices of the tokens that name an actor."""
    mentions = (mention for entity in entities for mention in entity.mentions if mention.kind == "name")
    spans = (doc.char_span(m.start, m.end, alignment_mode="expand") for m in mentions)
    return frozenset(token.i for span in spans if span is not None for token in span)


def _find_phrases(span: Span, named: frozenset[int]) -> Iterator[list[Token]]:
    """Yield each run of common nouns and adjectives of kind that ends on a noun."""
    for fits, run in groupby(span, lambda token: token.i not in named and _may_stand(token, span.start)):
        phrase = list(run) if fits else []
        while phrase and phrase[-1].pos_ != "NOUN":
            phrase.pop()
        if phrase:
            yield phrase


def _may_stand(token: Token, first: int) -> bool:
    """Return whether a token can be a word of a term: in small letters or all capitals, and no half of a compound."""
    if not _WORD.fullmatch(token.text) or not (token.i == first or token.is_lower or token.is_upper):
        return False
    if _is_hyphenated(token) or token.lemma_.lower() in read_words("calendar_nouns"):
        return False
    kind = token.pos_ == "ADJ" and token.lower_ in read_words("relational_adjectives")
    return token.pos_ == "NOUN" or kind


def _is_hyphenated(token: Token) -> bool:
    """Return whether a hyphen binds a token to the one before or behind it."""
    doc, i = token.doc, token.i
    before = i > 0 and doc[i - 1].text in _HYPHENS and not doc[i - 1].whitespace_
    return before or (i + 1 < len(doc) and doc[i + 1].text in _HYPHENS and not token.whitespace_)


def _is_term(tokens: list[Token]) -> bool:
    """Return whether words that stand together are one phrase and name a matter, not people by their office."""
    last = tokens[-1].lemma_.lower()
    if last in _people():
        return False
    within = range(tokens[0].i, tokens[-1].i + 1)
    return sum(map(_weigh, tokens)) >= 1 and all(token.head.i in within for token in tokens[:-1])


def _weigh(token: Token) -> float:
    """Return how much of a term a word is: nothing, half or all of one."""
    lemma = token.lemma_.lower()
    if lemma in read_words("empty_nouns"):
        return 0
    return 0.5 if token.pos_ == "ADJ" or lemma in read_words("broad_nouns") else 1


def _lemmas(tokens: list[Token]) -> list[str]:
    return [token.lemma_.lower() for token in tokens]


@cache
def _people() -> frozenset[str]:
    """Return the nouns for people that name no matter, among them those on which titles end."""
    offices = frozenset(title.lower().split()[-1] for title in read_words("titles"))
    return offices | read_words("people_nouns") - read_words("topical_people")
