"""Metadata of sidecar and front matter."""

from dataclasses import replace

import pytest

from generator.errors import SeedError
from generator.ingest import read_seed
from generator.models import Metadata

FULL = """\
title: "Leaders: no deal"
date: November 16, 2004
outlet: Example Times
author: [Ann Example, Bo Example]
url: https://example.org/a?b=c#d
language: en-GB
kind: Analysis
publish: used
"""


@pytest.fixture
def stated(put, config):
    """Metadata of a seed with this sidecar."""

    def read(sidecar: str | bytes) -> Metadata:
        put("a.yml", sidecar)
        return read_seed(put("a.txt", "He went."), config).metadata

    return read


def test_a_sidecar_states_all_there_is(stated):
    assert stated(FULL) == Metadata(
        title="Leaders: no deal",
        date="2004-11-16",
        outlet="Example Times",
        author="Ann Example, Bo Example",
        url="https://example.org/a?b=c#d",
        language="en-GB",
        kind="analysis",
        publish="used",
    )


def test_front_matter_states_the_same(stated, put, config):
    assert read_seed(put("b.md", f"---\n{FULL}---\nHe went."), config).metadata == stated(FULL)


def test_nothing_is_stated_without_either(put, config):
    assert read_seed(put("a.txt", "He went."), config).metadata == Metadata()


@pytest.mark.parametrize("sidecar", ["", "# nothing\n", "title:\ndate: ~\nurl: ''\nauthor: null\n"])
def test_empty_values_state_nothing(stated, sidecar):
    assert stated(sidecar) == Metadata()


def test_publish_defaults_to_the_setting(put, config):
    assert read_seed(put("a.txt", "He went."), replace(config, publish="link")).metadata.publish == "link"


@pytest.mark.parametrize("suffix", [".yml", ".yaml"])
@pytest.mark.parametrize("seed", ["a.txt", "a.md"])
def test_a_sidecar_is_found_beside_every_format(put, config, suffix, seed):
    put(f"a{suffix}", "title: T")
    assert read_seed(put(seed, "He went."), config).metadata.title == "T"


def test_two_sidecars_are_refused(put, config):
    put("a.yml", "title: T")
    put("a.yaml", "title: T")
    with pytest.raises(SeedError, match=r"seeds/a\.txt: has two sidecars, a\.yml and a\.yaml; remove one"):
        read_seed(put("a.txt", "He went."), config)


def test_the_sidecar_wins_key_by_key(put, config):
    put("a.yml", "title: Sidecar\nkind: news\n")
    metadata = read_seed(put("a.md", "---\ntitle: Front\noutlet: Front\n---\nHe went."), config).metadata
    assert metadata == Metadata(title="Sidecar", outlet="Front", kind="news")


def test_the_sidecar_wins_over_a_bad_value_of_the_front_matter(put, config):
    put("a.yml", "url: https://example.org/a")
    assert read_seed(put("a.md", "---\nurl: /a\n---\nHe went."), config).metadata.url == "https://example.org/a"


def test_unknown_keys_of_front_matter_are_ignored_and_synonyms_read(put, config):
    front = "Title: T\ntags: [a, b]\nsource: S\nsite: S\nLang: en\nauthors: [A, B]\nheadline: H\nlayout: {a: b}\n"
    metadata = read_seed(put("a.md", f"---\n{front}---\nHe went."), config).metadata
    assert metadata == Metadata(title="T", language="en", author="A, B")


@pytest.mark.parametrize(("key", "meant"), [("titel", "title"), ("Autor", "author"), ("oulet", "outlet")])
def test_a_key_of_front_matter_that_is_nearly_one_of_ours_is_refused_with_that(put, config, key, meant):
    with pytest.raises(SeedError, match=rf"seeds/a\.md: unknown key '{key.lower()}'; write '{meant}' if that is meant"):
        read_seed(put("a.md", f"---\n{key}: x\n---\nHe went."), config)


@pytest.mark.parametrize(
    "key",
    ["published", "publishDate", "updated", "draft", "subtitle", "linkTitle", "history", "urls", "authority"],
)
def test_a_key_of_front_matter_that_another_program_has_is_none_of_ours(put, config, key):
    assert read_seed(put("a.md", f"---\n{key}: x\n---\nHe went."), config).metadata == Metadata()


def test_a_key_given_twice_is_told_with_its_lines_as_the_file_counts_them(put, stated, config):
    with pytest.raises(SeedError, match=r"seeds/a\.yml: 'title' stands in line 1, and again in line 3; make one"):
        stated("title: A\nkind: news\ntitle: B\n")
    with pytest.raises(SeedError, match=r"seeds/b\.md: 'title' stands in line 2, and again in line 4"):
        read_seed(put("b.md", "---\ntitle: A\nkind: news\ntitle: B\n---\nHe went."), config)
    with pytest.raises(SeedError, match=r"seeds/b\.md: its front matter is not readable as YAML \(.* in line 3\)"):
        read_seed(put("b.md", "---\nkind: news\ntitle: A: B\n---\nHe went."), config)
    with pytest.raises(SeedError, match=r"seeds/b\.md: has conflict markers of a merge in line 2; resolve it"):
        read_seed(put("b.md", "---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x\n---\nHe went."), config)


@pytest.mark.parametrize(
    ("key", "hint"),
    [("titel", "write 'title'"), ("Date", "write 'date'"), ("authors", "write 'author'"), ("lang", "write 'language'")],
)
def test_an_unknown_key_of_a_sidecar_is_refused_with_the_one_meant(stated, key, hint):
    with pytest.raises(SeedError, match=rf"seeds/a\.yml: unknown key '{key}'; {hint} .*known are title, date, outlet"):
        stated(f"{key}: x")


def test_all_faults_of_a_sidecar_are_told_at_once_and_numbered(stated):
    with pytest.raises(SeedError) as fault:
        stated("oulet: The Gazette\nkind: gossip\ndate: soon\n")
    told = str(fault.value)
    assert told.startswith("seeds/a.yml: 3 faults; (1) unknown key 'oulet'; write 'outlet' if that is meant; known are")
    assert "(2) 'kind' is 'gossip'; write one of news, analysis, opinion (3) 'date' is 'soon'" in told
    assert "\n" not in told


def test_of_two_files_with_faults_the_one_that_is_read_first_tells_its_own(put, config):
    put("a.yml", "kind: gossip\n")
    with pytest.raises(SeedError, match=r"^seeds/a\.md: 'url' is '/a', no address of the web; write one .*https://$"):
        read_seed(put("a.md", "---\nurl: /a\n---\nHe went."), config)


def test_an_unknown_key_like_no_other_is_refused_with_the_known_ones(stated):
    with pytest.raises(SeedError, match="unknown key 'zzz'; known are title, date"):
        stated("zzz: x")


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JavaScript://example.org/%0aalert(1)", "data:text/html,x", "ftp://example.org", "/a", "x",
     "//example.org", "http://", "https:///a", "http:example.org", "https://exa mple.org", "https://[", "https://a/\"b",
     "https://a/<b>", "https://a\\b", "https://a/`b"],
)  # fmt: skip
def test_only_addresses_of_the_web_are_accepted(put, stated, config, url):
    with pytest.raises(SeedError, match=r"'url' is .*; write one that begins with https://"):
        stated(f"url: '{url}'")
    with pytest.raises(SeedError, match="'url' is"):
        read_seed(put("b.md", f"---\nurl: '{url}'\n---\nHe went."), config)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("date: soon", "'date' is 'soon'"),
        ("date: 5/4/2016", "'date' is"),
        ("kind: gossip", "'kind' is 'gossip'; write one of news, analysis, opinion"),
        ("publish: all", "'publish' is 'all'; write one of full, used, link"),
        ("language: de-AT", "'language' is 'de-AT', and the model reads 'en' only"),
        ("title: [a, b]", "'title' is no plain text"),
        ("title: {a: b}", "'title' is no plain text"),
        ("author: [{name: A}]", "'author' is no plain text"),
        ('title: "a\\ab"', "'title' holds control characters"),
        ('title: "a\\ud800b"', "'title' holds control characters"),
        ("title: 'a", "not readable as YAML"),
        ("just a text", "holds no settings"),
        ("- title", "holds no settings"),
        ("a: 1\n---\nb: 2", "not readable as YAML"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_the_name_of_the_sidecar(stated, line, reason):
    with pytest.raises(SeedError, match=rf"seeds/a\.yml: .*{reason}"):
        stated(line)


@pytest.mark.parametrize(("written", "expected"), [("No", "No"), ("2016", "2016"), ("1.10", "1.10"), ("1e3", "1e3")])
def test_a_title_is_kept_as_written(stated, written, expected):
    assert stated(f"title: {written}").title == expected


def test_white_space_is_collapsed(stated):
    assert stated('title: "  a \\t b\\n c\\u00a0d "').title == "a b c d"


def test_a_language_is_compared_by_its_primary_subtag(stated):
    assert stated("language: EN_us").language == "EN_us"


def test_a_sidecar_in_another_encoding_is_refused(stated):
    with pytest.raises(SeedError, match=r"seeds/a\.yml: holds NUL"):
        stated("title: T".encode("utf-16-le"))


def test_a_sidecar_with_a_byte_order_mark_is_read(stated):
    assert stated("title: é".encode("utf-8-sig")).title == "é"


def test_a_folder_in_the_place_of_a_sidecar_is_refused(put, config):
    (config.seeds / "a.yml").mkdir()
    with pytest.raises(SeedError, match=r"seeds/a\.yml: not a file"):
        read_seed(put("a.txt", "He went."), config)
