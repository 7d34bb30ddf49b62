"""Corrections: what a document takes back, or tells as what somebody said before; neither is a claim of its own."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS
from generator.findings import Sentence
from generator.lexicon import read_words
from generator.reading import Reading

_FORMER = frozenset({"earlier", "early", "initial", "original", "previous"})
_ITSELF = frozenset({"article", "column", "headline", "post", "report", "story", "version"})
"""What a document calls itself."""
_TELLINGS = frozenset({"account", "count", "estimate", "figure", "report", "statement", "tally", "toll", "version"})
_BEFORE = frozenset({
    "erroneously", "incorrectly", "initially", "mistakenly", "originally", "previously", "wrongly",
})  # fmt: skip
_MENDING = frozenset({"amend", "clarify", "correct", "update"})
_GIVING = frozenset({"count", "estimate", "misstate", "put"})
_INSTEAD = frozenset({";", "but", "when", "whereas", "actually", "instead"})
"""What leads over to what is put in its place."""


def find_notices(reading: Reading) -> frozenset[int]:
    """Return the sentences in which a document tells what of itself was mended ("an earlier version said …")."""
    return frozenset(s.index for s in reading.sentences if any(map(_is_notice, reading.span(s))))


def find_withdrawn(reading: Reading) -> frozenset[int]:
    """Return the tokens that tell what was said before and is so no longer, as the document has it."""
    return frozenset(token.i for sentence in reading.sentences for token in _find_in(reading, sentence))


def _find_in(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    for word in reading.span(sentence):
        if _is_former_version(word):
            yield from takewhile(_goes_on, reading.doc[word.i : sentence.last])
        elif word.pos_ == "VERB" and _tells(word) and _is_former(word):
            instead = {part for child in word.children if child.dep_ == "conj" for part in child.subtree}
            yield from (part for part in takewhile(_goes_on, word.subtree) if part not in instead)
        elif word.lemma_ in _TELLINGS and any(child.lower_ in _FORMER for child in word.children):
            yield from word.subtree


def _goes_on(word: Token) -> bool:
    return word.lower_ not in _INSTEAD


def _is_notice(word: Token) -> bool:
    mended = word.lemma_ in _MENDING and any(_is_this(child) for child in word.children if child.dep_ == "nsubjpass")
    return mended or _is_former_version(word)


def _is_this(noun: Token) -> bool:
    return noun.lemma_ in _ITSELF and any(child.lower_ == "this" for child in noun.children)


def _is_former_version(word: Token) -> bool:
    """Return whether a word is "version" in "an earlier version", of this text or, at the head of a sentence, alone."""
    if word.lemma_ != "version" or not any(child.lower_ in _FORMER for child in word.children):
        return False
    of = [noun for link in word.children if link.lower_ == "of" for noun in link.children if link.dep_ == "prep"]
    return any(noun.lemma_ in _ITSELF for noun in of) if of else word.head.lemma_ in {"say", "state", "misstate"}


def _tells(verb: Token) -> bool:
    """Return whether a verb gives somebody's words or count ("said that …", not "had claimed 67 lives")."""
    said = verb.lemma_ in read_words("speech_verbs") and any(child.dep_ == "ccomp" for child in verb.children)
    return said or verb.lemma_ in _GIVING


def _is_former(verb: Token) -> bool:
    """Return whether a verb tells what was said before: "initially said", "had said", "initial reports said"."""
    parts = tuple(verb.children)
    subjects = (part for part in parts if part.dep_ in SUBJECTS and part.lemma_ in _TELLINGS)
    former = any(child.lower_ in _FORMER for noun in subjects for child in noun.children)
    had = any(part.dep_ == "aux" and part.lower_ in {"had", "'d", "’d"} for part in parts)
    return former or had or any(part.lower_ in _BEFORE for part in parts) or verb.lemma_ == "misstate"
