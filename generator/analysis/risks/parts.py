"""The parts of a risk: its condition, consequence and likelihood, and whom it affects (terms of ISO 31000)."""

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from generator.analysis.risks.prospect import PROSPECT, has_prospect
from generator.lexicon import read_classes
from generator.models import Span

_MARKS = frozenset({"if", "unless", "until"})


def find_condition(span: DocSpan) -> Span | None:
    """Return the clause or phrase on which what a sentence tells hangs: "if …", "unless …", "without a deal"."""
    for token in span:
        clause: list[Token] = []
        if token.dep_ == "mark" and token.lower_ in _MARKS:
            clause = [t for t in token.head.subtree if t.i >= token.i and not t.is_space]
        elif (token.lower_ == "without" and token.dep_ == "prep" and has_prospect(token.head)) or (
            token.lower_ == "depending" and token.nbor().lower_ == "on"
        ):
            clause = [t for t in token.subtree if not t.is_space]
        while clause and clause[-1].is_punct:
            clause.pop()
        if clause:
            return clause[0].idx, clause[-1].idx + len(clause[-1])
    return None


def find_likelihood(span: DocSpan, trigger: Token) -> Span | None:
    """Return the word of probability nearest the trigger, else the nearest modal, as written."""
    words = read_classes("risk_triggers")["likelihood"]
    hedges = [
        t
        for t in span
        if t.lower_ in words and t.i != trigger.i and (t.pos_ in {"AUX", "ADV"} or t.dep_ in {"aux", "acomp"})
    ]
    hedge = min(hedges, key=lambda t: (t.lower_ in PROSPECT, abs(t.i - trigger.i)), default=None)
    return (hedge.idx, hedge.idx + len(hedge)) if hedge is not None else None


def find_consequence(trigger: Token, condition: Span | None) -> Span | None:
    """Return the clause that tells what would happen, less the condition: that of the modal nearest the trigger."""
    told = (child for child in trigger.children if child.dep_ == "ccomp")
    for word in (trigger, *told, *trigger.ancestors):
        if word.pos_ in {"VERB", "AUX"} and has_prospect(word):
            tokens = [
                t for t in word.subtree if not t.is_space and not (condition and condition[0] <= t.idx < condition[1])
            ]
            while tokens and (tokens[0].is_punct or tokens[0].dep_ in {"mark", "cc"}):
                tokens.pop(0)
            while tokens and tokens[-1].is_punct:
                tokens.pop()
            return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None
    return None


def find_affected(trigger: Token) -> Span | None:
    """Return whom or what the risk is said to be for: "concerns for Ukraine", "threatens the truce"."""
    for child in trigger.children:
        if trigger.pos_ == "VERB" and child.dep_ == "dobj" and child.pos_ != "PRON":
            return None if _is_outcome(trigger, child) else _phrase(child)
        if trigger.pos_ == "NOUN" and child.dep_ == "prep" and child.lower_ in {"for", "to", "against"}:
            return next((_phrase(c) for c in child.children if c.dep_ == "pobj"), None)
    return None


def _is_outcome(trigger: Token, noun: Token) -> bool:
    """Return whether an object is what may come, not what may be lost: "risk a collapse", not "risk their lives"."""
    return trigger.lemma_ == "risk" and not any(
        child.dep_ == "poss" or child.lower_ == "the" for child in noun.children
    )


def _phrase(noun: Token) -> Span:
    tokens = [token for token in noun.subtree if not token.is_space]
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
