"""Seeds whose sidecar is there, and whose text is kept elsewhere."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.ingest.files import Articles, sidecars_of
from generator.ingest.metadata import read_metadata
from generator.ingest.naming import make_id, show_path
from generator.models import Metadata


@dataclass(frozen=True, slots=True)
class Withheld:
    """A seed of which the sidecar alone is at hand, and tells by `sha256` which text it belongs to."""

    id: str
    """That of its document."""
    path: Path
    """Of the sidecar, below the root."""
    metadata: Metadata
    """What the sidecar states; `publish` as the settings have it where it states none."""

    def agrees(self, published: Mapping[str, object]) -> bool:
        """Return whether a page gives all that the sidecar states; what may be shown is a matter of its own."""
        stated = {key: value for key, value in asdict(self.metadata).items() if value and key != "publish"}
        return stated.items() <= published.items()


def find_withheld(articles: Articles, config: Config) -> tuple[tuple[Withheld, ...], tuple[SeedError, ...]]:
    """Return the seeds that are withheld, and why each other sidecar beside no seed cannot be used."""
    claimed = {sidecar for seed in articles.seeds for sidecar in sidecars_of(seed)} if articles.sidecars else set()
    withheld: list[Withheld] = []
    errors: list[SeedError] = []
    for path in articles.sidecars:
        if path not in claimed:
            try:
                withheld.append(read_withheld(path, config))
            except SeedError as error:
                errors.append(error)
    return tuple(withheld), tuple(errors)


def is_withheld(path: Path) -> bool:
    """Return whether of the seed at `path` no more than a sidecar is there."""
    return not path.exists() and any(sidecar.exists() for sidecar in sidecars_of(path))


def read_withheld(path: Path, config: Config) -> Withheld:
    """Return what is known of the seed at `path`, with whatever suffix, by its sidecar.

    Raises:
        SeedError: the sidecar cannot be used, or names no text by `sha256`.
    """
    sidecar = next((name for name in sidecars_of(path) if name.exists()), path)
    shown = show_path(sidecar, config.root)
    metadata = read_metadata(path, shown, {}, config)
    if not metadata.sha256:
        raise SeedError(shown, "a sidecar without a seed", "name it after the seed beside it, or remove it")
    return Withheld(make_id(path, config, metadata.sha256), shown, metadata)
