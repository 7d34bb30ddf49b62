"""What makes a sentence a risk: a word or phrase of danger, or a harm that lies ahead."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.risks.prospect import has_prospect
from generator.lexicon import read_classes

_KINDS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective"}
_CONDITIONS = frozenset({"if", "unless", "should", "without", "as long as", "in case"})
_ODDS = frozenset({"probability", "likelihood", "chance", "possibility", "prospect", "odds"})
_CHANGES = frozenset(
    {"worsen", "deteriorate", "escalate", "weaken", "erode", "undermine", "derail", "unravel", "backfire", "expose"}
)
_RELIEF = frozenset({
    "end", "stop", "prevent", "avoid", "avert", "ease", "resolve", "solve", "overcome", "reduce", "fight", "combat",
    "tackle", "address", "condemn", "discuss", "describe", "explain", "survive", "cut", "halt", "lift", "settle", "win",
})  # fmt: skip
"""Verbs whose object is a harm made less, or only told of."""
_PASSED_OVER = frozenset({"ignore", "dismiss", "heed", "disregard", "allay", "calm"})
_TELLING = frozenset({"sign", "level", "factor", "bell", "zone", "toll", "penalty", "sentence", "rate", "wave"})
"""Nouns that leave the danger before them one ("risk factors", "death toll")."""
_DUTIES = frozenset({"must", "should"})
_COMPLEMENTS = frozenset({"acomp", "oprd", "attr", "xcomp", "prep"})
"""How a word hangs on the verb that says it of its subject ("was not believed to be dangerous")."""
_SLIGHT = frozenset({"small", "low", "slim", "remote", "over", "unfounded", "minimal", "negligible", "exaggerated"})


def find_triggers(span: Span) -> Iterator[Token]:
    """Yield the words that make a risk: by themselves first, then as phrases, then harms that may come."""
    words = read_classes("risk_triggers")
    for token in span:
        kind = _KINDS.get(token.pos_)
        if kind is not None and token.lemma_.lower() in words[kind] and not _is_void(token):
            yield token
    yield from (token for token in _find_phrases(span, words["phrase"]) if not _is_denied_by_verb(token))
    if span.text.rstrip("\"”’'").endswith("?"):
        return
    for token in span:
        if token.lemma_.lower() in words["harm"] and token.pos_ in {"NOUN", "VERB"} and _is_ahead(token):
            yield token


def _is_void(token: Token) -> bool:
    """Return whether a word of danger tells of none here."""
    if token.pos_ == "NOUN":
        return _is_denied(token) or _only_tells_which(token)
    if token.pos_ == "VERB":
        return _is_sport(token) or _is_past(token) or _is_refused(token)
    return _is_denied_by_verb(token)


def _find_phrases(span: Span, phrases: frozenset[str]) -> Iterator[Token]:
    text = span.text.lower()
    for phrase in sorted(phrases):
        place = text.find(phrase)
        if place >= 0:
            yield next(token for token in span if token.idx + len(token) > span.start_char + place)


def _is_past(token: Token) -> bool:
    """Return whether what went wrong is over and told as what happened ("her health deteriorated")."""
    return token.tag_ == "VBD" and token.lemma_ in _CHANGES


def _is_denied(token: Token) -> bool:
    """Return whether a word is negated, called small or unfounded, or passed over ("ignored warnings")."""
    if token.dep_ == "dobj" and token.head.lemma_ in _PASSED_OVER:
        return True
    determiners = {child.lower_ for child in token.children if child.dep_ == "det"}
    if "no" in determiners or any(child.dep_ == "neg" for child in token.children):
        return True
    if "any" in determiners and any(_has_not(word) for word in [*token.ancestors][:3]):
        return True
    return token.dep_ == "nsubj" and any(c.dep_ == "acomp" and c.lower_ in _SLIGHT for c in token.head.children)


def _only_tells_which(token: Token) -> bool:
    """Return whether a noun stands before another that is no danger ("crisis centre")."""
    named = token.dep_ == "compound" and token.head.i > token.i and token.head.pos_ == "NOUN"
    return named and token.head.lemma_.lower() not in _TELLING


def _is_refused(verb: Token) -> bool:
    """Return whether a verb is negated and no duty ("we will not endanger", unlike "we must not endanger")."""
    return _has_not(verb) and not any(child.dep_ == "aux" and child.lower_ in _DUTIES for child in verb.children)


def _is_denied_by_verb(token: Token) -> bool:
    """Return whether a verb that says a word of its subject is negated."""
    word = token
    while word.dep_ in _COMPLEMENTS and word.head != word:
        word = word.head
        if _has_not(word):
            return True
    return _has_not(token)


def _has_not(word: Token) -> bool:
    """Return whether a word is negated, otherwise than by "not only"."""
    negations = [child for child in word.children if child.dep_ == "neg"]
    return any(neg.nbor().lower_ not in {"only", "just", "merely"} for neg in negations if neg.i + 1 < len(neg.doc))


def _is_ahead(token: Token) -> bool:
    """Return whether a harm lies ahead or goes on, and is neither ruled out nor warded off."""
    lasting = read_classes("risk_triggers")["lasting"]
    if _is_denied(token) or _is_ruled_out(token) or _only_tells_which(token):
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
