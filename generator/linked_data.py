"""What a briefing is in the words of schema.org: an article based on others, with quotations that its page shows."""

import html
import json
from collections.abc import Iterator

from generator.durable import Data, items_of

_TYPES = {"news": "NewsArticle", "analysis": "AnalysisNewsArticle", "opinion": "OpinionNewsArticle"}
_MOST = 5
"""Quotations of a page."""
_WORDS = 160
"""Characters of a description."""


def make_article(briefing: Data, page: str, address: str, publisher: str) -> Data:
    """Return the JSON-LD of a briefing, whose page, HTML that stands at `address`, shows all of it or a part."""
    version = briefing["version"]
    quotations = list(_find_quotations(briefing, page))[:_MOST]
    return _drop_empty(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": briefing["title"]["text"],
            "genre": "fiction" if briefing["demonstration"] else "",
            "url": address,
            "version": version["number"],
            "dateModified": version["date"],
            "publisher": _name("Organization", publisher),
            "isBasedOn": [_make_source(*pair) for pair in enumerate(items_of(briefing, "sources"), start=1)],
            "hasPart": quotations,
        }
    )


def to_script(data: Data) -> str:
    """Return JSON that may stand in a script element, whatever is quoted."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", r"\u003c").replace("\u2028", r"\u2028").replace("\u2029", r"\u2029")


def describe(briefing: Data) -> str:
    """Return the first words of a briefing's bottom line as an attribute of HTML may hold them, empty without one."""
    text = next((item["line"]["text"] for item in items_of(briefing, "bottom-line")), "")
    if len(text) > _WORDS:
        text = f"{text[:_WORDS].rpartition(' ')[0]} …"
    return html.escape(text)


def _make_source(number: int, row: Data) -> Data:
    stated = row["metadata"]
    return _drop_empty(
        {
            "@type": _TYPES.get(stated["kind"], "Article"),
            "@id": f"#source-{number}",
            "name": row["title"] or row["path"].rpartition("/")[2],
            "author": _name("Person", stated["author"]),
            "publisher": _name("Organization", stated["outlet"]),
            "datePublished": stated["date"],
            "url": stated["url"],
        }
    )


def _find_quotations(briefing: Data, page: str) -> Iterator[Data]:
    """Yield what named actors surely say in their very words, where the page shows it."""
    numbers = {row["document_id"]: n for n, row in enumerate(items_of(briefing, "sources"), start=1)}
    types = {row["id"]: row["type"] for row in items_of(briefing, "actors")}
    for stand in items_of(briefing, "positions"):
        for position in (*stand["positions"], *stand["further"]) if stand["actor_id"] else ():
            line = position["line"]
            sure = position["kind"] == "direct" and not position["factuality"]
            if sure and f'id="{line["id"]}"' in page:
                kind = "Person" if types.get(stand["actor_id"]) == "person" else "Organization"
                yield {
                    "@type": "Quotation",
                    "text": line["text"],
                    "url": f"#{line['id']}",
                    "spokenByCharacter": _name(kind, stand["name"]),
                    "isPartOf": {"@id": f"#source-{numbers[line['evidence']['document_id']]}"},
                }


def _name(kind: str, name: str) -> Data:
    return {"@type": kind, "name": name} if name else {}


def _drop_empty(data: Data) -> Data:
    return {key: value for key, value in data.items() if value}
