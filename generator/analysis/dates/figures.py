"""Dates of figures, which tell of no event: bases of comparison and periods that are counted."""

import re

from spacy.tokens import Span

from generator.analysis.clauses import NOUNS, PREDICATES, VERBS
from generator.findings import DateExpression
from generator.lexicon import read_words

_YEAR = re.compile(r"\d{4}")
_STUDIES = frozenset({"analyse", "analyze", "assess", "compare", "cover", "examine", "model", "review", "study"})
_BASE = re.compile(
    r"\bcompared? (?:with|to)\b[^,;.]*$|\b(?:versus|vs\.?)\b[^,;.]*$|\bagainst [\d,.]+[^,;.]*$"
    r"|\b(?:up|down|chang\w+|dips?|(?:in|de)creas\w+|declin\w+|dropp?\w*|fall\w*|fell|gr[eo]w\w*|jump\w*|narrow\w*"
    r"|ris\w+|rose|widen\w*) (?:(?:\w+ )?(?:[\d.,%]+ (?:per ?cent |points? )?|\w+ points? )|by \S+ )?"
    r"from\b(?! (?:his|her|their|\d+:|(?-i:[A-Z])))(?:(?! to )[^,;.])*(?:, in )?$"
    r"|\bto [\d.,]+(?: ?%| per ?cent)?,? from\b[^,;.]*$"
    r"|\bas \w[^,;.]* as (?:he|it|she|they|we|you) (?:did|had|was|were) (?:(?:at|during|in|on) )?$"
    r"|\bas (?:at|during|in|on) $"
    r"|\bback to $|(?:%|per ?cent|points?) (?:above|below|over) $",
    re.IGNORECASE,
)
"""What stands before a date with which something is compared: "up from 90 last year", "as in 2014"."""
_UNLIKE = frozenset({"later", "other", "rather"})
_AMOUNTS = frozenset({"$", "£", "€", "a", "an", "half"})
_RANGE_BEHIND = re.compile(r"\s*(?:-|–|—|to|through|until|and)\s*(?:19|20)\d\d\b")
_RANGE_BEFORE = re.compile(r"\b(?:19|20)\d\d\s*(?:-|–|—|to|through|until|and)\s*$")
_TOLD = PREDICATES | {"advmod", "dobj"}
_SOLE = frozenset({"first", "last", "next", "only"})


def is_of_figures(sentence: Span, date: Span, expression: DateExpression) -> bool:
    """Return whether a date is one with which something is compared, or the end of a period."""
    before = sentence.text[: expression.start - sentence.start_char]
    return bool(_BASE.search(before)) or _is_behind_than(date) or _is_of_superlative(date) or _is_period(sentence, date)


def _is_behind_than(date: Span) -> bool:
    """Return whether a date is one with which something is compared ("fewer than we had in the vote of 2014").

    That is neither "no later than Friday" nor "more than 60 people on Friday".
    """
    for word in reversed(date.doc[date.sent.start : date.start]):
        if word.lower_ == "than" and word.i:
            number = word.nbor()
            amount = number.i < date.start and (number.like_num or number.lower_ in _AMOUNTS)
            return not amount and word.nbor(-1).lower_ not in _UNLIKE
        told = word.pos_ == "VERB" and word.dep_ != "acl" and word.lemma_ not in {"do", "have"}
        if told or (word.is_punct and word.i != date.root.head.i - 1):
            return False
    return False


def _is_of_superlative(date: Span) -> bool:
    """Return whether something is the first or the most of its kind since a date ("the lowest since 2003")."""
    since = date.root.head
    over = since.head
    things = [child for child in over.children if child.dep_ in _TOLD] if over.pos_ in VERBS else [over]
    words = (word for thing in things if since.lower_ == "since" for word in thing.subtree)
    return any(word.tag_ in {"JJS", "RBS"} or word.lower_ in _SOLE or word.ent_type_ == "ORDINAL" for word in words)


def _is_period(sentence: Span, date: Span) -> bool:
    """Return whether a year is one end of a period that a noun covers: "arrears from 2006 to 2009"."""
    text, offset = sentence.text, sentence.start_char
    start, end = date.start_char - offset, date.end_char - offset
    begun = _RANGE_BEFORE.search(text, max(0, start - 20), start)
    if not (begun or _RANGE_BEHIND.match(text, end)) or not _YEAR.fullmatch(date.text):
        return False
    year = offset + begun.start() if begun else None
    first = date.doc.char_span(year, year + 4, alignment_mode="expand") if year is not None else None
    root = (first or date).root
    above = next((token for token in root.ancestors if token.pos_ in NOUNS | VERBS), root)
    noun = above.pos_ in NOUNS and above.lemma_.lower() not in read_words("event_nouns")
    return noun or above.dep_ == "acl" or above.lemma_ in _STUDIES
