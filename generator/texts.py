"""Files of a site by path, most of which are only handed on."""

from collections.abc import Iterable, Iterator, Mapping


class Texts(Mapping[str, str]):
    """Holds files as they were read or made; one that was read is decoded each time that its text is asked for."""

    def __init__(self, contents: Mapping[str, bytes | str]) -> None:
        """Take the files by path below a folder, in UTF-8 where they are bytes."""
        self._contents = contents

    def __getitem__(self, name: str) -> str:
        """Return the text of a file."""
        content = self._contents[name]
        return content if isinstance(content, str) else content.decode()

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self._contents)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._contents)

    def __contains__(self, name: object) -> bool:
        """Return whether there is a file of that path, without decoding it."""
        return name in self._contents

    def __or__(self, others: Mapping[str, str]) -> "Texts":
        """Return all files of both, as the others have them where both do."""
        return Texts({**self._contents, **(others._contents if isinstance(others, Texts) else others)})

    def raw(self, name: str) -> bytes | str:
        """Return a file as it is at hand; JSON is read sooner from bytes than from their text."""
        return self._contents[name]

    def only(self, names: Iterable[str]) -> "Texts":
        """Return some of the files, in the order given."""
        return Texts({name: self._contents[name] for name in names})
