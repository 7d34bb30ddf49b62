"""The feeds of a site: what is new in each becomes seeds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.edits import Subscription
from generator.errors import BriefingError, ConfigError, DuplicateError, FetchError
from generator.intake.entries import FEEDS, Entry, read_entries
from generator.intake.pages import Pages
from generator.intake.state import NOTHING, Seen, read_state, write_state
from generator.web import NONE

Tell = Callable[[Path | BriefingError], None]
"""Is given the seeds that are written, and what went wrong, as it happens."""

_PATIENCE = 3
"""So many pages of a feed that fail for now, and the rest waits for the next run."""


@dataclass(slots=True)
class Summary:
    """What a run brought."""

    feeds: int = 0
    read: int = 0
    """Feeds that could be read."""
    added: int = 0
    known: int = 0
    """Articles that were seeds already."""
    failed: int = 0
    """Feeds and articles."""
    waiting: int = 0
    """Articles left for the next run."""


class _Run:
    """One look at all feeds."""

    def __init__(self, pages: Pages, tell: Tell):
        self.pages = pages
        self.tell = tell
        self.summary = Summary()

    def read(self, feed: Subscription, seen: Seen) -> Seen:
        """Take what is new in a feed, and return what is to be remembered of it."""
        self.summary.feeds += 1
        try:
            fetched = self.pages.client.fetch_changed(feed.url, FEEDS, seen.validators)
            entries = read_entries(fetched) if fetched else ()
        except FetchError as error:
            self._fail(error)
            return seen
        self.summary.read += 1
        if fetched is None:
            return seen
        done = self._take(feed, [entry for entry in entries if entry.id not in seen.ids])
        ids = seen.ids & {entry.id for entry in entries} | done
        whole = len(ids) == len(entries)
        if whole and ids == seen.ids and seen.validators != NONE:
            return seen
        return Seen(fetched.validators if whole else NONE, ids)

    def _take(self, feed: Subscription, new: list[Entry]) -> frozenset[str]:
        """Add the articles of a feed's entries, and return the ids of those not to be tried again."""
        done: set[str] = set()
        failures = 0
        for number, entry in enumerate(new):
            if number == feed.limit or failures == _PATIENCE:
                self.summary.waiting += len(new) - number
                break
            try:
                self._add(feed, entry)
            except FetchError as error:
                self._fail(error)
                if not error.lasting:
                    failures += 1
                    continue
            done.add(entry.id)
        return frozenset(done)

    def _add(self, feed: Subscription, entry: Entry) -> None:
        stated = {"outlet": feed.outlet, "kind": feed.kind, "language": feed.language, "publish": feed.publish}
        given = {key: value for key, value in stated.items() if value}
        try:
            self.tell(self.pages.add(entry.address, given, entry.stated))
            self.summary.added += 1
        except DuplicateError:
            self.summary.known += 1

    def _fail(self, error: FetchError) -> None:
        self.summary.failed += 1
        self.tell(error)


def fetch_feeds(pages: Pages, tell: Tell) -> Summary:
    """Add what is new in the feeds of a site, telling each seed and each fault.

    What was seen is remembered after each feed. Where nothing is new, nothing is written.

    Raises:
        ConfigError: there are no feeds.
        StateError: what was remembered cannot be read.
        BriefingError: a seed cannot be written.
    """
    config = pages.store.config
    if not config.feeds:
        raise ConfigError(
            "no feeds are listed; write their addresses into briefings.yml, under `feeds:`, as `- url: …`"
        )
    remembered = read_state(config)
    state = {feed.url: remembered[feed.url] for feed in config.feeds if feed.url in remembered}
    run = _Run(pages, tell)
    for feed in config.feeds:
        before = state.get(feed.url, NOTHING)
        state[feed.url] = run.read(feed, before)
        if state[feed.url] != before:
            write_state(config, state)
    return run.summary
