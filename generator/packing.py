"""Texts that git does not hold, on their way to another machine: packed, and put back where sidecars name them."""

import hashlib
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from generator.config import Config
from generator.errors import BriefingError
from generator.ingest import read_seeds
from generator.ingest.formats import FORMATS

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of all files of an archive, so that the same texts give the same bytes."""


def pack_texts(config: Config, archive: Path) -> int:
    """Write the texts that their sidecars name by hash into an archive; return how many.

    Raises:
        BriefingError: the archive cannot be written.
    """
    documents = [document for document in read_seeds(config).documents if document.metadata.sha256]
    try:
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
            for document in documents:
                file.writestr(zipfile.ZipInfo(document.path, _EPOCH), (config.root / document.path).read_bytes())
    except OSError as error:
        raise BriefingError(f"{archive}: cannot be written ({_reason(error)}); check the folder") from error
    return len(documents)


def unpack_texts(config: Config, archive: Path) -> tuple[int, int]:
    """Put the texts of an archive beside the sidecars that name them; return how many, and how many are still withheld.

    What no sidecar names stays in the archive, and the names in it decide nothing but the suffix: who made it can
    neither add a text nor overwrite a file.

    Raises:
        BriefingError: the archive cannot be read, or a text not be written.
    """
    withheld = {seed.metadata.sha256: seed.path for seed in read_seeds(config).withheld}
    found = 0
    try:
        with zipfile.ZipFile(archive) as file:
            for member in file.infolist():
                suffix = PurePosixPath(member.filename).suffix
                if suffix.lower() not in FORMATS or member.file_size > config.max_file_bytes:
                    continue
                data = file.read(member)
                sidecar = withheld.pop(hashlib.sha256(data).hexdigest(), None)
                if sidecar:
                    (config.root / sidecar).with_suffix(suffix).write_bytes(data)
                    found += 1
    except (OSError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise BriefingError(f"{archive}: cannot be unpacked ({_reason(error)}); pack the texts again") from error
    return found, len(withheld)


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error).lower()
