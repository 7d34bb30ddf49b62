"""The numbers that a briefing cites, against the sentences of its annotated sources."""

from collections.abc import Iterator

from generator.durable import find_entries
from generator.verify.claims import Claim
from generator.verify.faults import Reason, shorten
from generator.verify.seeds import sources_of

Places = dict[int, tuple[int | None, int | None]]
"""Start and end of a document's sentences by number; None where they are not published."""


def find_places(source: Claim) -> Places:
    """Return where the sentences of an annotated source stand in its document."""
    return {s["number"]: (s["start"], s["end"]) for block in source["blocks"] for s in block["sentences"]}


def check_citations(briefing: Claim, places: dict[str, Places]) -> Iterator[Reason]:
    """Yield the citations that lead nowhere, or not to their evidence; `places` are those of each document."""
    for row in sources_of(briefing):
        count = len(places.get(row["document_id"], ()))
        if count != row["sentences"]:
            yield row["path"], f"counts {row['sentences']} sentences in {row['path']}, its source page {count}"
    for claim in find_entries(briefing, "evidence", "sentences"):
        evidence = claim["evidence"]
        fault = _compare(claim["sentences"], evidence, places.get(evidence["document_id"], {}))
        if fault:
            yield evidence["text"], f"«{shorten(evidence['text'])}» {fault}"


def _compare(numbers: list[int], evidence: Claim, places: Places) -> str:
    """Return what is wrong with the numbers that stand beside a piece of evidence, empty when nothing is."""
    missing = [number for number in numbers if number not in places]
    if missing or not numbers:
        return f"cites sentence {missing[0]}, which is not on the source page" if missing else "cites no sentence"
    starts, ends = zip(*(places[number] for number in numbers), strict=True)
    if None in starts or (min(starts), max(ends)) == (evidence["start"], evidence["end"]):
        return ""
    return f"cites sentence {', '.join(map(str, numbers))}, and does not stand there"
