import pytest

from generator.layout import folder_of, history_json, is_json_in, source_json, story_json, story_page, whole_page


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (story_json("quay"), True),
        (story_page("quay"), False),
        (source_json("quay"), False),
        ("stories.json", False),
        ("whole/stories/quay.json", False),
    ],
)
def test_the_json_of_stories_is_told_from_all_else(path, expected):
    assert is_json_in("stories", path) == expected


def test_each_kind_of_file_begins_in_a_folder_of_its_own():
    paths = (story_json("a"), source_json("a"), whole_page("a"), history_json("a"), "index.md")
    assert [folder_of(path) for path in paths] == ["stories", "sources", "whole", "history", "index.md"]
