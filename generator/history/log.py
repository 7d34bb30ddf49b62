"""The histories of all stories, as one generation carries them on."""

from collections.abc import Container, Iterable, Iterator, Mapping

import msgspec

from generator.durable import Data
from generator.history.comparing import describe, record
from generator.history.moving import tell_moved
from generator.history.versions import History, to_text
from generator.layout import history_json, story_json

_GONE: Data = {"sections": []}


class Log:
    """Adds to each story what changed; one that is not `kept` is a preview, whose files are never asked for."""

    def __init__(self, histories: dict[str, History], date: str, *, kept: bool = True) -> None:
        """Keep the histories as they were read."""
        self._before = histories
        self._histories = dict(histories)
        self._date = date
        self._kept = kept

    def add(self, briefing: Data) -> Data:
        """Return a briefing with its version; where it is new, the history goes on."""
        id = briefing["id"]
        before = self._histories.get(id, History(id, briefing["demonstration"]))
        now = self._histories[id] = record(before, briefing, self._date)
        logged = self._kept or now is self._before.get(id)
        return briefing | {"version": describe(now, briefing, logged=logged)}

    def find_moved(self, stories: Iterable[str], pages: Mapping[str, str]) -> Iterator[Data]:
        """Yield those briefings of some stories that do not say, or say wrongly, where a source that left them is."""
        for history in [self._histories[id] for id in stories if id in self._histories]:
            if any(change.change == "removed" for version in history.versions for change in version.documents):
                briefing = msgspec.json.decode(pages[story_json(history.story)])
                told = tell_moved(self.add(briefing)["version"], history.story, pages)
                if told != briefing["version"]:
                    yield briefing | {"version": told}

    def pages(self, stories: Container[str], written: Mapping[str, str]) -> dict[str, str]:
        """Return the files of all histories; that of a story that is none of `stories` tells that it is gone.

        The demonstration may be left out and come back, and that is no news. `written` holds the files as they are.
        """
        for id, history in self._before.items():
            if id not in stories and not history.demonstration:
                self._histories[id] = record(history, _GONE, self._date)
        return {history_json(id): self._text(id, written) for id in self._histories}

    def _text(self, id: str, written: Mapping[str, str]) -> str:
        kept = written.get(history_json(id)) if self._histories[id] is self._before.get(id) else None
        return kept if kept is not None else to_text(self._histories[id])
