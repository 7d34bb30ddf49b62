"""Gaps: what a document brings up and leaves out (ICD 203, information gaps)."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.contents import find_content
from generator.analysis.cues import Cue, find_cues
from generator.lexicon import read_words
from generator.models import Span
from generator.story import Entity, Sentence, Unreported

_OWNED_BY = frozenset({"from", "by"})


def find_unreported(doc: Doc, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]) -> tuple[Unreported, ...]:
    """Return the statements of named actors that the document mentions without what they say."""
    numbers = {i: sentence.index for sentence in sentences for i in range(sentence.first, sentence.last)}
    named = [m for entity in entities if entity.type == "person" for m in entity.mentions if m.kind == "name"]
    found: list[Unreported] = []
    for cue in find_cues(doc):
        owner = _owner(cue) if cue.kind == "noun" and find_content(cue, ()) is None else None
        if (
            owner is not None
            and any(owner[0] <= m.start and m.end <= owner[1] for m in named)
            and cue.head.i in numbers
        ):
            found.append(Unreported(numbers[cue.head.i], cue.head.idx, cue.head.idx + len(cue.head), owner))
    return tuple(found)


def find_agreements(doc: Doc, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """Return "a memorandum" and the like where no other sentence speaks of it: its terms cannot be in the document."""
    nouns = read_words("agreement_nouns")
    uses = [
        (s.index, t) for s in sentences for t in doc[s.first : s.last] if t.lemma_.lower() in nouns and t.pos_ == "NOUN"
    ]
    lone = [token for index, token in uses if not any(other != index and token.lemma_ == t.lemma_ for other, t in uses)]
    return tuple((token.idx, token.idx + len(token)) for token in lone if _is_new(token))


def _owner(cue: Cue) -> Span | None:
    """Return the span of those whose words the noun announces ("warnings from …")."""
    following = cue.head.doc[cue.head.i + 1 : cue.head.i + 2]
    if not following or following[0].lower_ not in _OWNED_BY:
        return None
    tokens = [t for child in following[0].children if child.dep_ == "pobj" for t in child.subtree]
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def _is_new(token: Token) -> bool:
    """Return whether the noun is introduced with "a" or "an", and not as an attribute of another."""
    return any(word.lower_ in {"a", "an"} for word in _determiners(token)) and token.dep_ in {"dobj", "pobj"}


def _determiners(token: Token) -> Iterator[Token]:
    return (child for child in token.children if child.dep_ == "det")
