"""Corpora become seeds, each article once."""

import json
from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import BriefingError, CorpusError
from generator.ingest import read_seed, read_seeds
from generator.intake import Imported, Store, import_corpus
from tests.intake.conftest import TEXT, list_files, read_sidecar

PROSE = "\n\n".join(TEXT)


def write_lines(folder: Path, *rows: object, name: str = "strike.jsonl") -> Path:
    path = folder / name
    lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def run(source: Path, config: Config) -> tuple[Imported, list[str]]:
    faults: list[BriefingError] = []
    found = import_corpus(source, Store(config), faults.append)
    assert all("\n" not in str(fault) for fault in faults)
    return found, [str(fault) for fault in faults]


def test_a_line_becomes_a_seed_with_what_it_states(tmp_path: Path, config: Config):
    row = {
        "id": "A/1", "title": " Dockers walk out ", "text": PROSE, "date": "2026-03-09T08:00:00Z", "outlet": "Gazette",
        "author": ["Ann", "Bob"], "url": "https://example.org/a?utm_source=x", "language": "en", "kind": "news",
        "more": 1,
    }  # fmt: skip
    found, faults = run(write_lines(tmp_path, row), config)
    assert (found, faults) == (Imported(added=1), [])
    seed = config.seeds / "strike/a-1.txt"
    assert seed.read_text("utf-8") == f"{PROSE}\n"
    assert read_sidecar(seed) == {
        "title": "Dockers walk out", "date": "2026-03-09", "outlet": "Gazette", "author": "Ann, Bob",
        "url": "https://example.org/a", "kind": "news", "language": "en",
    }  # fmt: skip
    assert read_seed(seed, config).metadata.publish == config.publish


@pytest.mark.parametrize(
    "row",
    [
        {"headline": "T", "body": PROSE, "published": "2026-03-09", "publisher": "O", "authors": "A", "link": "https://e.org/"},
        {"title": "T", "maintext": PROSE, "date_publish": "2026-03-09 08:00:00", "source_domain": "O", "author": "A",
         "url": "https://e.org/"},
        {"title": "T", "content": PROSE, "publishedAt": "2026-03-09T08:00:00Z", "source": {"id": None, "name": "O"},
         "author": [{"name": "A"}], "url": "https://e.org/"},
    ],
)  # fmt: skip
def test_the_names_of_common_corpora_are_understood(tmp_path: Path, config: Config, row):
    run(write_lines(tmp_path, row), config)
    stated = read_sidecar(config.seeds / "strike/2026-03-09-t.txt")
    assert (stated["title"], stated["date"], stated["outlet"], stated["author"]) == ("T", "2026-03-09", "O", "A")


def test_articles_that_a_line_groups_are_one_story(tmp_path: Path, config: Config):
    members = [{"title": "T", "text": f"{PROSE} Page {number}."} for number in range(2)]
    assert run(write_lines(tmp_path, {"id": "mn-1", "documents": members}), config)[0] == Imported(added=2)
    documents = read_seeds(config)[0]
    assert [(document.id, document.metadata.story) for document in documents] == [
        ("strike-mn-1-1", "mn-1"),
        ("strike-mn-1-2", "mn-1"),
    ]


def test_a_second_import_of_the_same_changes_nothing_and_says_so(tmp_path: Path, config: Config):
    rows = [{"id": "1", "text": PROSE}, {"title": "T", "text": f"{PROSE} More."}]
    source = write_lines(tmp_path, *rows)
    run(source, config)
    before = {path: path.stat().st_mtime_ns for path in config.seeds.rglob("*")}
    assert run(source, config) == (Imported(known=2), [])
    assert {path: path.stat().st_mtime_ns for path in config.seeds.rglob("*")} == before


def test_bad_lines_are_named_and_passed_over(tmp_path: Path, config: Config):
    rows = (
        b"no json", [1], {"title": "T"}, {"text": "  "}, {"text": "* * *"}, {"text": PROSE, "language": "de"},
        b'{"text": "\xff"}', b"", b"[" * 100_000, {"documents": [1]}, {"id": 7, "text": PROSE},
    )  # fmt: skip
    found, faults = run(write_lines(tmp_path, *rows), config)
    assert found == Imported(added=1, failed=9)
    assert [fault.partition(": ")[0] for fault in faults] == [
        *(f"strike.jsonl, line {number}" for number in (1, 2, 3, 4, 5, 6, 7, 9)),
        "strike.jsonl, line 10, document 1",
    ]
    assert "holds no text; give it under one of text, body" in faults[2]
    assert list_files(config) == ["strike/7.txt"]


def test_what_a_line_states_and_nobody_understands_is_told_and_left_out(tmp_path: Path, config: Config):
    row = {
        "id": 1,
        "text": PROSE,
        "date": "1/2/26",
        "url": "javascript:x",
        "kind": "Op-Ed",
        "publish": True,
        "title": "T",
    }
    found, faults = run(write_lines(tmp_path, row), config)
    assert found == Imported(added=1)
    assert faults == [
        f"strike.jsonl, line 1: its {what}, which is not understood; write it into 1.yml"
        for what in ("date '1/2/26'", "url 'javascript:x'", "kind 'Op-Ed'")
    ]
    assert read_sidecar(config.seeds / "strike/1.txt") == {"title": "T"}


def test_an_article_that_is_a_seed_elsewhere_is_known_and_named(tmp_path: Path, config: Config):
    (config.seeds / "mine.txt").write_text(PROSE, encoding="utf-8")
    found, faults = run(write_lines(tmp_path, {"id": "1", "text": PROSE}), config)
    assert found == Imported(known=1)
    assert faults == ["strike.jsonl, line 1: is there already, as seeds/mine.txt; nothing was added"]


def test_another_text_under_a_known_id_is_named_and_not_written(tmp_path: Path, config: Config):
    source = write_lines(tmp_path, {"id": "1", "text": PROSE}, {"id": "1", "text": f"{PROSE} More."})
    found, (fault,) = run(source, config)
    assert found == Imported(added=1, failed=1)
    assert "line 2" in fault
    assert "is another article; rename one of them" in fault
    assert (config.seeds / "strike/1.txt").read_text("utf-8") == f"{PROSE}\n"


def test_a_folder_is_taken_with_its_folders_and_sidecars(tmp_path: Path, config: Config):
    source = tmp_path / "My corpus"
    (source / "deep").mkdir(parents=True)
    (source / "a.txt").write_text(PROSE, encoding="utf-8")
    (source / "deep/b.md").write_text(f"# T\n\n{PROSE} More.", encoding="utf-8")
    (source / "deep/b.yml").write_text("date: 2026\n", encoding="utf-8")
    (source / "deep/bad.xyz").write_text("x", encoding="utf-8")
    found, (fault,) = run(source, config)
    assert found == Imported(added=2, failed=1)
    assert "bad.xyz: the format '.xyz' is not read" in fault
    assert list_files(config) == ["my-corpus/a.txt", "my-corpus/deep/b.md", "my-corpus/deep/b.yml"]
    assert run(source, config)[0] == Imported(known=2, failed=1)


@pytest.mark.parametrize("name", ["seeds", "seeds/strike"])
def test_a_folder_of_seeds_is_not_imported_into_itself(config: Config, name):
    (config.root / name).mkdir(exist_ok=True)
    with pytest.raises(CorpusError, match="its articles are seeds already"):
        run(config.root / name, config)


@pytest.mark.parametrize("name", ["strike.json", "strike.csv", "strike.jsonl.gz", "strike"])
def test_a_file_that_is_no_json_lines_is_refused_as_a_whole(tmp_path: Path, config: Config, name):
    source = write_lines(tmp_path, [{"text": PROSE}], name=name)
    with pytest.raises(CorpusError, match=r"write one object a line into a \.jsonl file"):
        run(source, config)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, config: Config):
    with pytest.raises(CorpusError, match="no such file or directory; check the path"):
        run(tmp_path / "absent.jsonl", config)
