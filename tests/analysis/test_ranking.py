"""Which sentences say most."""

import subprocess
import sys
from dataclasses import replace
from itertools import islice, product
from string import ascii_lowercase

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer

from generator.analysis.ranking import ALGORITHMS, rank_sentences, rate_sentences
from generator.errors import ConfigError
from generator.reading import Mention
from tests.analysis.readings import find, make_reading, make_story, with_entity

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


def test_more_sentences_than_are_compared_are_ranked_all():
    pairs = islice(product(ascii_lowercase, repeat=2), 320)
    reading = make_reading(*(f"The army took town {a + b} near the river." for a, b in pairs))
    ranking = rank_sentences((reading,), (), "luhn")
    assert sorted(ranking) == [(0, n) for n in range(320)]


def test_the_lead_comes_first_among_equals():
    reading = make_reading(*SENTENCES)
    assert rank_sentences((reading,), (), "lex-rank")[0] == (0, 0)


def test_naming_the_first_actors_lifts_a_sentence():
    sentences = (*SENTENCES, "Then farmers came down to the valley.", "Then Merkel came down to the shore.")
    reading = make_reading(*sentences)
    entity = with_entity(reading, "Merkel", "person", Mention(*find(reading, "Merkel"), "name"))
    reading = make_reading(*sentences, entities=(entity,), voices=("assessment",) * len(sentences))
    with_actor, without = (
        [n for _, n in rank_sentences((reading,), actors, "luhn")] for actors in (make_story(reading).actors, ())
    )
    assert with_actor.index(7) < without.index(7)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"voices": ("event", "none")}, [0]),
        ({"dependences": ("discourse", None), "openings": (None, 40)}, [1]),
        ({"dependences": ("discourse", None)}, [0, 1]),
        ({"dependences": ("coreference", None), "openings": (None, 40)}, [0, 1]),
    ],
)
def test_only_what_can_stand_alone_or_be_mended_is_ranked(changed, expected):
    reading = replace(make_reading(*SENTENCES[:2]), **changed)
    assert sorted(n for _, n in rank_sentences((reading,), (), "luhn")) == expected


def test_scraps_and_sprawls_are_not_ranked():
    reading = make_reading("Snow fell.", SENTENCES[0], "Snow " * 61 + "fell.")
    assert rank_sentences((reading,), (), "lex-rank") == ((0, 1),)


def test_documents_take_turns():
    one, other = make_reading(*SENTENCES[:3]), make_reading(*SENTENCES[3:], id="b")
    assert sorted(rank_sentences((one, other), (), "lex-rank")[:2]) == [(0, 0), (1, 0)]


@pytest.mark.parametrize("sentences", [SENTENCES[:2], ("Trains bridges.", "Bridges rivers.", "Rivers trains.")])
def test_sentences_that_lex_rank_cannot_tell_apart_are_rated_without_a_warning(sentences):
    assert sorted(rate_sentences(spans_of(*sentences), "lex-rank"))[-1] == 1


def test_no_readings_rank_nothing():
    assert rank_sentences((), (), "lex-rank") == ()


def test_ranking_loads_neither_nltk_nor_what_it_brings():
    code = (
        "import sys\n"
        "from generator.analysis.ranking import rate_sentences\n"
        "import spacy\n"
        "nlp = spacy.blank('en')\n"
        "rate_sentences([nlp('The ferry sank.')[:], nlp('The bank closed.')[:]], 'lex-rank')\n"
        "sys.exit(not {'nltk', 'scipy', 'sklearn'}.isdisjoint(sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("head", ["NOUN", "CCONJ"])
def test_a_short_sentence_whose_head_is_no_verb_is_not_fit(head):
    reading = make_reading(*SENTENCES, "Five things to watch in the old town.")
    scrap = reading.span(reading.sentences[-1])
    for token in scrap:
        token.pos_ = head
    ranking = rank_sentences((reading,), (), "lex-rank")
    assert {n for _, n in ranking} == set(range(len(SENTENCES)))
