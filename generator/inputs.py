"""What the pages of a story were made from, as hashes: equal hashes, equal pages, and nothing is read again."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from generator.config import Config
from generator.edits import find_edit
from generator.libraries import list_libraries
from generator.models import Document, Note
from generator.quality import RESULTS
from generator.stories import Stories

_PACKAGE = Path(__file__).parent
_CODE = frozenset({".json", ".py", ".txt"})


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a generation works from."""

    model: str
    """Its name."""
    program: str
    """Hash of the code, its word lists and weights, the libraries, the model and the settings."""
    templates: str
    """Hash of the templates, and of what they tell of the program's quality."""
    stories: Mapping[str, str]
    """Hash of each story's seeds, of what is stated of them and of what an editor decided, by the story's id."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of each story's note."""
    unlogged: tuple[str, ...] = ()
    """Stories that a preview found changed, and whose histories do not tell it yet."""
    registers: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Hash of what each page across stories was made from, by path; it follows from the others."""

    def carry(self, before: "Inputs", stories: Collection[str]) -> "Inputs":
        """Return the inputs with what some stories were made from before, where nothing was made of them now.

        What another program made counts as made from nothing, so that it is read again as soon as it can be.
        """
        same = self.program == before.program
        carried = {id: digest if same else "" for id, digest in before.stories.items() if id in stories}
        return replace(self, stories=carried | {**self.stories})

    def preview(self, before: "Inputs", stories: Stories) -> "Inputs":
        """Return the inputs of a run that logs nothing: some stories were read anew, others are gone."""
        new, gone = {id for id, _ in stories}, before.stories.keys() - self.stories.keys()
        return replace(self, unlogged=tuple(sorted({*self.unlogged, *new, *gone})))


def hash_inputs(stories: Stories, notes: Mapping[str, Note], config: Config) -> Inputs:
    """Return the hashes of all that the pages of the stories are made from."""
    return Inputs(
        config.model,
        hash_program(config),
        hash_parts(
            _describe(config.templates, [*config.templates.rglob("*.j2")]) + _describe(RESULTS.parent, [RESULTS])
        ),
        {id: _hash_story(id, members, config) for id, members in stories},
        {id: note.sha256 for id, note in notes.items()},
    )


def hash_program(config: Config) -> str:
    """Return the hash of the code, its word lists and weights, the libraries, the model and the settings.

    Raises:
        ConfigError: the program is not installed, so that its libraries are not known.
    """
    settings = replace(config, root=Path(), feeds=(), fetch_private=False)
    settings = replace(settings, publish="full", outlets=(), stories=())  # these count for the stories concerned
    return hash_parts([hash_code(), *list_libraries("briefings"), _version(config.model), repr(settings)])


@cache
def hash_code() -> str:
    """Return the hash of the code, its word lists and weights."""
    files = (path for path in _PACKAGE.rglob("*") if path.suffix in _CODE and path != RESULTS)
    return hash_parts(_describe(_PACKAGE, files))


def hash_files(folder: Path) -> str:
    """Return the hash of all files below a folder, of their paths and bytes."""
    return hash_parts(_describe(folder, (path for path in folder.rglob("*") if path.is_file())))


def hash_parts(parts: Iterable[str]) -> str:
    """Return the hash of some texts in their order, of which the last alone may hold line breaks."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _hash_story(id: str, members: tuple[Document, ...], config: Config) -> str:
    seeds = [(member.id, member.path, member.sha256, member.text_sha256, member.metadata) for member in members]
    return hash_parts([id, msgspec.json.encode(seeds).decode(), repr(find_edit(config.stories, id))])


def _describe(folder: Path, paths: Iterable[Path]) -> list[str]:
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return [f"{name} {hashlib.sha256(names[name].read_bytes()).hexdigest()}" for name in sorted(names)]


def _version(model: str) -> str:
    """Return the version of a model; of one that is a folder, its description."""
    described = Path(model) / "meta.json"
    if described.is_file():
        return described.read_text(encoding="utf-8")
    try:
        return version(model.replace("_", "-"))
    except PackageNotFoundError:
        return ""
