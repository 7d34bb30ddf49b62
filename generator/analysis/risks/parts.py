"""The parts of a risk: its condition, consequence and likelihood, and whom it affects (terms of ISO 31000)."""

from collections.abc import Iterator

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from generator.analysis.risks.negation import has_not
from generator.analysis.risks.prospect import ODDS, PROSPECT, find_mark, has_prospect, is_backshifted
from generator.analysis.risks.relief import is_lessened
from generator.lexicon import read_classes
from generator.models import Span

_MARKS = frozenset({"if", "unless", "until"})
_UNHURT = frozenset({"embolden", "fear", "worry", "warn", "inflame", "exacerbate", "aggravate", "escalate", "worsen"})
"""Verbs whose object is not who suffers."""
_SCRAP = 2
"""Words of "if anything" and the like."""
_LIKELY = frozenset({"likely", "bound", "certain", "sure"})
_APART = frozenset({"relcl", "acl", "advcl"})
"""How a clause hangs on another of which it tells not how likely it is."""
_NEAR = 4
"""So many words above a trigger a noun may tell how likely it is."""


def find_conditions(span: DocSpan) -> Iterator[tuple[Token, Span]]:
    """Yield each clause or phrase on which something hangs ("if …", "unless …", "without a deal"), with what does."""
    for token in span:
        clause: list[Token] = []
        if token.dep_ == "mark" and token.lower_ in _MARKS and _is_condition(token):
            clause = [t for t in token.head.subtree if t.i >= token.i and not t.is_space]
        elif (token.lower_ == "without" and token.dep_ == "prep" and _is_needed(token)) or (
            token.lower_ == "depending" and token.doc[token.i : token.i + 2][-1].lower_ == "on"
        ):
            clause = [t for t in token.subtree if not t.is_space]
        clause = _before_aside(clause)
        if clause:
            seat = token.head.head if token.dep_ == "mark" else token.head
            yield seat, (clause[0].idx, clause[-1].idx + len(clause[-1]))


def choose_condition(conditions: tuple[tuple[Token, Span], ...], trigger: Token) -> Span | None:
    """Return the condition on which a trigger hangs: the nearest that stands over it or below, else the only one."""
    hanging = [one for one in conditions if _governs(one[0], trigger) or _governs(trigger, one[0])]
    return min(hanging, key=lambda one: abs(one[0].i - trigger.i), default=(None, None))[1]


def _before_aside(clause: list[Token]) -> list[Token]:
    """Return a clause less what is added to it (", which …") and its last mark."""
    aside = (n for n, token in enumerate(clause) if n and token.tag_ == "WDT" and clause[n - 1].text == ",")
    clause = clause[: next(aside, None)]
    while clause and clause[-1].is_punct:
        clause.pop()
    return clause


def _is_condition(mark: Token) -> bool:
    """Return whether a clause is a condition: no question with "if", no "even if", no "until" of what is not ahead."""
    clause = mark.head
    if mark.lower_ == "until":
        return any(has_prospect(word) or has_not(word) for word in [clause, *clause.ancestors])
    if mark.lower_ == "if":
        even = mark.i > 0 and mark.nbor(-1).lower_ == "even"
        said = len([t for t in clause.subtree if not t.is_punct]) > _SCRAP
        return bool(find_mark(clause)) and not even and said
    return True


def _is_needed(without: Token) -> bool:
    """Return whether something hangs on what there may be none of; "without saying so" tells only how it is done."""
    deed = any(child.dep_ == "pcomp" for child in without.children)
    verb = without.head
    one = any(child.dep_ == "det" for noun in without.children for child in noun.children)
    ahead = has_prospect(verb) or (one and verb.dep_ == "xcomp" and verb.head.lower_ in _LIKELY)
    return ahead and (not deed or has_not(verb))


def find_likelihood(span: DocSpan, trigger: Token) -> Span | None:
    """Return the word of probability nearest the trigger ("likely", "a real possibility"), else a modal over it."""
    words = read_classes("risk_triggers")["likelihood"]
    hedges = [
        t
        for t in span
        if t.lower_ in words
        and (t.i != trigger.i or t.tag_ == "MD")
        and (t.pos_ in {"AUX", "ADV"} or t.dep_ in {"aux", "acomp"})
    ]
    hedges = [t for t in hedges if not is_backshifted(t) and _reaches(t, trigger)]
    hedges = [t for t in hedges if t.lower_ != "can" or (_governs(t.head, trigger) and not has_not(t.head))]
    hedge = min(hedges, key=lambda t: (t.lower_ in PROSPECT, abs(t.i - trigger.i)), default=None)
    if hedge is not None and hedge.lower_ not in PROSPECT:
        return hedge.idx, hedge.idx + len(hedge)
    return _find_odds(trigger) or ((hedge.idx, hedge.idx + len(hedge)) if hedge is not None else None)


def _governs(verb: Token, trigger: Token) -> bool:
    return verb == trigger or verb.is_ancestor(trigger)


def _reaches(word: Token, trigger: Token) -> bool:
    """Return whether a word of likelihood stands over a trigger, or over what is warned of."""
    seat = word.head if word.dep_ in {"aux", "advmod", "amod", "acomp"} else word
    if seat == trigger or trigger.is_ancestor(seat) or trigger.head == seat:
        return True
    between = [step for step in (trigger, *trigger.ancestors) if seat.is_ancestor(step)]
    return seat.is_ancestor(trigger) and not any(step.dep_ in _APART and step.head != seat for step in between)


def _find_odds(trigger: Token) -> Span | None:
    """Return the noun of probability that what may come hangs on, with its adjective."""
    odds = next((word for word in [*trigger.ancestors][:_NEAR] if word.lower_ in ODDS and word.pos_ == "NOUN"), None)
    if odds is None or is_lessened(odds) or not _reaches(odds, trigger):
        return None
    first = next((child for child in odds.children if child.dep_ == "amod"), odds)
    return first.idx, odds.idx + len(odds)


def find_consequence(trigger: Token, condition: Span | None) -> Span | None:
    """Return the clause that tells what would happen, less the condition: that of the modal nearest the trigger.

    Where a clause of its own parts the two, it is what the trigger names ("a problem that affects the fleet").
    """
    told = (child for child in trigger.children if child.dep_ in {"ccomp", "acl"})
    for word in (trigger, *told, *trigger.ancestors):
        if word.pos_ in {"VERB", "AUX"} and has_prospect(word):
            joined = word.head if word.dep_ == "conj" and has_prospect(word.head) else word
            return _clause(trigger if _is_apart(trigger, word) else joined, condition)
    return None


def _is_apart(trigger: Token, verb: Token) -> bool:
    """Return whether a noun stands in an adverbial clause of the verb in prospect."""
    between = [word for word in trigger.ancestors if word.is_ancestor(trigger) and verb.is_ancestor(word)]
    return trigger.pos_ == "NOUN" and any(word.dep_ in {"advcl", "pcomp"} for word in between)


def _clause(head: Token, condition: Span | None) -> Span | None:
    tokens = [t for t in head.subtree if not t.is_space and not (condition and condition[0] <= t.idx < condition[1])]
    while tokens and (tokens[0].is_punct or tokens[0].dep_ in {"mark", "cc"}):
        tokens.pop(0)
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def find_affected(trigger: Token) -> Span | None:
    """Return whom or what the risk is said to be for: "concerns for Ukraine", "threatens the truce"."""
    words = read_classes("risk_triggers")
    for child in trigger.children:
        if trigger.lemma_ in _UNHURT:
            return None
        if trigger.pos_ == "VERB" and child.dep_ == "dobj" and child.pos_ != "PRON":
            return _find_party(child) if _is_outcome(trigger, child) else _phrase(child)
        if trigger.pos_ == "NOUN" and trigger.lemma_ in words["noun"] | words["harm"]:
            return _find_party(trigger)
    return None


def _find_party(noun: Token) -> Span | None:
    """Return whom a danger is for: "a problem for the union"."""
    links = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"for", "to", "against"})
    return next((_phrase(c) for link in links for c in link.children if c.dep_ == "pobj"), None)


def _is_outcome(trigger: Token, noun: Token) -> bool:
    """Return whether an object is what may come, not what may be lost: "risk a collapse", not "risk their lives"."""
    trends = read_classes("risk_trends")
    if noun.lemma_.lower() in read_classes("risk_triggers")["harm"] | trends["ills"] | trends["more"]:
        return True
    return trigger.lemma_ == "suffer" or (
        trigger.lemma_ == "risk" and not any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.children)
    )


def _phrase(noun: Token) -> Span:
    tokens = [token for token in noun.subtree if not token.is_space]
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
