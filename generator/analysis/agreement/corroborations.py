"""Corroborations: what two or more independent documents tell in much the same words."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.analysis.agreement.corrections import find_notices
from generator.analysis.agreement.wording import find_independent, find_sentence_words, is_against
from generator.lexicon import read_words
from generator.reading import Reading
from generator.story import Corroboration, Place, Story

_SAME = 0.5
"""Two sentences tell the same when they share so much of the words of both, their main verb, figures and negation."""
_FEWEST = 4
"""Words that a sentence needs to be compared."""
_CLAUSES = frozenset({"ccomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is compared of a sentence."""

    words: frozenset[str]
    figures: frozenset[str]
    verb: str
    """Lemma of what happens: of "said … sank" it is the second."""
    negative: bool
    ahead: bool
    """It is to come, or may: "would vote" is not "voted"."""

    def agrees(self, other: "_Telling") -> bool:
        """Return whether two sentences tell the same."""
        fewer, more = sorted((self.figures, other.figures), key=len)
        kind, others = ((one.verb, one.negative, one.ahead) for one in (self, other))
        if kind != others or not fewer <= more or (more and not fewer):
            return False
        shared, all_words = self.words & other.words, self.words | other.words
        return len(shared) >= _FEWEST and len(shared) >= _SAME * len(all_words)


def find_corroborations(story: Story) -> tuple[Corroboration, ...]:
    """Return what two or more independent documents tell alike, the most corroborated first."""
    tellings = {
        (i, sentence.index): _tell(reading, sentence.index)
        for i, reading in find_independent(story)
        for notices in (find_notices(reading),)
        for sentence in reading.sentences
        if sentence.index not in notices and _tells(reading, sentence.index)
    }
    found: list[Corroboration] = []
    taken: set[Place] = set()
    for place, telling in tellings.items():
        others: dict[int, Place] = {}
        for other, told in tellings.items():
            if other[0] > place[0] and not {place, other} & taken and telling.agrees(told):
                others.setdefault(other[0], other)
        if others:
            alike = (place, *others.values())
            taken |= set(alike)
            shortest = min(alike, key=lambda one: (len(tellings[one].words), one))
            found.append(Corroboration((shortest, *(one for one in alike if one != shortest))))
    return tuple(sorted(found, key=lambda one: -len(one.places)))


def _tells(reading: Reading, sentence: int) -> bool:
    return reading.voices[sentence] in {"event", "statement"} and reading.openings[sentence] is not None


def _tell(reading: Reading, sentence: int) -> _Telling:
    span = reading.span(reading.sentences[sentence])
    main = list(_find_main(span.root))
    figures = frozenset(token.lower_ for token in span if token.like_num)
    negative = any(token.dep_ == "neg" for token in span) or any(map(is_against, main))
    words = find_sentence_words(reading, sentence) - {verb.lemma_.lower() for verb in main[:-1]}
    ahead = any(child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in main[-1].children)
    return _Telling(words, figures, main[-1].lemma_.lower(), negative, ahead)


def _find_main(verb: Token) -> Iterator[Token]:
    """Yield the main verb and, where it only says so, what it says: "said … sank"."""
    yield verb
    if verb.lemma_.lower() in read_words("speech_verbs"):
        said = next(
            (child for child in verb.children if child.dep_ in _CLAUSES and child.pos_ in {"VERB", "AUX"}), None
        )
        if said is not None:
            yield from _find_main(said)
