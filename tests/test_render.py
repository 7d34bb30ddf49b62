import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.errors import TemplateError
from generator.render import escape, make_environment, render, render_site
from generator.texts import Texts

REPOSITORY = Path(__file__).parents[1]
MARKS = "\\`*_{}[]<>&#+!|~^=\"'-:.)( 1a%$@/;,?“”…\n\t\u00a0\u2028"
PIECES = (
    "<b>", "</p>", "<!-- -->", "<script>", "&amp;", "&#34;", "&copy", "[x](y)", "![x](y)", "[1]: /x", "[^1]", "[TOC]",
    "**", "__", "1. ", "1) ", "- ", "+ ", "# ", "===", "---", "- - -", "{ .x }", "{: #y }", "{ onclick=x }",
    "*[HTML]: x", "| a |", ":---", "> ", "    ", "\\", "``", "~~~", "a@b.c", "<a@b.c>", "http://a.b", "www.a.com",
    "\x02", "\x03", "wzxhzdk:0", "klzzwxh:0", "\x02klzzwxh:0\x03", "STX", "!!! note", "???", "::: x", ": ", ":x:",
    "$x$", "==x==", "\ufeff", "markdown=1", "{% x %}", "{{ x }}", "\u202e", "😀",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=MARKS),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(alphabet=MARKS, max_size=4))).map("".join),
).filter(lambda text: text.strip())


class Reader(HTMLParser):
    """Gathers what a browser shows, and the elements that it makes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.title = ""
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.elements.append(" ".join((tag, *sorted(attributes))))
        self.title = attributes.get("title") or self.title

    def handle_data(self, data: str) -> None:
        self.text += data


def make_parser() -> markdown.Markdown:
    """Return a parser with the extensions that the site has."""
    settings = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""))
    extensions = [entry if isinstance(entry, dict) else {entry: {}} for entry in settings["markdown_extensions"]]
    options = {name: option for extension in extensions for name, option in extension.items()}
    return markdown.Markdown(extensions=list(options), extension_configs=options)


PARSER = make_parser()


def read(page: str) -> Reader:
    """Return what a browser makes of a page."""
    reader = Reader()
    reader.feed(PARSER.reset().convert(page))
    reader.close()
    return reader


def collapse(text: str) -> str:
    """Return a text in one line, with a sign for each character that no page can show."""
    controls = {*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF}
    return " ".join("".join("\ufffd" if ord(c) in controls else c for c in text).split())


CONTEXTS = {
    "paragraph": "{}",
    "amid a paragraph": "a {} b",
    "second line": "a\n{}",
    "list item": "- {}\n- c",
    "list item with an anchor": "- {} [1](../sources/a.md#s1){{ .cite }} <small>c</small>\n  {{ #x .line }}",
    "item below an item": "- a\n    - *b* {}",
    "table cell": "| a | b |\n|---|---|\n| {} | **c**<br>{} |",
    "heading": "## {} {{ #x }}",
    "link": "## [{}](a.md) {{ #x }}",
    "emphasis": "a *{}* b",
    "strong emphasis": "- **{}** b",
    "html": '<p class="x" id="s1"><a href="#s1">1</a> <span>{}</span></p>',
    "html with markdown": '<div class="x" markdown="1">\n\n- {}\n\n</div>',
}
"""Every place in which the templates print words of a document."""


@pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS)
@settings(max_examples=80)
@example("1986. A great year")
@example("[x]: <y> 'z'")
@example('a" onmouseover="b')
@example("{ #a .b onclick=c }")
@given(text=TEXTS)
def test_any_text_shows_as_itself_and_makes_no_element(context: str, text: str):
    page, plain = (read(context.format(*[words] * 2)) for words in (escape(text), "words"))
    assert "".join(page.text.split()) == "".join(plain.text.replace("words", collapse(text)).split())
    assert collapse(text) in " ".join(page.text.split())
    assert page.elements == plain.elements


@settings(max_examples=80)
@example('a" onmouseover="b')
@example('a"){ .x }')
@example("'No,' he said. 'Not now.'")
@example("The act (the so-called 'pact') is 'void' (or 'dead' ).")
@given(text=TEXTS)
def test_any_text_stands_in_the_title_of_a_link(text: str):
    page = read(f'a [1](../sources/a.md#s1 "{escape(text)}"){{ .cite }}')
    assert page.title == collapse(text)
    assert page.elements == ["p", "a class href title"]


@given(text=TEXTS)
def test_any_text_in_front_matter_is_read_back(text: str):
    page = make_environment(REPOSITORY).from_string("{{ text | quoted }}").render(text=text)
    assert yaml.safe_load(f"title: {page}") == {"title": str(escape(text))}


@given(text=TEXTS)
def test_an_escaped_text_is_one_line_and_is_not_escaped_again(text: str):
    escaped = escape(text)
    assert "\n" not in escaped
    assert escape(escaped) is escaped


def test_what_is_common_in_articles_stays_legible_in_the_page():
    text = "On 9 May, the U.S. (again) said: “we can’t” – e.g. 5% of $3.50 – co-operate; ‘no’… 1.5 or 2?"
    assert escape(text) == text


def test_templates_print_escaped_values_and_their_own_markup():
    environment = make_environment(REPOSITORY)
    page = environment.from_string("**{{ a }}** {{ b }} {{ c | join(', ') }} {{ 3 }}")
    assert page.render(a="<i>", b=Markup("<br>"), c=["*", "_"]) == "**&#60;i&#62;** <br> &#42;, &#95; 3"


@pytest.mark.parametrize("path", sorted((REPOSITORY / "templates").rglob("*.j2")), ids=lambda path: path.name)
def test_no_template_prints_words_under_a_condition_whose_edge_is_a_space_that_escaping_drops(path: Path):
    assert re.findall(r'\{\{ "(?: [^"]*|[^"]* )" if[^}]*', path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("number", "words", "shown"),
    [(1, ("source",), "1 source"), (0, ("source",), "0 sources"), (2, ("story", "stories"), "2 stories")],
)
def test_a_number_takes_the_singular_or_the_plural(number, words, shown):
    assert make_environment(REPOSITORY).filters["count"](number, *words) == shown


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("a\n{{ absent }}", 2, "'absent' is undefined"),
        ("a\n\n{{ page.absent.more }}", 3, "'dict object' has no attribute 'absent'"),
        ("a\n{% if %}", 2, "Expected an expression"),
        ("a\n{{ page | unknown }}", 2, "No filter named 'unknown'"),
        ("a\n\n{% include 'absent.md.j2' %}", 3, "'absent.md.j2' not found"),
    ],
)
def test_a_template_at_fault_is_named_with_line_reason_and_remedy(tmp_path: Path, template, line, reason):
    (tmp_path / "page.md.j2").write_text(template, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        render(make_environment(tmp_path), "page.md.j2", page={})
    assert str(caught.value).startswith(f"{tmp_path / 'page.md.j2'}, line {line}: {reason}")
    assert str(caught.value).endswith("; mend the template")


def test_a_fault_in_an_included_template_is_told_of_that_one(tmp_path: Path):
    (tmp_path / "sections").mkdir()
    (tmp_path / "page.md.j2").write_text("{% include 'sections/risks.md.j2' %}", encoding="utf-8")
    (tmp_path / "sections/risks.md.j2").write_text("a\n{{ absent }}", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"sections/risks\.md\.j2, line 2: 'absent' is undefined"):
        render(make_environment(tmp_path), "page.md.j2")


def test_a_missing_template_is_named(tmp_path: Path):
    with pytest.raises(TemplateError, match=r"^templates/index\.md\.j2: is missing; restore it"):
        render_site(tmp_path, Texts({}))


def test_a_page_ends_in_one_line_break_and_holds_no_run_of_empty_lines(tmp_path: Path):
    (tmp_path / "page.md.j2").write_text("\n\na\n\n\n\nb\n\n\n", encoding="utf-8")
    assert render(make_environment(tmp_path), "page.md.j2") == "a\n\nb\n"
