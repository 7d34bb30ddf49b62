"""Who tells of a risk where no attribution was found: before a quotation, or as researchers who found it."""

from spacy.tokens import Token

from generator.analysis.attribution.standing import can_state
from generator.findings import Quotation
from generator.lexicon import read_classes, read_words

FINDING = frozenset({"find", "conclude", "estimate", "predict", "project", "calculate", "forecast", "show"})
_APART = frozenset({"relcl", "acl"})
_MARKS = frozenset({",", ":"})


def find_teller(trigger: Token, quotations: tuple[Quotation, ...]) -> tuple[Token, Token] | None:
    """Return the word for whoever tells of a danger, and the word by which it is told."""
    quotation = next((q for q in quotations if q.start <= trigger.idx < q.end), None)
    return _find_before(trigger, quotation) if quotation else _find_researchers(trigger)


def _find_before(trigger: Token, quotation: Quotation) -> tuple[Token, Token] | None:
    """Return who "notes," before a quotation, though "notes" is taken for a noun."""
    inside = [token for token in trigger.sent if token.idx < quotation.start]
    while inside and (inside[-1].text in _MARKS or inside[-1].is_space):
        inside.pop()
    cue = inside[-1] if inside else None
    if cue is None or cue.tag_ != "NNS" or cue.lemma_ not in read_classes("cues")["clause"]:
        return None
    names = [child for child in cue.children if child.i < cue.i and child.dep_ in {"nmod", "compound", "nsubj"}]
    return next(((name, cue) for name in names if can_state(name)), None)


def _find_researchers(trigger: Token) -> tuple[Token, Token] | None:
    """Return those who "found" what a clause below tells of: researchers, a study."""
    for word in [trigger, *trigger.ancestors]:
        makers = [child for child in word.children if child.dep_ == "nsubj" and _does_research(child)]
        if word.i < trigger.i and word.lemma_ in FINDING and makers:
            return makers[0], word
        if word.dep_ in _APART:
            return None
    return None


def _does_research(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in read_classes("unnamed_teams")["member"] or lemma in read_words("evidence_nouns")
