"""Sentences that tell a reader in a hurry nothing: colour, jokes, teasers, questions, and words refuted at once."""

import re

from generator.analysis.attribution.cues import is_of
from generator.findings import Attribution, Sentence
from generator.reading import Reading

_MARKS = "\"'”’ "
_MARKUP = re.compile(r"</?[a-z]+[ >]")
_TELLING = 4
"""A quotation of fewer words is colour."""
_JOKING = frozenset({"quip", "joke", "jest", "wisecrack", "deadpan"})
_ASKING = frozenset({"ask", "wonder", "inquire"})
_OPEN = frozenset({"whether", "if", "how", "what", "when", "where", "which", "who", "why"})
_REFUTING = frozenset({"but", "yet", "however"})


def is_passed_over(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is for no summary: torn, aside, colour, a teaser, or half a quotation."""
    return (
        _is_torn(reading, sentence)
        or _is_aside(reading, sentence)
        or _is_colour(reading, sentence)
        or _is_teaser(reading, sentence)
        or _is_of_author(reading, sentence)
        or any(quotation.start < sentence.start < quotation.end for quotation in reading.quotations)
    )


def _is_torn(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence lacks its beginning, its end or a quotation mark to match, or holds markup.

    A line break parted it from its end where the next begins in small letters. What is said at its end may go on.
    """
    halves = reading.sentences[sentence.index : sentence.index + 2]
    start, end = reading.with_whole_sentences(sentence)
    shown = reading.document.plain[start:end]
    lacking = shown.count("“") - shown.count("”") + shown.count('"') % 2
    unpaired = lacking < 0 or (lacking > 0 and shown.startswith(("“", '"')))
    return unpaired or bool(_MARKUP.search(shown)) or any(reading.doc[half.first].is_lower for half in halves)


def _is_aside(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence stands in brackets."""
    words = reading.document.plain[sentence.start : sentence.end].rstrip(".")
    return words.startswith("(") and words.endswith(")")


def asks(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence asks, or tells who asked what, and so leaves its point open."""
    span = reading.span(sentence)
    asked = (child for child in span.root.children if child.dep_ in {"ccomp", "xcomp"})
    told = span.root.lemma_ in _ASKING and any(word.lower_ in _OPEN for clause in asked for word in clause.children)
    return told or span.text.rstrip(_MARKS).endswith("?")


def _is_colour(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence tells but that somebody said a word or two, joked, or said nothing."""
    root = reading.span(sentence).root
    withheld = is_of(root, "withholding")
    if withheld and any(c.dep_ == "xcomp" and c.lemma_ == "comment" for c in root.children):
        return True
    said = [a for a in reading.attributions if a.sentence == sentence.index and a.parent is None]
    if not any(a.cue_token == root.i for a in said):
        return False
    return root.lemma_ in _JOKING or (all(a.kind == "direct" for a in said) and _count_words(reading, said) < _TELLING)


def _count_words(reading: Reading, said: list[Attribution]) -> int:
    return sum(len(reading.document.plain[slice(*part)].split()) for a in said for part in a.content)


def _is_teaser(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence leads in to a list, or a report calls out or asks by itself."""
    words = reading.document.plain[sentence.start : sentence.end].rstrip(".")
    quoted = any(q.start < sentence.end and sentence.start < q.end for q in reading.quotations)
    if quoted or words.endswith(":"):
        return not quoted
    if reading.argues:
        return False
    root = reading.span(sentence).root
    before = {child.lower_ for child in root.children if child.i < root.i}
    leads_in = root.lemma_ == "be" and not before.isdisjoint({"here", "following"})
    return words.endswith(("!", "?")) or leads_in


def _is_of_author(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence tells what the document's author did ("Ann Roe met her at the harbour")."""
    author = reading.document.metadata.author
    subjects = (child for child in reading.span(sentence).root.children if child.dep_ == "nsubj")
    names = (reading.doc[subject.left_edge.i : subject.right_edge.i + 1].text for subject in subjects)
    return bool(author) and author in names


def is_refuted(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the document itself answers somebody's denial with a "but" right behind it."""
    following = _following(reading, sentence)
    if following is None or reading.voices[sentence.index] != "statement":
        return False
    denied = any(token.dep_ == "neg" or token.lemma_ == "deny" for token in reading.span(sentence))
    return denied and is_foil(reading, sentence) and reading.voices[following.index] == "event"


def is_foil(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the next sentence sets itself against one ("Yet …")."""
    following = _following(reading, sentence)
    return following is not None and reading.doc[following.first].lower_ in _REFUTING


def _following(reading: Reading, sentence: Sentence) -> Sentence | None:
    return reading.sentences[sentence.index + 1] if sentence.index + 1 < len(reading.sentences) else None
