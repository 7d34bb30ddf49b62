"""Replies: what those who answer in an interview say, each answer to the question before it."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from generator.analysis.factuality import find_factuality
from generator.findings import Attribution, Dependence, Sentence, Turn
from generator.models import Span

_FEWEST = 6
"""Tokens of a sentence that tells where somebody stands."""
_SHORT = 320
"""Characters of an answer, at most, that are given with its first telling sentence."""
_LONG = 160
"""Characters of a question, at most, that stands whole before its answer; of a longer one its last sentence does."""


def attribute_replies(
    doc: Doc, sentences: tuple[Sentence, ...], turns: tuple[Turn, ...], asked: Span | None = None
) -> tuple[Attribution, ...]:
    """Return what each sentence of those who answer gives to its speaker, one of each answer quotable.

    That one is an answer from its first word to the end of its first telling sentence, or of what follows while it is
    short. `asked` is where the speaker of the answers without a name is named; if it is None, these have no source.
    """
    found: list[Attribution] = []
    for before, turn in zip((None, *turns), turns, strict=False):
        name = turn.name if turn.name is not None else asked
        cue = _find_cue(sentences, before, turn)
        if not turn.asks and cue is not None:
            found += _attribute(doc, sentences, turn, name, cue)
    return tuple(found)


def _attribute(
    doc: Doc, sentences: tuple[Sentence, ...], turn: Turn, name: Span | None, cue: Span
) -> Iterator[Attribution]:
    source = doc.char_span(*name, alignment_mode="expand") if name is not None else None
    words = doc.char_span(*cue, alignment_mode="expand")
    inside = [s for s in sentences if turn.begin <= s.start < turn.end and s.prose]
    telling = next((s for s in inside if _tells(doc, s, turn)), inside[0] if inside else None)
    if words is None:
        return
    for sentence in inside:
        first = sentence == telling
        end = max([sentence.end, *(s.end for s in inside if first and s.end - turn.start <= _SHORT)])
        content = ((turn.start if first else max(turn.start, sentence.start), end),)
        yield Attribution(
            sentence=sentence.index,
            source=(name,) if name is not None else (),
            cue=(cue,),
            content=content,
            kind="direct",
            cue_token=words.end - 1,
            source_token=source.end - 1 if source is not None else None,
            quotable=first,
            factuality=find_factuality(doc, words[-1], content, direct=True),
            reply=True,
        )


def _find_cue(sentences: tuple[Sentence, ...], before: Turn | None, turn: Turn) -> Span | None:
    """Return the question before an answer, or its last sentence, or else the colon behind the name."""
    asked = [s for s in sentences if before is not None and before.asks and before.start <= s.end <= before.end]
    if asked and before is not None:
        whole = asked[-1].end - before.start <= _LONG
        return (before.start if whole else asked[-1].start), asked[-1].end
    return (turn.name[1], turn.name[1] + 1) if turn.name is not None else None


def lean_on_questions(
    doc: Doc,
    sentences: tuple[Sentence, ...],
    turns: tuple[Turn, ...],
    guarded: tuple[tuple[Dependence | None, ...], tuple[int | None, ...]],
) -> tuple[tuple[Dependence | None, ...], tuple[int | None, ...]]:
    """Return dependences and openings, where few words that begin an answer lean on the question before."""
    dependences, openings = list(guarded[0]), list(guarded[1])
    for turn in turns:
        first = next((s for s in sentences if turn.begin <= s.start < turn.end), None)
        if first is not None and not turn.asks and sum(t.is_alpha for t in doc[first.first : first.last]) < _FEWEST:
            dependences[first.index], openings[first.index] = "discourse", None
    return tuple(dependences), tuple(openings)


def hold_within(
    attributions: tuple[Attribution, ...], turns: tuple[Turn, ...], replies: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """Return the attributions and the replies behind them.

    What an interviewer, or who answers, tells of others' words is no position of these, and stands within the reply.
    """
    held = (_hold(attribution, len(attributions), turns, replies) for attribution in attributions)
    return (*held, *replies)


def _hold(
    attribution: Attribution, first: int, turns: tuple[Turn, ...], replies: tuple[Attribution, ...]
) -> Attribution:
    """Return an attribution as what it is in a turn; `first` is the number of the first reply."""
    start = attribution.cue[0][0]
    if not any(turn.begin <= start < turn.end for turn in turns):
        return attribution
    holding = (n for n, reply in enumerate(replies, first) if any(s <= start < e for s, e in reply.content))
    parent = attribution.parent if attribution.parent is not None else next(holding, None)
    return replace(attribution, parent=parent, quotable=False)


def _tells(doc: Doc, sentence: Sentence, turn: Turn) -> bool:
    words = [token for token in doc[sentence.first : sentence.last] if token.idx >= turn.start]
    return len(words) >= _FEWEST and words[-1].text != "?" and any(token.pos_ in {"VERB", "AUX"} for token in words)
