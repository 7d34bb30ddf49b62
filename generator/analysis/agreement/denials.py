"""Denials: what one source says, and another of the document rejects or disproves right behind it.

"Norvane rejected that"; "there was no oil … But Roe said her crews had found oil".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.agreement.wording import find_independent, is_negative, tokens_of
from generator.analysis.verbs.tense import find_verb_tense
from generator.lexicon import read_classes
from generator.reading import Attribution, Reading
from generator.story import Denial, Story

_REJECTING = frozenset({
    "contest", "contradict", "deny", "dismiss", "dispute", "rebuff", "rebut", "refute", "reject", "repudiate",
})  # fmt: skip
_BUT = frozenset({"but", "however"})
_FINDING = frozenset({
    "detect", "discover", "film", "find", "identify", "measure", "observe", "photograph", "record", "recover", "see",
    "smell",
})  # fmt: skip
_REACH = 3
"""So many sentences before may stand what is disproved."""
_POINTING = frozenset({"this", "that"})
_OF_CLAIMS = frozenset({"deny", "dispute", "refute"})
"""Of these verbs "it" is a claim, too; what is rejected may be a plan."""
_TOLD = frozenset({"account", "figure", "number", "version"})
_GIVEN = frozenset({"the", "this", "that", "these", "those"})
_ADDED = frozenset({"a", "an"})
"""Before the claim where it stands behind what is said: "…, a charge Iran denies"."""


def find_denials(story: Story) -> tuple[Denial, ...]:
    """Return what is said and at once rejected."""
    return tuple(denial for index, reading in find_independent(story) for denial in _find_in(story, index, reading))


def _find_contrasts(story: Story, index: int, reading: Reading) -> Iterator[Denial]:
    """Yield what one says there is not, but another, whose sentence begins with "but", says was found."""
    for other in reading.attributions:
        sentence = reading.sentences[other.sentence]
        if reading.doc[sentence.first].lower_ not in _BUT or not _says(other) or is_negative(reading, other):
            continue
        found = {word.lemma_.lower() for word in tokens_of(reading, other) if _is_found(word)}
        for one in reading.attributions:
            near = sentence.paragraph - reading.sentences[one.sentence].paragraph <= 1
            close = near and 0 < other.sentence - one.sentence <= _REACH
            nouns = {word.lemma_.lower() for word in tokens_of(reading, one) if word.pos_ == "NOUN"}
            missed = close and _says(one) and is_negative(reading, one) and found & nouns
            if missed and not _is_same_source(story, index, one, other):
                yield Denial(index, one, other)
                break


def _says(said: Attribution) -> bool:
    return said.sure and said.parent is None and said.source_token is not None


def _is_found(word: Token) -> bool:
    """Return whether a noun tells what was found ("had measured ammonia")."""
    return word.pos_ == "NOUN" and word.dep_ == "dobj" and word.head.lemma_ in _FINDING and not _is_ahead(word.head)


def _is_ahead(verb: Token) -> bool:
    return find_verb_tense(verb) not in {"past", "perfect", "present"} or any(c.dep_ == "neg" for c in verb.children)


def _find_in(story: Story, index: int, reading: Reading) -> Iterator[Denial]:
    for number, rejection in enumerate(reading.attributions):
        if _rejects(reading, rejection):
            claim = _find_claim(reading, number)
            if claim is not None and not _is_same_source(story, index, claim, rejection):
                yield Denial(index, claim, rejection)
    yield from _find_contrasts(story, index, reading)


def _rejects(reading: Reading, attribution: Attribution) -> bool:
    """Return whether somebody says of what was just told, and of nothing more, that it is not so."""
    cue = reading.doc[attribution.cue_token]
    real = find_verb_tense(cue) in {"past", "perfect", "present"} and not any(c.dep_ == "neg" for c in cue.children)
    told = attribution.source_token is not None and cue.pos_ == "VERB" and real
    return told and cue.lemma_ in _REJECTING and any(_points_back(noun, cue) for noun in _find_objects(cue))


def _find_objects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]


def _points_back(noun: Token, cue: Token) -> bool:
    """Return whether a word means what was just said: "that", or "the claim" without more about it.

    Charges, of several, are what a court hears.
    """
    if noun.lower_ in _POINTING or (noun.lower_ == "it" and cue.lemma_ in _OF_CLAIMS):
        return True
    claims = (read_classes("factuality")["claim"] | _TOLD) - {"idea", "theory"}
    known = noun.lemma_ in claims and noun.lower_ != "charges" and not any(noun.rights)
    added = noun.i < cue.i and noun.left_edge.i > 0 and noun.doc[noun.left_edge.i - 1].text == ","
    before = _GIVEN | _ADDED if added else _GIVEN
    return known and any(noun.lefts) and all(child.lower_ in before for child in noun.lefts)


def _find_claim(reading: Reading, number: int) -> Attribution | None:
    """Return the last thing that somebody surely says before a rejection, in its sentence or up to it."""
    rejection = reading.attributions[number]
    before = {child.lower_ for noun in _find_objects(reading.doc[rejection.cue_token]) for child in noun.lefts}
    earliest = rejection.sentence - (0 if before & _ADDED else 1)
    told = (one for one in reading.attributions if one.cue_token < rejection.cue_token and one.parent is None)
    last = max(told, key=lambda one: one.cue_token, default=None)
    if last is None or not last.sure or last.source_token is None:
        return None
    return last if reading.sentence_at(last.content[-1][1] - 1).index >= earliest else None


def _is_same_source(story: Story, index: int, claim: Attribution, rejection: Attribution) -> bool:
    """Return whether who rejects may be who said it, as somebody may whom nothing tells apart."""
    one, other = (story.source_of(index, said) for said in (claim, rejection))
    doc = story.readings[index].doc
    if one is not None or other is not None:
        return one == other
    heads = [doc[said.source_token or 0] for said in (claim, rejection)]
    return heads[0].lemma_ == heads[1].lemma_ or heads[1].pos_ == "PRON"
