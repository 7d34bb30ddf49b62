"""How a sentence hangs on the one before it by what it says: connectives, and what adds, answers or goes on."""

import re

from spacy.tokens import Token

from generator.analysis.binding import DEMONSTRATIVES
from generator.analysis.clauses import SUBJECTS
from generator.lexicon import read_words

_ADDING = frozenset({"also", "too", "instead"})
_OTHERS = frozenset({"other", "another"})
_FRONT = 4
"""Words at the head of a sentence in which "other" makes its subject one more."""
_AFTER = re.compile(r"(?:\w+ )?(?:hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier) ")
_BEFORE = ("earlier in the ", "later in the ", "earlier that ", "later that ")
"""Unlike "earlier today" and "earlier this month", of a day or month that another sentence tells."""
_COUNTED = re.compile(r"(?:in |on )?the (?:first|second|third|fourth|latter|following|next|previous|preceding) ")
_AMID = (
    "on the other hand",
    "on one hand",
    "for instance",
    "for example",
    "however",
    "in turn",
    "in response",
    "in the meantime",
)
"""Connectives that need not stand at the head."""
_FROM_THERE = re.compile(r" (?:from (?:there|then on)(?! to)|more than (?:\w+ ){1,3}in common) ")
"""What goes on from a sentence before ("it only gets worse from there", "they have more than a name in common")."""
_LISTING = re.compile(r"there (?:is|are|was|were) the ")
_ALONE = re.compile(r"(?:one|the other|the others) (?:is|are|was|were|has|have|had) ")
"""How a pair or a list goes on or begins whose name stands elsewhere ("One is a baker. The other …")."""
_ORDERED = frozenset({"case", "one", "reason", "time", "point", "group", "question", "option", "year", "day", "week"})
_SENSE = frozenset({"nor", "or", "otherwise"})
"""Connectives without which a sentence says the opposite, or of what is only supposed that it is so."""
_LONGEST = 5
"""Words of a connective."""
_SHORTEST = 4
"""A sentence of so few words that says but who spoke is the tail of another ("Roe wrote.")."""


def measure_connective(words: list[Token]) -> int:
    """Return how many words at the head of a sentence only link it to the one before."""
    length = _measure_opener(words, read_words("discourse_openers"))
    return length if length and _is_adverbial(words, length) else 0


def _measure_opener(words: list[Token], openers: frozenset[str]) -> int:
    """Return how many words the longest of some openers has with which a sentence begins, 0 where none does."""
    text = [token.lower_ for token in words[:_LONGEST]]
    return next((n for n in range(len(text), 0, -1) if " ".join(text[:n]) in openers), 0)


def holds_sense(words: list[Token]) -> bool:
    """Return whether what links a sentence is a part of what it tells: "Nor is it so", "Otherwise it would fall"."""
    return bool(words) and words[0].lower_ in _SENSE


def points_back(words: list[Token]) -> bool:
    """Return whether a sentence opens with "this", "one such" and the like, or adds to something ("also")."""
    if _measure_opener(words, read_words("pointing_openers")):
        return True
    if len(words) > 2 and words[1].lower_ == "such" and words[2].lower_ not in {"as", "time"}:
        return True
    if words and words[0].lower_ in DEMONSTRATIVES | {"such"}:
        following = words[1].lower_ if len(words) > 1 else ""
        return following not in read_words("calendar_nouns") and words[0].tag_ not in {"WDT", "IN"}
    return _follows(words) or _lacks_rest(words) or any(_adds(token, place) for place, token in enumerate(words))


def _follows(words: list[Token]) -> bool:
    """Return whether a sentence comes next in time, order or a list."""
    text = " ".join(token.lower_ for token in words) + " "
    counted = _COUNTED.match(text)
    if counted and text[counted.end() :].split(" ")[0] in _ORDERED:
        return True
    if _ALONE.match(text) or _LISTING.match(text) or _FROM_THERE.search(f" {text}"):
        return True
    before = text.startswith("earlier ") and words[0].nbor().text == ","
    return before or bool(_AFTER.match(text)) or text.startswith(_BEFORE)


def is_joined_amid(words: list[Token]) -> bool:
    """Return whether a connective amid its words, which leaves a reader no question, joins a sentence to others."""
    text = " ".join(token.lower_ for token in words) + " "
    return text.endswith(" as well ") or any(f" {entry} " in text and not text.startswith(entry) for entry in _AMID)


def _lacks_rest(words: list[Token]) -> bool:
    """Return whether a sentence is the rest of another: "Super PACs do not.", "Roe wrote."."""
    if not words or (len(words) > _SHORTEST and words[-1].dep_ not in {"ROOT", "neg"}):
        return False
    root = words[0].sent.root
    if words[-1] in (root, *root.children) and root.lemma_ == "do" and words[-1].dep_ in {"ROOT", "neg"}:
        return True
    told = any(child.dep_ in {"ccomp", "dobj", "advcl"} for child in root.children)
    return len(words) <= _SHORTEST and root.lemma_ in read_words("speech_verbs") | {"continue", "write"} and not told


def _adds(token: Token, place: int) -> bool:
    """Return whether a word tells of one more beside what stood before: "also", "other critics" as subject."""
    if token.lower_ in _ADDING:
        return token.dep_ == "advmod" and token.head.dep_ in {"ROOT", "auxpass", "aux"}
    told = token.head.dep_ in SUBJECTS or any(child.dep_ == "expl" for child in token.head.head.children)
    return token.lower_ in _OTHERS and place < _FRONT and told


def _is_adverbial(words: list[Token], length: int) -> bool:
    """Return whether the opener links sentences: a conjunction, or an adverb that stands by itself."""
    last = words[length - 1]
    if length > 1 or words[0].dep_ in {"cc", "preconj"} or words[0].lower_ in {"but", "and", "yet", "nor", "or"}:
        return True
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    if following is not None and following.text == ",":
        return True
    if words[0].lower_ == "so" and following is not None and following.lower_ in {"even", "rather", "if", "when"}:
        return True
    return words[0].pos_ in {"ADV", "SCONJ", "CCONJ"} and (
        following is None or following.is_punct or following.pos_ in {"PRON", "DET", "PROPN"}
    )
