"""Wording: what is compared of sentences and contents."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from generator.findings import Attribution
from generator.lexicon import read_classes
from generator.reading import Reading
from generator.story import Story

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})


def find_independent(story: Story) -> Iterator[tuple[int, Reading]]:
    """Yield the readings, each with its index, but for reprints: those tell nothing of their own."""
    yield from ((i, reading) for i, reading in enumerate(story.readings) if story.originals[i] == i)


def find_words(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the lemmas of the words that carry a content."""
    return frozenset(_lemma(token) for token in tokens if token.pos_ in _CONTENT and not token.is_stop)


def _lemma(token: Token) -> str:
    """Return a word's lemma, also of the plural that opens a sentence and is taken for a name ("Repairs")."""
    mistaken = token.pos_ == "PROPN" and token.tag_ != "NNP" and not token.ent_type_
    return token.lower_.removesuffix("s") if mistaken else token.lemma_.lower()


def find_sentence_words(reading: Reading, sentence: int) -> frozenset[str]:
    """Return the lemmas of the words that carry what a sentence tells."""
    return find_words(reading.span(reading.sentences[sentence]))


def is_against(verb: Token) -> bool:
    """Return whether a verb says that its subject is against its object, or denies it."""
    stances, factuality = read_classes("stances"), read_classes("factuality")
    particle = next((f" {child.lower_}" for child in verb.children if child.dep_ == "prt"), "")
    against = stances["against"] | stances["refusing"] | factuality["denial"] | factuality["rejection"]
    return f"{verb.lemma_.lower()}{particle}" in against


def tokens_of(reading: Reading, said: Attribution) -> Iterator[Token]:
    """Yield the words of what somebody says."""
    spans = (reading.doc.char_span(*span, alignment_mode="expand") for span in said.content)
    yield from (token for span in spans if span is not None for token in span)
