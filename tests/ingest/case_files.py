"""Cases as text files: a title, a line `.`, the input, a line `.`, what is expected, a line `.`."""

from pathlib import Path

from generator.ingest.body import Body

FOLDER = Path(__file__).parent / "cases"


def read_cases(name: str) -> list[tuple[str, str, str]]:
    """Return title, input and expectation of each case of a file."""
    parts = f"\n{(FOLDER / name).read_text(encoding='utf-8')}".split("\n.\n")
    return [
        (title.strip(), given, expected)
        for title, given, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    ]


def describe(body: Body) -> str:
    """Return a line for each paragraph: its kind and its plain form, white space collapsed."""
    return "\n".join(
        f"{paragraph.kind}: {' '.join(body.plain[paragraph.start : paragraph.end].split())}"
        for paragraph in body.paragraphs
    )
