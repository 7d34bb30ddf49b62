"""What the pages of a story were made from, as hashes: equal hashes, equal pages, and nothing is read again."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.config import Config
from generator.models import Document
from generator.stories import Stories

_LIBRARIES = ("numpy", "scikit-learn", "spacy", "sumy")
_PACKAGE = Path(__file__).parent
_CODE = frozenset({".py", ".tsv", ".txt"})


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a generation works from."""

    model: str
    """Its name."""
    program: str
    """Hash of the code, its word lists and weights, the libraries, the model and the settings."""
    templates: str
    stories: Mapping[str, str]
    """Hash of each story's seeds and of what is stated of them, by the story's id."""
    registers: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Hash of what each page across stories was made from, by path; it follows from the others."""

    def carry(self, before: "Inputs", stories: Collection[str]) -> "Inputs":
        """Return the inputs with what some stories were made from before, where nothing was made of them now."""
        carried = {id: digest for id, digest in before.stories.items() if id in stories}
        return replace(self, stories=carried | {**self.stories})

    def without(self, stories: Stories) -> "Inputs":
        """Return the inputs less those of some stories, so that the next run takes these for new."""
        gone = {id for id, _ in stories}
        return replace(self, stories={id: digest for id, digest in self.stories.items() if id not in gone})


def hash_inputs(stories: Stories, config: Config) -> Inputs:
    """Return the hashes of all that the pages of the stories are made from."""
    return Inputs(
        config.model,
        _hash_program(config),
        _hash(_describe(config.templates, config.templates.rglob("*.j2"))),
        {id: _hash_story(id, members) for id, members in stories},
    )


def _hash_program(config: Config) -> str:
    versions = {name: _version(name) for name in (*_LIBRARIES, config.model)}
    settings = replace(config, root=Path())
    return _hash([_hash_files(_PACKAGE), repr(versions), repr(settings)])


def _hash_story(id: str, members: tuple[Document, ...]) -> str:
    seeds = [(member.id, member.path, member.sha256, asdict(member.metadata)) for member in members]
    return _hash([id, json.dumps(seeds)])


@cache
def _hash_files(package: Path) -> str:
    return _hash(_describe(package, (path for path in package.rglob("*") if path.suffix in _CODE)))


def _describe(folder: Path, paths: Iterable[Path]) -> list[str]:
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return [f"{name} {hashlib.sha256(names[name].read_bytes()).hexdigest()}" for name in sorted(names)]


def _version(name: str) -> str:
    """Return the version of a library or model; of a model that is a folder, its description."""
    described = Path(name) / "meta.json"
    if described.is_file():
        return described.read_text(encoding="utf-8")
    try:
        return version(name.replace("_", "-"))
    except PackageNotFoundError:
        return ""


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
