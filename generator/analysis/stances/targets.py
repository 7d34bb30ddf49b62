"""Targets: what a leaning is about in the end, where its words pass it on: "an end to …", "a plan to close …"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from generator.analysis.stances.leanings import Leaning, find_governed, find_to, form_of, is_a, polarity_of
from generator.lexicon import read_classes

_LONGEST = 4
"""So many words in a row pass on at most."""
_PASSED_BY = frozenset({"of", "to", "for"})


def find_target(leaning: Leaning) -> Leaning | None:
    """Return a leaning towards what the words are about in the end; None where they do not surely tell."""
    for _ in range(_LONGEST):
        further = _pass_verb(leaning) if leaning.target.pos_ in {"VERB", "AUX"} else _pass_noun(leaning)
        if further is None or further is leaning:
            return further
        leaning = further
    return None


def find_owned(leaning: Leaning) -> Leaning | None:
    """Return the leaning of the owner of the plan that somebody is for or against ("rejected Roe's plan").

    That Roe is for a plan of which nothing is said but that others welcome it tells nobody where he stands.
    """
    for noun in _find_owned_nouns(leaning):
        if noun is leaning.target and leaning.polarity == "for":
            continue
        through = find_target(Leaning("for", noun, noun, noun, noun))
        if through is not None and through.target == leaning.target:
            return through
    return None


def _find_owned_nouns(leaning: Leaning) -> Iterator[Token]:
    nouns = (leaning.target, *leaning.target.ancestors)
    below = (noun for noun in nouns if leaning.top.is_ancestor(noun))
    yield from (noun for noun in below if noun.pos_ == "NOUN" and is_a(noun, "owned"))


def _pass_noun(leaning: Leaning) -> Leaning | None:
    """Return the leaning towards what "an end to" or "calls for" is of, and to the act that is planned."""
    noun = leaning.target
    ending, passing = is_a(noun, "ending"), is_a(noun, "passing")
    for link in (child for child in noun.children if (ending or passing) and child.i > noun.i):
        to = find_to(link)
        if passing and to is not None and link.dep_ in {"acl", "relcl"}:
            return replace(leaning, target=link, last=_later(leaning, to))
        below = next((child for child in link.children if child.dep_ in {"pobj", "pcomp"}), None)
        if link.lower_ in _PASSED_BY and below is not None:
            return replace(leaning.turned() if ending else leaning, target=below, last=_later(leaning, link))
    return leaning


def _later(leaning: Leaning, link: Token) -> Token:
    """Return the last word of a leaning that goes on to a link; what stands before it adds nothing to its words."""
    return link if link.i > leaning.last.i else leaning.last


def _pass_verb(leaning: Leaning) -> Leaning | None:
    """Return the leaning towards the object of an act that keeps or undoes it, else towards the act itself."""
    verb = leaning.target
    if verb is not leaning.top and any(child.dep_ == "neg" for child in verb.children):
        return None
    classes = read_classes("stances")
    for link, target in find_governed(verb):
        form = form_of(verb, link)
        polarity = polarity_of(form)
        undoes = polarity == "against" or form in classes["end"]
        if undoes and is_a(leaning.top, "refusing"):
            return None
        if target.i > verb.i and (undoes or polarity or form in classes["further"]):
            last = link if verb.i < link.i < target.i else verb
            return replace(leaning.turned() if undoes else leaning, target=target, last=last)
    return leaning
