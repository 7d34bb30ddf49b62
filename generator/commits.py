"""What a run brought, committed to git with a message that says so: sidecars and pages, never a fetched text."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.config import Config
from generator.counting import count
from generator.errors import GitError, HistoryError
from generator.history import History, Version, parse_history, tell
from generator.ingest.files import SIDECAR_SUFFIXES
from generator.layout import HISTORIES, story_json
from generator.models import FETCHED
from generator.registers.changes import summarize

_PLACES = ("briefings", f"seeds/{FETCHED}")
_STATE = ".feeds.json"
"""What is remembered of feeds."""
_LISTED = ("--pathspec-from-file=-", "--pathspec-file-nul")
"""Options of a git command that is given the files it is about."""
_MOST = 50
"""Lines of a message below its head."""


class News(NamedTuple):
    """A version of a story that is not committed yet."""

    story: str
    version: Version
    gone: bool
    """Whether the story has no page any more."""


def commit_news(config: Config) -> str:
    """Commit what changed in pages and fetched sidecars; return the message, empty if nothing did.

    Whatever else was changed or staged stays as it is.

    Raises:
        GitError: the site is no git repository, or git refuses.
    """
    names = [name for name in _find_changed(config.root, _PLACES) if _is_public(name)]
    if not names:
        return ""
    message = describe_news(_find_news(config, names), pages=any(name.startswith(_PLACES[0]) for name in names))
    paths = "\0".join(names)
    _git(config.root, "add", "--all", *_LISTED, given=paths)
    _git(config.root, "commit", "--quiet", "--message", message, *_LISTED, given=paths)
    return message


def find_uncommitted(config: Config) -> list[str]:
    """Return the seeds, sidecars and notes that git does not hold as they are, without those that it is to ignore.

    Raises:
        GitError: the site is no git repository, or git refuses.
    """
    return _find_changed(config.root, ("seeds",))


def describe_news(news: Iterable[News], *, pages: bool) -> str:
    """Return the message of a commit: how many articles and briefings are new, and each story by its id.

    It holds no word of an article, so that none can speak to those who read the message. `pages` tells whether pages
    changed at all.
    """
    found = sorted(news, key=lambda entry: (entry.story, entry.version.number))
    if not found:
        return "Make the pages anew" if pages else "Note what was fetched"
    changes = [change.change for entry in found for change in entry.version.documents]
    gone = {entry.story for entry in found if entry.gone}
    new = {entry.story for entry in found if entry.version.number == 1} - gone
    counts = {
        "new article": changes.count("added"),
        "new briefing": len(new),
        "updated briefing": len({entry.story for entry in found} - new - gone),
        "withdrawn briefing": len(gone),
    }
    head = ", ".join(count(number, thing) for thing, number in counts.items() if number)
    lines = [f"{entry.story}: {'withdrawn' if entry.gone else summarize(tell(entry.version))}" for entry in found]
    more = [f"and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
    return "\n".join([head, "", *lines[:_MOST], *more])


def _find_news(config: Config, names: Iterable[str]) -> Iterator[News]:
    """Yield the versions that the histories among the changed files have got."""
    for name in names:
        if name.startswith(f"briefings/{HISTORIES}/") and (config.root / name).is_file():
            history = parse_history(name, (config.root / name).read_text(encoding="utf-8"))
            for version in history.versions[len(_read_committed(config.root, name).versions) :]:
                if version.documents and not history.demonstration:
                    briefing = config.pages / story_json(history.story)
                    yield News(history.story, version, gone=not briefing.is_file())


def _read_committed(root: Path, name: str) -> History:
    """Return a history as it was committed last, without a version where it was not or is none."""
    try:
        return parse_history(name, _git(root, "show", f"HEAD:./{name}"))
    except (GitError, HistoryError):
        return History("", demonstration=False)


def _find_changed(root: Path, places: tuple[str, ...]) -> list[str]:
    """Return the files below some places that are not as they were committed, as paths below the root."""
    changed = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", "HEAD", "--", *places)
    added = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *places)
    return sorted({*filter(None, changed.split("\0")), *filter(None, added.split("\0"))})


def _is_public(name: str) -> bool:
    """Return whether a file may be committed: a page, a sidecar or what is remembered of feeds, and no text."""
    path = Path(name)
    return path.parts[0] == _PLACES[0] or path.suffix.lower() in SIDECAR_SUFFIXES or path.name == _STATE


def _git(root: Path, *arguments: str, given: str = "") -> str:
    """Return what a git command prints.

    Raises:
        GitError: git is not installed, or the command failed.
    """
    try:
        run = subprocess.run(
            ["git", "--literal-pathspecs", "-C", str(root), *arguments],
            input=given, capture_output=True, check=False, encoding="utf-8", errors="surrogateescape",
        )  # fmt: skip
    except OSError as error:
        raise GitError("git cannot be started; install it, or commit by other means") from error
    if run.returncode:
        reason = next((line for line in run.stderr.splitlines() if line.strip()), "no reason given")
        raise GitError(f"git {arguments[0]} failed in {root}: {reason.strip()}; mend that and run again")
    return run.stdout
