"""What the JSON-LD of a web page states of its article, by the words of schema.org."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:article|blogposting|report|newsitem)$", re.IGNORECASE)
_ITEMS = 500
"""A page states no more; what goes on is not read."""

_Item = dict[str, Any]


class Statements:
    """The one item of a page that is its article, and what it refers to."""

    def __init__(self, tree: HtmlElement, titles: Iterable[str]) -> None:
        """Find the article; of several, the one whose headline is among the `titles` that the page has otherwise."""
        items = list(_find_items(tree))
        self._by_id: Mapping[Any, _Item] = {
            item["@id"]: item for item in items if isinstance(item.get("@id"), str) and len(item) > 1
        }
        articles = [item for item in items if any(map(_ARTICLE.search, _texts(item.get("@type"))))]
        known = " ".join(titles).casefold()
        if len(articles) > 1:
            articles = [
                item for item in articles if any(text.casefold() in known for text in self._of(item, "headline"))
            ]
        self._article: _Item = articles[0] if articles else {}

    def texts(self, key: str) -> list[str]:
        """Return the texts of a property of the article; of an item that stands there, the name."""
        return self._of(self._article, key)

    def _of(self, item: _Item, key: str) -> list[str]:
        value = item.get(key)
        entries = value if isinstance(value, list) else [value]
        return _texts([self._name(entry) if isinstance(entry, dict) else entry for entry in entries])

    def _name(self, item: _Item) -> Any:
        id = item.get("@id")
        return item.get("name") or self._by_id.get(id if isinstance(id, str) else "", {}).get("name")


def _find_items(tree: HtmlElement) -> Iterator[_Item]:
    """Yield the items that stand at the top of a script: one, a list, or a graph."""
    for script in tree.xpath("//script[@type='application/ld+json']")[:_ITEMS]:
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in data[:_ITEMS] if isinstance(data, list) else [data]:
            graph = item.get("@graph") if isinstance(item, dict) else None
            for found in [item, *(graph[:_ITEMS] if isinstance(graph, list) else [])]:
                if isinstance(found, dict):
                    yield found


def _texts(value: Any) -> list[str]:
    """Return what is text in a value or a list of values; entities that a script does not need are resolved."""
    entries = value if isinstance(value, list) else [value]
    texts = (" ".join(html.unescape(entry).split()) for entry in entries if isinstance(entry, str))
    return [text for text in texts if text]
