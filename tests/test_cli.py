import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from socket import socket

import click
import pytest
from click.testing import CliRunner, Result

from generator import build, site
from generator.cli import main
from generator.cli.common import EXIT_CODES
from generator.config import Config
from generator.errors import BriefingError
from generator.staging import hash_file
from generator.web import Client
from tests.seeds import TALKS
from tests.serving import Site, serve
from tests.sites import make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

REPOSITORY = Path(__file__).parents[1]
COMMANDS = (
    "add", "analyze", "build", "commit", "fetch", "generate", "group", "import", "pack", "serve", "unpack", "verify",
)  # fmt: skip
MAIN = "from generator.cli import main; main()"
HEAVY = {"spacy", "mkdocs", "sumy", "numpy", "markdown_it", "jinja2", "thinc", "trafilatura", "urllib3", "feedparser"}


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return make_site(tmp_path / "site", {"talks.txt": TALKS})


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def run_process(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=REPOSITORY, check=False)


def is_one_line(text: str) -> bool:
    return text.startswith("error: ") and text.count("\n") == 1 and text.endswith("\n")


def spoil(config: Config, name: str = "bad.txt") -> Path:
    path = config.seeds / name
    path.write_bytes(b"\x00\x01\x02 no text")
    return path


def test_the_commands_are_these():
    assert tuple(sorted(main.commands)) == COMMANDS


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS)], ids=lambda c: "".join(c) or "main")
def test_help_tells_what_it_does_with_an_example_and_the_exit_codes(command, option):
    result = run(*command, option)
    words = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert " Example: briefings " in words
    assert EXIT_CODES in words
    assert result.stderr == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(command):
    options = [parameter for parameter in main.commands[command].params if isinstance(parameter, click.Option)]
    assert options
    assert all(option.help and option.help.endswith(".") for option in options)


def test_help_loads_nothing_heavy():
    code = (
        "import sys\nfrom generator.cli import main\n"
        "for command in [[], *([name] for name in main.commands)]:\n"
        "    main([*command, '--help'], standalone_mode=False)\n"
        "sys.stderr.write(' '.join(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    result = run_process(code)
    assert result.returncode == 0
    assert "click" in result.stderr.split()
    assert HEAVY & set(result.stderr.split()) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["unknown"],
        ["build", "--unknown"],
        ["build", "more"],
        ["generate", "--root", "absent"],
        ["verify", "--root", __file__],
        ["analyze"],
    ],
)
def test_a_wrong_call_exits_with_2_and_says_how_to_call(arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr
    assert result.stdout == ""


def test_the_version_is_told():
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("main, version ") or result.stdout.startswith("briefings, version ")


def test_generate_writes_the_pages_and_says_how_many(config: Config):
    result = run("generate", "--root", config.root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "21 pages: 21 written, 0 removed, 0 changed by hand; 0 seeds left out\n"
    assert len(read_pages(config)) == 22
    assert not config.site.exists()
    assert run("generate", "--root", config.root).stdout.startswith("21 pages: 0 written")


def date_of(config: Config) -> str:
    history = json.loads((config.pages / "history/talks.json").read_text("utf-8"))
    return str(history["versions"][0]["date"])


@pytest.mark.parametrize(
    ("options", "seconds", "day"),
    [
        (("--as-of", "2026-03-04"), None, "2026-03-04"),
        (("--as-of", "2026-03-04"), "0", "2026-03-04"),
        ((), "1772582400", "2026-03-04"),
        ((), None, ""),
    ],
)
def test_what_is_new_is_dated_as_told_else_by_the_environment_else_not_at_all(
    config: Config, monkeypatch, options, seconds, day
):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if seconds:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert run("generate", *options, "--root", config.root).exit_code == 0
    assert date_of(config) == day


@pytest.mark.parametrize("seconds", ["today", "9" * 30])
def test_an_environment_that_tells_no_time_is_named(config: Config, monkeypatch, seconds):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    result = run("generate", "--root", config.root)
    assert result.exit_code == 1
    assert is_one_line(result.stderr)
    assert "SOURCE_DATE_EPOCH" in result.stderr


def test_a_day_that_is_none_is_a_wrong_call(config: Config):
    assert run("generate", "--as-of", "2026-13-01", "--root", config.root).exit_code == 2


def test_a_seed_left_out_is_told_in_one_line_with_path_reason_and_remedy(config: Config):
    spoil(config)
    result = run("generate", "--root", config.root)
    assert result.exit_code == 0
    assert result.stderr.startswith("left out: seeds/bad.txt: ")
    assert "; " in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout.endswith("1 seed left out\n")


def test_strict_fails_on_a_seed_left_out_after_the_others_are_written(config: Config):
    spoil(config)
    result = run("generate", "--strict", "--root", config.root)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        "error: seeds were left out, pages changed by hand or an editor's words without effect; see above"
    )
    assert len(read_pages(config)) == 22


def test_strict_passes_when_all_is_well(config: Config):
    assert run("generate", "--strict", "--root", config.root).exit_code == 0


def test_a_page_changed_by_hand_is_told_and_fails_only_when_strict_and_is_overwritten_only_when_forced(config: Config):
    run("generate", "--root", config.root)
    page = config.pages / "stories/talks.md"
    page.write_text("# Mine\n", encoding="utf-8")
    result = run("generate", "--root", config.root)
    assert (result.exit_code, "kept: briefings/stories/talks.md was changed by hand" in result.stderr) == (0, True)
    assert run("generate", "--strict", "--root", config.root).exit_code == 1
    assert page.read_text("utf-8") == "# Mine\n"
    assert run("generate", "--strict", "--force", "--root", config.root).exit_code == 0
    assert page.read_text("utf-8") != "# Mine\n"


def test_an_editor_s_word_without_effect_is_told_in_one_line_and_fails_only_when_strict(config: Config):
    config.notes.mkdir()
    (config.notes / "talk.md").write_text("Mine.", encoding="utf-8")
    for _ in range(2):
        result = run("generate", "--root", config.root)
        assert result.exit_code == 0
        assert result.stderr.startswith("without effect: seeds/notes/talk.md: there is no story 'talk'; ")
        assert result.stderr.count("\n") == 1
    assert run("generate", "--strict", "--root", config.root).exit_code == 1


@pytest.mark.parametrize("command", ["build", "generate"])
def test_check_writes_nothing_and_fails_when_pages_are_stale(config: Config, command):
    result = run(command, "--check", "--root", config.root)
    assert result.exit_code == 1
    assert "stale: briefings/stories/talks.md\n" in result.stderr
    assert result.stderr.endswith(
        "error: pages are stale or changed by hand; run `briefings generate`, with --force over changes\n"
    )
    assert result.stdout.startswith("21 pages: 21 stale, 0 without a seed")
    assert not config.pages.exists()
    assert not config.site.exists()


@pytest.mark.parametrize("command", ["build", "generate"])
def test_check_passes_when_the_pages_are_as_they_would_be(config: Config, command):
    run("generate", "--root", config.root)
    before = read_pages(config)
    assert run(command, "--check", "--root", config.root).exit_code == 0
    assert read_pages(config) == before


def test_check_fails_on_a_page_without_a_seed_and_on_one_changed_by_hand(config: Config):
    run("generate", "--root", config.root)
    (config.pages / "about.md").write_text("# Mine\n", encoding="utf-8")
    assert run("generate", "--check", "--root", config.root).exit_code == 1
    run("generate", "--force", "--root", config.root)
    (config.seeds / "talks.txt").unlink()
    assert run("generate", "--check", "--root", config.root).exit_code == 1
    assert (config.pages / "stories/talks.md").exists()


def test_check_fails_on_a_manifest_that_tells_of_other_pages_and_a_run_mends_it(config: Config):
    run("generate", "--root", config.root)
    manifest = config.pages / ".manifest.json"
    before = manifest.read_text("utf-8")
    manifest.write_text(before.replace(hash_file(config.pages / "about.md"), "0" * 64), encoding="utf-8")
    told = "no hash, or another, of about.md, as they should be\n"
    result = run("generate", "--check", "--root", config.root)
    assert (result.exit_code, f"stale: briefings/.manifest.json tells {told}" in result.stderr) == (1, True)
    result = run("generate", "--root", config.root)
    assert (result.exit_code, result.stderr) == (0, f"mended: briefings/.manifest.json told {told}")
    assert manifest.read_text("utf-8") == before


def test_marks_of_a_conflict_are_told_in_one_line_and_no_check_passes_them(config: Config):
    run("generate", "--root", config.root)
    manifest, page = config.pages / ".manifest.json", config.pages / "about.md"
    before = manifest.read_text("utf-8"), page.read_text("utf-8")
    for path in (manifest, page):
        path.write_text(f"<<<<<<< HEAD\n{path.read_text('utf-8')}", encoding="utf-8")
    told = "2 files in which git left marks of a conflict, the first of them briefings/.manifest.json\n"
    result = run("generate", "--check", "--root", config.root)
    assert (result.exit_code, f"stale: {told}" in result.stderr) == (1, True)
    result = run("generate", "--root", config.root)
    assert (result.exit_code, result.stderr) == (0, f"made anew: {told}")
    assert (manifest.read_text("utf-8"), page.read_text("utf-8")) == before


def test_build_generates_and_then_builds_the_site(config: Config, monkeypatch):
    built: list[Path] = []
    monkeypatch.setattr(site, "build_site", lambda given: built.append(given.site))
    result = run("build", "--root", config.root)
    assert result.exit_code == 0
    assert built == [config.site]
    assert result.stdout.endswith(f"site built in {config.site}\n")


def test_build_without_mkdocs_settings_is_an_error_in_one_line(config: Config):
    result = run("build", "--root", config.root)
    assert result.exit_code == 1
    assert is_one_line(result.stderr)
    assert "mkdocs.yml" in result.stderr


def test_serve_hands_on_the_address(config: Config, monkeypatch):
    served: list[tuple[Path, str]] = []
    monkeypatch.setattr(site, "serve_site", lambda given, address: served.append((given.root, address)))
    assert run("serve", "--root", config.root, "--address", "127.0.0.1:9").exit_code == 0
    assert served == [(config.root, "127.0.0.1:9")]


def test_an_address_in_use_is_told_in_one_line_with_the_remedy(config: Config):
    shutil.copy(REPOSITORY / "mkdocs.yml", config.root)
    (config.root / "generator").symlink_to(REPOSITORY / "generator")
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = run_process(MAIN, "serve", "--root", config.root, "--address", address)
    assert result.returncode == 1
    told = result.stderr.splitlines()[-1]
    assert told.startswith(f"error: cannot serve at {address}: ")
    assert told.endswith("; name another place with --address")


def test_verify_says_what_holds(config: Config):
    run("generate", "--root", config.root)
    result = run("verify", "--root", config.root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert " passages of 14 pages hold against 1 seed: these words stand there; who says them" in result.stdout


def test_verify_names_page_line_and_reason_of_each_fault_and_fails(config: Config):
    run("generate", "--root", config.root)
    page = config.pages / "stories/talks.md"
    page.write_text(page.read_text("utf-8").replace("could collapse", "will collapse"), encoding="utf-8")
    result = run("verify", "--root", config.root)
    assert result.exit_code == 1
    assert result.stderr.startswith("briefings/stories/talks.md:")
    assert " faults; mend the seeds, or run `briefings generate`" in result.stderr.splitlines()[-1]
    assert result.stdout == ""


@pytest.fixture
def clone(config: Config) -> Config:
    """Return the site without the text of its one seed, whose sidecar is there."""
    sha256 = hashlib.sha256((config.seeds / "talks.txt").read_bytes()).hexdigest()
    (config.seeds / "talks.yml").write_text(f"sha256: {sha256}\npublish: used\n", encoding="utf-8")
    run("generate", "--root", config.root)
    (config.seeds / "talks.txt").unlink()
    return config


def test_a_clone_without_a_text_passes_the_check_with_a_word_on_it(clone: Config):
    result = run("generate", "--root", clone.root, "--check", "--strict")
    assert result.exit_code == 0
    assert result.stderr == "withheld: the text of 1 seed is not here; what was made of it stays as it is\n"


def test_verify_tells_what_it_could_not_check_and_fails_only_when_strict(clone: Config):
    result = run("verify", "--root", clone.root)
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = result.stdout.splitlines()
    assert first.startswith("0 passages of 12 pages hold against 0 seeds: ")
    assert re.fullmatch(
        r"\d+ passages of 2 pages could not be checked: the text of 1 seed is withheld; "
        "put it beside the sidecar to check them",
        second,
    )
    strict = run("verify", "--root", clone.root, "--strict")
    assert strict.exit_code == 1
    assert re.fullmatch(
        r"briefings/sources/talks\.json: \d+ passages not checked\n"
        r"briefings/stories/talks\.json: \d+ passages not checked\nerror: texts are withheld; see above\n",
        strict.stderr,
    )


def test_a_text_is_packed_and_put_back(clone: Config, tmp_path: Path):
    (clone.seeds / "talks.txt").write_text(TALKS, encoding="utf-8")
    assert run("pack", tmp_path / "texts.zip", "--root", clone.root).stdout.startswith("1 text packed into ")
    (clone.seeds / "talks.txt").unlink()
    assert run("unpack", tmp_path / "texts.zip", "--root", clone.root).stdout == "1 text put back; 0 still withheld\n"
    assert run("verify", "--root", clone.root, "--strict").exit_code == 0


def test_settings_at_fault_are_an_error_in_one_line_for_every_command(config: Config):
    (config.root / "briefings.yml").write_text("colour: red\n", encoding="utf-8")
    for command in ("build", "fetch", "generate", "serve", "verify"):
        result = run(command, "--root", config.root)
        assert result.exit_code == 1
        assert is_one_line(result.stderr)
        assert "unknown setting 'colour'" in result.stderr


def test_an_error_of_several_lines_is_shown_in_one(config: Config, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise BriefingError("one\n  two\n")

    monkeypatch.setattr(build, "generate", fail)
    result = run("generate", "--root", config.root)
    assert (result.exit_code, result.stderr) == (1, "error: one two\n")


def test_a_bug_keeps_its_traceback(config: Config, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(build, "generate", fail)
    result = run("generate", "--root", config.root)
    assert isinstance(result.exception, RuntimeError)
    assert "error:" not in result.stderr


def test_analyze_prints_one_object_a_line_in_order(config: Config):
    (config.seeds / "other.txt").write_text(TALKS.replace("Monday", "Friday"), encoding="utf-8")
    result = run("analyze", config.seeds / "talks.txt", config.seeds / "other.txt", "--root", config.root)
    stories = [json.loads(line) for line in result.stdout.splitlines()]
    assert (result.exit_code, result.stderr) == (0, "")
    assert [story["documents"][0]["path"] for story in stories] == ["seeds/talks.txt", "seeds/other.txt"]
    assert stories[0]["documents"][0]["text"] == TALKS
    assert "“could collapse”" in result.stdout


def test_group_prints_the_story_of_each_article_in_order(config: Config):
    result = run("group", *(str(path) for path in sorted(config.seeds.glob("*.txt"))))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [Path(row["document"]).name for row in rows] == sorted(path.name for path in config.seeds.glob("*.txt"))
    assert {row["story"] for row in rows} <= {Path(row["document"]).stem for row in rows}


def test_group_names_what_it_cannot_read(config: Config):
    (config.seeds / "empty.txt").write_text("", encoding="utf-8")
    result = run("group", str(config.seeds / "empty.txt"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "left out: " in result.stderr


def test_analyze_prints_what_it_can_and_names_what_it_cannot(config: Config):
    paths = [spoil(config), config.seeds / "talks.txt", config.seeds / "absent.txt", config.seeds, Path("a.pdf")]
    result = run("analyze", *paths, "--root", config.root)
    told = result.stderr.splitlines()
    assert result.exit_code == 1
    assert [json.loads(line)["story"] for line in result.stdout.splitlines()] == ["talks"]
    assert [line.split(": ")[:2] for line in told[:-1]] == [
        ["left out", name] for name in ("seeds/bad.txt", "seeds/absent.txt", "seeds", "a.pdf")
    ]
    assert told[-1] == "error: 4 of 5 files left out; mend or remove them"


def test_analyze_prints_one_object_of_several_documents(config: Config):
    (config.seeds / "other.txt").write_text(TALKS.replace("Monday", "Friday"), encoding="utf-8")
    paths = (config.seeds / "talks.txt", config.seeds / "other.txt", spoil(config))
    result = run("analyze", "--one-story", *paths, "--root", config.root)
    (line,) = result.stdout.splitlines()
    assert result.exit_code == 1
    assert [document["path"] for document in json.loads(line)["documents"]] == ["seeds/talks.txt", "seeds/other.txt"]


def test_analyze_of_nothing_readable_prints_nothing(config: Config):
    result = run("analyze", "--one-story", config.seeds / "absent.txt", "--root", config.root)
    assert (result.exit_code, result.stdout) == (1, "")


def test_a_process_shows_no_bar_and_no_traceback_where_its_errors_are_no_terminal(config: Config):
    code = "import sys; from generator.cli import main; main(sys.argv[1:])"
    result = run_process(
        code, "analyze", config.seeds / "talks.txt", config.seeds / "absent.txt", "--root", config.root
    )
    assert result.returncode == 1
    assert json.loads(result.stdout)["story"] == "talks"
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == ["left out", "error"]


def test_a_model_that_is_not_installed_is_an_error_in_one_line(config: Config):
    (config.root / "briefings.yml").write_text("model: absent_model\n", encoding="utf-8")
    code = "import sys; from generator.cli import main; main(sys.argv[1:])"
    result = run_process(code, "generate", "--root", config.root)
    assert result.returncode == 1
    assert is_one_line(result.stderr)
    assert "model 'absent_model' is not installed" in result.stderr


@pytest.fixture
def web(config: Config, monkeypatch) -> Iterator[Site]:
    """A server that a site may fetch from, at once."""
    monkeypatch.setattr("generator.web.Client", partial(Client, pace=0))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772582400")
    (config.root / "briefings.yml").write_text("fetch_private: true\n", encoding="utf-8")
    with serve() as site:
        yield site


def put_article(site: Site, path: str) -> str:
    title = f"Talks of {path[1:]}"
    lines = (*filter(None, TALKS.splitlines()), f"On {path}, more was not known.")
    text = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html lang=en><title>{title}</title><body><article><h1>{title}</h1>{text}</article></body></html>"
    return site.put(path, page)


def test_add_makes_seeds_of_pages_and_files_that_build_reads(config: Config, web: Site, tmp_path):
    (tmp_path / "mine.txt").write_text(TALKS.replace("Norway", "Denmark"), encoding="utf-8")
    result = run("add", put_article(web, "/a"), tmp_path / "mine.txt", "--root", config.root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "added: seeds/fetched/talks-of-a.md\nadded: seeds/mine.txt\n"
    assert "retrieved: 2026-03-04\n" in (config.seeds / "fetched/talks-of-a.yml").read_text("utf-8")
    assert run("generate", "--strict", "--root", config.root).exit_code == 0
    assert (config.pages / "sources/fetched-talks-of-a.md").exists()


def test_add_adds_what_it_can_and_names_what_it_cannot(config: Config, web: Site):
    address = put_article(web, "/a")
    result = run("add", f"{web.address}/none", address, "absent.txt", address, "--root", config.root)
    assert result.exit_code == 1
    assert result.stdout == "added: seeds/fetched/talks-of-a.md\n"
    assert [line.split(": ")[:2] for line in result.stderr.splitlines()] == [
        ["left out", f"{web.address}/none"],
        ["left out", "absent.txt"],
        ["left out", address],
        ["error", "3 of 4 articles not added; see above"],
    ]


def test_add_refuses_a_private_network_unless_it_is_meant(config: Config, web: Site):
    (config.root / "briefings.yml").unlink()
    result = run("add", put_article(web, "/a"), "--root", config.root)
    assert result.exit_code == 1
    assert "inside a private network; set `fetch_private: true` if you mean it" in result.stderr
    assert web.asked == []


def follow(config: Config, *addresses: str) -> None:
    feeds = "".join(f"  - url: {address}\n" for address in addresses)
    (config.root / "briefings.yml").write_text(f"fetch_private: true\nfeeds:\n{feeds}", encoding="utf-8")


def put_feed(site: Site, *paths: str) -> str:
    items = "".join(f"<item><link>{site.address}{path}</link></item>" for path in paths)
    return site.put("/feed", f'<rss version="2.0"><channel>{items}</channel></rss>', "application/rss+xml")


def test_fetch_tells_each_seed_and_fault_and_how_many(config: Config, web: Site):
    put_article(web, "/a")
    follow(config, put_feed(web, "/a", "/none"), f"{web.address}/absent")
    result = run("fetch", "--root", config.root)
    assert result.exit_code == 0
    assert result.stdout == "added: seeds/fetched/talks-of-a.md\n2 feeds, 1 new article, 2 failed\n"
    assert [line.split(": ")[:2] for line in result.stderr.splitlines()] == [
        ["left out", f"{web.address}/none"],
        ["left out", f"{web.address}/absent"],
    ]
    assert run("generate", "--strict", "--root", config.root).exit_code == 0


def test_fetch_fails_where_no_feed_could_be_read_and_where_anything_failed_if_strict(config: Config, web: Site):
    follow(config, put_feed(web, "/none"))
    assert run("fetch", "--strict", "--root", config.root).stderr.endswith(
        "error: feeds or articles failed; see above\n"
    )
    follow(config, f"{web.address}/absent")
    result = run("fetch", "--root", config.root)
    assert (result.exit_code, result.stdout) == (1, "1 feed, 0 new articles, 1 failed\n")
    assert result.stderr.endswith("error: no feed could be read; see above\n")


def test_fetch_without_feeds_says_where_to_list_them(config: Config):
    result = run("fetch", "--root", config.root)
    assert result.exit_code == 1
    assert is_one_line(result.stderr)
    assert "`feeds:`" in result.stderr


def test_a_feed_in_the_settings_changes_no_page(config: Config):
    run("generate", "--root", config.root)
    follow(config, "https://example.org/feed")
    assert run("generate", "--root", config.root).stdout.startswith("21 pages: 0 written")


def test_import_tells_how_many_and_names_what_it_leaves_out(config: Config, tmp_path):
    corpus = tmp_path / "talks.jsonl"
    corpus.write_text(f"{json.dumps({'id': 'a', 'text': TALKS + 'More.'})}\nno json\n", encoding="utf-8")
    result = run("import", corpus, "--root", config.root)
    assert (result.exit_code, result.stdout) == (1, "1 new article, 0 there already, 1 left out\n")
    assert result.stderr.startswith("left out: talks.jsonl, line 2: ")
    corpus.write_text(corpus.read_text("utf-8").partition("\n")[0], encoding="utf-8")
    result = run("import", corpus, "--root", config.root)
    assert (result.exit_code, result.stdout) == (0, "0 new articles, 1 there already, 0 left out\n")


@pytest.mark.parametrize("command", ["build", "generate", "verify"])
def test_a_folder_that_is_no_site_is_named_with_the_remedy_and_left_as_it_is(tmp_path: Path, command):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/talks.txt").write_text(TALKS, encoding="utf-8")
    result = run(command, "--root", tmp_path)
    assert result.exit_code == 1
    assert is_one_line(result.stderr)
    assert f"{tmp_path}: no site, since it has no templates/; name one by --root" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["seeds"]


def test_a_history_that_was_removed_is_told(config: Config):
    run("generate", "--root", config.root)
    (config.pages / "history/talks.json").unlink()
    result = run("generate", "--root", config.root)
    assert result.stderr.startswith("briefings/history/talks.json is missing, so its story begins anew")
