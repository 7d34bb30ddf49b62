"""The real server after real changes of files: what is saved is served, and what is broken does no harm."""

import http.client
import json
import re
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from time import monotonic

import pytest
from playwright.sync_api import Browser, expect

from generator.search import gather_entries
from tests.site.conftest import Troubles
from tests.site.roots import REPOSITORY, make_root

_DEADLINE = 120
"""Seconds."""
_EPOCH = re.compile(r"livereload\((\d+), \d+\)")
FERRY = """\
---
story: {place}
---

The ferry Aldis sank off {place} on Sunday night after it struck a rock. Police said that 12 people died.
"""


@dataclass
class Server:
    """`briefings serve` at work, and what it tells."""

    root: Path
    url: str
    told: list[str] = field(default_factory=list)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.url + path, timeout=_DEADLINE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return f"{error.code}"

    def wait_for(self, words: str, path: str = "") -> str:
        """Return the page at a path once it holds some words, as a browser does: asked again at each reload."""
        return self._wait(words, lambda: self.get(path))

    def wait_for_search(self) -> None:
        """Wait until the search, which follows the pages a moment later, knows as many as there are to be found."""
        start = monotonic()
        while monotonic() < start + _DEADLINE:
            known = self._count_known()
            if known == len(gather_entries(self.root / "briefings")):
                return
        raise AssertionError(f"the search knows {known} pages after {_DEADLINE} s")

    def _count_known(self) -> int:
        """Return of how many pages the search knows: none where there is no index, or one takes another's place.

        mkdocs opens a file before it asks for its length, which may be that of the file which took its place.
        """
        try:
            languages = json.loads(self.get("pagefind/pagefind-entry.json"))["languages"]
        except (json.JSONDecodeError, TypeError, http.client.IncompleteRead):
            return 0
        return sum(language["page_count"] for language in languages.values())

    def wait_for_attention(self) -> None:
        """Touch a seed until that is noticed: the server begins to watch a moment after it says that it serves."""
        start = monotonic()
        while not any("Detected file changes" in line for line in self.told):
            assert monotonic() < start + _DEADLINE
            (self.root / "seeds/kept.md").touch()
            self.get("")

    def wait_to_be_told(self, words: str, since: int = 0) -> None:
        self._wait(words, lambda: "\n".join(self.told[since:]))

    def _wait(self, words: str, look: Callable[[], str]) -> str:
        start = monotonic()
        while monotonic() < start + _DEADLINE:
            (epoch,) = _EPOCH.findall(self.get(""))
            if words in (found := look()):
                return found
            self.get(f"livereload/{epoch}/0")
        raise AssertionError(f"no {words!r} after {_DEADLINE} s; told:\n" + "\n".join(self.told))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    seeds = tmp_path_factory.mktemp("seeds")
    (seeds / "kept.md").write_text(FERRY.format(place="Keswick"), encoding="utf-8")
    root = make_root(tmp_path_factory.mktemp("served") / "root", seeds)
    (root / "templates").unlink()
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "generator.cli", "serve", "--root", str(root), "--address", address]
    with subprocess.Popen(command, cwd=REPOSITORY, stderr=subprocess.PIPE, encoding="utf-8") as process:
        server = Server(root, f"http://{address}/")
        assert process.stderr is not None
        for line in process.stderr:
            server.told.append(line.strip())
            if "Serving on" in line:
                break
        threading.Thread(target=lambda: server.told.extend(map(str.strip, process.stderr or ())), daemon=True).start()
        server.wait_for_attention()
        yield server
        process.terminate()


def test_a_new_seed_a_change_of_it_its_note_and_its_settings_show(server: Server) -> None:
    server.write("seeds/sunk.md", FERRY.format(place="Norvik"))
    page = server.wait_for("sank off Norvik", "stories/sunk/")
    assert "this is a preview" in page
    assert "history/sunk.json" not in page
    server.write("seeds/sunk.md", FERRY.format(place="Alder"))
    server.wait_for("sank off Alder", "stories/sunk/")
    server.write("seeds/notes/sunk.md", "We asked.")
    server.wait_for("<p>We asked.</p>", "stories/sunk/")
    settings = server.root / "briefings.yml"
    server.write("briefings.yml", settings.read_text("utf-8") + "stories: {sunk: {title: The loss}}\n")
    server.wait_for("The loss", "stories/sunk/")
    assert "sank off Keswick" in server.get("stories/kept/")


def test_the_search_knows_pages_that_come_and_none_that_is_gone(server: Server) -> None:
    path = server.write("seeds/lost.md", FERRY.format(place="Lost"))
    server.wait_for("sank off Lost", "stories/lost/")
    server.wait_for_search()
    path.unlink()
    server.wait_for("404", "stories/lost/")
    server.wait_for_search()


def test_a_browser_shows_a_change_by_itself(server: Server, browser: Browser, troubles: Troubles) -> None:
    server.write("seeds/shown.md", FERRY.format(place="Shown"))
    server.wait_for("sank off Shown", "stories/shown/")
    with browser.new_context() as context:
        page = context.new_page()
        troubles.watch(page)
        page.goto(f"{server.url}stories/shown/")
        server.write("seeds/shown.md", FERRY.format(place="Changed"))
        expect(page.locator("article")).to_contain_text("sank off Changed", timeout=_DEADLINE * 1000)
    assert troubles.messages == []


def test_a_broken_seed_is_one_line_and_shows_once_it_is_mended(server: Server) -> None:
    path = server.root / "seeds/broken.md"
    path.write_bytes(b"\x00\x01")
    server.wait_to_be_told("left out: seeds/broken.md: ")
    path.write_text(FERRY.format(place="Holm"), encoding="utf-8")
    server.wait_for("sank off Holm", "stories/broken/")


@pytest.mark.parametrize(
    ("name", "broken", "told"),
    [
        ("briefings.yml", "colour: red\n", "unknown setting 'colour'"),
        ("templates/briefing.md.j2", "{% if %}", "briefing.md.j2, line 1: "),
        ("templates/theme/main.html", "{% if %}", "Expected an expression"),
    ],
)
def test_broken_settings_or_templates_are_one_line_and_the_site_stays_until_they_are_mended(
    server: Server, name: str, broken: str, told: str
) -> None:
    good = (server.root / name).read_text("utf-8")
    before = len(server.told)
    server.write(name, broken)
    server.wait_to_be_told(told, before)
    assert not any("Traceback" in line for line in server.told[before:])
    assert sum(told in line for line in server.told[before:]) == 1
    assert "sank off Keswick" in server.get("stories/kept/")
    server.write(name, good)
    place = Path(name).name.partition(".")[0].capitalize()
    server.write(f"seeds/{place}.md", FERRY.format(place=place))
    server.wait_for(f"sank off {place}", f"stories/{place.lower()}/")
