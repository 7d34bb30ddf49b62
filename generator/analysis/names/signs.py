"""Signs of what a name is: in its own words, before it, beside it."""

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Span, Token

from generator.analysis.names.acronyms import is_abbreviated
from generator.analysis.names.apposition import is_settlement, nouns_in_apposition
from generator.analysis.names.conduct import find_conduct
from generator.analysis.names.listed import VERSUS, signs_of_names, signs_of_nouns_behind, signs_of_words_before
from generator.analysis.names.own_words import (
    LONG,
    is_alone,
    is_full_name,
    is_like_a_person,
    is_model,
    is_never_plural,
    is_people,
    is_plural,
    name_text,
)
from generator.analysis.names.surroundings import (
    acts_upon,
    has_officer,
    is_age,
    is_agent,
    is_award,
    is_home,
    is_in_place,
    is_known_place,
    is_numbered,
    is_one_of_a_people,
    is_placed,
    is_quoted,
    is_show,
    is_told_of_as_thing,
    owns,
    qualifies,
    speaks_of_itself,
)
from generator.analysis.names.words import (
    first_names,
    gendered_nouns,
    is_body,
    is_branch,
    is_modifier,
    known_bodies,
    nouns,
)
from generator.analysis.roles.titles import is_address, is_title
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import country_names

_FOLLOWERS = frozenset({"administration", "campaign", "government", "cabinet", "team", "camp"})
"""Bodies that go by the name of whom they follow ("the Obama administration")."""
_ACRONYM = re.compile(r"[A-Z](?:[A-Z0-9]{1,5}|(?:\.[A-Z])+\.?)$")
_INITIAL = re.compile(r"(?:^| )[A-Z]\. ")
_INITIALS = re.compile(r"(?:[A-Z] ){1,4}[A-Z][a-z]+(?: [A-Z][a-z]+)?$")
"""Initials without stops ("S K Roe")."""
_JOINED = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$")
"""A family name and a given name of two syllables ("Lam Cheuk-ting")."""
_OF_A_KIND = re.compile(r"[\w-]+(?:ist|crat)s?$")
_LAWSUIT = re.compile(r" vs?\. ")
_TOWN = frozenset({
    "mayor", "governor", "council", "city", "town", "village", "port", "suburb", "outskirts", "resident", "street",
    "hub", "capital", "metropolis", "north", "south", "east", "west",
})  # fmt: skip
"""Nouns for what only a place has: "the mayor of Keswick", "Keswick's mayor"."""
_HARMS = frozenset({"death", "murder", "killing", "shooting", "assassination", "arrest", "funeral"})
"""Nouns for what befalls persons."""
_WORKS = frozenset({"film", "movie", "novel", "book", "song", "album", "series", "play", "musical", "opera"})
_PREFIXES = frozenset({"river", "lake", "mount", "cape", "port", "fort", "gulf", "isle", "camp", "loch", "glen"})
"""Nouns for places that stand before the name ("River Tolm")."""
_ENACTMENTS = frozenset({"Act", "Bill", "Law", "Treaty", "Amendment", "Accord", "Accords", "Protocol"})
"""Words in capitals behind the name of a law ("the Roe-Lind Act")."""
_STORMS = frozenset({"hurricane", "typhoon", "cyclone", "storm"})
_UNDERTAKINGS = frozenset({"program", "programme", "project", "initiative"})
"""Nouns for a thing that goes by the name of those who carry it out, where it does something."""
_FULL = 2
"""Words of a first and a last name."""

Test = Callable[[Token, Span], bool]

_INSIDE: dict[str, Callable[[str, Span], bool]] = {
    "known firm": lambda text, span: text in read_words("known_firms") and not is_model(span),
    "lawsuit": lambda text, _: bool(_LAWSUIT.search(text)),
    "whole of a thing": lambda text, _: text.lower() in read_classes("name_nouns")["whole"],
    "of a kind": lambda text, _: bool(_OF_A_KIND.match(text)),
    "branch": lambda _, span: is_branch(span),
    "digit": lambda text, _: any(character.isdigit() for character in text),
    "capitals": lambda text, _: bool(_ACRONYM.match(text)),
    "suffix": lambda _, span: len(span) > 1 and span[-1].lower_ in {"jr", "jr.", "sr", "sr."},
    "owner inside": lambda _, span: any(token.tag_ == "POS" for token in span[1:-1]),
    "initial": lambda text, _: bool(_INITIAL.search(text)),
    "initials alone": lambda text, _: bool(_INITIALS.match(text)),
    "one of a party": lambda text, _: f"{text}s" in known_bodies() and text not in known_bodies(),
    "of a people": lambda text, span: is_people(text) and is_never_plural(text, span),
    "many of a people": lambda text, span: is_people(text) and not is_never_plural(text, span),
    "title alone": lambda text, span: text.istitle() and is_title(span) and is_alone(span),
    "law": lambda _, span: len(span) > _FULL and span[-1].text in _ENACTMENTS and span[-2].lower_ != "of",
    "given name joined": lambda text, _: bool(_JOINED.match(text)),
    "first name": lambda _, span: len(span) > 1 and span[0].text in first_names() and is_like_a_person(span),
    "adjective": lambda text, span: text.lower() in read_words("adjectives") and qualifies(span),
    "platform used": lambda text, span: text in read_words("platforms") and not is_agent(span.root),
    "platform acts": lambda text, span: text in read_words("platforms") and is_agent(span.root),
    "plural": lambda text, span: is_plural(span) and text not in country_names(),
}
_BEFORE: dict[str, Test] = {
    "title before": lambda before, span: _is_title_of(before, span),
    "article": lambda before, span: before.lower_ == "the" and span[-1].tag_ != "NNPS" and not is_modifier(span),
    "one of a people": lambda before, span: before.lower_ in {"a", "an", "the"} and is_one_of_a_people(span),
    "one of many": lambda before, span: before.lower_ in {"a", "an"} and not is_modifier(span),
    "governed": lambda before, _: before.lower_ == "of" and before.head.lemma_.lower() in _TOWN | nouns()["place"],
    "home": lambda before, _: is_home(before),
    "quoted": lambda before, span: is_quoted(before, span),
    "quoted title": lambda before, span: len(span) > _FULL and is_quoted(before, span) and not is_body(span[-1:]),
    "harmed": lambda before, span: before.head.lemma_.lower() in _HARMS and span[-1].tag_ != "NNPS",
    "work before": lambda before, span: before.lower_ in _WORKS and before.pos_ == "NOUN" and not owns(span),
    "storm": lambda before, span: bool({before.lower_, span[0].lower_} & _STORMS),
    "at": lambda before, _: before.lower_ == "at" and before.pos_ == "ADP",
    "show of an outlet": lambda before, span: before.tag_ == "POS" and is_show(span),
}
_BEHIND: dict[str, Test] = {
    "award": lambda behind, _: is_award(behind),
    "acronym behind": lambda _, span: is_abbreviated(span) and _head_of(span) not in nouns()["thing"],
    "lawsuit": lambda behind, _: behind.lower_ in VERSUS,
    "law behind": lambda behind, _: behind.text in _ENACTMENTS,
    "officer behind": lambda behind, _: has_officer(behind),
    "numbered": lambda behind, _: is_numbered(behind),
    "place behind a comma": lambda behind, _: behind.text == "," and is_placed(behind),
}
_BESIDE: dict[str, Test] = {
    "speaks of itself": lambda root, _: speaks_of_itself(root),
    "which of it": lambda root, span: len(span) == 1 and is_told_of_as_thing(root),
    "speaks": lambda root, _: root.dep_ == "nsubj" and root.head.lemma_.lower() in read_words("speech_verbs"),
    "who": lambda root, _: any(c.dep_ == "relcl" and c.left_edge.lower_ == "who" for c in root.children),
    "age beside": lambda root, span: any(is_age(child) for child in root.children if child.i >= span.end),
    "undertaking acts": lambda root, span: span[-1].lower_ in _UNDERTAKINGS and acts_upon(root),
    "owner of a person": lambda root, _: root.dep_ == "poss" and root.head.ent_type_ == "PERSON",
    "governed": lambda root, _: root.dep_ == "poss" and root.head.lemma_.lower() in _TOWN,
    "listed with persons": lambda root, span: 1 < len(span) < LONG and any(map(is_full_name, root.conjuncts)),
    "followed": lambda _, span: len(span) == 1 and span.text.istitle() and _is_followed(span),
    "listed with places": lambda root, _: sum(map(is_known_place, root.conjuncts)) > 1,
    "in a place": lambda root, span: is_in_place(root, span),
    "settlement beside": lambda _, span: is_settlement(span),
}


def find_signs(span: Span, label: str) -> Iterator[str]:
    """Yield the signs of a mention, some perhaps twice; `label` is the tagger's."""
    text, root, doc = name_text(span), span.root, span.doc
    yield from signs_of_names().get(text, ())
    yield from (sign for sign, holds in _INSIDE.items() if holds(text, span))
    if span.start:
        before = doc[span.start - 1]
        yield from signs_of_words_before().get(before.lower_, ())
        yield from (sign for sign, holds in _BEFORE.items() if holds(before, span))
    if span.end < len(doc):
        behind = doc[span.end]
        yield from signs_of_nouns_behind().get(behind.lemma_.lower(), ()) if behind.pos_ == "NOUN" else ()
        yield from (sign for sign, holds in _BEHIND.items() if holds(behind, span))
    yield from (sign for sign, holds in _BESIDE.items() if holds(root, span))
    yield from find_conduct(span)
    if not (label == "PERSON" and len(span) == _FULL and span[0].text in first_names()):
        yield from _signs_of_words([token.lower_ for token in span])
    yield from _signs_of_nouns_beside(span)


def _is_followed(span: Span) -> bool:
    return is_modifier(span) and span.root.head.lemma_ in {"campaign", "administration", "camp"}


def _signs_of_words(words: list[str]) -> Iterator[str]:
    """Yield which kind the head of a name tells, and which its other words: "Bank" in "Bank of Keswick"."""
    main = _before_phrase(words)
    heads = {main[-1], *({words[0]} & _PREFIXES)}
    trades = read_classes("name_nouns")["trade"]
    for kind, known in nouns().items():
        if len(words) > 1 and heads & known:
            yield f"{kind}'s head"
        elif not known.isdisjoint(set(main if kind == "thing" else words) - trades):
            yield f"{kind}'s word"


def _head_of(span: Span) -> str:
    return _before_phrase([token.lower_ for token in span])[-1]


def _before_phrase(words: list[str]) -> list[str]:
    """Return the words of a name up to its "of …" or "for …"."""
    return words[: next((i for i, word in enumerate(words) if word in {"of", "for"} and i), len(words))]


def _signs_of_nouns_beside(span: Span) -> Iterator[str]:
    for noun in nouns_in_apposition(span):
        if noun.tag_ == "NN" and noun.lower_ in gendered_nouns():
            yield "calling beside"
        elif noun.tag_ == "NN" and is_title(noun.doc[noun.i : noun.i + 1]) and not _may_be_body(noun):
            yield "office beside"
        yield from _signs_of_noun(noun, "beside")
    root = span.root
    if root.dep_ in {"compound", "nmod"} and root.head.i >= span.end and root.head.lemma_ not in _FOLLOWERS:
        yield from _signs_of_noun(root.head, "behind")
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        for noun in (child for child in root.head.children if child.dep_ == "attr"):
            yield from _signs_of_noun(noun, "told")
            if noun.tag_ == "NN" and is_title(noun.doc[noun.i : noun.i + 1]) and not _may_be_body(noun):
                yield "office told"


def _signs_of_noun(noun: Token, where: str) -> Iterator[str]:
    if noun.pos_ == "NOUN":
        yield from (f"{kind} {where}" for kind, known in nouns().items() if noun.lemma_ in known)


def _is_title_of(before: Token, span: Span) -> bool:
    named = before.pos_ in {"NOUN", "PROPN"} and not is_address(before) and not _may_be_body(before)
    return named and is_title(span.doc[before.i : before.i + 1]) and before.sent == span[0].sent


def _may_be_body(noun: Token) -> bool:
    return noun.lower_ in read_classes("name_nouns")["either"]
