"""Bodies that go by whom they serve: "the Roe campaign", "Ann Roe's campaign", "the Lind administration"."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from generator.reading import Entity, Mention

_BODIES = frozenset({"campaign", "administration"})
_ACTING = frozenset({"nsubj", "nsubjpass", "agent"})
_PERSONAL = frozenset({"compound", "nmod", "poss"})


def find_followings(doc: Doc, named: list[Entity]) -> Iterator[Entity]:
    """Yield each campaign or administration of a person who is named that does or says something."""
    bearers = {
        (mention.start, mention.end): entity.name
        for entity in named
        if entity.type == "person"
        for mention in entity.mentions
    }
    phrases: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for noun in doc:
        if noun.lower_ in _BODIES and noun.tag_ == "NN":
            phrase, bearer = _find_phrase(noun, bearers)
            if phrase is not None:
                phrases[bearer, noun.lower_].append(phrase)
    for found in phrases.values():
        if any(phrase.root.dep_ in _ACTING for phrase in found):
            names = tuple(dict.fromkeys(" ".join(phrase.text.split()) for phrase in sorted(found, key=_length)))
            mentions = tuple(Mention(phrase.start_char, phrase.end_char, "name") for phrase in found)
            yield Entity(names[0], "organization", mentions, (), names)


def _find_phrase(noun: Token, bearers: dict[tuple[int, int], str]) -> tuple[Span | None, str]:
    """Return a noun with the person's name right before it, and the person."""
    doc, last = noun.doc, noun.i
    last -= bool(last) and doc[last - 1].tag_ == "POS"
    for (start, end), bearer in bearers.items():
        span = doc.char_span(start, end)
        if span is not None and span.end == last and span.root.dep_ in _PERSONAL:
            return doc[span.start : noun.i + 1], bearer
    return None, ""


def _length(phrase: Span) -> int:
    return len(phrase)
