"""What stands on a web page and is surely no part of its article, taken out before the article is looked for."""

import re

from lxml.html import HtmlElement

_EMBEDDED = ("twitter-tweet", "instagram-media", "tiktok-embed", "bluesky-embed", "mastodon-embed", "reddit-embed-bq",
             "fb-post", "fb-video", "text-post-media")  # fmt: skip
"""Classes of posts set into a page: other people's words, which the text around them quotes where it needs them."""

_APART = re.compile(
    r"cookie-?(?:banner|bar|consent|notice|law|message|policy|wall)|onetrust|consent-?(?:banner|ui|manager|wall)|gdpr|"
    r"paywall-?_?(?:gate|prompt|overlay|modal|banner|promo|cta|barrier|offer|message)|regwall|subscribe-?(?:prompt|wall)|"
    r"pull-?quote|screen-reader-text|visually-?hidden|author-?(?:bio|box|card)|newsletter-?(?:sign|form|box|promo)",
    re.IGNORECASE,
)
_UNREAD = ("amp-consent", "amp-sidebar", "amp-ad", "amp-embed", "nav", "button", "figcaption", "dialog")
_GATE = re.compile(
    r"^\W*(?:subscribe|register|sign (?:in|up)|log ?in|create (?:a|your) free account|join)\b.{0,40}"
    r"\b(?:unlock|continue|keep reading|read (?:the|this)|full (?:story|article|access))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\W?(?:\d{1,3}|[*†‡])\W?")
_LABEL = re.compile(r"[^.!?]{0,30}:|\W*")
_BOX = 1_000
"""Characters that the box of a paywall holds at most."""
_INVITATION = 200
"""Characters of the line that heads it."""
_PROSE = 250
"""Characters in a cell of a table from which on it holds text, not data."""
_SECTIONS = {"html", "body", "main", "article"}


def clean(tree: HtmlElement) -> None:
    """Take out of a page what is surely no part of its article, and make plain boxes of what only lays it out."""
    for element in [element for element in tree.iter() if element.tag in _UNREAD or _is_apart(element)]:
        _drop(element)
    for element in filter(_is_gate, tree.xpath("//h2 | //h3 | //h4 | //p | //div[not(*/*)]")):
        _drop(_find_box(element))
    for element in [*filter(_is_reference, tree.iter("a")), *filter(_is_pointer, tree.iter("p"))]:
        _drop(element)
    for form in tree.iter("form"):
        if len(form.text_content()) > _BOX:
            form.tag = "div"  # some sites put the whole page into one
    for table in reversed(tree.xpath("//table")):
        if any(len(" ".join(cell.text_content().split())) > _PROSE for cell in table.xpath(".//td | .//th")):
            _flatten(table)


def _is_gate(element: HtmlElement) -> bool:
    text = " ".join(element.text_content().split())
    return len(text) < _INVITATION and bool(_GATE.search(text))


def _is_reference(link: HtmlElement) -> bool:
    """Return whether a link is the number of a note."""
    return link.get("href", "").startswith("#") and bool(_NUMBER.fullmatch(link.text_content().strip()))


def _is_pointer(paragraph: HtmlElement) -> bool:
    """Return whether a paragraph does nothing but link to another article, a label before the link or none."""
    linked = "".join(link.text_content() for link in paragraph.iter("a"))
    rest = paragraph.text_content().replace(linked, "", 1) if linked.strip() else "text"
    return bool(_LABEL.fullmatch(" ".join(rest.split())))


def _is_apart(element: HtmlElement) -> bool:
    if element.tag in _SECTIONS or not isinstance(element.tag, str):
        return False
    names = f"{element.get('id', '')} {element.get('class', '')}"
    return not set(names.split()).isdisjoint(_EMBEDDED) or bool(_APART.search(names))


def _find_box(element: HtmlElement) -> HtmlElement:
    """Return the largest element that begins with one and holds little more."""
    parent = element.getparent()
    while (
        parent is not None
        and parent.tag not in _SECTIONS
        and len(parent.text_content()) < _BOX
        and not _text_before(element).strip()
    ):
        element, parent = parent, parent.getparent()
    return element


def _text_before(element: HtmlElement) -> str:
    """Return the text that the parent of an element holds before it."""
    parent = element.getparent()
    return (parent.text or "") + "".join(
        f"{s.text_content()}{s.tail or ''}" for s in element.itersiblings(preceding=True)
    )


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _flatten(table: HtmlElement) -> None:
    """Make a plain box of a table and of its cells."""
    for element in table.xpath("descendant-or-self::*[self::table or self::tbody or self::tr or self::td or self::th]"):
        element.tag = "div"
        element.attrib.clear()
