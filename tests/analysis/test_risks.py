"""Risks as the sentences say them."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand

FIELDS = ("likelihood", "condition", "consequence", "affected")


def describe(reading: Reading) -> str:
    """Return a line for each risk and each of its parts that the sentence states."""
    lines: list[str] = []
    for risk in reading.risks:
        lines.append(f"risk: {risk.category}")
        stated = ((field, getattr(risk, field)) for field in FIELDS)
        lines += [f"{field}: {reading.doc.text[slice(*span)]}" for field, span in stated if span]
        if risk.attribution is not None:
            attribution = reading.attributions[risk.attribution]
            lines.append(f"stated by: {reading.doc.text[slice(*attribution.source[0])]}")
        elif risk.quoted:
            lines.append("stated by: somebody quoted")
    return "\n".join(lines) or "nothing"


@cases("risks.txt")
def test_risks(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
