from generator.memory import Memory

VALUES = {"title": "A", "entries": [{"id": 1, "text": "“x”"}, ("b", None)]}


def recall(memory: Memory, values: object = VALUES, path: str = "a.md") -> str:
    return memory.recall(path, values, lambda: "made")


def test_a_page_made_from_the_same_is_recalled_and_any_other_made():
    first = Memory({}, {})
    assert recall(first) == "made"
    later = Memory({"a.md": "before"}, first.keys)
    assert recall(later) == "before"
    assert recall(later, VALUES | {"title": "B"}) == "made"
    assert recall(later, path="b.md") == "made"


def test_a_page_that_does_not_stand_is_made_again():
    first = Memory({}, {})
    recall(first)
    assert recall(Memory({}, first.keys)) == "made"


def test_a_page_of_which_nothing_is_noted_is_made_again():
    assert recall(Memory({"a.md": "before"}, {})) == "made"


def test_what_a_recalled_page_was_made_from_is_noted_for_the_next_run():
    first = Memory({}, {})
    recall(first)
    later = Memory({"a.md": "before"}, first.keys)
    recall(later)
    assert later.keys == first.keys
