"""Pronouns and descriptions linked to the actor they stand for, where that is safe."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from generator.analysis.anaphora import GENDERS
from generator.analysis.descriptions import find_descriptions
from generator.analysis.genders import find_gender, find_heads
from generator.analysis.speech import Speech
from generator.analysis.strangers import is_outdone, may_be, tells_of_another
from generator.reading import Attribution, Entity, Mention, Quotation

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_REACH = 6
"""A pronoun finds its name in its own sentence or at most so many before it."""
_UNKNOWN = 1
"""Whose gender nothing tells is as far as one so many sentences before."""
BY_SPEAKER = "the one who spoke before"
_BY_SUBJECT = "nearest subject of that gender"
_BY_QUESTION = "the one who is asked"


@dataclass(frozen=True, slots=True)
class _Antecedent:
    """A mention that a later pronoun may stand for: the index of its entity, its head and its sentence's number."""

    entity: int
    head: Token
    sentence: int
    gender: str


def link_references(
    doc: Doc,
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...] = (),
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Entity, ...]:
    """Return the entities with the pronouns and descriptions that stand for them, each with its reason."""
    described = _with(entities, find_descriptions(doc, entities))
    speech = Speech(doc, attributions, quotations)
    people = _with(described, _find_pronouns(doc, described, speech))
    return _with(people, _find_bodies_speaking_on(doc, people, speech))


def _with(entities: tuple[Entity, ...], linked: Iterable[tuple[int, Mention]]) -> tuple[Entity, ...]:
    """Return the entities with more mentions, each entity's in order."""
    mentions = {i: list(entity.mentions) for i, entity in enumerate(entities)}
    for i, mention in linked:
        mentions[i].append(mention)
    return tuple(
        replace(entity, mentions=tuple(sorted(mentions[i], key=lambda m: (m.start, m.end))))
        for i, entity in enumerate(entities)
    )


def _find_pronouns(doc: Doc, entities: tuple[Entity, ...], speech: Speech) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of every pronoun that centering gives to a person; one linked may pass its link on."""
    genders = [find_gender(doc, entity) if entity.type == "person" else "" for entity in entities]
    names = {head.i: i for i, e in enumerate(entities) if e.type == "person" for head in find_heads(doc, e)}
    known = dict(names)
    antecedents: list[_Antecedent] = []
    for number, sent in enumerate(doc.sents):
        for token in sent:
            if token.i in names:
                antecedents.append(_Antecedent(names[token.i], token, number, genders[names[token.i]]))
            gender = GENDERS.get(token.lower_)
            if gender is None:
                continue
            near = [a for a in _near(antecedents, number) if a.gender in {gender, ""}]
            found, reason = _link(token, gender, near, known, speech)
            behind = speech.named_behind(token, known)
            if found is not None and found != behind:
                known[token.i] = found
                others = [a for a in near if a.entity != speech.speaker(token, known)]
                sure = behind is None and not speech.is_quoted(token) and _is_alone(token, found, others)
                antecedents.append(_Antecedent(found, token, number, gender))
                yield found, Mention(token.idx, token.idx + len(token), "pronoun", reason=reason, sure=sure)


def _find_bodies_speaking_on(doc: Doc, entities: tuple[Entity, ...], speech: Speech) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of each "it" and "they" that goes on for the body that spoke, or was told of since."""
    bodies = {head.i: i for i, e in enumerate(entities) if e.type != "person" for head in find_heads(doc, e)}
    for token in doc:
        before = speech.speaker_before(token) if token.lower_ in {"it", "they"} else None
        if before is not None and before.i in bodies:
            told = (doc[i] for i in sorted(bodies, reverse=True) if before.sent.end <= i < token.sent.start)
            nearest = next(filter(_is_subject, told), before)
            bodies[token.i] = bodies[nearest.i]
            mention = Mention(token.idx, token.idx + len(token), "pronoun", reason=BY_SPEAKER, sure=False)
            yield bodies[nearest.i], mention


def _link(
    pronoun: Token, gender: str, near: list[_Antecedent], known: dict[int, int], speech: Speech
) -> tuple[int | None, str]:
    """Return the entity that a pronoun stands for and why; None where nobody is sure."""
    asked = next((known[token.i] for token in _find_asked(pronoun) if token.i in known), None)
    if any(a.entity == asked for a in near):
        return asked, _BY_QUESTION
    others = {known[token.i] for token in _find_objects(pronoun) if token.i in known}
    allowed = [a for a in near if a.entity not in {speech.speaker(pronoun, known), *others}]
    before = speech.speaker_before(pronoun)
    if before is not None:
        speaker = next((known[t.i] for t in (before, *_beside(before)) if t.i in known), None)
        if _is_another_met(before, speaker, [a for a in allowed if not speech.is_quoted(a.head)]):
            return _prefer(pronoun, gender, allowed, speech), _BY_SUBJECT
        if speaker is not None and any(a.entity == speaker for a in allowed):
            return speaker, BY_SPEAKER
        if speaker is None and (before.pos_ == "PROPN" or may_be(before, gender)):
            return None, ""
    return _prefer(pronoun, gender, allowed, speech), _BY_SUBJECT


def _find_asked(pronoun: Token) -> Iterator[Token]:
    """Yield whom somebody asks what he himself will do or be ("Roe asked Lind if he would stay")."""
    verb = pronoun.head
    whether = any(child.dep_ == "mark" and child.lower_ in {"if", "whether"} for child in verb.children)
    if whether and pronoun.dep_ in _SUBJECTS and verb.dep_ in {"ccomp", "advcl"} and verb.head.lemma_ == "ask":
        yield from (child for child in verb.head.children if child.dep_ in _OBJECTS and child.i < verb.i)


def _find_objects(pronoun: Token) -> Iterator[Token]:
    """Yield the objects of the verb of which a pronoun is the subject: in "he told Roe", he is not Roe."""
    if pronoun.dep_ in _SUBJECTS:
        yield from (child for child in pronoun.head.children if child.dep_ in _OBJECTS)


def _is_another_met(before: Token, speaker: int | None, allowed: list[_Antecedent]) -> bool:
    """Return whether somebody else is a subject since: "Roe called on Lind to go. Lind refused. “No,” she said."."""
    later = (a for a in allowed if a.head.i > before.i and a.head.sent.start > before.i and a.entity != speaker)
    return any(_is_subject(a.head) for a in later)


def _beside(token: Token) -> Iterator[Token]:
    """Yield what stands in apposition to a noun: "its chairwoman, Ilse Marant,"."""
    return (child for child in token.children if child.dep_ == "appos")


def _is_alone(pronoun: Token, entity: int, near: list[_Antecedent]) -> bool:
    """Return whether nobody else is spoken of from the last sentence on that speaks of the entity."""
    last = max((a for a in near if a.entity == entity), key=lambda a: a.head.i)
    named = any(a.entity != entity and a.sentence >= last.sentence for a in near)
    start = max(last.head.i + 1, pronoun.sent.start)
    return bool(last.gender) and not named and not is_outdone(pronoun, start, last.gender)


def _near(antecedents: list[_Antecedent], sentence: int) -> Iterator[_Antecedent]:
    for antecedent in reversed(antecedents):
        if sentence - antecedent.sentence > _REACH:
            return
        yield antecedent


def _prefer(pronoun: Token, gender: str, near: list[_Antecedent], speech: Speech) -> int | None:
    """Return the entity of the nearest sentence, its subject before its objects, the later before the earlier.

    Whom a quotation only speaks of comes last for a pronoun outside it, who speaks elsewhere for one inside.
    """
    allowed = [a for a in near if not _is_barred(pronoun, a.head)]
    ranks = [
        (
            speech.parts(a.head, pronoun),
            -a.sentence + _UNKNOWN * (not a.gender),
            not _is_subject(a.head),
            -a.head.i,
            a.entity,
        )
        for a in allowed
    ]
    best = min(ranks, default=None)
    if best is None or tells_of_another(pronoun.doc[-best[3]], gender):
        return None
    return None if is_outdone(pronoun, max(1 - best[3], pronoun.sent.start), gender) else best[4]


def _is_subject(token: Token) -> bool:
    return token.dep_ in _SUBJECTS or (token.dep_ == "poss" and token.head.dep_ in _SUBJECTS)


def _is_barred(pronoun: Token, antecedent: Token) -> bool:
    """Return whether binding forbids the link: "Smith praised him" is not Smith."""
    personal = pronoun.lower_ in {"he", "she", "him"} or (pronoun.lower_ == "her" and pronoun.dep_ != "poss")
    return personal and pronoun.head == antecedent.head and antecedent.dep_ in _SUBJECTS | {"dobj"}
