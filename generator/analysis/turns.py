"""Turns of an interview: who speaks where each begins with a name and a colon ("Roe: It was hard.")."""

import re
from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc

from generator.analysis.extents import kind_of
from generator.analysis.factuality import find_factuality
from generator.models import Span, Voice
from generator.reading import Attribution, Quotation, Sentence

_LABEL = re.compile(
    r"(?:^|(?<=[.!?…][\"'”’)] )|(?<=[.!?…] ))(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}): ?(?=\S)", re.MULTILINE
)
_ASKS, _TURNS = 0.5, 2
"""An interviewer asks in such a share of the turns; who speaks has so many at least."""
_SHARE = 0.5
"""Where turns fill so much of a text, a paragraph between two of them belongs to the first."""
_FEWEST = 6
"""Tokens of a sentence that tells where somebody stands."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next speaks."""

    name: Span
    start: int
    """Behind the colon."""
    end: int
    asks: bool
    """The speaker is the interviewer."""


def find_turns(text: str) -> tuple[Turn, ...]:
    """Return the turns in order, none where no two speakers take turns, one of them asking; lines are paragraphs."""
    labels = [match for match in _LABEL.finditer(text) if match["name"].split()[-1].strip(".").isalpha()]
    counts = Counter(map(_surname, labels))
    labels = [match for match in labels if counts[_surname(match)] >= _TURNS]
    if not labels:
        return ()
    ends = [match.start() for match in labels[1:]] + [len(text)]
    lines = [min(end, _line_end(text, match.end())) for match, end in zip(labels, ends, strict=True)]
    asking = Counter(_surname(m) for m, end in zip(labels, lines, strict=True) if text[:end].rstrip().endswith("?"))
    asks = {name for name, count in asking.items() if count >= _ASKS * counts[name]}
    answering = set(map(_surname, labels)) - asks
    if not asks or not answering:
        return ()
    filled = sum(end - match.start() for match, end in zip(labels, lines, strict=True)) >= _SHARE * len(text)
    ends = [*ends[:-1], lines[-1]] if filled else lines
    return tuple(
        Turn(match.span("name"), match.end(), end, _surname(match) in asks)
        for match, end in zip(labels, ends, strict=True)
    )


def give_voices(
    voices: tuple[Voice, ...], sentences: tuple[Sentence, ...], turns: tuple[Turn, ...]
) -> tuple[Voice, ...]:
    """Return the voices, an interviewer's sentences none of the document's, the others' in an interview statements."""
    return tuple(_voice(voice, s, turns) for voice, s in zip(voices, sentences, strict=True))


def _voice(voice: Voice, sentence: Sentence, turns: tuple[Turn, ...]) -> Voice:
    turn = next((turn for turn in turns if turn.name[0] <= sentence.start < turn.end), None)
    if turn is None or not sentence.prose:
        return voice
    return "none" if turn.asks else "statement"


def attribute_turns(
    doc: Doc, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...], turns: tuple[Turn, ...]
) -> tuple[Attribution, ...]:
    """Return what each sentence of those who answer gives to its speaker, the first telling one of a turn quotable.

    "A:" names nobody.
    """
    found: list[Attribution] = []
    for turn in (turn for turn in turns if not turn.asks and turn.name[1] - turn.name[0] > 1):
        inside = [s for s in sentences if turn.name[0] <= s.start < turn.end and s.prose and _tells(doc, s, turn)]
        told = [_attribute(doc, sentence, quotations, turn, first=sentence == inside[0]) for sentence in inside]
        found += [attribution for attribution in told if attribution is not None]
    return tuple(found)


def _attribute(
    doc: Doc, sentence: Sentence, quotations: tuple[Quotation, ...], turn: Turn, *, first: bool
) -> Attribution | None:
    name, content = doc.char_span(*turn.name), ((max(sentence.start, turn.start), sentence.end),)
    if name is None:
        return None
    colon = doc[name.end]
    return Attribution(
        sentence=sentence.index,
        source=(turn.name,),
        cue=((colon.idx, colon.idx + len(colon)),),
        content=content,
        kind=kind_of(doc, content, quotations),
        cue_token=colon.i,
        source_token=name.end - 1,
        quotable=first,
        factuality=find_factuality(doc, colon, content, direct=True),
    )


def _tells(doc: Doc, sentence: Sentence, turn: Turn) -> bool:
    words = [token for token in doc[sentence.first : sentence.last] if token.idx >= turn.start]
    return len(words) >= _FEWEST and words[-1].text != "?" and any(token.pos_ in {"VERB", "AUX"} for token in words)


def _surname(label: re.Match[str]) -> str:
    return label["name"].split()[-1].lower()


def _line_end(text: str, offset: int) -> int:
    return text.find("\n", offset) if "\n" in text[offset:] else len(text)
