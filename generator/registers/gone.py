"""What stands at an address that was published and has no page now: where it went, or that it was withdrawn.

Briefings and sources are known from the histories. `addresses.json` remembers the other pages; of those whose address
is made of an article's words, as an actor's is, only such as an article still holds: what is taken back leaves no word.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import msgspec

from generator.durable import Data, Pages, items_of
from generator.history import History
from generator.layout import ACTORS, ADDRESSES, STORIES, TOPICS, WHOLE, folder_of, source_page, story_page, whole_page
from generator.merges import split_sides
from generator.registers.pages import RegisterPage, has_page
from generator.slugs import make_actor_id
from generator.staging import is_below

_OF_WORDS = (ACTORS, TOPICS)


def read_addresses(folder: Path) -> Pages:
    """Return the file of the addresses below `briefings/` as it stands, by its name; none where there is none."""
    path = folder / ADDRESSES
    return {ADDRESSES: path.read_text(encoding="utf-8", errors="replace")} if path.is_file() else {}


def find_gone(
    histories: Sequence[History], before: str, made: Collection[str], briefings: Sequence[Data]
) -> tuple[list[RegisterPage], Data]:
    """Return a page for each address at which none of those made stands, and what `addresses.json` is to hold.

    `before` is what it holds now. The demonstration leaves no trace.
    """
    withdrawn = list(_list_withdrawn(histories, made, briefings))
    standing = {*made, *(page.path for page in withdrawn)}
    names = _find_names(briefings)
    apart = {whole_page(briefing["id"]) for briefing in briefings if briefing["demonstration"]}
    parsed = chain.from_iterable(map(_parse, split_sides(before)))
    known = {path for path in parsed if _is_list(path, made) and _is_held(path, standing, names)}
    addresses = known | {path for path in made if _is_list(path, made)} - apart
    moved = [_make(path, to=_find_heir(path, standing, names)) for path in sorted(addresses - standing)]
    return withdrawn + moved, {"addresses": sorted(addresses)}


def find_heir(history: History, briefings: Iterable[Data]) -> Data | None:
    """Return the briefing that now has most of the sources with which a story ended, if one has any."""
    ended = history.last_sources()
    homes: Counter[str] = Counter()
    stories = {}
    for briefing in briefings:
        rows = [(row["document_id"], row["sha256"]) for row in items_of(briefing, "sources")]
        homes[briefing["id"]] = sum(id in ended or sha256 in ended.values() for id, sha256 in rows)
        stories[briefing["id"]] = briefing
    id, count = max(homes.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    return stories[id] if count else None


def _list_withdrawn(
    histories: Sequence[History], made: Collection[str], briefings: Sequence[Data]
) -> Iterator[RegisterPage]:
    stories = {briefing["id"]: briefing for briefing in briefings}
    places = {row["sha256"]: row["document_id"] for one in briefings for row in items_of(one, "sources")}
    sources: dict[str, RegisterPage] = {}
    told = [history for history in histories if not history.demonstration]
    for history in sorted(told, key=lambda one: (one.story in stories, one.versions[-1].date)):
        path = story_page(history.story)
        home = stories.get(history.story) if path in made else find_heir(history, briefings)
        if path not in made:
            yield _make_withdrawn(path, history.versions[-1].date, home, moved=home is not None)
        for id, (sha256, date) in history.sources().items():
            place = source_page(id)
            if place in made:
                continue
            sources[place] = (
                _make(place, to=source_page(places[sha256])) if sha256 in places else _make_withdrawn(place, date, home)
            )
    yield from sources.values()


def _make_withdrawn(path: str, date: str, home: Data | None, *, moved: bool = False) -> RegisterPage:
    to = story_page(home["id"]) if home else "archive.md"
    return _make(path, to=to, title=home["title"]["text"] if home else "", date=date, moved=moved)


def _make(path: str, *, to: str, title: str = "", date: str = "", moved: bool = True) -> RegisterPage:
    values = {"to": to, "title": title, "date": date, "moved": moved, "kind": folder_of(path)}
    return RegisterPage(path, "gone.md.j2", values)


def _is_list(path: str, made: Collection[str]) -> bool:
    """Return whether `addresses.json` keeps a page: one in a register's folder, or all of a long briefing."""
    folder = folder_of(path)
    return path.endswith(".md") and is_below(path) and (folder == WHOLE or f"{folder}.md" in made) and "/" in path


def _is_held(path: str, made: Collection[str], names: dict[str, str]) -> bool:
    """Return whether an address may stay that no page has: its words are in an article, or it is made of none."""
    folder, name = path.split("/")[:2]
    if folder == WHOLE:
        return f"{STORIES}/{name}" in made
    return folder not in _OF_WORDS or name == "by-name" or f"{folder}/{name.removesuffix('.md')}" in names


def _find_heir(path: str, made: Collection[str], names: dict[str, str]) -> str:
    """Return the page that now holds what an address held: that of the same name, else the next above it."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if folder == WHOLE:
        return story_page(name)
    named = f"{names.get(f'{folder}/{name}', '')}.md"
    above = f"{folder}.md"
    return next((page for page in (named, above) if page in made), "") or _find_heir(above, made, names)


def _find_names(briefings: Sequence[Data]) -> dict[str, str]:
    """Return by address, without suffix, the one that now has the page of an actor or a topic under that name."""
    names: dict[str, str] = {}
    shown = [briefing for briefing in briefings if not briefing["demonstration"]]
    for row in chain.from_iterable(items_of(briefing, "actors") for briefing in shown):
        for id in (row["id"], *(make_actor_id(name) for name in row["aliases"])):
            if has_page(row) or f"{ACTORS}/{id}" not in names:
                names[f"{ACTORS}/{id}"] = f"{ACTORS}/{row['id']}"
    for term in chain.from_iterable(briefing["terms"] for briefing in shown):
        names[f"{TOPICS}/{term['id']}"] = f"{TOPICS}/{term['id']}"
    return names


def _parse(text: str) -> list[str]:
    """Return the addresses that a text holds, none where it is another's."""
    try:
        return msgspec.json.decode(text, type=dict[str, list[str]]).get("addresses", [])
    except (msgspec.DecodeError, RecursionError):
        return []
