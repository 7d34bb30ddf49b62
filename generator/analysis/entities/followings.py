"""Bodies that go by whom they serve: "the Roe campaign", "Ann Roe's campaign", "the Lind administration"."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from generator.findings import Entity, Mention

_BODIES = frozenset({"campaign", "administration"})
_ACTING = frozenset({"nsubj", "nsubjpass", "agent"})
_PERSONAL = frozenset({"compound", "nmod", "poss"})


def find_followings(doc: Doc, named: list[Entity]) -> Iterator[Entity]:
    """Yield each campaign or administration of a person who is named that does or says something."""
    bearers = {
        span.end: (span, entity.name)
        for entity in named
        if entity.type == "person"
        for mention in entity.mentions
        if (span := doc.char_span(mention.start, mention.end)) is not None
    }
    phrases: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for noun in doc:
        if noun.lower_ in _BODIES and noun.tag_ == "NN":
            owned = noun.i > 0 and doc[noun.i - 1].tag_ == "POS"
            name, bearer = bearers.get(noun.i - owned, (None, ""))
            if name is not None and name.root.dep_ in _PERSONAL:
                phrases[bearer, noun.lower_].append(doc[name.start : noun.i + 1])
    for found in phrases.values():
        if any(phrase.root.dep_ in _ACTING for phrase in found):
            names = tuple(dict.fromkeys(" ".join(phrase.text.split()) for phrase in sorted(found, key=len)))
            mentions = tuple(Mention(phrase.start_char, phrase.end_char, "name") for phrase in found)
            yield Entity(names[0], "organization", mentions, (), names)
