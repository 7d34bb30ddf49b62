"""Conditions that hold on: "If they leave, prices would rise. Shops would close." (Roberts 1989, on modals)."""

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from generator.analysis.risks.parts import find_conditions
from generator.analysis.risks.prospect import has_prospect
from generator.findings import Sentence
from generator.models import Span

_MOODS = {
    **dict.fromkeys(("would", "could", "might", "'d", "’d"), "unreal"),
    **dict.fromkeys(("will", "may", "'ll", "’ll", "wo"), "real"),
}
"""What a modal takes a condition for."""
_LIKELY = frozenset({"likely", "bound", "certain", "sure"})
REACH = 4
"""Sentences that a condition may lie back."""


def find_carried(told: tuple[tuple[Sentence, DocSpan], ...], trigger: Token) -> tuple[DocSpan, Span] | None:
    """Return a sentence before the last one told, and its condition, where this and all between go on in its mood."""
    mood = next((mood for word in (trigger, *trigger.ancestors) if (mood := _find_mood(word))), None)
    paragraph = told[-1][0].paragraph
    for sentence, span in reversed(told[:-1]):
        if mood is None or sentence.paragraph != paragraph or mood not in {_find_mood(word) for word in span}:
            return None
        for _, condition in find_conditions(span):
            return span, condition
    return None


def _find_mood(verb: Token) -> str | None:
    """Return whether a verb is put in prospect as what would or as what will come; what is "likely to" come, will."""
    if verb.dep_ == "xcomp" and verb.head.lower_ in _LIKELY:
        return "real"
    if not has_prospect(verb):
        return None
    modals = (child.lower_ for child in verb.children if child.dep_ == "aux")
    return next((_MOODS[modal] for modal in modals if modal in _MOODS), None)
