"""Pronouns and descriptions linked to the actor they stand for, where that is safe."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.analysis.mentions import is_title
from generator.lexicon import read_classes
from generator.lexicon.countries import country_names, demonyms
from generator.story import Entity, Mention

_PRONOUNS = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_REACH = 3
"""A pronoun finds its name in its own sentence or at most so many before it."""


def link_references(doc: Doc, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the entities with the pronouns and descriptions that stand for them, each with its reason."""
    linked: dict[int, list[Mention]] = {i: list(entity.mentions) for i, entity in enumerate(entities)}
    sentences = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
    for token in doc:
        if token.lower_ in _PRONOUNS:
            found = _resolve_pronoun(token, entities, linked, sentences)
            if found is not None:
                linked[found].append(
                    Mention(token.idx, token.idx + len(token), "pronoun", reason="nearest subject of that gender")
                )
        elif token.lower_ == "the":
            _link_description(token, entities, linked)
    return tuple(
        replace(entity, mentions=tuple(sorted(linked[i], key=lambda m: (m.start, m.end))))
        for i, entity in enumerate(entities)
    )


def _resolve_pronoun(
    token: Token, entities: tuple[Entity, ...], linked: dict[int, list[Mention]], sentences: dict[int, int]
) -> int | None:
    """Return the person preferred by centering: a subject before an object, a near sentence before a far one."""
    gender, here = _PRONOUNS[token.lower_], sentences[token.i]
    best: tuple[tuple[int, int, int], int] | None = None
    for i, entity in enumerate(entities):
        if entity.type != "person" or _gender(token.doc, entity) not in {gender, ""}:
            continue
        for mention in linked[i]:
            head = token.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if (
                head is None
                or mention.start >= token.idx
                or here - sentences[head.root.i] > _REACH
                or _same_clause_object(token, head.root)
            ):
                continue
            rank = (here - sentences[head.root.i], 0 if _is_subject(head.root) else 1, -mention.start)
            if best is None or rank < best[0]:
                best = (rank, i)
    return best[1] if best else None


def _is_subject(token: Token) -> bool:
    return token.dep_ in _SUBJECTS or (token.dep_ == "poss" and token.head.dep_ in _SUBJECTS)


def _same_clause_object(pronoun: Token, antecedent: Token) -> bool:
    """Return whether binding forbids the link: "Smith praised him" is not Smith."""
    personal = pronoun.lower_ in {"he", "she", "him"} or (pronoun.lower_ == "her" and pronoun.dep_ != "poss")
    return personal and pronoun.head == antecedent.head and antecedent.dep_ in _SUBJECTS | {"dobj"}


def _gender(doc: Doc, entity: Entity) -> str:
    """Return "he" or "she" by title, then by first name; empty when neither tells."""
    words = {word for role in entity.roles for word in role.text.lower().split()}
    for mention in entity.mentions:
        before = doc.text[max(0, mention.start - 8) : mention.start].lower().split()
        words |= set(before[-1:])
    for gender, signs in read_classes("roles_gendered").items():
        if words & signs:
            return gender
    first = entity.name.split()[0]
    return next((gender for gender, names in read_classes("first_names").items() if first in names), "")


def _link_description(article: Token, entities: tuple[Entity, ...], linked: dict[int, list[Mention]]) -> None:
    """Link "the Russian leader" to the one person whose role names the same country, "the pontiff" to its holder."""
    doc = article.doc
    head = article.head
    if (
        head.i <= article.i
        or head.i - article.i > 4
        or head.pos_ not in {"NOUN", "PROPN"}
        or head.ent_type_ == "PERSON"
    ):
        return
    words = doc[article.i + 1 : head.i + 1]
    if not is_title(words) or any(child.dep_ in {"prep", "appos"} for child in head.children):
        return
    if doc[head.i + 1 : head.i + 2] and doc[head.i + 1].ent_type_ == "PERSON":
        return
    countries = {demonyms()[token.text] for token in words if token.text in demonyms()}
    bearers = [i for i, entity in enumerate(entities) if _bears(entity, head.lower_, countries)]
    if len(bearers) == 1:
        end = head.idx + len(head)
        reason = "the only one with a role of that country" if countries else "the only one with that role"
        linked[bearers[0]].append(Mention(article.idx, end, "nominal", reason=reason))


def _bears(entity: Entity, noun: str, countries: set[str]) -> bool:
    if entity.type != "person":
        return False
    known = demonyms() | country_names()
    for role in entity.roles:
        named = {known[word] for word in role.text.replace("'s", "").replace("’s", "").split() if word in known}
        if countries:
            if countries & named:
                return True
        elif noun in role.text.lower().split():
            return True
    return False
