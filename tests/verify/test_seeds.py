from dataclasses import replace as replace_in

from generator.build import generate
from generator.config import Config
from generator.ingest.formats import FORMATS
from generator.verify import verify_pages
from tests.sites import make_site
from tests.verify.tampering import change_all, find_faults, replace


def test_a_site_as_generated_holds(site: Config):
    report = verify_pages(site)
    assert report.faults == ()
    assert (report.pages, report.seeds) == (18, 2)
    assert report.passages > 30


def test_one_changed_letter_of_a_seed_is_told_for_each_of_its_pages_and_no_other(site: Config):
    replace(site.seeds / "talks.txt", "collapse", "collapsf")
    changed = "seed seeds/talks.txt has changed since the page was made"
    faults = find_faults(site)
    assert [fault.split(":")[0] for fault in faults] == ["briefings/sources/talks.json", "briefings/stories/talks.json"]
    assert all(fault.endswith(changed) for fault in faults)
    before = (site.pages / "sources/talks.json").read_text("utf-8").partition('"path"')[0]
    assert faults[0].split(":")[1] == str(before.count("\n") + 1)


def test_a_removed_seed_is_told_with_the_reason(site: Config):
    (site.seeds / "talks.txt").unlink()
    faults = find_faults(site)
    assert len(faults) == 2
    assert all("seed cannot be read: seeds/talks.txt: no such file or directory" in fault for fault in faults)


def test_what_an_editor_states_after_the_page_was_made_is_told(site: Config):
    (site.seeds / "bank.yml").write_text("outlet: The Gazette\n", encoding="utf-8")
    faults = find_faults(site)
    assert [fault.split(":")[0] for fault in faults] == ["briefings/sources/bank.json", "briefings/stories/bank.json"]
    assert all("what is stated of seeds/bank.txt has changed" in fault for fault in faults)


def test_another_seed_under_the_id_of_a_page_is_told(site: Config):
    def name_other(source):
        bank = (site.seeds / "bank.txt").as_posix()
        source["path"] = bank.removeprefix(f"{site.root.as_posix()}/")

    change_all(site, "sources/talks.json", name_other)
    assert any("seed seeds/bank.txt has changed" in fault for fault in find_faults(site))


def test_a_json_that_is_not_called_by_its_id_is_told(site: Config):
    change_all(site, "stories/talks.json", lambda data: data.update(id="bank"))
    assert "briefings/stories/talks.json:1: is not called by its id" in find_faults(site)


PAGE = """<html><body><article>
<p>The bank of Norway warned on Tuesday that prices in Norway may rise again before winter.</p>
<p>Its governor, Peter Holm, said that “nobody knows” when prices rise, and that he does not.</p>
</article></body></html>"""


def test_a_file_that_is_read_otherwise_than_before_is_told(tmp_path, monkeypatch):
    site = make_site(tmp_path / "site", {"bank.html": f'<meta charset="utf-8">{PAGE}'})
    generate(site)
    assert verify_pages(site).faults == ()
    html = FORMATS[".html"]

    def read_otherwise(path, data):
        return html.read(path, data.replace(b"Tuesday", b"Monday"))

    monkeypatch.setitem(FORMATS, ".html", replace_in(html, read=read_otherwise))
    told = "seed seeds/bank.html is the same file, but is read otherwise now than when the page was made"
    faults = find_faults(site)
    assert [fault.split(":")[0] for fault in faults] == ["briefings/sources/bank.json", "briefings/stories/bank.json"]
    assert all(told in fault for fault in faults)
