"""What makes a sentence a risk: a word or phrase of danger, a harm that lies ahead, a trend for the worse."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.risks.denial import (
    has_not,
    is_denied,
    is_denied_by_verb,
    is_lasting,
    is_of_nobody,
    is_over,
    is_ruled_out,
    is_warded_off,
    only_tells_which,
)
from generator.analysis.risks.mild import is_mild
from generator.analysis.risks.prospect import ODDS, find_mark, lies_ahead
from generator.analysis.risks.trends import find_trends
from generator.analysis.risks.wants import find_wants
from generator.lexicon import read_classes

_KINDS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective"}
_LIKELY = ODDS | {"likely", "bound"}
_CHANGES = frozenset(
    {"worsen", "deteriorate", "escalate", "weaken", "erode", "undermine", "derail", "unravel", "backfire", "expose"}
)
_DUTIES = frozenset({"must", "should"})
_PRESENT = frozenset({"VBZ", "VBP"})
_YEAR = 4
"""Digits."""
_SAID_OF = frozenset({"acomp", "attr", "oprd"})


def find_triggers(span: Span) -> Iterator[Token]:
    """Yield the words that make a risk: by themselves first, then as phrases, harms that may come, trends and wants."""
    words = read_classes("risk_triggers")
    for token in span:
        if _is_dangerous(token, words) and not _is_void(token):
            yield token
    yield from (token for token in _find_phrases(span, words["phrase"]) if not is_denied_by_verb(token))
    if span.text.rstrip("\"”’'").endswith("?"):
        return
    for token in span:
        if token.lemma_.lower() in words["harm"] and token.pos_ in {"NOUN", "VERB"} and _is_coming(token):
            yield token
    yield from find_trends(span)
    yield from find_wants(span)


def _is_dangerous(token: Token, words: dict[str, frozenset[str]]) -> bool:
    """Return whether a word tells of danger by itself; a participle said of a subject counts as an adjective."""
    if token.tag_ == "VBN" and token.lower_ in words["adjective"]:
        said = token.dep_ in _SAID_OF or any(child.dep_ == "auxpass" for child in token.children)
        return said and not _is_idiom(token)
    kind = _KINDS.get(token.pos_)
    return kind is not None and token.lemma_.lower() in words[kind]


def _is_idiom(participle: Token) -> bool:
    """Return whether "concerned" only says of whom ("as far as the union is concerned")."""
    return any(child.lower_ in {"as", "far", "where"} for child in participle.children)


def _is_void(token: Token) -> bool:
    """Return whether a word of danger tells of none here."""
    if token.pos_ == "NOUN":
        counted = token.lemma_ == "warning" and any(child.dep_ == "nummod" for child in token.children)
        return counted or is_denied(token) or only_tells_which(token) or is_over(token) or is_denied_by_verb(token)
    if token.tag_ == "VBN" and token.lower_ in read_classes("risk_triggers")["adjective"]:
        return is_denied_by_verb(token)
    if token.pos_ == "VERB":
        said = token.dep_ in _SAID_OF and is_denied_by_verb(token)
        return said or _is_sport(token) or _is_past(token) or _is_refused(token) or _is_untold(token)
    non = any(child.lower_ == "non" for child in token.children)
    return non or is_denied_by_verb(token) or only_tells_which(token)


def _find_phrases(span: Span, phrases: frozenset[str]) -> Iterator[Token]:
    text = span.text.lower()
    for phrase in sorted(phrases):
        place = text.find(phrase)
        if place >= 0:
            yield next(token for token in span if token.idx + len(token) > span.start_char + place)


def _is_past(token: Token) -> bool:
    """Return whether what went wrong is over and told as what happened ("her health deteriorated")."""
    links = {child.lower_ for child in token.children}
    unreal = {"have", "'ve", "’ve"} & links and any(child.tag_ == "MD" for child in token.children)
    if "having" in links or unreal or _is_of_past_year(token):
        return True
    met = token.lemma_ == "threaten" and links & {"was", "were", "been"} and "by" in links and "with" not in links
    return bool(met) or (token.tag_ == "VBD" and token.lemma_ in _CHANGES)


def _is_of_past_year(warned: Token) -> bool:
    """Return whether it is told in what year somebody warned ("in 2022 it warned the firm that …")."""
    when = (year for link in warned.children if link.lower_ == "in" for year in link.children)
    return warned.tag_ == "VBD" and any(year.is_digit and len(year) == _YEAR for year in when)


def _is_refused(verb: Token) -> bool:
    """Return whether a verb is negated and no duty ("we will not endanger", unlike "we must not endanger")."""
    return has_not(verb) and not any(child.dep_ == "aux" and child.lower_ in _DUTIES for child in verb.children)


def _is_untold(token: Token) -> bool:
    """Return whether it is told only who was warned, and of nothing ("he had warned the firm repeatedly")."""
    told = {child.dep_ for child in token.children}
    whom = token.lemma_ == "warn" and bool(told & {"dobj", "nsubjpass"})
    return whom and token.dep_ != "parataxis" and not told & {"ccomp", "xcomp", "prep", "parataxis", "advcl", "prt"}


def _is_sport(token: Token) -> bool:
    """Return whether "risk" means to dare ("he risked a pass")."""
    return token.lemma_ == "risk" and token.tag_ == "VBD" and any(child.dep_ == "dobj" for child in token.children)


def _is_coming(token: Token) -> bool:
    """Return whether a harm lies ahead or goes on, and is neither ruled out nor warded off."""
    if is_denied(token) or is_ruled_out(token) or only_tells_which(token) or is_mild(token) or is_of_nobody(token):
        return False
    if is_lasting(token):
        return True
    likely = any(ancestor.lemma_.lower() in _LIKELY for ancestor in [*token.ancestors][:3])
    return not is_warded_off(token) and (likely or lies_ahead(token) or _goes_on(token))


def _goes_on(token: Token) -> bool:
    """Return whether a harm goes on now: "are dying", "are being killed", "causes damage"."""
    if token.pos_ == "NOUN":
        verb = token.head
        return token.dep_ == "dobj" and verb.lemma_ in {"cause", "inflict"} and verb.tag_ in _PRESENT
    if token.lemma_ not in read_classes("risk_triggers")["suffered"] or find_mark(token):
        return False
    auxiliaries = {child.lower_: child.tag_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    now = bool(_PRESENT & {*auxiliaries.values()}) and not {"have", "has", "'ve", "’ve"} & {*auxiliaries}
    return now and (token.tag_ == "VBG" or "being" in auxiliaries)
