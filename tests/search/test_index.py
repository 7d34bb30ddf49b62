import gzip
import json
from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.search import write_index

PAGE = '<html lang="en"><body><article {}><h1>Strike</h1><p id="s1">Dockers walk out.</p></article></body></html>'


def count_pages(site: Path) -> int:
    entry = json.loads((site / "pagefind/pagefind-entry.json").read_text("utf-8"))
    return int(entry["languages"]["en"]["page_count"])


def test_marked_pages_are_found_and_no_interface_but_our_own_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format("data-pagefind-body"), encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE.format(""), encoding="utf-8")
    write_index(tmp_path)
    assert count_pages(tmp_path) == 1
    assert {path.name for path in (tmp_path / "pagefind").glob("*.[jc]s*")} == {
        "pagefind-entry.json",
        "pagefind.js",
    }


def test_the_words_of_marked_pages_stand_beside_the_index_those_of_most_pages_first(tmp_path: Path) -> None:
    for name, mark, said in (
        ("a", "data-pagefind-body", "Ventilation failed; the pit's ventilation."),
        ("b", "data-pagefind-body", "The Ventilation, 2019: no Ärger, vents."),
        ("c", "", "Harbour"),
    ):
        page = PAGE.format(mark).replace("Dockers walk out.", said)
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    write_index(tmp_path)
    files = (tmp_path / "pagefind/words").iterdir()
    words = {path.stem: found for path in files if (found := json.loads(path.read_text("utf-8")))}
    assert words == {"s": ["Strike"], "v": ["Ventilation", "vents"], "f": ["failed"], "other": ["Ärger"]}


def test_a_register_is_found_by_its_head_and_its_lines_where_they_stand(tmp_path: Path) -> None:
    lines = '<div class="section positions"><p id="positions-0">said</p></div>'
    for number, kind in enumerate(("Actor", "Briefing")):
        page = PAGE.format(f'data-pagefind-body data-kind="{kind}"').replace("</article>", lines + "</article>")
        (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
    write_index(tmp_path)
    fragments = [gzip.decompress(path.read_bytes()) for path in (tmp_path / "pagefind/fragment").iterdir()]
    assert sorted(b"said" in fragment for fragment in fragments) == [False, True]
    assert all(b"Dockers" in fragment for fragment in fragments)


def test_counts_of_actors_and_what_is_told_of_sources_are_not_found(tmp_path: Path) -> None:
    row = "<tr><td>Ann Roe</td><td>mayor</td><td>41</td><td>42</td></tr>"
    sections = f'<div class="actors"><table>{row}</table></div><div class="section sources"><p>27 of 29 used</p></div>'
    page = PAGE.format("data-pagefind-body").replace("</article>", sections + "</article>")
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    write_index(tmp_path)
    (fragment,) = (gzip.decompress(path.read_bytes()) for path in (tmp_path / "pagefind/fragment").iterdir())
    assert b"Ann Roe. mayor" in fragment
    assert not any(words in fragment for words in (b"41", b"42", b"27 of 29"))


def test_nothing_of_an_older_index_is_left(tmp_path: Path) -> None:
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind/old.pf_index").touch()
    (tmp_path / "a.html").write_text(PAGE.format("data-pagefind-body"), encoding="utf-8")
    write_index(tmp_path)
    assert not (tmp_path / "pagefind/old.pf_index").exists()


def test_what_pagefind_complains_of_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"^the search index: pagefind: .+; install") as error:
        write_index(tmp_path)
    assert "\n" not in str(error.value)
