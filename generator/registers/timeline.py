"""The timeline: the latest events of a known date, and all by year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.durable import Data
from generator.registers.pages import LATEST, Gathered, RegisterPage, open_briefings, split_list


def list_pages(gathered: Gathered) -> Iterator[RegisterPage]:
    """Yield the latest events, and the pages of each year, the latest first."""
    events = gather_events(gathered.briefings)
    years: dict[str, list[Data]] = defaultdict(list)
    for entry in events:
        years[entry["event"]["value"][:4]].append(entry)
    counts = [(year, len(entries)) for year, entries in years.items()]
    values = {"entries": events[:LATEST], "total": len(events), "years": counts}
    yield RegisterPage("timeline.md", "timeline.md.j2", values)
    for year, entries in years.items():
        yield from split_list(f"timeline/{year}.md", "year.md.j2", entries, year=year, years=counts)


def gather_events(briefings: Iterable[Data]) -> list[Data]:
    """Return the events whose date is known, the latest first, each with its briefing."""
    events = [
        {"briefing": briefing, "event": event}
        for briefing, sections in open_briefings(briefings)
        for event in sections["timeline"]
        if event["value"]
    ]
    return sorted(events, key=lambda entry: str(entry["event"]["value"]), reverse=True)
