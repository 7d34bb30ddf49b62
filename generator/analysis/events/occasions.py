"""Which dates tell when something happened, and which belong to a name, an age, figures or the saying of words."""

import re

from spacy.tokens import Span, Token

from generator.analysis.clauses import NOUNS, VERBS, find_verb_above
from generator.analysis.dates.figures import is_of_figures
from generator.analysis.events.nowadays import is_figurative
from generator.analysis.events.saying import dates_the_saying
from generator.analysis.events.unhappened import is_unhappened
from generator.analysis.roles.titles import is_title
from generator.analysis.verbs.auxiliaries import WILL, WOULD, find_auxiliaries
from generator.analysis.verbs.tense import is_plan
from generator.findings import DateExpression
from generator.lexicon import read_words

_AGE = re.compile(r"\d0s|ties|century|decade|recent (?:months|years)", re.IGNORECASE)
_NEVER = re.compile(
    r"century|the (?:last|past) year|recent (?:months|years)|(?:last|past|previous) [\w ]*(?:months|years|decades)",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"recently|in recent|today|this (?:week|month|year)|(?:past|last|coming|next) ", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_ASKED = re.compile(r"""(?s)(?:[^:"“]*[^:"“.!?\s])?\s*\?['"”’)\s]*""")
"""What stands behind a date in a question."""
_PARTS = frozenset({"autumn", "beginning", "end", "fall", "half", "middle", "spring", "start", "summer", "winter"})
"""Of a year: "the summer of 2015"."""
_BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "npadvmod", "nummod", "poss"})
_TELLING_WHEN = frozenset({"after", "before", "by", "during", "from", "in", "on", "since", "till", "until"})
_STATES = frozenset({"be", "become", "emerge", "look", "remain", "seem"})


def is_occasion(sentence: Span, expression: DateExpression) -> bool:
    """Return whether a date tells when something of the sentence happens."""
    date = sentence.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    if date is None:
        return False
    return not (
        _is_age(date)
        or _is_of_thing(date)
        or is_figurative(date)
        or is_unhappened(date, dated_noun(date))
        or _is_duration(date)
        or is_of_figures(sentence, date, expression)
        or _is_asked(sentence, expression)
        or _is_spoken_of(date, expression)
        or dates_the_saying(date)
    )


def dated_noun(date: Span) -> Token | None:
    """Return the noun before which a date stands ("the June 12 attack", "Friday's vote"), None where it does not."""
    head = date.root
    if head.dep_ not in _BEFORE_NOUN or head.head.pos_ not in NOUNS or head.head.i < date.end:
        return None
    if date.start and head.dep_ != "poss" and date.doc[date.start - 1].lower_ in _TELLING_WHEN:
        return None
    noun = head.head
    while noun.dep_ in {"compound", "nmod"} and noun.head.pos_ in NOUNS and noun.head.i > noun.i:
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
        return preposition.lower_ != "of" and preposition.head.pos_ in VERBS
    return preposition.pos_ in VERBS and date.root.dep_ != "dobj"


def _is_of_thing(date: Span) -> bool:
    """Return whether a date belongs to a thing or person: "the 2012 nominee", "aide of the 2012 race", "from 2008"."""
    noun = dated_noun(date)
    if noun is not None:
        before = date.doc[max(0, date.start - 1) : date.start]
        determined = any(word.pos_ in {"DET", "NUM"} for word in (*noun.children, *before))
        loose = date.root.dep_ == "poss" or determined or _YEAR.fullmatch(date.text) or _LOOSE.match(date.text)
        first = noun.head if noun.dep_ == "conj" else noun
        served = first.dep_ == "pobj" and _is_somebody(first.head.head)
        return bool(loose) and (served or noun.lemma_.lower() not in read_words("event_nouns"))
    preposition = date.root.head
    owned = preposition.lower_ in {"from", "of"} and preposition.head.pos_ in NOUNS
    year = bool(_YEAR.fullmatch(date.text))
    if year and preposition.lower_ == "in" and _is_somebody(preposition.head):
        return True
    return owned and year and preposition.head.lemma_.lower() not in _dated_nouns()


def _is_somebody(over: Token) -> bool:
    """Return whether a word is what somebody was, or the verb that tells so ("who was her adviser in 2012")."""
    what = over
    if over.lemma_ == "be" and over.dep_ == "relcl":
        what = next((child for child in over.children if child.dep_ == "attr"), over)
    tells = any(child.dep_ in {"acl", "relcl"} for child in what.children)
    return what.dep_ in {"appos", "attr", "conj"} and not tells and is_title(what.doc[what.i : what.i + 1])


def _dated_nouns() -> frozenset[str]:
    return read_words("event_nouns") | _PARTS


def _is_duration(date: Span) -> bool:
    """Return whether "within 48 hours" tells how long something takes, and not by when it will be."""
    verb = find_verb_above(date.root)
    threatened = verb is not None and any(child.lower_ == "if" for child in verb.children)
    ahead = verb is not None and (find_auxiliaries(verb) & (WILL | WOULD | {"to"}) or is_plan(verb) or threatened)
    return date.text.lower().startswith("within") and not ahead


def _is_asked(sentence: Span, expression: DateExpression) -> bool:
    """Return whether the words around a date tell nothing, but ask; not those before a quoted question."""
    return _ASKED.fullmatch(sentence.text, expression.end - sentence.start_char) is not None


def _is_spoken_of(date: Span, expression: DateExpression) -> bool:
    """Return whether a span of time is what a sentence is about, and not when something is ("this week is good")."""
    root = date.root.head if date.root.head.lower_ == "year" else date.root
    return expression.precision != "day" and root.dep_ in {"attr", "nsubj"} and root.head.lemma_ in _STATES
