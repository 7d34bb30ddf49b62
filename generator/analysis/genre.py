"""What a document is: a report, or what argues, told by what it calls itself, else by how much of it judges."""

from collections.abc import Collection, Sequence

from spacy.tokens import Span

from generator.analysis.judgement import count_signs, is_judged
from generator.findings import Genre, Sentence
from generator.models import Kind

_MEAN, _SIGNED = 0.85, 0.55
"""A document argues when its own sentences have so many signs of judgement on average, and such a share of them one."""
_MEAN_OF_FEW, _SIGNED_OF_FEW = 1.7, 0.8
"""Both must be higher where its own sentences are fewer than so many."""
_FEWEST = 12
_MEAN_OF_NEWS, _SIGNED_OF_NEWS = 1.15, 0.7
"""What calls itself news, and has as many sentences, argues all the same above these."""
_JUDGED, _STATED, _STATED_OF_FEW = 0.4, 0.4, 0.35
"""In an argument such a share of all that is told would be a judgement, and less than such a share others' words."""


def find_genre(kind: Kind | None, sentences: tuple[tuple[Sentence, Span], ...], stated: Collection[int]) -> Genre:
    """Return the genre of a document that calls itself a `kind`; `stated` are the sentences that give others' words.

    What judges as an argument does, but gives so many others' words that it has no thesis of its own, is an analysis.
    """
    if kind == "opinion":
        return "opinion"
    told = [(sentence, span) for sentence, span in sentences if is_told(sentence, span)]
    own = [span for sentence, span in told if sentence.index not in stated]
    if kind != "analysis" and not _argues([count_signs(span) for span in own], is_news=kind == "news"):
        return "report"
    judged = sum(is_judged(span, argued=True) for span in own)
    stating = _STATED if len(own) >= _FEWEST else _STATED_OF_FEW
    has_thesis = judged >= _JUDGED * len(told) and len(told) - len(own) < stating * len(told)
    return "argument" if has_thesis else "analysis"


def _argues(signs: Sequence[int], *, is_news: bool) -> bool:
    """Return whether a document's own sentences, by their signs of judgement, argue."""
    if not signs:
        return False
    mean, signed = (_MEAN_OF_NEWS, _SIGNED_OF_NEWS) if is_news else (_MEAN, _SIGNED)
    if len(signs) < _FEWEST:
        if is_news:
            return False
        mean, signed = _MEAN_OF_FEW, _SIGNED_OF_FEW
    return sum(signs) >= mean * len(signs) and sum(count > 0 for count in signs) >= signed * len(signs)


def is_told(sentence: Sentence, span: Span) -> bool:
    """Return whether a sentence tells something: prose, with a verb."""
    return sentence.prose and any(token.pos_ in {"VERB", "AUX"} for token in span)
