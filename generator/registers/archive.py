"""The archive: every briefing under its month."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.durable import Data
from generator.registers.pages import Gathered, RegisterPage, make_entry

_MONTH = len("2026-03")
UNDATED = "undated"


def list_pages(gathered: Gathered) -> Iterator[RegisterPage]:
    """Yield the index of months and the page of each, the latest first and briefings without a date last."""
    months = gather_months(gathered.briefings)
    yield RegisterPage(
        "archive.md", "archive.md.j2", {"months": {month: len(found) for month, found in months.items()}}
    )
    for month, found in months.items():
        entries = [make_entry(briefing) for briefing in found]
        yield RegisterPage(f"archive/{month}.md", "month.md.j2", {"month": month, "briefings": entries})


def gather_months(briefings: Sequence[Data]) -> dict[str, list[Data]]:
    """Return the briefings by the month of their latest date, by the year where it states no month."""
    months: dict[str, list[Data]] = defaultdict(list)
    for briefing in briefings:
        months[max(briefing["dates"])[:_MONTH] if briefing["dates"] else UNDATED].append(briefing)
    undated = months.pop(UNDATED, [])
    return dict(sorted(months.items(), reverse=True)) | ({UNDATED: undated} if undated else {})
