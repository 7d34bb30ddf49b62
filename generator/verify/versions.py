"""What a page says has changed, against the history of its story."""

from collections.abc import Iterator, Mapping

from generator.errors import HistoryError
from generator.history import describe, parse_history, record, tell_moved
from generator.layout import history_json
from generator.verify.claims import Claim
from generator.verify.faults import Reason


def check_version(briefing: Claim, pages: Mapping[str, str]) -> Iterator[Reason]:
    """Yield how a briefing is not what the last version of its history tells, which is one of the pages."""
    name = history_json(briefing["id"])
    try:
        history = parse_history(name, pages.get(name, ""))
    except HistoryError as error:
        yield "version", str(error)
        return
    if record(history, briefing, "") != history:
        yield "version", f"shows what {name} does not know of; run `briefings generate`"
    elif tell_moved(describe(history, briefing), briefing["id"], pages) != briefing["version"]:
        yield "version", f"tells another change than {name}"
