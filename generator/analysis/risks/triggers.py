"""What makes a sentence a risk: a word or phrase of danger, or a harm that lies ahead."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.risks.prospect import has_prospect
from generator.lexicon import read_classes

_CONDITIONS = frozenset({"if", "unless", "should", "without", "as long as", "in case"})
_ODDS = frozenset({"probability", "likelihood", "chance", "possibility", "prospect", "odds"})
_CHANGES = frozenset(
    {"worsen", "deteriorate", "escalate", "weaken", "erode", "undermine", "derail", "unravel", "backfire"}
)
_RELIEF = frozenset({
    "end", "stop", "prevent", "avoid", "avert", "ease", "resolve", "solve", "overcome", "reduce", "fight", "combat",
    "tackle", "address", "condemn", "discuss", "describe", "explain", "survive", "cut", "halt", "lift", "settle", "win",
})  # fmt: skip
"""Verbs whose object is a harm made less, or only told of."""
_PASSED_OVER = frozenset({"ignore", "dismiss", "heed", "disregard", "allay", "calm"})
_SLIGHT = frozenset({"small", "low", "slim", "remote", "over", "unfounded", "minimal", "negligible", "exaggerated"})


def find_triggers(span: Span) -> Iterator[Token]:
    """Yield the words that make a risk: by themselves first, then as phrases, then harms that may come."""
    words = read_classes("risk_triggers")
    for token in span:
        lemma = token.lemma_.lower()
        if (
            (token.pos_ == "NOUN" and lemma in words["noun"] and not _is_denied(token))
            or (token.pos_ == "VERB" and lemma in words["verb"] and not _is_sport(token) and not _is_past(token))
            or (token.pos_ == "ADJ" and lemma in words["adjective"])
        ):
            yield token
    yield from _find_phrases(span, words["phrase"])
    if span.text.rstrip("\"”’'").endswith("?"):
        return
    for token in span:
        if token.lemma_.lower() in words["harm"] and token.pos_ in {"NOUN", "VERB"} and _is_ahead(token):
            yield token


def _find_phrases(span: Span, phrases: frozenset[str]) -> Iterator[Token]:
    text = span.text.lower()
    for phrase in sorted(phrases):
        place = text.find(phrase)
        if place >= 0:
            yield next(token for token in span if token.idx + len(token) > span.start_char + place)


def _is_past(token: Token) -> bool:
    """Return whether a change for the worse is over and told as what happened ("her health deteriorated")."""
    return token.tag_ == "VBD" and token.lemma_ in _CHANGES


def _is_denied(token: Token) -> bool:
    """Return whether a word is negated, called small or unfounded, or passed over ("ignored warnings")."""
    if token.dep_ == "dobj" and token.head.lemma_ in _PASSED_OVER:
        return True
    if any(child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ == "no") for child in token.children):
        return True
    return token.dep_ == "nsubj" and any(c.dep_ == "acomp" and c.lower_ in _SLIGHT for c in token.head.children)


def _is_ahead(token: Token) -> bool:
    """Return whether a harm lies ahead or goes on, and is neither ruled out nor warded off."""
    lasting = read_classes("risk_triggers")["lasting"]
    if _is_denied(token) or _is_ruled_out(token):
        return False
    if any(child.lower_ in lasting for child in token.children):
        return True
    likely = any(ancestor.lemma_.lower() in _ODDS for ancestor in [*token.ancestors][:3])
    return not _is_warded_off(token) and (likely or _is_prospective(token))


def _is_ruled_out(token: Token) -> bool:
    """Return whether the verb over a harm is negated ("we will not start a war")."""
    verb = next((word for word in [token, *token.ancestors][:3] if word.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and any(child.dep_ == "neg" for child in verb.children)


def _is_warded_off(token: Token) -> bool:
    """Return whether somebody ends or tells of a harm ("to end the war"), or it does something itself."""
    verb = token.head
    if token.pos_ != "NOUN" or verb.pos_ != "VERB":
        return False
    if token.dep_ in {"dobj", "nsubjpass"}:
        return verb.lemma_.lower() in _RELIEF
    return token.dep_ == "nsubj" and any(child.dep_ == "dobj" for child in verb.children)


def _is_sport(token: Token) -> bool:
    """Return whether "risk" means to dare ("he risked a pass")."""
    return token.lemma_ == "risk" and token.tag_ == "VBD" and any(child.dep_ == "dobj" for child in token.children)


def _is_prospective(token: Token) -> bool:
    """Return whether a harm lies ahead: a modal above it, or a condition beside it."""
    chain = [token, *token.ancestors][:4]
    for word in chain:
        if has_prospect(word) or any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in word.children):
            return True
    return False
