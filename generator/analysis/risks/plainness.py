"""Whether a risk is told plainly: how likely it is, on what it hangs, or that it is a danger, and of what."""

from spacy.tokens import Token

from generator.analysis.clauses import find_verb
from generator.analysis.risks.asserting import is_borne
from generator.analysis.risks.bygone import is_past
from generator.analysis.risks.matter import THREATS, WARNING, has_modal, is_ill, tells_ill
from generator.analysis.risks.reach import lies_ahead
from generator.analysis.risks.wants import ABILITY
from generator.findings import Risk
from generator.lexicon import read_classes
from generator.models import Span

_ANYHOW = frozenset({"would", "will", "can", "expected"})
"""Words of likelihood that tell of what is planned, or of what now and then is so, as often as of what may come."""


def is_plain(risk: Risk, trigger: Token) -> bool:
    """Return whether a risk is told plainly by the word that makes it one, and not of what was."""
    verb = find_verb(trigger)
    now = risk.attribution is not None and trigger.tag_ == "VBG"  # "Roe called for a wall, fearing …"
    if verb is not None and is_past(verb) and not now and verb.lemma_ not in WARNING | THREATS:
        return False
    return _hangs_on(risk.condition, trigger) or _is_likely(risk, trigger) or _is_danger(trigger)


def _hangs_on(condition: Span | None, trigger: Token) -> bool:
    """Return whether an ill is what comes under a condition, and not a part of it."""
    if condition is None or condition[0] <= trigger.idx < condition[1]:
        return False
    return trigger.lower_ in ABILITY or is_ill(trigger)


def _is_likely(risk: Risk, trigger: Token) -> bool:
    """Return whether it is told how likely a risk is, otherwise than by a word for what is planned."""
    start, end = risk.likelihood or (0, 0)
    return any(start <= word.idx < end and word.lower_ not in _ANYHOW for word in trigger.sent)


def _is_danger(trigger: Token) -> bool:
    """Return whether a word that means danger and nothing else is said of what is so now, with what it is."""
    words = read_classes("risk_triggers")
    lemma = trigger.lemma_.lower()
    if lemma not in words["outright"]:
        return trigger.lower_ in words["feeling"] | words["worry"] and has_modal(trigger)
    if lemma in words["worry"] | WARNING or trigger.pos_ == "ADJ":
        return tells_ill(trigger)
    if trigger.tag_ == "VB":
        return lies_ahead(trigger)
    return trigger.pos_ == "VERB" or is_borne(trigger) or tells_ill(trigger)
