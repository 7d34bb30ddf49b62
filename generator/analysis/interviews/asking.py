"""Who asks and who answers, by the words alone: questions, "you", "Ms Roe, …", and "I"."""

import re
from functools import cache

from generator.lexicon import read_classes, read_table, read_words
from generator.models import Span

_QUOTES = "\"“„«'‘`"
_ADDRESS = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"\byou (?:have to|can|could|need to|must|get|want|go)\b|\bif you\b", re.IGNORECASE)
"""Where "you" is anybody, in an answer."""
_SELF = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)\b")
_URGED = re.compile(r"\b(?:tell|give|show|take|walk|help|remind) (?:us|me)\b", re.IGNORECASE)
"""How an interviewer speaks of himself and asks all the same."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_NAMED = r"([A-Z]\w+)\.? ((?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+)"
_CALLED = re.compile(rf"(?:^|(?<=[.!?…] ))(?:[A-Za-z]+,? )?{_NAMED},|, {_NAMED}\?")
"""A title and a name at the head of a sentence ("And Ms Roe, …"), or at the end of a question."""
_PROMPT = 160
"""Characters, at most, of what prompts an answer without asking ("The union says that it warned you.")."""


def is_question(text: str) -> bool:
    """Return whether words end by asking and are nobody's in quotation marks."""
    return text.rstrip().endswith("?") and not is_quoted(text)


def is_quoted(text: str) -> bool:
    """Return whether words begin as a quotation."""
    return text.lstrip().startswith(tuple(_QUOTES))


def speaks(text: str) -> bool:
    """Return whether somebody speaks of himself outside quotation marks."""
    return _SELF.search(_URGED.sub("", _QUOTED.sub("", text))) is not None


def addresses(text: str) -> bool:
    """Return whether words are put to somebody, as "you" or by title and name."""
    return _ADDRESS.search(text) is not None or find_called(text) is not None


def find_called(text: str) -> Span | None:
    """Return where a name stands by which words address somebody, behind a title ("Ms Roe, is it true?")."""
    for found in _CALLED.finditer(text):
        title = 1 if found[1] else 3
        if found[title].lower() in _titles():
            return found.span(title + 1)
    return None


def prompts(text: str) -> bool:
    """Return whether words tell somebody something of himself, and are neither his own nor meant for anybody."""
    addressed = len(text) <= _PROMPT and addresses(text) and not is_quoted(text)
    return addressed and not _ANYBODY.search(text) and not speaks(text)


@cache
def _titles() -> frozenset[str]:
    """Return the words that stand before a name in an address, less a stop."""
    short = {form for (form,), _ in read_table("title_abbreviations")}
    return read_words("titles").union(short, *read_classes("honorifics").values())
