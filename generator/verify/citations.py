"""The numbers that a briefing cites, against the sentences of its annotated sources."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.durable import find_entries
from generator.verify.claims import Claim
from generator.verify.faults import Reason, shorten
from generator.verify.seeds import sources_of


class Place(NamedTuple):
    """Where a sentence stands in its document, and its words as its source page shows them."""

    start: int | None
    """None where it is not published."""
    end: int | None
    text: str


Places = dict[int, Place]
"""Those of a document's sentences by number."""


def find_places(source: Claim) -> Places:
    """Return where the sentences of an annotated source stand in its document."""
    sentences = (sentence for block in source["blocks"] for sentence in block["sentences"])
    return {s["number"]: Place(s["start"], s["end"], s["text"]) for s in sentences}


def check_citations(briefing: Claim, places: dict[str, Places], withheld: Collection[str]) -> Iterator[Reason]:
    """Yield the citations that lead nowhere, or not to their evidence; `places` are those of each document.

    Words of a document that is withheld are held against the sentences of its source page, where these are published.
    """
    for row in sources_of(briefing):
        count = len(places.get(row["document_id"], ()))
        if count != row["sentences"]:
            yield row["path"], f"counts {row['sentences']} sentences in {row['path']}, its source page {count}"
    for claim in find_entries(briefing, "evidence", "sentences"):
        evidence = claim["evidence"]
        held = places.get(evidence["document_id"], {})
        words = evidence["text"] or claim.get("text") or evidence["sha256"]
        fault = _compare(claim["sentences"], evidence, held)
        if not fault and evidence["document_id"] in withheld:
            fault = _compare_words(claim, held)
        if fault:
            yield words, f"«{shorten(words)}» {fault}"


def _compare(numbers: list[int], evidence: Claim, places: Places) -> str:
    """Return what is wrong with the numbers that stand beside a piece of evidence, empty when nothing is."""
    missing = [number for number in numbers if number not in places]
    if missing or not numbers:
        return f"cites sentence {missing[0]}, which is not on the source page" if missing else "cites no sentence"
    starts = [places[number].start for number in numbers]
    ends = [places[number].end for number in numbers]
    if None in starts or (min(starts), max(ends)) == (evidence["start"], evidence["end"]):  # type: ignore[type-var]
        return ""
    return f"cites sentence {', '.join(map(str, numbers))}, and does not stand there"


def _compare_words(claim: Claim, places: Places) -> str:
    """Return which words of a line the sentences that it cites do not show, empty when all are there or none."""
    cited = [places[number] for number in claim["sentences"]]
    if any(place.start is None for place in cited):
        return ""
    shown = "".join("".join(place.text for place in cited).split())
    words = (part["text"] for part in claim.get("parts", ()) if part["kind"] == "verbatim")
    strange = next((text for text in words if "".join(text.split()) not in shown), "")
    return f"shows «{shorten(strange)}», which the sentences it cites do not" if strange else ""
