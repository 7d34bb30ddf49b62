"""What makes a sentence a risk: a word or phrase of danger, a harm that lies ahead, a trend for the worse."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.clauses import PREDICATES, PRESENT
from generator.analysis.risks.contests import is_of_contest
from generator.analysis.risks.denial import (
    is_asked,
    is_denied,
    is_denied_by_verb,
    is_lasting,
    is_ruled_out,
    only_tells_which,
)
from generator.analysis.risks.harmless import is_mild
from generator.analysis.risks.negation import is_of_nobody
from generator.analysis.risks.prospect import ODDS, find_mark, has_prospect
from generator.analysis.risks.reach import lies_ahead
from generator.analysis.risks.trends import find_trends
from generator.analysis.risks.void import is_void
from generator.analysis.risks.wants import ABILITY, find_wants, is_alternative
from generator.lexicon import read_classes

_KINDS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective"}
_BRINGING = frozenset({"bring", "cause", "mean"})
_LEADING = frozenset({"lead", "result"})
_LIKELY = ODDS | {"likely", "bound"}


def find_triggers(span: Span, *, contest: bool = False) -> Iterator[Token]:
    """Yield the words that make a risk: by themselves first, then as phrases, harms that may come, trends and wants.

    `contest`: the document is about an election or a game.
    """
    yield from (token for token in _find_all(span) if not (is_asked(token) or is_of_contest(token, within=contest)))


def _find_all(span: Span) -> Iterator[Token]:
    words = read_classes("risk_triggers")
    if span.text.rstrip("\"”’'").endswith("?"):
        return
    for token in span:
        if _is_dangerous(token, words) and not (is_void(token) or _is_only_supposed(token)):
            yield token
    phrases = _find_phrases(span, words["phrase"])
    yield from (token for token in phrases if not is_denied_by_verb(token))
    for token in span:
        harmful = token.lemma_.lower() in words["harm"] and token.pos_ in {"NOUN", "VERB"}
        if harmful and _is_coming(token) and not _is_only_supposed(token):
            yield token
    yield from find_trends(span)
    yield from find_wants(span)


def _is_dangerous(token: Token, words: dict[str, frozenset[str]]) -> bool:
    """Return whether a word tells of danger by itself; a participle said of a subject counts as an adjective."""
    if token.tag_ == "VBN" and token.lower_ in words["adjective"]:
        return token.dep_ in PREDICATES or any(child.dep_ == "auxpass" for child in token.children)
    kind = _KINDS.get(token.pos_)
    return kind is not None and token.lemma_.lower() in words[kind]


def _find_phrases(span: Span, phrases: frozenset[str]) -> Iterator[Token]:
    text = span.text.lower()
    for phrase in sorted(filter(text.__contains__, phrases)):
        found = re.search(rf"\b{re.escape(phrase)}\b", text)
        if found:
            yield next(token for token in span if token.idx + len(token) > span.start_char + found.start())


def _is_coming(token: Token) -> bool:
    """Return whether a harm lies ahead or goes on, and is neither ruled out nor warded off."""
    if is_denied(token) or is_ruled_out(token) or only_tells_which(token) or is_mild(token) or is_of_nobody(token):
        return False
    if is_lasting(token):
        return True
    likely = any(ancestor.lemma_.lower() in _LIKELY for ancestor in [*token.ancestors][:3])
    return likely or lies_ahead(token) or _goes_on(token)


def _is_only_supposed(token: Token) -> bool:
    """Return whether a harm is but what something else is said to hang on ("if they fail, others can step in")."""
    verb = next((word for word in (token, *token.ancestors) if word.dep_ == "advcl" and find_mark(word)), None)
    if verb is None or find_mark(verb) != "if" or verb.head.pos_ not in {"VERB", "AUX"}:
        return False
    within = {word.i for word in verb.subtree}
    words = read_classes("risk_triggers")
    bad = words["harm"] | words["noun"] | words["verb"] | words["adjective"]
    main = verb.doc[verb.head.left_edge.i : verb.head.right_edge.i + 1]
    worse = any(word.i not in within for word in find_trends(main))
    return not worse and not any(word.lemma_.lower() in bad for word in main if word.i not in within)


def _goes_on(token: Token) -> bool:
    """Return whether a harm goes on now or is brought about: "are being killed", "causes damage"."""
    if token.pos_ == "NOUN":
        return _is_brought(token)
    if token.lemma_ not in read_classes("risk_triggers")["suffered"] or find_mark(token):
        return False
    auxiliaries = {child.lower_: child.tag_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    return bool(PRESENT & {*auxiliaries.values()}) and "being" in auxiliaries


def _is_brought(noun: Token) -> bool:
    """Return whether something brings a harm about, or would: "causes damage", "would lead to a war".

    A noun behind "to" may be taken for an infinitive.
    """
    linked = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "to"}
    led = linked or noun.left_edge.lower_ == "to"
    verb = noun.head.head if linked else noun.head
    bringing = verb.lemma_ in _LEADING if led else noun.dep_ == "dobj" and verb.lemma_ in _BRINGING
    return bringing and (verb.tag_ in PRESENT or has_prospect(verb))


def is_mere_harm(token: Token) -> bool:
    """Return whether what a word tells is a risk only where it is told how likely it is, or on what it hangs."""
    words = read_classes("risk_triggers")
    if token.lemma_.lower() not in words["harm"] | ABILITY or _is_dangerous(token, words) or is_alternative(token):
        return False
    return not (is_lasting(token) or _goes_on(token) or any(find_trends(token.doc[token.i : token.i + 1])))
