"""How central each sentence is."""

import subprocess
import sys

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer

from generator.analysis.rating import ALGORITHMS, rate_sentences
from generator.errors import ConfigError
from tests.analysis.readings import make_reading

SENTENCES = (
    "The army took the old town near the river.",
    "Snow fell over mountains and forests far away.",
    "The old town near the river lost its bridge.",
    "A bridge over the river links town and army camp.",
    "Bakers sold warm bread early that morning.",
    "Soldiers of the army built another bridge there.",
)


class Words:
    """A tokenizer for sumy: the words between spaces."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())


def spans_of(*sentences: str):
    reading = make_reading(*sentences)
    return [reading.span(sentence) for sentence in reading.sentences]


@pytest.mark.parametrize(
    ("algorithm", "summarizer"),
    [("lex-rank", LexRankSummarizer), ("luhn", LuhnSummarizer), ("sum-basic", SumBasicSummarizer)],
)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_the_best_sentences_are_those_that_sumy_chooses(algorithm, summarizer, count):
    spans = spans_of(*SENTENCES)
    ratings = rate_sentences(spans, algorithm)
    content = [" ".join(t.lemma_ for t in span if t.is_alpha and not t.is_stop) for span in spans]
    model = ObjectDocumentModel([Paragraph([SumySentence(text, Words()) for text in content])])
    chosen = [content.index(str(sentence)) for sentence in summarizer(null_stemmer)(model, count)]
    best = sorted(range(len(spans)), key=lambda n: -ratings[n])[:count]
    assert sorted(best) == chosen


@pytest.mark.parametrize("algorithm", sorted(ALGORITHMS))
def test_every_algorithm_rates_every_sentence_from_0_to_1(algorithm):
    ratings = rate_sentences(spans_of(*SENTENCES), algorithm)
    assert len(ratings) == len(SENTENCES)
    assert max(ratings) == 1
    assert min(ratings) > 0


@pytest.mark.parametrize("algorithm", sorted(ALGORITHMS))
def test_repeats_and_sentences_without_a_content_word_are_rated_0(algorithm):
    ratings = rate_sentences(spans_of(*SENTENCES, SENTENCES[0], "It is what it is."), algorithm)
    assert ratings[-2:] == (0, 0)
    assert min(ratings[:-2]) > 0


@pytest.mark.parametrize("algorithm", sorted(ALGORITHMS))
@pytest.mark.parametrize(
    ("sentences", "expected"),
    [((), ()), (("It is.",), (0,)), (("Snow fell.",), (1,)), (("Snow fell.", "Snow fell."), (1, 0))],
)
def test_too_few_sentences_to_compare_are_no_error(algorithm, sentences, expected):
    spans = spans_of(*sentences) if sentences else []
    assert rate_sentences(spans, algorithm) == expected


def test_an_unknown_algorithm_is_named_with_the_known_ones():
    with pytest.raises(ConfigError, match=r"'page-rank' is unknown; use one of .*lex-rank"):
        rate_sentences(spans_of(*SENTENCES), "page-rank")


def test_an_unknown_algorithm_is_named_for_a_single_sentence_too():
    with pytest.raises(ConfigError):
        rate_sentences(spans_of(SENTENCES[0]), "page-rank")


@pytest.mark.parametrize("sentences", [SENTENCES[:2], ("Trains bridges.", "Bridges rivers.", "Rivers trains.")])
def test_sentences_that_lex_rank_cannot_tell_apart_are_rated_without_a_warning(sentences):
    assert sorted(rate_sentences(spans_of(*sentences), "lex-rank"))[-1] == 1


def test_rating_loads_neither_nltk_nor_what_it_brings():
    code = (
        "import sys\n"
        "from generator.analysis.rating import rate_sentences\n"
        "import spacy\n"
        "nlp = spacy.blank('en')\n"
        "rate_sentences([nlp('The ferry sank.')[:], nlp('The bank closed.')[:]], 'lex-rank')\n"
        "sys.exit(not {'nltk', 'scipy', 'sklearn'}.isdisjoint(sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
