"""Templates as they were compiled, kept in the site's cache: compiling them takes longer than rendering a few pages."""

from base64 import b64decode, b64encode
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.cache import Cache

NAME = "templates"
"""Of the folder in the cache."""


class Bytecode(BytecodeCache):
    """Keeps compiled templates by their place; Jinja2 itself knows those of another text or Python."""

    def __init__(self, root: Path) -> None:
        """Use the cache of the site at `root`."""
        self._cache = Cache(root, NAME)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what was kept, if it still fits."""
        kept = self._cache.find(_key(bucket))
        if kept is not None:
            with suppress(ValueError):
                bucket.bytecode_from_string(b64decode(kept, validate=True))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        self._cache.keep(_key(bucket), b64encode(bucket.bytecode_to_string()).decode("ascii"))


def _key(bucket: Bucket) -> str:
    return sha256(bucket.key.encode()).hexdigest()
