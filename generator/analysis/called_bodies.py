"""Bodies called by a noun for what they are: "the ministry", "the company", "the agency"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.clauses import SUBJECTS
from generator.findings import Entity, LinkReason, Mention
from generator.lexicon import read_classes, read_words

_TELLING = frozenset({"amod", "compound", "nmod", "poss"})
_COMPANIES = frozenset({"company", "firm", "corporation", "manufacturer", "airline", "operator", "retailer", "charity"})
_GENERAL = frozenset({"company", "firm"})
"""What any company is called."""
_AGENCIES = frozenset({"agency"})

_Named = list[tuple[int, Entity]]


def find_called_bodies(entities: tuple[Entity, ...], article: Token, noun: Token) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of "the ministry" and the like, where one body alone can be meant."""
    unnamed = read_words("unnamed_bodies")
    named = [(i, e) for i, e in enumerate(entities) if e.type == "organization" and e.name.lower() not in unnamed]
    of_another = _is_of_another(noun)
    fits = [(i, e) for i, e in named if any(_holds(name, noun) for name in e.names)]
    before = [(i, e) for i, e in named if e.mentions[0].start < article.idx]
    found: int | None = None
    reason: LinkReason = ""
    if not of_another and noun.lower_ in read_classes("name_nouns")["organization"]:
        called = fits or [(i, e) for i, e in before if _is_called(article.doc, e, noun)]
        found, reason = _only(called, before), "noun" if fits else "trade"
    if found is None and (of_another or not fits) and noun.dep_ in SUBJECTS:
        found, reason = _find_by_kind(before, article, noun)
    if found is not None:
        body = entities[found]
        own = reason == "trade" or (reason == "noun" and _is_named(body, noun))
        sure = own and not _is_another_like(body, noun)
        yield found, Mention(article.idx, noun.idx + len(noun), "nominal", reason=reason, sure=sure)


def _holds(name: str, noun: Token) -> bool:
    """Return whether a noun is a word of a name; in small letters it must have a country's or the like before it.

    "The government" may be "United States government", but is no "local government".
    """
    return noun.lower_ in name.lower().split() and not name.islower()


def _only(bodies: _Named, among: _Named) -> int | None:
    """Return the number of the only one of some bodies, if it is among the others."""
    return bodies[0][0] if len(bodies) == 1 and bodies[0] in among else None


def _find_by_kind(before: _Named, article: Token, noun: Token) -> tuple[int | None, LinkReason]:
    """Return the only body named just before that can be a company, or the only one named at all, and why."""
    fit = [(i, e) for i, e in before if _may_be(e, noun.lower_)]
    start = noun.sent[0].nbor(-1).sent.start_char if noun.sent.start else 0
    near = [one for one in before if any(m.kind == "name" and start <= m.start < article.idx for m in one[1].mentions)]
    found = _only(near, fit) if noun.lower_ in _COMPANIES else None
    if found is not None:
        return found, "nearness"
    general = noun.lower_ in _GENERAL | _AGENCIES and not _is_of_another(noun)
    alone = general and len(fit) == 1 and not _is_another_told(fit[0][1], noun)
    return (fit[0][0], "kind") if alone else (None, "")


def _is_named(body: Entity, noun: Token) -> bool:
    """Return whether the noun is part of a body's own name, with a capital, and not of what it is called by."""
    return any(word.istitle() for name in body.names for word in name.split() if word.lower() == noun.lower_)


def _is_of_another(noun: Token) -> bool:
    """Return whether a noun belongs to another ("the agency chief", "the agency of the port")."""
    return noun.dep_ == "compound" or any(child.lower_ == "of" for child in noun.children)


def _may_be(body: Entity, noun: str) -> bool:
    """Return whether what a body is called allows for the noun: a "House of …" is no company, an agency a "Service"."""
    heads = {re.split(" (?:of|for) ", name.lower())[0].split()[-1] for name in body.names}
    kinds = read_classes("body_kinds")
    return bool(heads & kinds["agency"]) if noun in _AGENCIES else not heads & (kinds["agency"] | kinds["public"])


def _is_another_told(body: Entity, noun: Token) -> bool:
    """Return whether one of that kind without a name is spoken of since a body was named ("a company in Perth")."""
    last = max(m.start for m in body.mentions if m.start < noun.idx)
    since = (token for token in noun.doc[: noun.i] if token.idx > last and token.lemma_ == noun.lemma_)
    return any(child.lower_ in {"a", "an", "another", "one"} for token in since for child in token.children)


def _is_another_like(body: Entity, noun: Token) -> bool:
    """Return whether another of that kind is told of since a body was named ("the state firefighters union")."""
    named = {i for m in body.mentions for i in range(m.start, m.end)}
    last = max((m.start for m in body.mentions if m.start < noun.idx), default=noun.idx)
    since = (token for token in noun.doc[: noun.i] if token.idx > last and token.idx not in named)
    alike = (token for token in since if token.lemma_.lower() == noun.lemma_.lower())
    return any(child.dep_ in _TELLING for token in alike for child in token.children)


def _is_called(doc: Doc, body: Entity, noun: Token) -> bool:
    """Return whether a noun stands before a body's name or in apposition to it ("the insurer Lennox")."""
    for mention in body.mentions:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand") if mention.kind == "name" else None
        beside = span.root.children if span is not None else ()
        if any(c.dep_ in {"compound", "appos"} and c.pos_ == "NOUN" and c.lemma_ == noun.lemma_ for c in beside):
            return True
    return False
