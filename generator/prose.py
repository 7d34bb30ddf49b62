"""What an editor writes, as HTML: paragraphs, lists, emphasis, links; all else shows as it is typed."""

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markupsafe import Markup

_KNOWN = ["autolink", "blockquote", "emphasis", "entity", "escape", "link", "list", "newline"]
_ADDRESSES = ("https://", "http://", "mailto:", "#")


class _Reader(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Return whether a link may lead there: elsewhere on the web, or to a line of the same page."""
        return url.lower().startswith(_ADDRESSES)


def _undo_empty_links(state: StateCore) -> None:
    """Turn links that lead nowhere ("[a]()"), of which the library asks nobody, back into what was typed."""
    for block in state.tokens:
        empty = False
        for token in block.children or []:
            if token.type == "link_open":
                empty = not token.attrGet("href")
            if empty and token.type in {"link_open", "link_close"}:
                token.content = "[" if token.type == "link_open" else "]()"
                token.type, token.tag, token.nesting = "text", "", 0


_READER = _Reader("zero", {"html": False}).enable(_KNOWN)
_READER.core.ruler.push("empty_links", _undo_empty_links)


def render_prose(text: str) -> Markup:
    """Return a little Markdown as HTML, in which no tag, heading, picture or script comes of what was typed."""
    return Markup(_READER.render(text).strip())
