"""The register of risks: the latest, and all by category."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.durable import Data
from generator.registers.pages import LATEST, Gathered, RegisterPage, find_date, has_page, open_briefings, split_list


def list_pages(gathered: Gathered) -> Iterator[RegisterPage]:
    """Yield the latest risks, and the pages of each category, those with most risks first."""
    risks = gathered.risks
    categories: dict[str, list[Data]] = defaultdict(list)
    for entry in risks:
        categories[entry["risk"]["category"]].append(entry)
    counts = sorted(((name, len(entries)) for name, entries in categories.items()), key=lambda pair: (-pair[1], pair))
    values = {"entries": risks[:LATEST], "total": len(risks), "categories": counts}
    yield RegisterPage("risks.md", "risks.md.j2", values)
    for name, _ in counts:
        yield from split_list(f"risks/{name}.md", "category.md.j2", categories[name], category=name, categories=counts)


def gather_risks(briefings: Iterable[Data]) -> list[Data]:
    """Return the risks of all briefings, the latest first, each with its briefing, its date and who states it."""
    risks = [
        {
            "briefing": briefing,
            "risk": risk,
            "date": find_date(sections, risk["line"]),
            "actor_id": _find_actor(sections, risk["stated_by"]),
        }
        for briefing, sections in open_briefings(briefings)
        for risk in sections["risks"]
    ]
    return sorted(risks, key=lambda entry: str(entry["date"]), reverse=True)


def _find_actor(sections: dict[str, list[Data]], name: str | None) -> str:
    """Return the id of the one actor of that name, empty where none with a page or more than one bears it."""
    ids = [row["id"] for row in sections["actors"] if row["name"] == name and has_page(row)]
    return ids[0] if len(ids) == 1 else ""
