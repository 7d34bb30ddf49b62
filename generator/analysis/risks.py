"""Risks: sentences that say that something bad may come (terms of ISO 31000); no score is invented."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from generator.lexicon import read_classes
from generator.models import Span, Voice
from generator.story import Attribution, Quotation, Risk, Sentence

_CONDITIONS = frozenset({"if", "unless", "should", "without", "as long as", "in case"})
_MARKS = frozenset({"if", "unless", "until"})
_ODDS = frozenset({"probability", "likelihood", "chance", "possibility", "prospect", "odds"})
_CHANGES = frozenset(
    {"worsen", "deteriorate", "escalate", "weaken", "erode", "undermine", "derail", "unravel", "backfire"}
)
_RELIEF = frozenset({
    "end", "stop", "prevent", "avoid", "avert", "ease", "resolve", "solve", "overcome", "reduce", "fight", "combat",
    "tackle", "address", "condemn", "discuss", "describe", "explain", "survive", "cut", "halt", "lift", "settle", "win",
})  # fmt: skip
"""Verbs whose object is a harm made less, or only told of."""
_TOPIC = 2.0
"""What the document's words count for the category, all together, beside one of the sentence."""
_PASSED_OVER = frozenset({"ignore", "dismiss", "heed", "disregard", "allay", "calm"})
_NEAR = 400
"""So many characters behind a speaker's words a quotation without a cue is still the speaker's."""
_PROSPECT = frozenset({"could", "may", "might", "would", "can", "will"})
_SLIGHT = frozenset({"small", "low", "slim", "remote", "over", "unfounded", "minimal", "negligible", "exaggerated"})


def find_risks(
    sentences: tuple[tuple[Sentence, DocSpan], ...],
    voices: tuple[Voice, ...],
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Risk, ...]:
    """Return the risks in text order, at most one a sentence."""
    topics = _count_topics([token for _, span in sentences for token in span])
    found = (
        _risk(sentence, span, attributions, quotations, topics)
        for (sentence, span), voice in zip(sentences, voices, strict=True)
        if voice != "none"
    )
    return tuple(risk for risk in found if risk is not None)


def _risk(
    sentence: Sentence,
    span: DocSpan,
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...],
    topics: dict[str, float],
) -> Risk | None:
    trigger = next(_find_triggers(span), None)
    if trigger is None:
        return None
    number = _stating(trigger, attributions, quotations)
    if number is not None and "denied" in attributions[number].factuality:
        return None
    condition = _find_condition(span)
    return Risk(
        sentence.index,
        sentence.start,
        sentence.end,
        _category(span, topics),
        _find_likelihood(span, trigger),
        condition,
        _find_consequence(trigger, condition),
        _find_affected(trigger),
        number,
    )


def _find_triggers(span: DocSpan) -> Iterator[Token]:
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


def _find_phrases(span: DocSpan, phrases: frozenset[str]) -> Iterator[Token]:
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
        if any(child.dep_ == "aux" and child.lower_ in _PROSPECT for child in word.children):
            return True
        if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in word.children):
            return True
    return False


def _stating(trigger: Token, attributions: tuple[Attribution, ...], quotations: tuple[Quotation, ...]) -> int | None:
    """Return the number of the first attribution whose content or cue holds the trigger, sure or in quotation marks.

    A quotation that goes on in a sentence without a cue is that of who spoke just before.
    """
    for number, attribution in enumerate(attributions):
        told = attribution.sure or (attribution.kind != "indirect" and attribution.source)
        if attribution.parent is not None or not told:
            continue
        inside = any(start <= trigger.idx < end for start, end in attribution.content)
        if inside or attribution.cue_token == trigger.i:
            return number
    if not any(quotation.start <= trigger.idx < quotation.end for quotation in quotations):
        return None
    before = [
        (max(end for _, end in a.content), number)
        for number, a in enumerate(attributions)
        if a.kind != "indirect" and a.source and a.parent is None and max(end for _, end in a.content) <= trigger.idx
    ]
    end, number = max(before, default=(-_NEAR, -1))
    return number if trigger.idx - end < _NEAR else None


def _find_condition(span: DocSpan) -> Span | None:
    """Return the clause or phrase on which what a sentence tells hangs: "if …", "unless …", "without a deal"."""
    for token in span:
        clause: list[Token] = []
        if token.dep_ == "mark" and token.lower_ in _MARKS:
            clause = [t for t in token.head.subtree if t.i >= token.i and not t.is_space]
        elif (token.lower_ == "without" and token.dep_ == "prep" and _has_prospect(token.head)) or (
            token.lower_ == "depending" and token.nbor().lower_ == "on"
        ):
            clause = [t for t in token.subtree if not t.is_space]
        while clause and clause[-1].is_punct:
            clause.pop()
        if clause:
            return clause[0].idx, clause[-1].idx + len(clause[-1])
    return None


def _has_prospect(word: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _PROSPECT for child in word.children)


def _find_likelihood(span: DocSpan, trigger: Token) -> Span | None:
    """Return the word of probability nearest the trigger, else the nearest modal, as written."""
    words = read_classes("risk_triggers")["likelihood"]
    hedges = [
        t
        for t in span
        if t.lower_ in words and t.i != trigger.i and (t.pos_ in {"AUX", "ADV"} or t.dep_ in {"aux", "acomp"})
    ]
    hedge = min(hedges, key=lambda t: (t.lower_ in _PROSPECT, abs(t.i - trigger.i)), default=None)
    return (hedge.idx, hedge.idx + len(hedge)) if hedge is not None else None


def _find_consequence(trigger: Token, condition: Span | None) -> Span | None:
    """Return the clause that tells what would happen, less the condition: that of the modal nearest the trigger."""
    told = (child for child in trigger.children if child.dep_ == "ccomp")
    for word in (trigger, *told, *trigger.ancestors):
        if word.pos_ in {"VERB", "AUX"} and any(c.dep_ == "aux" and c.lower_ in _PROSPECT for c in word.children):
            tokens = [
                t for t in word.subtree if not t.is_space and not (condition and condition[0] <= t.idx < condition[1])
            ]
            while tokens and (tokens[0].is_punct or tokens[0].dep_ in {"mark", "cc"}):
                tokens.pop(0)
            while tokens and tokens[-1].is_punct:
                tokens.pop()
            return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None
    return None


def _find_affected(trigger: Token) -> Span | None:
    """Return whom or what the risk is said to be for: "concerns for Ukraine", "threatens the truce"."""
    for child in trigger.children:
        if trigger.pos_ == "VERB" and child.dep_ == "dobj" and child.pos_ != "PRON":
            return _phrase(child)
        if trigger.pos_ == "NOUN" and child.dep_ == "prep" and child.lower_ in {"for", "to", "against"}:
            return next((_phrase(c) for c in child.children if c.dep_ == "pobj"), None)
    return None


def _phrase(noun: Token) -> Span:
    tokens = [token for token in noun.subtree if not token.is_space]
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _category(span: DocSpan, topics: dict[str, float]) -> str:
    """Return the category with most words in the sentence, what the whole document speaks of deciding near ties."""
    here = _count_topics(span)
    scores = {name: here[name] + _TOPIC * topics[name] / max(1.0, sum(topics.values())) for name in here}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else "other"


def _count_topics(tokens: Iterable[Token]) -> dict[str, float]:
    """Return how many words stand for each category."""
    words = [word for token in tokens for word in {token.lower_, token.lemma_.lower()}]
    classes = read_classes("risk_categories")
    return {name: float(sum(word in entries for word in words)) for name, entries in classes.items()}
