"""Pronouns and descriptions linked to the actor they stand for, where that is safe."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.analysis.anaphora import GENDERS
from generator.analysis.binding import find_subjects_behind
from generator.analysis.centering import Antecedent, find_near, is_alone, is_another_met, is_subject, prefer
from generator.analysis.clauses import SUBJECTS
from generator.analysis.descriptions import find_descriptions
from generator.analysis.genders import find_gender, find_heads
from generator.analysis.plaintext import text_of
from generator.analysis.speech import Speech
from generator.analysis.strangers import may_be
from generator.findings import Attribution, Entity, LinkReason, Mention, Quotation

_OBJECTS = frozenset({"dobj", "dative"})


def link_references(
    doc: Doc,
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...] = (),
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Entity, ...]:
    """Return the entities with the pronouns and descriptions that stand for them, each with its reason."""
    speech = Speech(doc, attributions, quotations)
    described = _with(entities, _doubt_quoted(doc, find_descriptions(doc, entities), speech))
    people = _with(described, _find_pronouns(doc, described, speech))
    return _with(people, _find_bodies_speaking_on(doc, people, speech))


def _doubt_quoted(doc: Doc, described: Iterable[tuple[int, Mention]], speech: Speech) -> Iterator[tuple[int, Mention]]:
    """Yield the descriptions, none in quotation marks sure: no name may be put into what somebody else says."""
    for i, mention in described:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        quoted = span is not None and speech.is_quoted(span.root)
        yield i, replace(mention, sure=mention.sure and not quoted)


def _with(entities: tuple[Entity, ...], linked: Iterable[tuple[int, Mention]]) -> tuple[Entity, ...]:
    """Return the entities with more mentions, each entity's in order."""
    mentions = {i: list(entity.mentions) for i, entity in enumerate(entities)}
    for i, mention in linked:
        mentions[i].append(mention)
    return tuple(
        replace(entity, mentions=tuple(sorted(mentions[i], key=lambda m: (m.start, m.end))))
        for i, entity in enumerate(entities)
    )


def _find_pronouns(doc: Doc, entities: tuple[Entity, ...], speech: Speech) -> tuple[tuple[int, Mention], ...]:
    """Return (entity, mention) of every pronoun that centering gives to a person.

    Whom the text mostly calls "she" gets no "he", though nothing else tells of a woman.
    """
    genders = [find_gender(doc, entity) if entity.type == "person" else "" for entity in entities]
    found = tuple(_find_called(doc, entities, speech, genders))
    told = [gender or _find_called_gender(doc, i, found) for i, gender in enumerate(genders)]
    return found if told == genders else tuple(_find_called(doc, entities, speech, told))


def _find_called_gender(doc: Doc, entity: int, links: tuple[tuple[int, Mention], ...]) -> str:
    """Return the gender of most pronouns, else of the first, that are linked to a person; empty where all have one."""
    text = text_of(doc)
    words = (text[m.start : m.end].lower() for i, m in links if i == entity)
    counts = Counter(GENDERS[word] for word in words).most_common()
    return counts[0][0] if len(counts) > 1 else ""


def _find_called(
    doc: Doc, entities: tuple[Entity, ...], speech: Speech, genders: list[str]
) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of the pronouns; one linked may pass its link on.

    It is not sure where the main clause behind its phrase names another ("On his wall, Roe has …").
    """
    names = {head.i: i for i, e in enumerate(entities) if e.type == "person" for head in find_heads(doc, e)}
    known = dict(names)
    called: set[int] = set()
    antecedents: list[Antecedent] = []
    for number, sent in enumerate(doc.sents):
        for token in sent:
            if token.i in names:
                antecedents.append(Antecedent(names[token.i], token, number, genders[names[token.i]]))
            gender = GENDERS.get(token.lower_)
            if gender is None:
                continue
            near = [a for a in find_near(antecedents, number) if a.gender in {gender, ""}]
            found, reason = _link(token, gender, near, known, speech)
            behind = speech.named_behind(token, known)
            if found is not None and found != behind:
                known[token.i] = found
                others = [a for a in near if a.entity != speech.speaker(token, known)]
                ahead = {names.get(subject.i, found) for subject in find_subjects_behind(token)} - {found}
                rivals = [entity for entity in ahead if genders[entity] in {gender, ""}]
                alone = behind is None and not rivals and is_alone(token, found, others, speech)
                sure = alone and not speech.is_quoted(token) and (bool(genders[found]) or found in called)
                if alone:
                    called.add(found)
                antecedents.append(Antecedent(found, token, number, gender, alone or reason == "speaker"))
                yield found, Mention(token.idx, token.idx + len(token), "pronoun", reason=reason, sure=sure)


def _find_bodies_speaking_on(doc: Doc, entities: tuple[Entity, ...], speech: Speech) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of each "it" and "they" that goes on for the body that spoke, or was told of since."""
    bodies = {head.i: i for i, e in enumerate(entities) if e.type != "person" for head in find_heads(doc, e)}
    for token in doc:
        before = speech.speaker_before(token) if token.lower_ in {"it", "they"} else None
        if before is not None and before.i in bodies:
            told = (doc[i] for i in sorted(bodies, reverse=True) if before.sent.end <= i < token.sent.start)
            nearest = next(filter(is_subject, told), before)
            bodies[token.i] = bodies[nearest.i]
            mention = Mention(token.idx, token.idx + len(token), "pronoun", reason="speaker", sure=False)
            yield bodies[nearest.i], mention


def _link(
    pronoun: Token, gender: str, near: list[Antecedent], known: dict[int, int], speech: Speech
) -> tuple[int | None, LinkReason]:
    """Return the entity that a pronoun stands for and why; None where nobody is sure."""
    described = _find_described(pronoun)
    if described is not None:
        entity = known.get(described.i)
        return (entity, "subject") if any(a.entity == entity for a in near) else (None, "")
    asked = next((known[token.i] for token in _find_asked(pronoun) if token.i in known), None)
    if any(a.entity == asked for a in near):
        return asked, "asked"
    others = {known[token.i] for token in _find_objects(pronoun) if token.i in known}
    allowed = [a for a in near if a.entity not in {speech.speaker(pronoun, known), *others}]
    before = speech.speaker_before(pronoun)
    if before is not None:
        speaker = next((known[t.i] for t in (before, *_beside(before)) if t.i in known), None)
        if is_another_met(before, speaker, [a for a in allowed if not speech.is_quoted(a.head)]):
            return prefer(pronoun, gender, allowed, speech), "subject"
        if speaker is not None and any(a.entity == speaker for a in allowed):
            return speaker, "speaker"
        if speaker is None and (_is_name(before) or may_be(before, gender)):
            return None, ""
    return prefer(pronoun, gender, allowed, speech), "subject"


def _is_name(token: Token) -> bool:
    """Return whether a word is a name, if only by its capital inside a sentence."""
    return token.pos_ == "PROPN" or (token.text[0].isupper() and token.i > token.sent.start)


def _find_described(pronoun: Token) -> Token | None:
    """Return of whom an apposition tells what he does with what is his ("Roe, a novice making his first start")."""
    verb = pronoun.head.head
    beside = verb.head if verb.dep_ == "acl" else verb
    return beside.head if pronoun.dep_ == "poss" and verb.tag_ == "VBG" and beside.dep_ == "appos" else None


def _find_asked(pronoun: Token) -> Iterator[Token]:
    """Yield whom somebody asks what he himself will do or be ("Roe asked Lind if he would stay")."""
    verb = pronoun.head
    whether = any(child.dep_ == "mark" and child.lower_ in {"if", "whether"} for child in verb.children)
    if whether and pronoun.dep_ in SUBJECTS and verb.dep_ in {"ccomp", "advcl"} and verb.head.lemma_ == "ask":
        yield from (child for child in verb.head.children if child.dep_ in _OBJECTS and child.i < verb.i)


def _find_objects(pronoun: Token) -> Iterator[Token]:
    """Yield the objects of the verb of which a pronoun is the subject: in "he told Roe" or "ran for Roe", not Roe."""
    for child in pronoun.head.children if pronoun.dep_ in SUBJECTS else ():
        yield from (child,) if child.dep_ in _OBJECTS else ()
        yield from (word for word in child.children if child.dep_ == "prep" and word.dep_ == "pobj")


def _beside(token: Token) -> Iterator[Token]:
    """Yield what stands in apposition to a noun: "its chairwoman, Ilse Marant,"."""
    return (child for child in token.children if child.dep_ == "appos")
