import json
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.bench.processes import Run, measure_in_turn, middle, run_process
from tests.evaluation import __main__ as runner
from tests.evaluation import judged
from tests.evaluation.corpora import CORPORA, Corpus
from tests.evaluation.floors import holds, raise_floors, read_floors, round_down, write_floors, write_results
from tests.evaluation.measuring import Result, measure_corpus, read_rows
from tests.evaluation.product import Row, run_briefings, write_articles
from tests.evaluation.quotation import QUOTATION, kind_of, match_contents, recall_by_kind
from tests.evaluation.scoring import Measure, Measured, ScorerError, run_scorer

BRIEFINGS = """
import json, pathlib, sys
_, command, *names = sys.argv
if "--help" in names:
    sys.exit(command not in {"analyze"})
one_story = "--one-story" in names
names = [name for name in names if name != "--one-story"]
good = [name for name in names if "bad" not in name]
for story in [good] if one_story else [[name] for name in good]:
    texts = [pathlib.Path(name).read_text(encoding="utf-8") for name in story]
    documents = [{"path": name, "text": text} for name, text in zip(story, texts)]
    found = {"cue": [[0, 1]], "content": [[0, len(texts[0])]], "event_type": None, "quotable": True}
    print(json.dumps({"documents": documents, "attributions": [found]}))
if good != names:
    sys.exit("error: a bad seed")
"""

SCORER = """
import json, pathlib, sys
rows = pathlib.Path(sys.argv[1]).read_text().splitlines()
print(json.dumps({"relation": {"f1": len(rows) / 4}}))
"""


@pytest.fixture
def briefings(tmp_path):
    script = tmp_path / "briefings.py"
    script.write_text(BRIEFINGS, encoding="utf-8")
    return (sys.executable, str(script))


@pytest.fixture
def corpora(tmp_path):
    folder = tmp_path / "corpora"
    (folder / "attribution").mkdir(parents=True)
    rows = [{"id": name, "text": f"{name}.", "attributions": [{"content": [[0, 3]]}]} for name in ("one", "two")]
    (folder / "attribution/dev.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (folder / "attribution/score_attribution.py").write_text(SCORER, encoding="utf-8")
    return folder


@pytest.fixture
def committed(tmp_path, monkeypatch):
    monkeypatch.setattr(runner, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(runner, "RESULTS", tmp_path / "results.json")
    return tmp_path


def result(**figures: float | None) -> Result:
    return Result(Corpus("demo", "demo.jsonl", (), unfloored=frozenset({"P"})), 2, (), "", figures, ())


def test_articles_are_written_as_they_are_with_the_stated_title_and_date_beside_them(tmp_path):
    rows: list[Row] = [
        {"id": "a", "text": "“Yes”\r\n", "title": "Été", "date": "May 2, 2004"},
        {"id": "b", "text": "No.", "dct": "2004-05-02"},
        {"id": "c", "documents": [{"text": "So.", "title": "", "date": ""}]},
    ]
    assert write_articles(rows, tmp_path, one_story=False) == (("a.txt", "b.txt", "c.txt"),)
    assert (tmp_path / "a.txt").read_bytes() == "“Yes”\r\n".encode()
    assert yaml.safe_load((tmp_path / "a.yml").read_text("utf-8")) == {"title": "Été", "date": "May 2, 2004"}
    assert yaml.safe_load((tmp_path / "b.yml").read_text("utf-8")) == {"date": "2004-05-02"}
    assert not (tmp_path / "c.yml").exists()


def test_the_documents_of_a_story_are_one_run_and_are_numbered(tmp_path):
    rows = [{"id": "a", "documents": [{"text": "1"}, {"text": "2"}]}, {"id": "b", "documents": [{"text": "3"}]}]
    assert write_articles(rows, tmp_path, one_story=True) == (("a-0.txt", "a-1.txt"), ("b-0.txt",))
    assert (tmp_path / "a-1.txt").read_text("utf-8") == "2"


def test_articles_that_the_product_fails_on_are_named_and_the_others_kept(tmp_path, briefings):
    names = ("good.txt", "bad.txt")
    for name in names:
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    failed, complaint = run_briefings((*briefings, "analyze"), [names], tmp_path, tmp_path / "output.jsonl")
    assert (failed, complaint) == (("bad.txt",), "error: a bad seed")
    assert [row["documents"][0]["path"] for row in read_rows(tmp_path / "output.jsonl")] == ["good.txt"]


def test_each_story_is_analysed_by_itself_and_printed_in_order(tmp_path, briefings):
    runs = (("a-0.txt", "a-1.txt"), ("b-0.txt",), ("c-0.txt",))
    for name in sum(runs, ()):
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    run_briefings((*briefings, "analyze", "--one-story"), runs, tmp_path, tmp_path / "output.jsonl")
    stories = [row["documents"] for row in read_rows(tmp_path / "output.jsonl")]
    assert tuple(tuple(document["path"] for document in story) for story in stories) == runs


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (Measure("", ("relation", "f1")), 62.5),
        (Measure("", ("R1", 0), scale=1), 29.9),
        (Measure("", ("orphaned",), inverted=True), 75.0),
        (Measure("", ("relation", "other")), None),
        (Measure("", ("absent", "f1")), None),
    ],
)
def test_a_measure_is_read_in_per_cent_with_more_as_better(measure, expected):
    assert measure.read({"relation": {"f1": 0.625}, "R1": [29.9, 28.0, 31.0], "orphaned": 0.25}) == expected


def test_a_scorer_that_fails_is_told_with_its_last_line(tmp_path):
    (tmp_path / "scorer.py").write_text("raise SystemExit('first\\nno gold')", encoding="utf-8")
    with pytest.raises(ScorerError, match=r"scorer\.py: no gold$"):
        run_scorer("scorer.py", "{gold}", (), Measured(tmp_path, tmp_path, tmp_path))


def test_only_the_sampled_rows_are_scored(corpora, briefings):
    corpus = next(corpus for corpus in CORPORA if corpus.name == "attribution")
    assert measure_corpus(corpus, corpora, briefings, 1).figures["relation F1"] == 25.0
    assert measure_corpus(corpus, corpora, briefings, None).figures["relation F1"] == 50.0


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "yes" and left.', ['"yes"']),
        ("“Yes”, she said. “But”", ["“Yes", "“But"]),
        ("“It goes on\n\n“and on” he said.", ["“It goes on", "“and on"]),
        ("''Yes'' isn't the boys' answer.", ["''Yes''"]),
    ],
)
def test_quotations_end_at_their_mark_or_with_their_paragraph(text, quoted):
    assert [match.group() for match in QUOTATION.finditer(text)] == quoted


@pytest.mark.parametrize(
    ("content", "kind"), [({1, 2}, "direct"), ({2, 3}, "mixed"), ({3, 4}, "indirect"), ({1, 2, 3}, "mixed")]
)
def test_an_attribution_is_direct_when_all_its_content_is_quoted(content, kind):
    assert kind_of(frozenset(content), frozenset({1, 2})) == kind


def test_a_predicted_content_finds_one_gold_content_only_and_the_best():
    gold = [frozenset({1, 2, 3, 4}), frozenset({1, 2, 3}), frozenset({9})]
    assert match_contents(gold, [frozenset({1, 2, 3}), frozenset({8, 9, 10})]) == {1}


def test_recall_is_told_by_kind_and_an_unanalysed_article_counts_as_missed(tmp_path):
    text = '"Yes" he said.'
    rows = [{"id": name, "text": text, "attributions": [{"content": [[1, 4]]}]} for name in ("a", "b")]
    story = {"documents": [{"path": "a.txt"}], "attributions": [{"content": [[0, 5]]}]}
    (tmp_path / "gold").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "output").write_text(json.dumps(story), encoding="utf-8")
    recall = recall_by_kind(Measured(tmp_path, tmp_path / "gold", tmp_path / "output"))
    assert recall == {"direct R": 50.0, "mixed R": None, "indirect R": None}


def test_what_was_judged_counts_where_it_is_still_given_or_shown(tmp_path, monkeypatch):
    def attribution(start, **more):
        return {
            "cue": [[start, start + 4]],
            "content": [[start + 5, start + 30]],
            "event_type": None,
            "quotable": True,
        } | more

    found = [attribution(0, event_type="REJECT"), attribution(40, event_type="AGREE"), attribution(80, quotable=False)]
    output = tmp_path / "output.jsonl"
    output.write_text(json.dumps({"documents": [{"path": "a.txt"}], "attributions": found}) + "\n", encoding="utf-8")
    types, positions = tmp_path / "types.tsv", tmp_path / "positions.tsv"
    types.write_text("# judged\na\t0\t4\tREJECT\tright\na\t40\t44\tREJECT\twrong\n", encoding="utf-8")
    positions.write_text(
        "a\t10\t30\t-\tright\na\t45\t70\textent\twrong\na\t85\t110\tactor\twrong\na\t5\t10\textent\twrong\n", "utf-8"
    )
    monkeypatch.setattr(judged, "EVENT_TYPES", types)
    monkeypatch.setattr(judged, "POSITIONS", positions)
    measured = Measured(tmp_path, tmp_path, output)
    assert judged.event_type_precision(measured) == {"event type P": 100.0}
    assert judged.position_precision(measured) == {"position P": 50.0}


def test_a_floor_rises_with_some_slack_and_never_falls():
    floors = raise_floors({"demo": {"up": 50.0, "down": 90.0, "gone": 5.0}}, (result(up=62.98, down=80.0, new=10.3),))
    assert floors == {"demo": {"up": 62.6, "down": 90.0, "gone": 5.0, "new": 10.0}}


def test_measures_that_trade_with_one_another_or_were_not_measured_get_no_floor():
    assert raise_floors({}, (result(P=70.0, absent=None),)) == {"demo": {}}


@pytest.mark.parametrize(("figure", "expected"), [(62.68, 62.6), (62.6, 62.6), (8.7 - 0.3, 8.4), (-0.05, -0.1)])
def test_figures_are_rounded_down_to_one_decimal(figure, expected):
    assert round_down(figure) == expected


@pytest.mark.parametrize(
    ("figure", "floor", "expected"), [(5.0, 5.0, True), (4.9, 5.0, False), (None, 5.0, False), (0.0, None, True)]
)
def test_a_figure_holds_when_it_is_not_below_its_floor(figure, floor, expected):
    assert holds(figure, floor) is expected


def test_floors_are_read_as_they_were_written(tmp_path):
    floors = {"b": {"relation F1": 62.6}, "a": {"P@1": 82.0, "R1": -0.3}, "empty": {}}
    write_floors(tmp_path / "floors.toml", floors)
    assert read_floors(tmp_path / "floors.toml") == {"a": floors["a"], "b": floors["b"]}
    assert read_floors(tmp_path / "none.toml") == {}


def test_results_keep_the_corpora_that_were_not_measured(tmp_path):
    path = tmp_path / "results.json"
    path.write_text('{"other": {"articles": 1}}', encoding="utf-8")
    write_results(path, (result(R1=29.96, absent=None),), "2026-03-09", "0.1.0")
    measured = {"articles": 2, "date": "2026-03-09", "failed": 0, "figures": {"R1": 30.0}, "version": "0.1.0"}
    expected = {"demo": measured, "other": {"articles": 1}}
    assert json.loads(path.read_text("utf-8")) == expected


def test_without_the_corpora_the_run_is_skipped(tmp_path, capsys):
    assert runner.main([str(tmp_path / "none")]) == 0
    assert "skipped" in capsys.readouterr().out


def test_a_run_shows_figures_and_what_is_missing_and_raises_the_floors(corpora, briefings, committed, capsys):
    chosen = ["--only", "attribution", "stories", "--update-floors"]
    (corpora / "stories").mkdir()
    (corpora / "stories/clusters_galaxy.dev.jsonl").touch()
    assert runner.main([str(corpora), *chosen], briefings) == 0
    out = capsys.readouterr().out
    assert "relation F1                50.0      –" in out
    assert "not yet: no `briefings group`" in out
    assert tomllib.loads((committed / "floors.toml").read_text("utf-8"))["attribution"]["relation F1"] == 49.7
    assert json.loads((committed / "results.json").read_text("utf-8"))["attribution"]["figures"]["relation F1"] == 50.0


def test_a_figure_below_its_floor_fails(corpora, briefings, committed, capsys):
    (committed / "floors.toml").write_text('[attribution]\n"relation F1" = 60.0\n', encoding="utf-8")
    assert runner.main([str(corpora)], briefings) == 1
    assert "relation F1                50.0   60.0  BELOW" in capsys.readouterr().out


@pytest.mark.parametrize("other", [["--full"], ["--limit", "1"]])
def test_figures_of_another_sample_are_not_held_against_the_floors(corpora, briefings, committed, other):
    (committed / "floors.toml").write_text('[attribution]\n"relation F1" = 60.0\n', encoding="utf-8")
    assert runner.main([str(corpora), *other], briefings) == 0


@pytest.mark.usefixtures("committed")
def test_a_scorer_that_fails_fails_the_run(corpora, briefings, capsys):
    (corpora / "attribution/score_attribution.py").write_text("import absent_module", encoding="utf-8")
    assert runner.main([str(corpora)], briefings) == 1
    assert "not scored: attribution/score_attribution.py: ModuleNotFoundError" in capsys.readouterr().out


@pytest.mark.parametrize("other", [["--full"], ["--limit", "5"]])
def test_floors_are_raised_from_the_default_sample_only(tmp_path, other):
    with pytest.raises(SystemExit):
        runner.main([str(tmp_path), "--update-floors", *other])


@pytest.mark.skipif(sys.platform == "win32", reason="os.wait4 is not there")
def test_the_peak_of_a_process_holds_what_it_held(tmp_path):
    (run,) = measure_in_turn(((sys.executable, "-c", "held = b'x' * 900_000_000"),), tmp_path)
    assert 900 < run.megabytes < 1_000


@pytest.mark.skipif(sys.platform == "win32", reason="os.wait4 is not there")
def test_a_command_that_fails_is_told_with_its_complaint(tmp_path):
    with pytest.raises(SystemExit, match="no seeds"):
        run_process((sys.executable, "-c", "raise SystemExit('no seeds')"), Path(tmp_path))


def test_the_median_is_taken_of_each_measure_apart():
    assert middle([Run(3, 1, 10), Run(1, 3, 30), Run(2, 9, 20)]) == Run(2, 3, 20)
