from collections.abc import Collection

import pytest

from generator.config import Config
from generator.models import Document, Metadata, Paragraph
from generator.verify.pages import check_page, compare_page
from generator.verify.seeds import Opened
from tests.verify.tampering import find_faults, replace

CITED = "[1](../sources/a.md#s1){ .cite }"


def make_document(text: str, title: str = "") -> Document:
    paragraphs = (Paragraph(0, len(text)),)
    return Document("a", "seeds/a.txt", "0" * 64, text, text, paragraphs, Metadata(title=title))


def open_all(document: Document) -> Opened:
    return Opened({document.id: document}, {}, [])


def check_line(line: str, text: str, names: Collection[str] = (), **metadata: str) -> list[str]:
    page = f'---\ntitle: "A"\n---\n\n# A\n\n## Section\n\n{line}\n'
    opened = open_all(make_document(text, **metadata))
    return [str(fault) for fault in check_page("stories/a.md", page, opened, names)]


@pytest.mark.parametrize("name", ["index.md", "about.md", "stories/talks.md", "sources/talks.md"])
def test_a_changed_word_of_a_page_is_told_with_its_line(site: Config, name):
    words = {
        "index.md": "could collapse",
        "about.md": "rules",
        "stories/talks.md": "danger",
        "sources/talks.md": "danger",
    }
    number = replace(site.pages / name, words[name], "will rise")
    faults = find_faults(site)
    assert faults[0].startswith(f"briefings/{name}:{number}: is not what its evidence gives: «")
    assert {fault.split(":")[0] for fault in faults} == {f"briefings/{name}"}


def test_a_citation_removed_from_a_page_is_told_as_such(site: Config):
    page = site.pages / "stories/talks.md"
    line = next(line for line in page.read_text("utf-8").split("\n") if line.startswith("- It remains unclear"))
    number = replace(page, line, line.partition(" [")[0])
    assert f"briefings/stories/talks.md:{number}: line without evidence: «{line.partition(' [')[0]}»" in find_faults(
        site
    )


def test_a_line_removed_from_a_page_is_told(site: Config):
    page = site.pages / "stories/talks.md"
    line = next(line for line in page.read_text("utf-8").split("\n") if line.startswith("- It remains unclear"))
    number = replace(page, f"{line}\n", "")
    assert find_faults(site)[0].startswith(f"briefings/stories/talks.md:{number}: is not what its evidence gives")


def test_a_line_added_at_the_end_is_told(site: Config):
    with (site.pages / "sources/bank.md").open("a", encoding="utf-8") as page:
        page.write("\nMore.\n")
    assert [fault for fault in find_faults(site) if fault.endswith("«More.»")]


def test_a_quotation_mark_added_to_a_page_is_told_twice(site: Config):
    number = replace(site.pages / "stories/talks.md", "unclear when the talks", "unclear when “the talks”")
    reasons = [fault for fault in find_faults(site) if fault.startswith(f"briefings/stories/talks.md:{number}: ")]
    assert any("is not what its evidence gives" in reason for reason in reasons)
    assert any("no cited seed holds the quotation “the talks”" in reason for reason in reasons)


def test_a_page_without_its_json_is_told(site: Config):
    (site.pages / "stories/talks.json").unlink()
    assert "briefings/stories/talks.md:1: has no JSON beside it, and so no evidence" in find_faults(site)


def test_a_json_without_its_page_is_told(site: Config):
    (site.pages / "sources/talks.md").unlink()
    assert find_faults(site) == ["briefings/sources/talks.md:1: is missing"]


@pytest.mark.parametrize("name", ["index.md", "about.md"])
def test_a_missing_page_of_the_site_is_told(site: Config, name):
    (site.pages / name).unlink()
    assert any(fault.startswith(f"briefings/{name}:1: is not what its evidence gives") for fault in find_faults(site))


def test_a_page_of_an_editor_s_own_is_not_judged(site: Config):
    (site.pages / "contact.md").write_text("# Contact\n\n“Write to us.”\n", encoding="utf-8")
    (site.pages / "stories/map.png").write_bytes(b"\x89PNG\xff")
    assert find_faults(site) == []


@pytest.mark.parametrize("kind", ["stories", "sources"])
def test_a_template_that_does_not_render_is_told_for_each_page(site: Config, kind):
    templates = site.root / "own"
    templates.mkdir()
    for path in site.templates.rglob("*.j2"):
        copy = templates / path.relative_to(site.templates)
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(path.read_text("utf-8"), encoding="utf-8")
    (templates / {"stories": "briefing", "sources": "source"}[kind]).with_suffix(".md.j2").write_text("{{ absent }}")
    (site.root / "templates").unlink()
    templates.rename(site.root / "templates")
    faults = find_faults(site)
    assert len(faults) == 2
    assert all(f"briefings/{kind}/" in f and f"cannot be made from its JSON: {site.templates}/" in f for f in faults)


@pytest.mark.parametrize("count", [1, 4, 9])
def test_at_most_five_differences_are_told(count):
    faults = compare_page("index.md", "a\n" * count, "b\n" * count)
    assert [fault.line for fault in faults] == list(range(1, min(count, 5) + 1))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (f"- He said “no more” {CITED}", "He said “no more” then."),
        (f"- He said &#34;no more&#34; {CITED}", 'He said "no more" then.'),
        (f"- “no more than he &#91;Holm&#93; can” {CITED}", "“no more than he can” he said"),
        (f"- “so he &#91;Holm&#93;, too” {CITED}", "“so he, too” she said"),
        (f"- “We &#91;the people&#93; go” {CITED}", "“We [the people] go” she said"),
        (f"- “No, … never” {CITED}", "“No, not now, and never” she said"),
        (f"- “No, … never” {CITED}", "“No, … never” she said"),
        (f"- &#34;No, … never&#34; {CITED}", '"No, not now, and never" she said'),
        (f"- won't stay,&#34; he said. &#34;Bye.&#34; {CITED}", '"I will go. I won\'t stay," he said. "Bye."'),
        (f"- “One. “Two.” {CITED}", "“One.\n\n“Two.”"),
        (f"- **he &#34;** said &#34;no {CITED}", 'he " said "no'),
        (f"- is open {CITED[:-9]}", "“is open”"),
        ('- is open [1](../sources/a.md#s1 "He said “no” and &#34;yes&#34;."){ .cite }', "is open"),
        (f"| **Ann**<br><small>person</small> | “boss” | {CITED} |", "the “boss” Ann"),
    ],
)
def test_quotations_that_the_document_has_pass(line, text):
    assert check_line(line, text) == []


@pytest.mark.parametrize(
    ("line", "text", "quotation"),
    [
        (f"- He said “no more” {CITED}", "He said no more then.", "“no more”"),
        (f"- He said “no more” {CITED}", "He said “no more or less”.", "“no more”"),
        (f"- He said “no more” {CITED}", 'He said "no more".', "“no more”"),
        (f"- He said &#34;no more&#34; {CITED}", "He said no more.", '"no more"'),
        (f"- He said «no more» {CITED}", "He said no more.", "«no more»"),
        (f"- He said ‘no more’ {CITED}", "He said no more.", "‘no more’"),
        (f"- “No … never” {CITED}", "“No” she said, and he said “never”", "“No … never”"),
        (f"- “never … No” {CITED}", "“No, not now, and never” she said", "“never … No”"),
        (f"- “so he &#91;Holm&#93; goes” {CITED}", "“so he never goes”", "“so he [Holm] goes”"),
        ("- **“no”** [1](../sources/b.md#s1){ .cite }", "“no”", "“no”"),
        ("### “Boss” Ann", "Ann", "“Boss”"),
    ],
)
def test_quotations_that_the_document_has_not_are_told(line, text, quotation):
    assert check_line(line, text) == [f"briefings/stories/a.md:9: no cited seed holds the quotation {quotation}"]


@pytest.mark.parametrize(("quoted", "found"), [("“yes”", []), ("“no”", ["“no”"])])
def test_what_stands_below_a_line_is_held_against_what_it_cites_itself(quoted, found):
    line = f"- **Positions** 1 new line\n  {{ .line .unsourced }}\n    - {CITED} She said {quoted}"
    told = [f"briefings/stories/a.md:11: no cited seed holds the quotation {mark}" for mark in found]
    assert check_line(line, "She said “yes”.") == told


def test_a_title_may_quote_what_the_editor_states_and_nothing_else():
    stated = open_all(make_document("Text.", title="The “deal” is off"))
    assert list(check_page("stories/a.md", "# The “deal” is off\n", stated)) == []
    assert [fault.line for fault in check_page("stories/a.md", "---\n\n# The “deal” is “off”\n", stated)] == [3]


@pytest.mark.parametrize(
    "line",
    ["- Not stated: date of the document <small>gap</small>\n  { .line .unsourced }", "- Not stated { .unsourced }"],
)
def test_a_gap_in_what_came_with_the_document_needs_no_citation_but_may_not_quote(line):
    assert check_line(line, "Text.") == []
    assert len(check_line(line.replace("stated", "“stated”"), "“stated”")) == 1


@pytest.mark.parametrize("name", ['[Ann "Nan" Roe]', "[Ann “Nan” Roe]"])
def test_the_marks_of_a_name_put_in_are_no_quotation_s_also_inside_one(name: str):
    line, text = f'- He said: "I saw her {name} there." {CITED}', 'He said: "I saw her there."'
    assert check_line(line, text, {name}) == []
    assert check_line(line.replace("saw", "met"), text, {name}) != []
