"""The stand-alone guard: which sentences lean on what stood before them (Zhang, Wan & Bansal, ACL 2023)."""

from spacy.tokens import Span, Token

from generator.lexicon import read_lines
from generator.story import Dependence, Entity, Mention, Reading, Sentence

_PERSONAL = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "their", "its"})
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_CLAUSES = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "pobj"})
_CALENDAR = frozenset(
    [
        "week",
        "month",
        "year",
        "morning",
        "afternoon",
        "evening",
        "night",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "weekend",
    ]
)
_OPENING = 8
"""Words at the head of a sentence in which a bare pronoun leaves a reader lost."""


def find_dependences(
    sentences: tuple[tuple[Sentence, Span], ...], entities: tuple[Entity, ...]
) -> tuple[Dependence | None, ...]:
    """Return for each sentence why it cannot stand alone, or None."""
    mentions = sorted((m for entity in entities for m in entity.mentions), key=lambda m: m.start)
    return tuple(
        _dependence(span, [m for m in mentions if sentence.start <= m.start < sentence.end])
        for sentence, span in sentences
    )


def is_repairable(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence leans on nothing but pronouns whose names are known, so that [names] mend it."""
    if reading.dependences[sentence.index] != "coreference":
        return False
    linked = {m.start for entity in reading.entities for m in entity.mentions if m.kind != "name"}
    words = [
        token for token in reading.span(sentence) if not token.is_punct and not token.is_quote and not token.is_space
    ]
    return all(token.idx in linked for token in words[:_OPENING] if _is_unbound(token, []))


def _dependence(span: Span, mentions: list[Mention]) -> Dependence | None:
    words = [token for token in span if not token.is_punct and not token.is_quote and not token.is_space]
    if not words:
        return None
    if _opens_discourse(words):
        return "discourse"
    return "coreference" if any(_is_unbound(token, mentions) for token in words[:_OPENING]) else None


def _opens_discourse(words: list[Token]) -> bool:
    text = " ".join(token.lower_ for token in words[:5]) + " "
    opener = next((entry for entry in _openers() if text.startswith(f"{entry} ")), None)
    if opener is not None and _is_adverbial(words, len(opener.split())):
        return True
    first = words[0]
    if first.lower_ in _POINTING:
        following = words[1].lower_ if len(words) > 1 else ""
        return following not in _CALENDAR and first.tag_ not in {"WDT", "IN"}
    return any(token.lower_ in {"also", "too"} and token.dep_ == "advmod" for token in words[:4])


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


def _is_unbound(token: Token, mentions: list[Mention]) -> bool:
    """Return whether a pronoun stands without a name for it earlier in the sentence."""
    if token.lower_ not in _PERSONAL or token.dep_ not in _CLAUSES | {"expl"}:
        return False
    if token.lower_ == "it" and _is_expletive(token):
        return False
    return not any(m.kind == "name" and m.start < token.idx for m in mentions)


def _is_expletive(token: Token) -> bool:
    """Return whether "it" stands for the clause that follows: "It is clear that …"."""
    return token.dep_ == "expl" or any(
        child.dep_ in {"ccomp", "xcomp", "csubj", "acomp"} and child.i > token.i for child in token.head.children
    )
