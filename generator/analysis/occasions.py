"""Which dates tell when something happened, and which name, compare, count or speak of an age."""

import re

from spacy.tokens import Span, Token

from generator.analysis.datelines import after_dateline
from generator.lexicon import read_words
from generator.reading import DateExpression

_AGE = re.compile(r"\d0s|century|decade|recent (?:months|years)", re.IGNORECASE)
_NEVER = re.compile(
    r"century|recent (?:months|years)|(?:last|past|previous) [\w ]*(?:months|years|decades)", re.IGNORECASE
)
_LOOSE = re.compile(r"recently|in recent|today|this (?:week|month|year)|(?:past|last|coming|next) ", re.IGNORECASE)
_NOW = re.compile(r"today|tomorrow|tonight", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
_BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "npadvmod", "nummod", "poss"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX"})
_TELLING_WHEN = frozenset({"after", "before", "by", "during", "from", "in", "on", "since", "till", "until"})
_STUDIES = frozenset({"analyse", "analyze", "assess", "compare", "cover", "examine", "model", "review", "study"})
_STATES = frozenset({"be", "have", "remain", "exist", "know", "live", "need", "want", "mean"})
_PLAIN = frozenset({"say", "tell", "add", "write", "note", "report", "explain", "state", "comment", "interview"})
"""Verbs that give words and are no act by themselves, unlike "announce" and "deny"."""
_BASE = re.compile(
    r"\bcompared? (?:with|to)\b[^,;.]*$|\b(?:versus|vs\.?)\b[^,;.]*$|\bagainst [\d,.]+[^,;.]*$"
    r"|\b(?:up|down|(?:in|de)creas\w+|declin\w+|dropp?\w*|fall\w*|fell|gr[eo]w\w*|ris\w+|rose) (?:[\d.,%]+ |by \S+ )?"
    r"from\b(?:(?! to )[^,;.])*$"
    r"|\bthan(?: (?:at|did|during|for|had|in|it|on|they|those|was|were|the same \w+)){0,3} $"
    r"|\bas (?:at|during|in|on) $",
    re.IGNORECASE,
)
"""What stands before a date with which something is compared: "up from 90 last year", "than in 2014"."""
_RANGE_BEHIND = re.compile(r"\s*(?:-|–|—|to|through|until|and)\s*(?:19|20)\d\d\b")
_RANGE_BEFORE = re.compile(r"\b(?:19|20)\d\d\s*(?:-|–|—|to|through|until|and)\s*$")
_COUNTS = 3
"""So many large numbers in the sentence make a year alone the year of statistics."""
_LARGE = re.compile(r"(?<![\d.,$£€])\b(?:\d{1,3}(?:,\d{2,3})+|\d{3,})\b(?![.,]?\d|%)")


def is_occasion(sentence: Span, expression: DateExpression) -> bool:
    """Return whether a date tells when something of the sentence happens."""
    date = sentence.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    if date is None:
        return False
    before = sentence.doc.text[sentence.start_char : expression.start]
    return not (
        after_dateline(sentence.doc.text, expression.start) > expression.start
        or _is_age(date)
        or _is_of_thing(date)
        or _is_figurative(date)
        or _BASE.search(before)
        or _is_period(date)
        or (expression.precision == "year" and _is_statistic(sentence))
        or _dates_the_saying(date)
    )


def dated_noun(date: Span) -> Token | None:
    """Return the noun before which a date stands ("the June 12 attack", "Friday's vote"), None where it does not."""
    head = date.root
    if head.dep_ not in _BEFORE_NOUN or head.head.pos_ not in _NOUNS or head.head.i < date.end:
        return None
    if date.start and head.dep_ != "poss" and date.doc[date.start - 1].lower_ in _TELLING_WHEN:
        return None
    noun = head.head
    while noun.dep_ in {"compound", "nmod"} and noun.head.pos_ in _NOUNS and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _is_age(date: Span) -> bool:
    """Return whether a span of time is spoken of, and not when something happened in it."""
    if _NEVER.search(date.text):
        return True
    return bool(_AGE.search(date.text)) and not _hangs_on_verb(date)


def _hangs_on_verb(date: Span) -> bool:
    """Return whether a date stands by a verb, alone or with a preposition other than "of"."""
    preposition = date.root.head
    if date.root.dep_ == "conj":
        preposition = date.root.head.head
    if preposition.pos_ == "ADP":
        return preposition.lower_ != "of" and preposition.head.pos_ in _VERBS
    return preposition.pos_ in _VERBS


def _is_of_thing(date: Span) -> bool:
    """Return whether a date belongs to a thing or person, not to what happens: "the 2012 nominee", "from 2008"."""
    noun = dated_noun(date)
    if noun is not None:
        loose = date.root.dep_ == "poss" or _YEAR.fullmatch(date.text) or _LOOSE.match(date.text)
        return bool(loose) and noun.lemma_.lower() not in read_words("event_nouns")
    preposition = date.root.head
    made = preposition.lower_ == "from" and preposition.head.pos_ in _NOUNS
    return (
        made and bool(_YEAR.fullmatch(date.text)) and preposition.head.lemma_.lower() not in read_words("event_nouns")
    )


def _is_figurative(date: Span) -> bool:
    """Return whether "today" means nowadays and "tomorrow" the future: "leaders of tomorrow", "today there are"."""
    if not _NOW.fullmatch(date.text):
        return False
    verb = date.root.head
    of = verb.lower_ in {"of", "for"} and date.root.dep_ == "pobj"
    return of or (verb.tag_ in {"VBP", "VBZ"} and verb.lemma_ in _STATES)


def _is_period(date: Span) -> bool:
    """Return whether a year is one end of a period that a noun covers: "arrears from 2006 to 2009"."""
    text, start, end = date.doc.text, date.start_char, date.end_char
    begun = _RANGE_BEFORE.search(text, max(0, start - 20), start)
    if not (begun or _RANGE_BEHIND.match(text, end)) or not _YEAR.fullmatch(date.text):
        return False
    first = date.doc.char_span(begun.start(), begun.start() + 4, alignment_mode="expand") if begun else None
    root = (first or date).root
    above = next((token for token in root.ancestors if token.pos_ in _NOUNS | _VERBS), root)
    noun = above.pos_ in _NOUNS and above.lemma_.lower() not in read_words("event_nouns")
    return noun or above.lemma_ in _STUDIES


def _is_statistic(sentence: Span) -> bool:
    """Return whether a sentence holds so many figures that its year is no more than theirs."""
    figures = [match.group() for match in _LARGE.finditer(sentence.text)]
    return sum(not _YEAR_LIKE.fullmatch(figure) for figure in figures) >= _COUNTS


def _dates_the_saying(date: Span) -> bool:
    """Return whether a date tells no more than when words were said: behind the words, or by nobody who is named."""
    verb = next((token for token in (date.root, *date.root.ancestors) if token.pos_ in _VERBS), None)
    if verb is None:
        return False
    if date.text.lower() == "recently":
        return verb.lemma_ in _PLAIN or verb.dep_ not in {"ROOT", "conj"}
    direct = date.root.head == verb or date.root.head.head == verb
    if verb.lemma_ not in _PLAIN or not direct:
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    said = [child for child in verb.children if child.dep_ in {"ccomp", "dobj", "parataxis"}]
    trails = verb.dep_ == "parataxis" or any(child.i < verb.i for child in said)
    named = any(token.pos_ == "PROPN" for subject in subjects for token in subject.subtree)
    return trails or (verb.dep_ == "ccomp" and not said) or (bool(subjects) and not named)
