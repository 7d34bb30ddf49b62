"""Actors: each with all that it is given as saying, where, beside whom, and what it warns of."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from unicodedata import normalize

from generator.durable import Data
from generator.layout import actor_page
from generator.registers.pages import LATEST, Gathered, RegisterPage, find_date, has_page, open_briefings, split_list

_MOST = 300
"""Actors on the index; where there are more, each is on the page of its letter."""
_BESIDE, _OFTEN = 20, 2
"""Actors shown beside another, and the stories in which they are so: one tells nothing that it does not tell itself."""


def list_pages(gathered: Gathered) -> Iterator[RegisterPage]:
    """Yield the index, the pages by letter where the index is not whole, and the page of each actor."""
    actors = gathered.actors
    letters = _group_by_letter(actors) if len(actors) > _MOST else {}
    counts = [(letter, len(named)) for letter, named in letters.items()]
    alike = _find_alike(actors)
    values = {"actors": _make_rows(actors[:_MOST], alike), "total": len(actors), "letters": counts}
    yield RegisterPage("actors.md", "actors.md.j2", values)
    for letter, named in letters.items():
        values = {"actors": _make_rows(named, alike), "letter": letter, "letters": counts}
        yield RegisterPage(f"actors/by-name/{letter}.md", "letter.md.j2", values)
    risks: dict[str, list[Data]] = defaultdict(list)
    for entry in gathered.risks:
        risks[entry["actor_id"]].append(entry)
    for actor in actors:
        path, stated = actor_page(actor["id"]), risks[actor["id"]]
        shown = {key: value for key, value in actor.items() if key != "positions"}
        yield from split_list(path, "actor.md.j2", actor["positions"], actor=shown, risks=stated[:LATEST])


def gather_actors(briefings: Iterable[Data]) -> list[Data]:
    """Return the actors that have a page, those of most briefings and statements first, positions latest first."""
    actors: dict[str, Data] = {}
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for briefing, sections in open_briefings(briefings):
        rows = [row for row in sections["actors"] if has_page(row)]
        for row in rows:
            _add_row(actors.setdefault(row["id"], _new_actor(row)), briefing, row)
            beside[row["id"]].update(other["id"] for other in rows if other is not row)
        for stand in sections["positions"]:
            if stand["actor_id"] in actors:
                positions = (*stand["positions"], *stand["further"])
                actors[stand["actor_id"]]["positions"] += [
                    {"position": one, "date": find_date(sections, one["line"]), "briefing": briefing}
                    for one in positions
                ]
    for id, actor in actors.items():
        actor["positions"].sort(key=lambda entry: entry["date"], reverse=True)
        often = ((other, count) for other, count in beside[id].items() if count >= _OFTEN)
        pairs = [({"id": other, "name": actors[other]["name"]}, count) for other, count in often]
        actor["beside"] = sorted(pairs, key=lambda pair: (-pair[1], pair[0]["name"], pair[0]["id"]))[:_BESIDE]
    return sorted(actors.values(), key=_order)


def _order(actor: Data) -> tuple[int, int, str, str]:
    return -len(actor["stories"]), -actor["statements"], actor["name"].casefold(), actor["id"]


def _new_actor(row: Data) -> Data:
    return {
        "id": row["id"],
        "name": row["name"],
        "type": row["type"],
        "aliases": {},
        "roles": {},
        "editors_name": True,
        "editors_role": "",
        "statements": 0,
        "spoken": 0,
        "stories": [],
        "positions": [],
    }


def _add_row(actor: Data, briefing: Data, row: Data) -> None:
    mention = {key: row[key] for key in ("evidence", "sentences", "mentions")}
    actor["stories"].append({"briefing": briefing, "row": mention})
    actor["editors_name"] &= row["editors_name"]
    actor["editors_role"] = actor["editors_role"] or row["editors_role"]
    actor["statements"] += row["statements"]
    actor["spoken"] += bool(row["statements"])
    names = dict.fromkeys(name for name in (row["name"], *row["aliases"]) if name != actor["name"])
    actor["aliases"] |= names
    actor["roles"] |= dict.fromkeys(role["text"] for role in row["roles"])


def _group_by_letter(actors: Iterable[Data]) -> dict[str, list[Data]]:
    """Return the actors, by name, under the letter that their name begins with; other signs under "other"."""
    letters: dict[str, list[Data]] = defaultdict(list)
    for actor in sorted(actors, key=lambda actor: (actor["name"].casefold(), actor["id"])):
        first = normalize("NFKD", actor["name"])[0].lower()
        letters[first if "a" <= first <= "z" else "other"].append(actor)
    return dict(sorted(letters.items(), key=lambda pair: (pair[0] == "other", pair[0])))


def _find_alike(actors: Iterable[Data]) -> frozenset[str]:
    """Return the ids of people without a role whose name is one word, or ends as another's does."""
    people = [actor for actor in actors if actor["type"] == "person"]
    last = Counter(actor["name"].split()[-1] for actor in people)
    return frozenset(
        actor["id"]
        for actor in people
        if not (actor["roles"] or actor["editors_role"])
        and (" " not in actor["name"] or last[actor["name"].split()[-1]] > 1)
    )


def _make_rows(actors: Iterable[Data], alike: Collection[str]) -> list[Data]:
    """Return what a table shows of actors; of those that are alike, what they are told of in, too."""
    shown = ("id", "name", "type", "roles", "editors_role", "statements")
    return [
        {key: actor[key] for key in shown}
        | {"stories": len(actor["stories"])}
        | {"story": actor["stories"][0]["briefing"]["title"]["text"] if actor["id"] in alike else ""}
        for actor in actors
    ]
