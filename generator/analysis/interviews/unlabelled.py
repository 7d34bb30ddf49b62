"""Interviews without names before the turns: what asks somebody, and what answers as "I"."""

from collections.abc import Sequence
from itertools import pairwise

from generator.analysis.interviews.asking import addresses, is_question, is_quoted, prompts, speaks
from generator.analysis.interviews.paragraphs import part_paragraphs
from generator.findings import Quotation, Sentence, Turn
from generator.models import Document, Span

_MARKS = ("**", "__")
_FEWEST, _MANY = 3, 6
"""Questions of an interview, and of one that need not fill a text."""
_ASKED, _SPOKEN, _FILLED = 0.5, 0.5, 0.4
"""Shares: of the questions that address somebody, of the answers in which somebody speaks of himself, of the text."""
_OWN, _QUOTING = 0.3, 0.25
"""An interviewer speaks of himself in such a share of the questions at most; who asks himself does so in more.

Such a share of the answers at most begins in quotation marks; where a report tells what was answered, more do.
"""


def find_bold(document: Document, addressed: float = _ASKED) -> tuple[Turn, ...]:
    """Return the turns of an interview in which the questions are set in bold type.

    A share `addressed` of these is put to somebody; of few, that alone does not tell it from a text with subheads.
    """
    text, spans = document.text, _find_paragraphs(document)
    bold = [
        n
        for n, (start, end) in enumerate(spans)
        if start >= 2 and text[start - 2 : start] in _MARKS and text[end : end + 2] == text[start - 2 : start]
    ]
    return _find_turns(document.plain, spans, bold, addressed)


def find_standing_alone(document: Document) -> tuple[Turn, ...]:
    """Return the turns of an interview in which each question stands in a paragraph of its own."""
    plain, spans = document.plain, _find_paragraphs(document)
    asking = [n for n, (start, end) in enumerate(spans) if is_question(plain[start:end])]
    return _find_turns(plain, spans, _find_alone(plain, spans, asking))


def find_run_in(document: Document, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Turn, ...]:
    """Return the turns of what is set as an interview in which questions stand in one paragraph with their answers.

    That alone does not tell an interview from a column that asks its reader.
    """
    parts = part_paragraphs(document.plain, sentences, quotations)
    spans, asking = [span for span, _ in parts], [n for n, (_, asks) in enumerate(parts) if asks]
    return _find_turns(document.plain, spans, _find_alone(document.plain, spans, asking))


def _find_paragraphs(document: Document) -> list[Span]:
    return [(paragraph.start, paragraph.end) for paragraph in document.paragraphs if paragraph.kind != "other"]


def _find_turns(plain: str, spans: list[Span], questions: list[int], addressed: float = _ASKED) -> tuple[Turn, ...]:
    """Return the turns by the numbers of the spans that ask, none where these make no interview."""
    if len(questions) < _FEWEST:
        return ()
    following = [*questions[1:], _find_end(plain, spans, questions[-1] + 1)]
    turns: list[Turn] = []
    for place, after in zip(questions, following, strict=True):
        turns.append(Turn(spans[place][0], *spans[place], asks=True))
        if place + 1 < after:
            begin = spans[place + 1][0]
            turns.append(Turn(begin, begin, spans[after - 1][1], asks=False))
    return tuple(turns) if _is_interview(plain, turns, addressed) else ()


def _is_interview(plain: str, turns: list[Turn], addressed: float) -> bool:
    """Return whether a share of the questions is put to somebody, most answers are his own, and these fill the text."""
    asked = [plain[turn.start : turn.end] for turn in turns if turn.asks]
    answers = [plain[turn.start : turn.end] for turn in turns if not turn.asks]
    return (
        sum(map(is_question, asked)) >= _ASKED * len(asked)
        and sum(map(addresses, asked)) >= addressed * len(asked)
        and sum(map(speaks, asked)) <= _OWN * len(asked)
        and len(answers) >= _FEWEST
        and sum(map(speaks, answers)) >= _SPOKEN * len(answers)
        and sum(map(is_quoted, answers)) <= _QUOTING * len(answers)
        and (len(asked) >= _MANY or turns[-1].end - turns[0].begin >= _FILLED * len(plain))
    )


def _find_alone(plain: str, spans: list[Span], asking: list[int]) -> list[int]:
    """Return the numbers of the spans that ask, none right behind another, and of those that prompt alike."""
    texts = [plain[start:end] for start, end in spans]
    asking = asking[:1] + [n for before, n in pairwise(asking) if n - before > 1]
    if not asking:
        return []
    found: list[int] = []
    for n, text in enumerate(texts[asking[0] :], start=asking[0]):
        behind = bool(found) and found[-1] == n - 1
        if n in asking or (n > asking[0] and not behind and prompts(text) and any(map(speaks, texts[n + 1 : n + 2]))):
            found.append(n)
    return found


def _find_end(plain: str, spans: list[Span], place: int) -> int:
    """Return the number of the paragraph before which the last answer ends: its first, and what goes on as "I"."""
    end = min(place + 1, len(spans))
    while end < len(spans) and speaks(plain[slice(*spans[end])]):
        end += 1
    return end
