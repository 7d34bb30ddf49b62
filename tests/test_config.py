from pathlib import Path

import pytest

from generator.config import Config, read_config
from generator.edits import ActorEdit, StoryEdit, Subscription, find_edit
from generator.errors import ConfigError
from generator.models import HiddenLine


def write(root: Path, content: str | bytes) -> None:
    (root / "briefings.yml").write_bytes(content.encode() if isinstance(content, str) else content)


def test_a_site_without_settings_has_the_defaults(tmp_path: Path):
    assert read_config(tmp_path) == Config(tmp_path)


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "---\n", "{}"])
def test_an_empty_file_is_as_good_as_none(tmp_path: Path, content):
    write(tmp_path, content)
    assert read_config(tmp_path) == Config(tmp_path)


def test_settings_are_read_and_the_others_keep_their_defaults(tmp_path: Path):
    write(tmp_path, "key_points: 2\npublish: link\nranking: luhn\n")
    assert read_config(tmp_path) == Config(tmp_path, key_points=2, publish="link", ranking="luhn")


@pytest.mark.parametrize("chosen", [True, False])
def test_the_demonstration_is_a_choice(tmp_path: Path, chosen):
    write(tmp_path, f"demonstration: {str(chosen).lower()}\n")
    assert read_config(tmp_path).demonstration is chosen


def test_edits_of_actors_are_read_in_order(tmp_path: Path):
    write(tmp_path, "actors:\n- {name: Ann Roe, names: [Roe], role: Mayor}\n- {name: Norvik, actor: false}\n")
    assert read_config(tmp_path).actors == (
        ActorEdit("Ann Roe", names=("Roe",), role="Mayor"),
        ActorEdit("Norvik", actor=False),
    )


def test_an_entry_for_some_seeds_stands_before_those_that_hold_everywhere(tmp_path: Path):
    write(tmp_path, "actors: [{name: Ann Roe, names: [Roe]}, {name: Tom Roe, names: [Roe], seeds: [seeds/a.txt]}]\n")
    edits = read_config(tmp_path).actors
    assert [next(e.name for e in edits if e.calls("roe", path)) for path in ("seeds/a.txt", "seeds/b.txt")] == [
        "Tom Roe",
        "Ann Roe",
    ]


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("", "", True),
        ("seeds: [seeds/a.txt]", "", False),
        ("seeds: [seeds/a.txt]", "seeds: [seeds/b.txt]", False),
        ("seeds: [seeds/a.txt, seeds/c.txt]", "seeds: [seeds/b.txt, seeds/a.txt]", True),
    ],
)
def test_two_entries_that_claim_a_name_with_equal_right_are_told(tmp_path: Path, one: str, other: str, *, equal: bool):
    write(tmp_path, f"actors:\n- {{name: Ann Roe, names: [roe], {one}}}\n- {{name: Tom Roe, names: [Roe], {other}}}\n")
    if not equal:
        assert len(read_config(tmp_path).actors) == 2
        return
    with pytest.raises(ConfigError, match=r"'actors' calls both 'Ann Roe' and 'Tom Roe' 'roe'; leave the name"):
        read_config(tmp_path)


def test_what_yaml_joins_by_reference_stands_there_once(tmp_path: Path):
    write(tmp_path, "stories:\n  ferry: &a {title: A}\n  storm: {<<: *a, hide: []}\n  third: {<<: *a, title: B}\n")
    assert [edit.title for edit in read_config(tmp_path).stories] == ["A", "A", "B"]


def test_feeds_are_read_in_order(tmp_path: Path):
    write(tmp_path, "feeds:\n- url: https://a.example/feed\n- {url: 'https://b.example/', publish: link, limit: 5}\n")
    assert read_config(tmp_path).feeds == (
        Subscription("https://a.example/feed", publish=None, limit=20),
        Subscription("https://b.example/", publish="link", limit=5),
    )


@pytest.mark.parametrize(
    ("feeds", "reason"),
    [
        ("https://a.example/", "must be a list of entries of the form"),
        ("[https://a.example/]", "has the entry 'https://a.example/'; every entry needs a `url`"),
        ("[{outlet: A}]", "every entry needs a `url` that begins with https://"),
        ("[{url: 'file:///etc/passwd'}]", "every entry needs a `url` that begins with https://"),
        (
            "[{url: 'https://a.example/', name: A}]",
            "has the unknown key 'name' at 'https://a.example/'; known are kind",
        ),
        ("[{url: 'https://a.example/', publish: all}]", "as 'all'; it must be one of full, used, link"),
        ("[{url: 'https://a.example/', kind: [news]}]", "it must be one of news, analysis, opinion"),
        ("[{url: 'https://a.example/', limit: 0}]", "as 0; it must be a whole number above 0"),
        ("[{url: 'https://a.example/', limit: true}]", "as True; it must be a whole number above 0"),
        ("[{url: 'https://a.example/', outlet: ' '}]", "as ' '; it must be a text"),
        ("[{url: 'https://a.example/'}, {url: 'https://a.example/'}]", "has 'https://a.example/' twice"),
    ],
)
def test_a_feed_that_cannot_be_followed_is_named(tmp_path: Path, feeds, reason):
    write(tmp_path, f"feeds: {feeds}\n")
    with pytest.raises(ConfigError, match="'feeds' ") as raised:
        read_config(tmp_path)
    assert reason in str(raised.value)


def test_what_an_editor_decides_about_stories_is_read_in_order(tmp_path: Path):
    write(
        tmp_path,
        "stories:\n  ferry: {title: The  ferry}\n  2026:\n    hide:\n"
        "      - {line: risks-1a2b3c4d, reason: not so}\n"
        "      - {line: 'http://127.0.0.1:8000/stories/2026/#positions-1a2b3c4d', reason: not so}\n",
    )
    hidden = tuple(HiddenLine(id, "not so") for id in ("risks-1a2b3c4d", "positions-1a2b3c4d"))
    edits = (StoryEdit("ferry", "The ferry"), StoryEdit("2026", hide=hidden))
    assert read_config(tmp_path).stories == edits
    assert find_edit(edits, "2026") == edits[1]
    assert find_edit(edits, "another") == StoryEdit("another")


@pytest.mark.parametrize(
    ("id", "line", "covered"),
    [
        ("risks-1a2b3c4d", "risks-1a2b3c4d", True),
        ("1a2b3c4d", "timeline-0-1a2b3c4d", True),
        ("risks-1a2b3c4d", "positions-1a2b3c4d", False),
        ("2b3c4d", "risks-1a2b3c4d", False),
    ],
)
def test_an_id_hides_its_line_and_the_last_part_of_one_all_that_end_so(id: str, line: str, *, covered: bool):
    assert HiddenLine(id, "not so").covers(line) == covered


def test_folders_lie_below_the_root():
    config = Config(Path("root"))
    folders = [config.seeds, config.notes, config.pages, config.templates, config.site]
    assert folders == [Path("root", name) for name in ("seeds", "seeds/notes", "briefings", "templates", "site")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("colour: red", "unknown setting 'colour'; known are actors, demonstration, feeds, fetch_private, key_actors"),
        ("key_pionts: 3", "unknown setting 'key_pionts'; write 'key_points' if that is meant; known are actors"),
        ("root: /", "unknown setting 'root'"),
        ("1: 2", "unknown setting '1'"),
        ("key_points: many", "'key_points' is 'many'; it must be a whole number above 0"),
        ("key_points: 0", "'key_points' is 0; it must be a whole number above 0"),
        ("key_points: -4", "'key_points' is -4; it must be a whole number above 0"),
        ("key_points: 2.5", "'key_points' is 2.5; it must be a whole number above 0"),
        ("key_points: true", "'key_points' is True; it must be a whole number above 0"),
        ("key_points: [4]", "'key_points' is [4]; it must be a whole number above 0"),
        ("key_points:", "'key_points' is None; it must be a whole number above 0"),
        ("model: ''", "'model' is ''; it must be a text"),
        ("model: 3", "'model' is 3; it must be a text"),
        ("model: {name: x}", "'model' is {'name': 'x'}; it must be a text"),
        ("publish: some", "'publish' is 'some'; it must be one of full, used, link"),
        ("actors: Ann", "'actors' must be a list of entries of the form `- name: …`"),
        ("actors: [Ann]", "'actors' has the entry 'Ann'; every entry needs a `name`"),
        ("actors: [{type: person}]", "'actors' has the entry {'type': 'person'}; every entry needs a `name`"),
        (
            "actors: [{name: Ann, job: x}]",
            "'actors' has the unknown key 'job' at 'Ann'; known are actor, id, name, names",
        ),
        ("actors: [{name: Ann, names: Roe}]", "'actors' has 'names' of 'Ann' as 'Roe'; it must be a list of texts"),
        ("actors: [{name: Ann, type: god}]", "'actors' has the type 'god' at 'Ann'; it must be one of person, organi"),
        ("actors: [{name: Ann, actor: 1}]", "'actors' has 'actor' of 'Ann' as 1; it must be true or false"),
        ("actors: [{name: Ann, role: [x]}]", "'actors' has 'role' of 'Ann' as ['x']; it must be a text"),
        ("stories: [ferry]", "'stories' must hold entries of the form `name-of-its-page: {title: …, hide: […]}`"),
        (
            "stories: {ferry: sunk}",
            "'stories' has 'ferry' as 'sunk'; it must hold a `title`, what to `hide`, or `speakers`",
        ),
        (
            "stories: {ferry: {name: x}}",
            "'stories' has the unknown key 'name' at 'ferry'; known are hide, speakers, title",
        ),
        ("stories: {ferry: {title: 3}}", "'stories' has 'title' of 'ferry' as 3; it must be a text"),
        ("stories: {ferry: {title: ' '}}", "'stories' has 'title' of 'ferry' as ' '; it must be a text"),
        ("stories: {ferry: {hide: a-1}}", "'stories' has 'hide' of 'ferry' as 'a-1'; it must be a list of `{line"),
        (
            "stories: {ferry: {hide: [a-1]}}",
            "'stories' hides 'a-1' at 'ferry'; every entry needs a `line` and a",
        ),
        ("stories: {ferry: {hide: [{line: a-1}]}}", "'stories' hides {'line': 'a-1'} at 'ferry'; every entry needs"),
        (
            "stories: {ferry: {hide: [{line: a, reason: b, by: c}]}}",
            "'stories' has the unknown key 'by' at 'ferry'; known are line, reason",
        ),
        (
            "stories: {ferry: {hide: [{line: a, reason: 1}]}}",
            "'stories' has 'reason' of 'ferry' as 1; it must be",
        ),
        ("demonstration: 1", "'demonstration' is 1; it must be true or false"),
        ("demonstration: no way", "'demonstration' is 'no way'; it must be true or false"),
        (
            "publish: used\npublish: full\n",
            "'publish' stands in line 1, and again in line 2; make one of both, or remove one",
        ),
        ("stories: {ferry: {title: A, title: B}}\n", "'title' stands in line 1, and again in line 1"),
        ("stories:\n  ferry: {title: A}\nmodel: x\nstories: {}\n", "'stories' stands in line 1, and again in line 4"),
        (
            "stories:\n  ferry:\n    title: A\n    hide: []\n    title: B\n",
            "'title' stands in line 3, and again in line 5",
        ),
        (
            "model: x\n<<<<<<< HEAD\npublish: used\n=======\npublish: full\n>>>>>>> new\n",
            "has conflict markers of a merge in line 2; resolve it",
        ),
        ("- model", "holds no settings; write lines of the form `key: value`"),
        ("just words", "holds no settings"),
        (
            "key_points: 3\nmodel: [",
            "is not readable as YAML (expected the node content, but found '<stream end>' in line 2)",
        ),
        ("model: 2026-13-45", "is not readable as YAML (month must be in 1..12)"),
        ("model: !!python/name:os.system", "is not readable as YAML"),
        (b"model: \xff", "is not in UTF-8; save it as UTF-8"),
        ("model: x".encode("utf-16"), "is not in UTF-8; save it as UTF-8"),
        (b"model: \x00", "is not readable as YAML"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line_with_the_file_and_a_remedy(tmp_path: Path, content, reason):
    write(tmp_path, content)
    with pytest.raises(ConfigError) as caught:
        read_config(tmp_path)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'briefings.yml'}: {reason}")
    assert "\n" not in message


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path):
    (tmp_path / "briefings.yml").mkdir()
    with pytest.raises(ConfigError, match=r"cannot be read \(Is a directory\)"):
        read_config(tmp_path)
