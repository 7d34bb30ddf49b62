"""Descriptions that stand for an actor named before: "the Russian leader", "the ministry", "the company"."""

from collections.abc import Iterator
from itertools import islice, pairwise

from spacy.tokens import Doc, Token

from generator.analysis.called_bodies import find_called_bodies
from generator.analysis.clauses import SUBJECTS
from generator.analysis.plaintext import text_of
from generator.analysis.roles.heads import find_own_words
from generator.analysis.roles.titles import find_office_words, is_title
from generator.findings import Entity, LinkReason, Mention
from generator.lexicon.countries import country_names, demonyms

_PAST = frozenset({"former", "ex", "late", "then"})
_BESIDE = frozenset({"deputy", "vice", "assistant", "associate", "acting", "junior", "honorary", "prime"})
"""Words of another office than the one that its noun names: "the mayor" is no deputy mayor."""
_LEADERS = frozenset({"president", "premier", "chancellor", "king", "queen", "emir", "dictator", "strongman"})
_LEAD = 3
"""A text opens within so many sentences, its title and dateline among them."""


def find_descriptions(doc: Doc, entities: tuple[Entity, ...]) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of "the Russian leader" and the like, where one person alone has such a role."""
    yield from _find_bare_titles(doc, entities)
    yield from _find_lead(doc, entities)
    for article in doc:
        head = article.head
        if article.lower_ != "the":
            continue
        if head.i == article.i + 1 and head.pos_ == "NOUN":
            yield from find_called_bodies(entities, article, head)
        yield from _find_compatriot(entities, article)
        if not _describes(article, head):
            continue
        office = {token.lower_ for token in doc[article.i + 1 : head.i]}
        body = {token.lower_ for token in doc[article.i + 1 : head.i] if token.ent_type_ == "ORG"}
        countries = {demonyms()[t.text] for t in doc[article.i + 1 : head.i] if t.text in demonyms()}
        bearers = [
            i
            for i, entity in enumerate(entities)
            if entity.mentions[0].start < article.idx and _bears(entity, office, head.lower_, countries)
        ]
        if len(bearers) > 1:
            bearers = [i for i in bearers if _bears_all(entities[i], article, head)]
        if len(bearers) == 1 and (not body or body & find_office_words(entities[bearers[0]].roles)):
            reason: LinkReason = "country" if countries else "role"
            sure = bool(countries) or _bears_all(entities[bearers[0]], article, head)
            yield bearers[0], Mention(article.idx, head.idx + len(head), "nominal", reason=reason, sure=sure)


def _find_bare_titles(doc: Doc, entities: tuple[Entity, ...]) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of a title in capitals without article that one person bears ("Chief Minister said")."""
    for title in doc:
        if title.dep_ not in SUBJECTS or not title.text[0].isupper() or not is_title(doc[title.i : title.i + 1]):
            continue
        start, words = title.left_edge.idx, text_of(doc)[title.left_edge.idx : title.idx + len(title)]
        earlier = (i for i, e in enumerate(entities) if e.type == "person" and e.mentions[0].start < start)
        bearers = [i for i in earlier if any(role.text == words for role in entities[i].roles)]
        if len(bearers) == 1 and title.right_edge == title:
            yield bearers[0], Mention(start, title.idx + len(title), "nominal", reason="role")


def _find_lead(doc: Doc, entities: tuple[Entity, ...]) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of the office by which a text opens, for whom it then names first.

    "The head of the harbour resigned on Monday. Ann Roe said that …": whoever is another has an office of his own.
    """
    names = [(m.start, m.end, i) for i, e in enumerate(entities) if e.type == "person" for m in e.mentions[:1]]
    start, end, first = min(names, default=(len(text_of(doc)), 0, -1))
    for lead, following in pairwise(islice(doc.sents, _LEAD + 1)):
        office = next((child for child in lead.root.children if child.dep_ == "nsubj"), None)
        if office is None or not lead.end_char <= start < following.end_char or not _opens(office):
            continue
        name = doc.char_span(start, end, alignment_mode="expand")
        roles = [role for role in entities[first].roles if following.start_char <= role.start < following.end_char]
        same = all(office.lower_ in role.text.lower().split() for role in roles)
        if name is not None and name.root.dep_ in SUBJECTS and name.root.head == following.root and same:
            begin = office.left_edge.idx
            yield first, Mention(begin, office.idx + len(office), "nominal", reason="lead", sure=False)


def _opens(office: Token) -> bool:
    """Return whether a noun is an office of which it is told whose ("the head of the harbour")."""
    whose = any(child.lower_ == "of" for child in office.children)
    titled = is_title(office.doc[office.i : office.i + 1])
    return office.tag_ == "NN" and office.left_edge.lower_ == "the" and whose and titled


def _find_compatriot(entities: tuple[Entity, ...], article: Token) -> Iterator[tuple[int, Mention]]:
    """Yield (entity, mention) of "the Frenchman" where one person alone was named just before."""
    noun = article.head
    if noun.i != article.i + 1 or noun.text not in demonyms() or noun.dep_ not in SUBJECTS or noun.tag_.endswith("S"):
        return
    start = noun.sent[0].nbor(-1).sent.start_char if noun.sent.start else 0
    people = (i for i, entity in enumerate(entities) if entity.type == "person")
    near = [i for i in people if any(m.kind == "name" and start <= m.start < article.idx for m in entities[i].mentions)]
    if len(near) == 1 and noun.right_edge == noun:
        yield near[0], Mention(article.idx, noun.idx + len(noun), "nominal", reason="nearness", sure=False)


def _describes(article: Token, head: Token) -> bool:
    """Return whether an article and its noun stand for a holder of an office, unnamed and not further described."""
    if not 0 < head.i - article.i <= 4 or head.pos_ not in {"NOUN", "PROPN"} or head.ent_type_ == "PERSON":
        return False
    following = head.doc[head.i + 1 : head.i + 2]
    named = bool(following) and following[0].ent_type_ == "PERSON"
    further = any(child.dep_ in {"prep", "appos"} for child in head.children)
    between = head.doc[article.i + 1 : head.i]
    plain = all(t.text in demonyms() or t.pos_ in {"NOUN", "PROPN", "PUNCT"} for t in between)
    one = not head.tag_.endswith("S")
    return one and plain and not named and not further and is_title(head.doc[article.i + 1 : head.i + 1])


def _bears_all(entity: Entity, article: Token, head: Token) -> bool:
    """Return whether one role of an entity holds all words of a description ("the board chief")."""
    words = {token.lower_ for token in article.doc[article.i + 1 : head.i + 1]}
    return any(words <= set(role.text.lower().split()) for role in entity.roles)


def _bears(entity: Entity, office: set[str], noun: str, countries: set[str]) -> bool:
    """Return whether the text gives a person the office of a description, of its country where that names one."""
    if entity.type != "person":
        return False
    known = demonyms() | country_names()
    for role in entity.roles:
        words = role.text.replace("'s", "").replace("’s", "").split()
        own = find_own_words(role.text)
        if words[0].lower() in _PAST or _BESIDE & set(own) != _BESIDE & office:
            continue
        same = _is_called(noun, own)
        if countries and countries & {known[word] for word in words if word in known}:
            return same or (noun == "leader" and _leads(own))
        if not countries and same:
            return True
    return False


def _is_called(noun: str, own: tuple[str, ...]) -> bool:
    """Return whether a noun is the office that a role tells, or one of two ("chairman and chief executive")."""
    return noun in {word for word, following in pairwise((*own, "and")) if following == "and"}


def _leads(own: tuple[str, ...]) -> bool:
    """Return whether a role is that of somebody whom a whole country has at its head."""
    return bool(_LEADERS & set(own[-1:])) or own[-2:] == ("prime", "minister")
