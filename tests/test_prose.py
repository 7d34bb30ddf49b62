"""What an editor writes becomes a little HTML; nothing typed becomes a tag, a heading, a picture or a script."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose import render_prose

MARKS = st.text(st.sampled_from("ab <>&\"'/=!-#*_[]()`\\:.1\n{}"), max_size=60)
KNOWN = {"p", "em", "strong", "ul", "ol", "li", "a", "blockquote", "br"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def read_tags(html: str) -> _Tags:
    tags = _Tags()
    tags.feed(html)
    tags.close()
    return tags


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("*one* **two**", "<p><em>one</em> <strong>two</strong></p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("[a](https://example.org/?a=b&c)", '<p><a href="https://example.org/?a=b&amp;c">a</a></p>'),
        ("[a](#positions-1a2b3c4d)", '<p><a href="#positions-1a2b3c4d">a</a></p>'),
    ],
)
def test_paragraphs_emphasis_lists_and_links_are_known(text: str, html: str):
    assert render_prose(text) == html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("</aside><h1>x</h1>", "&lt;/aside&gt;&lt;h1&gt;x&lt;/h1&gt;"),
        ("# x", "# x"),
        ("x\n===", "x\n==="),
        ("{{ x }} { .y }", "{{ x }} { .y }"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("[a](data:text/html,x)", "[a](data:text/html,x)"),
        ("[a](../index.md)", "[a](../index.md)"),
        ("[a]()", "[a]()"),
        ("[]() and *b* [c](https://example.org)", '[]() and <em>b</em> <a href="https://example.org">c</a>'),
        ("<!-- x -->", "&lt;!-- x --&gt;"),
    ],
)
def test_all_else_shows_as_it_is_typed(text: str, shown: str):
    assert render_prose(text) == f"<p>{shown}</p>"


@given(MARKS)
def test_whatever_is_typed_the_tags_are_known_and_closed_and_lead_nowhere_else(text: str):
    tags = read_tags(render_prose(text))
    assert tags.open == []
    assert tags.seen <= KNOWN
    assert all(name in {"start"} or value.startswith(("http", "mailto:", "#")) for name, value in tags.attributes)
