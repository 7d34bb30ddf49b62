"""Which way a date without a year or a week looks: back or ahead, as the words over it tell; or neither."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from generator.analysis.clauses import NOUNS, PRESENT, SUBJECTS, VERBS, find_verb_above
from generator.analysis.dates.values import MONTHS, WEEKDAYS, Tense
from generator.analysis.verbs.auxiliaries import CAN, MAY, WOULD, find_auxiliaries
from generator.analysis.verbs.tense import VerbTense, find_verb_tense, is_plan, is_reported
from generator.lexicon import read_classes, read_words

_BEFORE_NOUN = frozenset({"compound", "nmod", "nummod"})
_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_NAMING = frozenset({"since", "of", "following"})
_TOWARDS = frozenset({"until", "till", "before", "ahead", "pending"})
_REASONS = frozenset({"amid", "because", "despite", "due"})
_MOVED = frozenset({"from", "to"})
_AT = frozenset({"at", "during", "in"})
_LASTING = frozenset({"by", "for", "through", "until", "till"})


def find_tense(doc: Doc, offset: int) -> Tense:
    """Return what the clause around a date at an offset speaks of; open where there is no verb."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None:
        return "open"
    if _names_what_happened(span):
        return "named"
    if _is_counted(span) or _is_any_such(span):
        return "any"
    date = span.root.head if span.root.head.lower_ in _PARTS or _is_day_of(span.root) else span.root
    *links, last = (date, *_climb(date))
    return _tense_by(links, last) if last.pos_ in VERBS and links else "open"


def tells_when(doc: Doc, offset: int) -> bool:
    """Return whether "in two weeks" tells when something is, and not how long it takes ("can end in two weeks")."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    verb = find_verb_above(span.root) if span is not None else None
    if span is None or verb is None or find_auxiliaries(verb) & (CAN | MAY | WOULD):
        return False
    over = span.root.head
    return over.pos_ in VERBS or over.lemma_.lower() in read_words("event_nouns")


def _names_what_happened(span: Span) -> bool:
    """Return whether something that happened is called by a date: "since the May 5 raid", "of the May 5 raid"."""
    noun = span.root.head
    called = span.root.dep_ in _BEFORE_NOUN and noun.pos_ in {"NOUN", "PROPN"} and noun.i > span.root.i
    the = span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    over = noun.head.lower_
    unplanned = noun.lemma_.lower() in read_classes("date_verbs")["unplanned"]
    ahead = over == "of" and noun.head.head.lower_ in {"ahead", "time"}
    return called and the and not ahead and (over in _NAMING or unplanned)


def _is_counted(span: Span) -> bool:
    """Return whether a date is counted from something that happens: "the Friday before the vote"."""
    before, behind = (span.doc[max(0, n) : max(0, n) + 1].text.lower() for n in (span.start - 1, span.end))
    return before == "the" and behind in {"after", "before"}


def _is_any_such(span: Span) -> bool:
    """Return whether a day is called by its weekday alone, and may be any such ("on a Tuesday in 2014")."""
    first = span.root
    while first.dep_ == "conj":
        first = first.head
    any_such = first.i > 0 and span.doc[first.i - 1].lower_ in {"a", "one"}
    return any_such and span.root.dep_ not in _BEFORE_NOUN


def _is_at_event(date: Token) -> bool:
    """Return whether a date tells of something planned at which something is done ("at Thursday's debate")."""
    event, at = date.head, date.head.head.lower_ in _AT
    noun = event.lemma_.lower()
    return at and noun in read_words("event_nouns") and noun not in read_classes("date_verbs")["unplanned"]


def _climb(word: Token) -> Iterator[Token]:
    """Yield the words over a word up to the nearest verb."""
    for over in word.ancestors:
        yield over
        if over.pos_ in VERBS and over.dep_ != "prep":
            return


def _tense_by(links: list[Token], verb: Token) -> Tense:
    """Return the tense of a date by the words that lead from it to its verb."""
    words = {link.lower_ for link in links}
    date, *between = links
    if "since" in words or any(link.lemma_.lower() in read_classes("date_verbs")["unplanned"] for link in between):
        return "past"
    tense: VerbTense = "future" if date.dep_ == "attr" and verb.tag_ in PRESENT else find_verb_tense(verb)
    if is_plan(verb):
        return "future" if tense == "perfect" else tense
    if tense in {"past", "perfect"}:
        return _tense_of_called(between, verb) if _is_of_noun(date) else _tense_behind(between, verb, tense)
    if tense == "present":
        return _tense_beside(between)
    return _tense_ahead(date, between, verb, tense)


def _is_of_noun(date: Token) -> bool:
    """Return whether something is called by a day or month, on either side of now ("the March 1 meeting")."""
    return date.dep_ in _BEFORE_NOUN and (date.is_digit or _is_month(date))


def _tense_of_called(links: list[Token], verb: Token) -> Tense:
    """Return what something called by its day is: ahead where it is just being set ("called a 9 May vote")."""
    ordered = verb.lemma_ in read_classes("date_verbs")["ordering"] and all(link.pos_ in NOUNS for link in links)
    return "unknown" if ordered else "either"


def _is_day_of(word: Token) -> bool:
    """Return whether a number stands before its month ("23 November")."""
    return word.is_digit and _is_month(word.head)


def _is_weekday(word: Token) -> bool:
    """Return whether a word is a weekday, no possessive ("Friday's vote will decide")."""
    return word.lower_ in WEEKDAYS and word.dep_ != "poss"


def _is_month(word: Token) -> bool:
    return word.lower_.rstrip(".") in MONTHS


def _tense_ahead(date: Token, links: list[Token], verb: Token, tense: VerbTense) -> Tense:
    """Return what is to come, or was, tells of a day by a link such as "by Friday" and "than Monday's price"."""
    words = {link.lower_ for link in links}
    if (tense == "unknown" and "by" in words and not is_plan(verb.head)) or (tense == "future" and words & _TOWARDS):
        return "future"
    if words & _REASONS or (_is_weekday(date) and any(link.dep_ in SUBJECTS for link in links)):
        return "either"
    if date.dep_ == "poss" and links[0].dep_ != "nsubj":
        return "past" if "than" in words else "future" if _is_at_event(date) else "either"
    return "unknown" if "after" in words or tense == "unknown" else "future"


def _tense_behind(links: list[Token], verb: Token, tense: VerbTense) -> Tense:
    """Return what something past led to: over, unless it was for, until or before a day, or put to it."""
    classes, words = read_classes("date_verbs"), {link.lower_ for link in links}
    nearest = links[0].lower_ if links else ""
    if nearest in _TOWARDS and verb.lemma_ in classes["lasting"]:
        return "past"
    if "by" in words and "have" in find_auxiliaries(verb):
        return "unknown"
    announced = nearest in ({"from", "on"} if tense == "perfect" else {"from"}) and verb.lemma_ in classes["ordering"]
    promised = "by" in words and verb.lemma_ in classes["promising"]
    moved = nearest in _MOVED and verb.lemma_ in classes["moving"]
    meant = any(link.lemma_ in classes["plans"] for link in links)
    if nearest == "from" and verb.lemma_ in classes["declaring"]:
        return "unknown" if any(child.lower_ == "had" for child in verb.children) else "declared"
    if not (announced or promised or moved or meant or nearest == "for" or words & _TOWARDS):
        return "past"
    ahead = (tense == "perfect" or is_reported(verb)) and not announced
    return "future" if ahead else "unknown"


def _tense_beside(links: list[Token]) -> Tense:
    """Return what something present says of a day: ahead where it lasts until then, nothing of what a noun dates."""
    if links and (links[0].lower_ in _LASTING or any(link.lower_ in _TOWARDS for link in links)):
        return "future"
    return "either" if any(link.pos_ == "NOUN" for link in links) else "present"
