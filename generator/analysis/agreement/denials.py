"""Denials: what one source says, and another rejects right behind it: "Norvane rejected that", "denied involvement"."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.agreement.wording import find_independent, find_words, tokens_of
from generator.analysis.speakers import actor_at
from generator.analysis.verbs.tense import find_verb_tense
from generator.findings import Attribution
from generator.lexicon import read_classes
from generator.reading import Reading
from generator.story import Denial, Story

_POINTING = frozenset({"this", "that"})
_TOLD = frozenset({"account", "figure", "number", "version"})
_GIVEN = frozenset({"the", "this", "that", "these", "those"})
_DENYING = frozenset({"deny", "dispute", "refute"})
_PART = frozenset({"guilt", "involvement", "responsibility", "wrongdoing"})
_SHARED = 1 / 3
"""Such a part of the words of a denial is of what it denies."""
_NONE = frozenset({"no", "nobody", "nothing", "none", "not", "n't", "n’t", "never"})
_FEWEST = 2
"""So many words of a claim, at least, are denied in its own words."""
_ADDED = frozenset({"a", "an"})
"""Before the claim where it stands behind what is said: "…, a charge Iran denies"."""


def find_denials(story: Story) -> tuple[Denial, ...]:
    """Return what is said and at once rejected."""
    return tuple(denial for index, reading in find_independent(story) for denial in _find_in(story, index, reading))


def _find_in(story: Story, index: int, reading: Reading) -> Iterator[Denial]:
    for number, rejection in enumerate(reading.attributions):
        claim = _find_claim(reading, number) if _rejects(reading, rejection) else None
        if claim is not None and not _is_same_source(story, index, claim, rejection):
            cue = reading.doc[rejection.cue_token]
            pointing = any(_points_back(one, cue) or _is_of(story, index, claim, one) for one in _find_objects(cue))
            if pointing or _answers(story, index, claim, rejection):
                yield Denial(index, claim, rejection)


def _rejects(reading: Reading, attribution: Attribution) -> bool:
    """Return whether somebody says of something that it is not so."""
    cue = reading.doc[attribution.cue_token]
    real = find_verb_tense(cue) in {"past", "perfect", "present"} and not any(c.dep_ == "neg" for c in cue.children)
    told = attribution.source_token is not None and cue.pos_ == "VERB" and real
    factuality = read_classes("factuality")
    return told and cue.lemma_ in factuality["denial"] | factuality["rejection"]


def _answers(story: Story, index: int, claim: Attribution, rejection: Attribution) -> bool:
    """Return whether somebody denies what is said, in its words, or of him in one of them or any part in it.

    "Denies that the yard will close"; "denies involvement".
    """
    reading, denier = story.readings[index], story.source_of(index, rejection)
    if reading.doc[rejection.cue_token].lemma_ not in _DENYING:
        return False
    told, denied = (find_words(tokens_of(reading, said)) for said in (claim, rejection))
    one, other = (any(t.lower_ in _NONE for t in tokens_of(reading, said)) for said in (claim, rejection))
    repeated = len(denied) >= _FEWEST and denied <= told and one == other
    if denier is None or repeated:
        return repeated
    of_him = any(actor_at(story.spoken[index], token.idx) == denier for token in tokens_of(reading, claim))
    shared = (told & denied).difference(denier.name.lower().split())
    return of_him and bool(denied & _PART or (shared and len(shared) >= _SHARED * len(denied)))


def _is_of(story: Story, index: int, claim: Attribution, noun: Token) -> bool:
    """Return whether a word means what was said by who said it ("Roe's claim")."""
    owners = {actor_at(story.spoken[index], child.idx) for child in noun.lefts if child.dep_ == "poss"} - {None}
    return noun.lemma_ in read_classes("factuality")["claim"] and story.source_of(index, claim) in owners


def _find_objects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]


def _points_back(noun: Token, cue: Token) -> bool:
    """Return whether a word means what was just said: "that", or "the claim" without more about it.

    "It" is so only for what is denied: what is rejected may be a plan. Charges, of several, are what a court hears.
    """
    factuality = read_classes("factuality")
    if noun.lower_ in _POINTING or (noun.lower_ == "it" and cue.lemma_ in factuality["denial"]):
        return True
    claims = (factuality["claim"] | _TOLD) - {"idea", "theory"}
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
