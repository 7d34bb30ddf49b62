"""What a briefing says to programs."""

import json

import pytest

from generator.durable import Data
from generator.linked_data import describe, make_article, to_script
from tests.registers.briefings import make_actor, make_briefing, make_line, make_stand

ADDRESS = "https://example.org/stories/strike/"


def make_article_of(briefing: Data, *shown: str) -> Data:
    page = "".join(f'<li class="line" id="{id}">words</li>' for id in shown)
    return make_article(briefing, page, ADDRESS, "Briefings")


def make_spoken(text: str, kind: str = "direct", actor: str = "ann-roe", **more: object):
    """Return a briefing in which one position is stated, with the line id `positions-1`."""
    stand = make_stand("strike", actor, text) | {"name": "Ann Roe"}
    (position,) = stand["positions"]
    position |= {"kind": kind, "factuality": [], **more}
    position["line"]["id"] = "positions-1"
    return make_briefing("strike", "2026-03-02", actors=[make_actor("Ann Roe")], positions=[stand])


def test_an_article_names_its_version_and_what_it_is_based_on():
    article = make_article_of(make_briefing("strike", "2026-03-02"))
    assert article == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Title of strike",
        "url": ADDRESS,
        "version": 2,
        "dateModified": "2026-03-09",
        "publisher": {"@type": "Organization", "name": "Briefings"},
        "isBasedOn": [
            {
                "@type": "Article",
                "@id": "#source-1",
                "name": "strike.txt",
                "publisher": {"@type": "Organization", "name": "Gazette"},
                "datePublished": "2026-03-02",
            }
        ],
    }


def test_what_nobody_stated_is_left_out():
    briefing = make_briefing("strike") | {"version": {"number": 1, "date": ""}}
    article = make_article_of(briefing)
    assert "dateModified" not in article
    assert "datePublished" not in article["isBasedOn"][0]


def test_a_fictional_briefing_says_so():
    assert make_article_of(make_briefing("tale", demonstration=True))["genre"] == "fiction"


@pytest.mark.parametrize(
    ("kind", "expected"), [("news", "NewsArticle"), ("opinion", "OpinionNewsArticle"), ("", "Article")]
)
def test_a_source_is_of_the_kind_that_is_stated(kind, expected):
    briefing = make_briefing("strike")
    briefing["sections"][-1]["items"][0]["metadata"]["kind"] = kind
    assert make_article_of(briefing)["isBasedOn"][0]["@type"] == expected


def test_a_quotation_names_its_speaker_and_its_source():
    (quotation,) = make_article_of(make_spoken("“We walk out,”"), "positions-1")["hasPart"]
    assert quotation == {
        "@type": "Quotation",
        "text": "“We walk out,”",
        "url": "#positions-1",
        "spokenByCharacter": {"@type": "Person", "name": "Ann Roe"},
        "isPartOf": {"@id": "#source-1"},
    }


@pytest.mark.parametrize(
    "briefing",
    [
        make_spoken("they walk out", "indirect"),
        make_spoken("they “walk out”", "mixed"),
        make_spoken("“We walk out,”", actor=""),
        make_spoken("“We walk out,”", factuality=["denied"]),
    ],
    ids=["paraphrase", "partly quoted", "nobody named", "denied"],
)
def test_what_is_no_plain_quotation_of_a_named_actor_is_none(briefing):
    assert "hasPart" not in make_article_of(briefing, "positions-1")


def test_a_quotation_that_the_page_does_not_show_is_left_out():
    assert "hasPart" not in make_article_of(make_spoken("“We walk out,”"), "positions-2")


def test_words_cannot_end_the_script_that_holds_them():
    data = {"text": "</script><!-- \u2028"}
    script = to_script(data)
    assert "<" not in script
    assert "\u2028" not in script
    assert json.loads(script) == data


def test_a_description_is_the_first_line_cut_between_words_and_escaped():
    def described(text: str) -> str:
        return describe(make_briefing("strike", bottom_line=[{"line": make_line("strike", text)}]))

    assert described('A "strike" & more') == "A &quot;strike&quot; &amp; more"
    assert described("word " * 40) == "word " * 32 + "…"
    assert describe(make_briefing("strike")) == ""
