"""Centering: which mention a pronoun stands for, and whether no other can be (Grosz, Joshi & Weinstein 1995)."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.analysis.anaphora import GENDERS
from generator.analysis.clauses import SUBJECTS
from generator.analysis.speech import Speech
from generator.analysis.strangers import is_kin_told, is_outdone, tells_of_another
from generator.lexicon import read_words

_REACH = 6
"""A pronoun finds its name in its own sentence or at most so many before it."""
_LISTED = 2
"""So many others beside a name make a list, whose members none of the next sentences goes on about."""
_UNKNOWN = 1
"""Whose gender nothing tells is as far as one so many sentences before."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A mention that a later pronoun may stand for: the index of its entity, its head and its sentence's number."""

    entity: int
    head: Token
    sentence: int
    gender: str
    sure: bool = True
    """False for a pronoun of which it is in doubt."""


def is_alone(pronoun: Token, entity: int, near: list[Antecedent], speech: Speech) -> bool:
    """Return whether nobody else is spoken of from the last sentence on that surely speaks of the entity.

    That sentence is the text's own, if there is one: whom a quotation means by "her" is another matter.
    """
    own = (a for a in near if a.entity == entity)
    last = max(own, key=lambda a: (not speech.is_quoted(a.head), a.head.i))
    named = any(a.entity != entity and a.sentence >= last.sentence for a in near)
    start, gender = last.head.i + 1, GENDERS[pronoun.lower_]
    if not last.sure or named or is_outdone(pronoun, start, gender):
        return False
    return not is_kin_told(pronoun, max(start, pronoun.sent.start), gender)


def find_near(antecedents: list[Antecedent], sentence: int) -> Iterator[Antecedent]:
    """Yield the antecedents within reach, the last first, but for one of several that an earlier sentence lists."""
    for antecedent in reversed(antecedents):
        if sentence - antecedent.sentence > _REACH:
            return
        if antecedent.sentence == sentence or len(antecedent.head.conjuncts) < _LISTED:
            yield antecedent


def prefer(pronoun: Token, gender: str, near: list[Antecedent], speech: Speech) -> int | None:
    """Return the entity of the nearest sentence, its subject before its objects, the later before the earlier.

    Whom a quotation only speaks of comes last for a pronoun outside it, who speaks elsewhere for one inside. Nobody is
    taken where but an object stands before a main clause ("In a letter to Lind, she …"), and the sentence before has
    another subject.
    """
    allowed = [a for a in near if not _is_barred(pronoun, a.head)]
    ranks = [
        (
            speech.parts(a.head, pronoun),
            -a.sentence + _UNKNOWN * (not a.gender),
            not is_subject(a.head),
            -a.head.i,
            a.entity,
        )
        for a in allowed
    ]
    best = min(ranks, default=None)
    if best is None or _is_in_doubt(pronoun, best[4], allowed):
        return None
    head = pronoun.doc[-best[3]]
    if tells_of_another(head, gender) or _is_told_by_another(head, gender):
        return None
    return None if is_outdone(pronoun, max(head.i + 1, pronoun.sent.start), gender) else best[4]


def _is_told_by_another(head: Token, gender: str) -> bool:
    """Return whether a name only tells whose kin acts: "The boy, taught by his father, Jan Roe, won. He …"."""
    owned = {head, head.head} if head.dep_ == "appos" else {head}
    owners = (child for noun in owned for child in noun.children if child.dep_ == "poss")
    return not is_subject(head) and any(GENDERS.get(owner.lower_) == gender for owner in owners)


def _is_in_doubt(pronoun: Token, entity: int, allowed: list[Antecedent]) -> bool:
    """Return whether a subject may go on for the one before: "Roe stayed away. In a letter to Lind, she wrote …"."""
    if pronoun.dep_ not in SUBJECTS or pronoun.head.dep_ != "ROOT":
        return False
    here = [a for a in allowed if a.head.i >= pronoun.sent.start]
    before = [a for a in allowed if a.sentence == here[0].sentence - 1] if here else []
    goes_on = any(is_subject(a.head) and a.entity != entity for a in before)
    return goes_on and not any(is_subject(a.head) for a in here)


def is_subject(token: Token) -> bool:
    """Return whether a word is a subject, is set beside one ("the mayor, Ann Roe,"), or says whose one is."""
    beside = token.dep_ in {"appos", "poss"} and token.head.dep_ in SUBJECTS
    return token.dep_ in SUBJECTS or beside


def _acts(token: Token) -> bool:
    """Return whether somebody does what a sentence tells: its subject, or by whom it is done."""
    main = token.head if token.dep_ == "appos" else token
    return is_subject(token) or (main.dep_ == "pobj" and main.head.dep_ == "agent")


def _is_barred(pronoun: Token, antecedent: Token) -> bool:
    """Return whether binding forbids the link: "Smith praised him" is not Smith."""
    personal = pronoun.lower_ in {"he", "she", "him"} or (pronoun.lower_ == "her" and pronoun.dep_ != "poss")
    same_clause = pronoun.head == antecedent.head and antecedent.dep_ in SUBJECTS | {"dobj"}
    return personal and (same_clause or _speaks_of(pronoun, antecedent))


def _speaks_of(pronoun: Token, antecedent: Token) -> bool:
    """Return whether somebody is named in what the pronoun says ("Smith had paid, he said"): by principle C, another.

    Reports break it now and then, so that only this mention is passed over (Chomsky 1981).
    """
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or antecedent.pos_ != "PROPN":
        return False
    told = [child for child in verb.children if child.dep_ == "ccomp"]
    told += [verb.head] if verb.dep_ == "parataxis" else []
    return any(antecedent == clause or clause.is_ancestor(antecedent) for clause in told)


def is_another_met(before: Token, speaker: int | None, allowed: list[Antecedent]) -> bool:
    """Return whether somebody else acts since: "Roe called on Lind to go. Lind refused. “No,” she said."."""
    later = (a.head for a in allowed if a.head.i > before.i and a.entity != speaker)
    return any(_acts(head) if head.sent.start > before.i else _answers(head) for head in later)


def _answers(token: Token) -> bool:
    """Return whether somebody speaks in a relative clause ("accused Roe of theft, a charge that Roe denied")."""
    verb = token.head
    return token.dep_ in SUBJECTS and verb.dep_ == "relcl" and verb.lemma_ in read_words("speech_verbs")
