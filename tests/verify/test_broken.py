"""Files that no generation wrote give a fault with their name, never a traceback."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config import Config
from tests.verify.tampering import find_faults, find_places, put

BROKEN = {
    "empty": b"",
    "cut": b'{"sections": [',
    "binary": bytes(range(256)) * 8,
    "nul": b"\x00" * 100,
    "utf-16": '{"sections": []}'.encode("utf-16"),
    "deep": b"[" * 100_000,
    "deep and closed": b'{"sections":' + b"[" * 900 + b"]" * 900 + b"}",
    "number": b"5",
    "text": b'"sections"',
    "null": b"null",
    "list": b"[]",
    "list of names": b'["blocks"]',
    "empty object": b"{}",
    "null sections": b'{"id": "talks", "sections": null}',
    "null blocks": b'{"document_id": "talks", "blocks": null}',
    "bare blocks": b'{"document_id": "talks", "blocks": []}',
    "bare sections": b'{"id": "talks", "sections": []}',
    "strings for sections": b'{"id": "talks", "sections": ["bottom-line"]}',
    "not finite": b'{"id": NaN, "sections": Infinity}',
    "two": b"{} {}",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("name", ["stories/talks.json", "sources/talks.json"])
def test_a_file_that_is_no_json_of_a_page_is_told(site: Config, name, content):
    (site.pages / name).write_bytes(content)
    page = name.removesuffix("json")
    assert any(fault.startswith((f"briefings/{page}json:", f"briefings/{page}md:")) for fault in find_faults(site))


@pytest.mark.parametrize("name", ["stories/talks.json", "sources/talks.json"])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=st.data())
def test_whatever_stands_in_the_place_of_anything_else_is_told(site: Config, name, choice):
    path = site.pages / name
    original = path.read_bytes()
    data = json.loads(original)
    place = choice.draw(st.sampled_from(find_places(data)))
    value = choice.draw(st.sampled_from([None, [], {}, "", "x", -1, 1.5, True, [None], {"text": None}, [[]]]))
    path.write_text(json.dumps(put(data, place, value)), encoding="utf-8")
    try:
        assert isinstance(find_faults(site), list)
    finally:
        path.write_bytes(original)


def test_junk_under_the_name_of_a_page_is_told(site: Config):
    (site.pages / "stories/talks.md").write_bytes(bytes(range(256)))
    assert any(fault.startswith("briefings/stories/talks.md:1: ") for fault in find_faults(site))


def test_a_folder_without_pages_is_told(site: Config):
    for path in sorted(site.pages.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    site.pages.rmdir()
    assert [fault.split(":")[0] for fault in find_faults(site)].count("briefings/index.md") > 0
