"""Names taken for one actor."""

from collections import Counter
from dataclasses import dataclass, field

from generator.analysis.names import Name


@dataclass(slots=True)
class Group:
    """Names taken for one actor so far."""

    key: str
    names: list[Name] = field(default_factory=list)
    plain: set[str] = field(default_factory=set)
    """The names in small letters, each once."""

    @property
    def fullest(self) -> str:
        """Return the name of most words, of more than one the most frequent."""
        counts = Counter(name.text for name in self.names)
        return max(counts, key=lambda text: (" " in text, counts[text], len(text.split()), text))

    def add(self, name: Name) -> None:
        """Add a name, in order of the text."""
        self.names.append(name)
        self.plain.add(plain(name.text))
        self.names.sort(key=lambda name: name.first)


def plain(text: str) -> str:
    """Return a name in small letters with one kind of apostrophe."""
    return text.lower().replace("’", "'").replace("‘", "'")
