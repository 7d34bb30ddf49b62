"""Interviews without names before the turns: paragraphs that ask somebody, and those that answer as "I"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.models import Document, Span

_MARKS = ("**", "__")
_QUOTES = "\"“„«'‘`"
_ADDRESS = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"\byou (?:have to|can|could|need to|must|get|want|go)\b|\bif you\b", re.IGNORECASE)
"""Where "you" is anybody, in an answer."""
_SELF = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_FEWEST = 3
"""Questions of an interview."""
_ASKED, _SPOKEN, _FILLED = 0.5, 0.5, 0.4
"""Shares: of the questions that address somebody, of the answers in which somebody speaks of himself, of the text."""
_OWN = 0.3
"""An interviewer speaks of himself in such a share of the questions at most; who asks himself does so in more."""
_PROMPT = 160
"""Characters, at most, of what prompts an answer without asking ("The union says that it warned you.")."""
_ANSWERED = re.compile(r"[^.!?\n\"“„«]{8,250}\?\s+(?=\S)")
"""A question with which a paragraph begins that holds its answer."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next speaks."""

    begin: int
    """With the name before a colon, where there is one."""
    start: int
    end: int
    asks: bool
    """The speaker is the interviewer."""
    name: Span | None = None
    """Where the text names the speaker."""


def is_question(text: str) -> bool:
    """Return whether a paragraph ends by asking and is nobody's words in quotation marks."""
    return text.rstrip().endswith("?") and not text.lstrip().startswith(tuple(_QUOTES))


def find_asked(document: Document) -> tuple[Turn, ...]:
    """Return the turns of an interview in which the questions are set in bold type, or stand alone in a paragraph.

    Else a paragraph may begin with a question and go on with its answer.
    """
    spans = [(p.start, p.end) for p in document.paragraphs if p.kind != "other"]
    apart = _find_bold(document, spans) or _find_standing_alone(document, spans)
    turns = _take_turns(document.plain, spans, {n: spans[n] for n in apart})
    return turns or _take_turns(document.plain, spans, _find_answered(document.plain, spans))


def _take_turns(plain: str, spans: list[Span], asked: dict[int, Span]) -> tuple[Turn, ...]:
    """Return the turns, if it is an interview, by what is asked in which paragraph."""
    if len(asked) < _FEWEST:
        return ()
    turns: list[Turn] = []
    for place, after in zip(asked, [*list(asked)[1:], None], strict=True):
        start, end = asked[place]
        turns.append(Turn(start, start, end, asks=True))
        first = place + (end == spans[place][1])
        last = (after or _find_end(plain, spans, first)) - 1
        if first <= last:
            begin = max(end, spans[first][0])
            turns.append(Turn(begin, begin, spans[last][1], asks=False))
    return tuple(turns) if _is_interview(plain, turns) else ()


def _is_interview(plain: str, turns: list[Turn]) -> bool:
    """Return whether most questions are put to somebody, most answers are his own, and these fill the text."""
    asked = [plain[turn.start : turn.end] for turn in turns if turn.asks]
    answers = [plain[turn.start : turn.end] for turn in turns if not turn.asks]
    return (
        sum(map(is_question, asked)) >= _ASKED * len(asked)
        and sum(_ADDRESS.search(text) is not None for text in asked) >= _ASKED * len(asked)
        and sum(map(speaks, asked)) <= _OWN * len(asked)
        and len(answers) >= _FEWEST
        and sum(map(speaks, answers)) >= _SPOKEN * len(answers)
        and turns[-1].end - turns[0].begin >= _FILLED * len(plain)
    )


def _find_bold(document: Document, spans: list[Span]) -> list[int]:
    """Return the numbers of the paragraphs that are bold from end to end."""
    text = document.text
    return [n for n, (start, end) in enumerate(spans) if start >= 2 and text[start - 2 : start] in _MARKS
            and text[end : end + 2] == text[start - 2 : start]]  # fmt: skip


def _find_standing_alone(document: Document, spans: list[Span]) -> list[int]:
    """Return the numbers of the paragraphs that ask, none right behind another, and of those that prompt alike."""
    texts = [document.plain[start:end] for start, end in spans]
    asking = [n for n, text in enumerate(texts) if is_question(text)]
    asking = asking[:1] + [n for before, n in pairwise(asking) if n - before > 1]
    if not asking:
        return []
    found: list[int] = []
    for n, text in enumerate(texts[asking[0] :], start=asking[0]):
        behind = bool(found) and found[-1] == n - 1
        if n in asking or (n > asking[0] and not behind and _prompts(text, texts[n + 1 : n + 2])):
            found.append(n)
    return found


def _find_answered(plain: str, spans: list[Span]) -> dict[int, Span]:
    """Return the questions with which paragraphs begin that hold the answer, by the numbers of these."""
    matches = {n: _ANSWERED.match(plain, *span) for n, span in enumerate(spans)}
    return {n: match.span() for n, match in matches.items() if match is not None}


def _prompts(text: str, following: list[str]) -> bool:
    """Return whether a paragraph tells somebody something of himself, and the next is in his own words."""
    addressed = len(text) <= _PROMPT and _ADDRESS.search(text) is not None and not text.startswith(tuple(_QUOTES))
    return addressed and not _ANYBODY.search(text) and not speaks(text) and any(map(speaks, following))


def speaks(text: str) -> bool:
    """Return whether somebody speaks of himself outside quotation marks."""
    return _SELF.search(_QUOTED.sub("", text)) is not None


def _find_end(plain: str, spans: list[Span], place: int) -> int:
    """Return the number of the paragraph before which the answer ends that begins at `place`, and goes on as "I"."""
    end = min(place + 1, len(spans))
    while end < len(spans) and speaks(plain[slice(*spans[end])]):
        end += 1
    return end
