"""What can go wrong that a user can mend; anything else is a bug and keeps its traceback."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path


class BriefingError(Exception):
    """A fault that the user can mend; its text is the one line shown, remedy included."""


class ConfigError(BriefingError):
    """The settings file holds something that cannot be used."""


class SeedError(BriefingError):
    """One seed cannot be read; the others are built."""

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        """Keep the seed's path, why it cannot be read and what its owner can do."""
        super().__init__(f"{path}: {reason}; {remedy}")
        self.path = path
        self.reason = reason
        self.remedy = remedy


class EditError(BriefingError):
    """Something that an editor wrote has no effect as things stand; it is kept, and the rest is built."""


class TemplateError(BriefingError):
    """A template of `templates/` is missing or does not render."""


class SiteError(BriefingError):
    """mkdocs could not build the site."""


class HistoryError(BriefingError):
    """A story's history is not one that a generation wrote."""


class GitError(BriefingError):
    """git is missing, or refuses what it was asked."""


class FetchError(BriefingError):
    """One address cannot be fetched; the others are."""

    def __init__(self, address: str, reason: str, remedy: str, *, lasting: bool = False) -> None:
        """Keep the address, why it cannot be fetched, what can be done, and whether another try would be in vain."""
        super().__init__(f"{address}: {reason}; {remedy}")
        self.address = address
        self.reason = reason
        self.remedy = remedy
        self.lasting = lasting


class DuplicateError(BriefingError):
    """What is to be added is a seed already."""

    def __init__(self, name: str, seed: str) -> None:
        """Keep the seed's path and say how the article that equals it was called."""
        super().__init__(f"{name}: is there already, as {seed}; nothing was added")
        self.seed = seed


class StateError(BriefingError):
    """What was remembered of the feeds is not what a run wrote."""


class CorpusError(BriefingError):
    """One article of a corpus cannot be taken; the others are."""


def join_faults(faults: Sequence[SeedError]) -> SeedError:
    """Return the faults of one file, that of the first one, as one whose line numbers them."""
    first, *others = [fault for fault in faults if fault.path == faults[0].path]
    if not others:
        return first
    told = (f"({n}) {fault.reason}; {fault.remedy}" for n, fault in enumerate((first, *others), start=1))
    return SeedError(first.path, f"{len(others) + 1} faults", " ".join(told))


def suggest(word: str, known: Sequence[str], synonyms: Mapping[str, str] | None = None) -> str:
    """Return the remedy for a word that is not known: the known one that is near, where there is one, and all."""
    meant = {name: name for name in known} | dict(synonyms or {})
    told = f"known are {', '.join(known)}"
    near = get_close_matches(word.lower(), meant, n=1)
    return f"write '{meant[near[0]]}' if that is meant; {told}" if near else told
