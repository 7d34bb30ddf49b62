"""The published figures."""

import html
import re
from pathlib import Path

from generator.quality import read_results
from generator.render import render_site
from generator.texts import Texts
from tests.evaluation.__main__ import FLOORS
from tests.evaluation.corpora import CORPORA
from tests.evaluation.floors import holds, read_floors

TEMPLATES = Path(__file__).parents[1] / "templates"
SHOWN = re.compile(r'row\(".*?", "(\w+)", "([^"]+)"\)')


def test_every_corpus_was_measured_and_every_floor_is_reached():
    results = read_results()
    assert results.keys() == {corpus.name for corpus in CORPORA}
    floors = [(name, measure, floor) for name, found in read_floors(FLOORS).items() for measure, floor in found.items()]
    assert [one for one in floors if not holds(results[one[0]]["figures"].get(one[1]), one[2])] == []


def test_the_page_on_the_method_shows_figures_as_they_were_measured():
    results, page = read_results(), render_site(TEMPLATES, Texts({}))["method.md"]
    shown = SHOWN.findall((TEMPLATES / "method.md.j2").read_text(encoding="utf-8"))
    rows = [line for line in page.splitlines() if re.match(r"\| .+ \| -?[\d.]+ \|", line)]
    assert len(rows) == len(shown) > 30
    for row, (corpus, measure) in zip(rows, shown, strict=True):
        result = results[corpus]
        expected = f"| {result['figures'][measure]} | {result['articles']} | {result['version']}, {result['date']} |"
        assert html.unescape(row).endswith(expected)


def test_no_figure_of_the_method_is_typed_by_hand():
    template = (TEMPLATES / "method.md.j2").read_text(encoding="utf-8")
    assert re.findall(r"\d+\.\d|(?<!-)\b\d+ (?:per cent|of|in)\b|\d%", re.sub(r"\{[{%].*?[}%]\}", "", template)) == []
