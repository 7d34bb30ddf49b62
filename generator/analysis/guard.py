"""The stand-alone guard: which sentences lean on what stood before them (Zhang, Wan & Bansal, ACL 2023)."""

from functools import cache

from spacy.tokens import Span, Token

from generator.lexicon import read_lines
from generator.story import Dependence, Entity, Reading, Sentence

_PERSONAL = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "their", "its"})
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_CLAUSES = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "pobj"})
_CALENDAR = frozenset({
    "week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "spring", "summer", "winter",
})  # fmt: skip
_OPENING = 8
"""Words at the head of a sentence in which a bare pronoun leaves a reader lost."""


def find_dependences(
    sentences: tuple[tuple[Sentence, Span], ...], entities: tuple[Entity, ...]
) -> tuple[Dependence | None, ...]:
    """Return for each sentence why it cannot stand alone, or None."""
    return tuple(_dependence(_words(span), _names(sentence, entities)) for sentence, span in sentences)


def find_openings(sentences: tuple[tuple[Sentence, Span], ...], entities: tuple[Entity, ...]) -> tuple[int | None, ...]:
    """Return for each sentence the offset from which it stands alone, its connective cut; None if it never does."""
    return tuple(_opening(sentence, _words(span), _names(sentence, entities)) for sentence, span in sentences)


def is_repairable(reading: Reading, sentence: Sentence, *, surely: bool = True) -> bool:
    """Return whether a sentence leans on nothing but pronouns whose names are known, so that [names] mend it.

    Not `surely`: or so likely known that the sentence before, shown with it, mends it.
    """
    if reading.dependences[sentence.index] != "coreference":
        return False
    linked = {
        m.start for entity in reading.entities for m in entity.mentions if m.kind != "name" and (m.sure or not surely)
    }
    words = _words(reading.span(sentence))
    return all(token.idx in linked for token in words[:_OPENING] if _is_unbound(token, []))


def leans(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is shown with the one before it, for want of an opening or of a sure name."""
    return reading.openings[sentence.index] is None and not is_repairable(reading, sentence) and sentence.index > 0


def _words(span: Span) -> list[Token]:
    return [token for token in span if not token.is_punct and not token.is_quote and not token.is_space]


def _names(sentence: Sentence, entities: tuple[Entity, ...]) -> list[int]:
    """Return the offsets of the names in a sentence, in order."""
    mentions = (mention for entity in entities for mention in entity.mentions)
    return sorted(m.start for m in mentions if m.kind == "name" and sentence.start <= m.start < sentence.end)


def _dependence(words: list[Token], names: list[int]) -> Dependence | None:
    if _connective(words) or _points_back(words):
        return "discourse"
    return "coreference" if any(_is_unbound(token, names) for token in words[:_OPENING]) else None


def _opening(sentence: Sentence, words: list[Token], names: list[int]) -> int | None:
    """Return where a sentence begins, less a connective in front ("However, …")."""
    rest = words[_connective(words) :]
    if not rest or _dependence(rest, names) is not None:
        return None
    return sentence.start if len(rest) == len(words) else rest[0].idx


def _connective(words: list[Token]) -> int:
    """Return how many words at the head of a sentence only link it to the one before."""
    text = " ".join(token.lower_ for token in words[:5]) + " "
    opener = next((entry for entry in _openers() if text.startswith(f"{entry} ")), "")
    length = len(opener.split())
    return length if length and _is_adverbial(words, length) else 0


def _points_back(words: list[Token]) -> bool:
    """Return whether a sentence opens with "this", "such a" and the like, or adds to something ("also")."""
    text = " ".join(token.lower_ for token in words[:4]) + " "
    if any(text.startswith(f"{entry} ") for entry in read_lines("pointing_openers")):
        return True
    if words and words[0].lower_ in _POINTING:
        following = words[1].lower_ if len(words) > 1 else ""
        return following not in _CALENDAR and words[0].tag_ not in {"WDT", "IN"}
    return any(token.lower_ in {"also", "too"} and token.dep_ == "advmod" for token in words[:4])


@cache
def _openers() -> list[str]:
    return sorted(read_lines("discourse_openers"), key=len, reverse=True)


def _is_adverbial(words: list[Token], length: int) -> bool:
    """Return whether the opener links sentences: a conjunction, or an adverb that stands by itself."""
    last = words[length - 1]
    if length > 1 or words[0].dep_ in {"cc", "preconj"} or words[0].lower_ in {"but", "and", "yet", "nor", "or"}:
        return True
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    return words[0].pos_ in {"ADV", "SCONJ", "CCONJ"} and (
        following is None or following.is_punct or following.pos_ in {"PRON", "DET", "PROPN"}
    )


def _is_unbound(token: Token, names: list[int]) -> bool:
    """Return whether a pronoun stands without a name for it earlier in the sentence."""
    if token.lower_ not in _PERSONAL or token.dep_ not in _CLAUSES | {"expl"}:
        return False
    if token.lower_ == "it" and _is_expletive(token):
        return False
    return not any(start < token.idx for start in names)


def _is_expletive(token: Token) -> bool:
    """Return whether "it" stands for the clause that follows: "It is clear that …"."""
    return token.dep_ == "expl" or any(
        child.dep_ in {"ccomp", "xcomp", "csubj", "acomp"} and child.i > token.i for child in token.head.children
    )
