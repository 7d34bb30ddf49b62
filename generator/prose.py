"""What an editor writes, as HTML: paragraphs, lists, emphasis, links; all else shows as it is typed."""

from markdown_it import MarkdownIt
from markupsafe import Markup

_KNOWN = ["autolink", "blockquote", "emphasis", "entity", "escape", "link", "list", "newline"]
_ADDRESSES = ("https://", "http://", "mailto:", "#")


class _Reader(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Return whether a link may lead there: elsewhere on the web, or to a line of the same page."""
        return url.lower().startswith(_ADDRESSES)


_READER = _Reader("zero", {"html": False}).enable(_KNOWN)


def render_prose(text: str) -> Markup:
    """Return a little Markdown as HTML, in which no tag, heading, picture or script comes of what was typed."""
    return Markup(_READER.render(text).strip())
