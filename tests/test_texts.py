import pytest

from generator.texts import Texts

FILES = Texts({"a.md": "“A”\n".encode(), "b.md": "B\n"})


def test_a_file_is_known_by_its_text_whether_it_was_read_or_made():
    assert FILES == {"a.md": "“A”\n", "b.md": "B\n"}
    assert "a.md" in FILES
    assert "c.md" not in FILES
    with pytest.raises(KeyError):
        FILES["c.md"]


def test_of_files_in_both_the_later_ones_count():
    assert FILES | {"a.md": "C\n"} == {"a.md": "C\n", "b.md": "B\n"}
    assert Texts({"a.md": "C\n"}) | FILES == FILES


def test_what_is_handed_on_is_not_decoded():
    broken = Texts({"a.md": b"\xff", "b.md": b"B\n"})
    assert (broken.only(["b.md", "a.md"]) | Texts({})).raw("a.md") == b"\xff"
    assert list(broken.only(["b.md", "a.md"])) == ["b.md", "a.md"]
    assert len(broken.only(["b.md"])) == 1
