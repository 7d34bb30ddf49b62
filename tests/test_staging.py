import json
from pathlib import Path

import pytest

from generator.staging import READY, STAGE, finish_replacing, hash_text, is_unfinished, replace_files

OLD = {"index.md": "# Old\n", "stories/a.md": "# A\n", "gone.md": "# Gone\n", "last.json": "1\n"}
NEW = {"index.md": "# New\n", "stories/b.md": "# B\n", "gone.md": None, "last.json": "2\n"}
STANDING = {"index.md": "# New\n", "stories/a.md": "# A\n", "stories/b.md": "# B\n", "last.json": "2\n"}
BEFORE = {name: hash_text(OLD[name]) if name in OLD else "" for name in NEW}


def read(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in OLD.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder in which a run was stopped as soon as its files were complete."""
    with monkeypatch.context() as patch:
        patch.setattr("generator.staging.finish_replacing", lambda _: None)
        replace_files(folder, NEW, BEFORE)
    return folder


def test_files_are_written_and_removed_and_nothing_else_is_left(folder: Path):
    replace_files(folder, NEW, BEFORE)
    assert read(folder) == STANDING
    assert not is_unfinished(folder)
    assert not (folder / STAGE).exists()


def test_until_all_are_complete_nothing_is_touched(folder: Path):
    (folder / STAGE).mkdir()
    (folder / STAGE / "index.md").write_text("# Ne", encoding="utf-8")
    finish_replacing(folder)
    assert read(folder) == OLD


def test_once_all_are_complete_the_next_run_puts_them_in_place(stopped: Path):
    assert {name: text for name, text in read(stopped).items() if name in OLD} == OLD
    assert is_unfinished(stopped)
    finish_replacing(stopped)
    assert read(stopped) == STANDING
    assert not is_unfinished(stopped)


@pytest.mark.parametrize("name", ["index.md", "stories/b.md", "gone.md"])
def test_what_a_person_wrote_meanwhile_stays(stopped: Path, name: str):
    (stopped / name).write_text("# Mine\n", encoding="utf-8")
    finish_replacing(stopped)
    assert read(stopped) == STANDING | {name: "# Mine\n"}


def test_nothing_is_put_over_a_folder_that_has_moved_on(stopped: Path):
    (stopped / "last.json").write_text("3\n", encoding="utf-8")
    finish_replacing(stopped)
    assert read(stopped) == OLD | {"last.json": "3\n"}


BROKEN = {
    "missing": None,
    "empty": b"",
    "cut": b'[["index.md", "',
    "binary": b"\xff\x00",
    "deep": b"[" * 100_000,
    "number": b"5",
    "null": b"null",
    "short": b'[["index.md"]]',
    "numbers": b"[1, 2]",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_plan_is_none(stopped: Path, content: bytes | None):
    plan = stopped / READY / ".plan.json"
    plan.unlink() if content is None else plan.write_bytes(content)
    finish_replacing(stopped)
    assert read(stopped) == OLD


@pytest.mark.parametrize("name", ["../mine.txt", "stories/../../mine.txt", "{parent}/mine.txt"])
def test_a_plan_never_leads_out_of_its_folder(stopped: Path, name: str):
    mine = stopped.parent / "mine.txt"
    mine.write_text("# A\n", encoding="utf-8")
    plan = stopped / READY / ".plan.json"
    steps = json.loads(plan.read_text("utf-8"))
    steps.insert(0, [name.format(parent=stopped.parent), hash_text("# A\n"), ""])
    plan.write_text(json.dumps(steps), encoding="utf-8")
    finish_replacing(stopped)
    assert mine.exists()
