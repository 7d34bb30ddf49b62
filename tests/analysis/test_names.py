"""Names, cut to the name, with the roles given beside them."""

from generator.analysis.names import find_names
from generator.reading import Reading
from tests.analysis.case_files import cases, make_doc, read_by_hand, read_cases
from tests.analysis.model import read


def describe(reading: Reading) -> str:
    """Return a line for each name: name, label, roles."""
    names = find_names(reading.doc)
    return (
        "\n".join(" | ".join((name.text, name.kind, *(role.text for role in name.roles))) for name in names)
        or "nothing"
    )


@cases("names.txt")
def test_names(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def test_names_and_roles_stand_at_their_offsets():
    for title, text, parse, _ in read_cases("names.txt"):
        for name in find_names(make_doc(text, parse)):
            assert name.text.lower().startswith(text[name.start : name.end].lower()), title
            assert [text[role.start : role.end] for role in name.roles] == [role.text for role in name.roles], title


def test_a_person_who_owns_a_body_is_no_part_of_its_name():
    names = [entity.name for entity in read("Marc Lind dived. Lind’s Harbour Capital Group sank.").readings[0].entities]
    assert names == ["Marc Lind", "Harbour Capital Group"]


def test_the_short_form_of_a_title_is_no_name():
    names = {entity.name for entity in read("Danish Pres. Carl Lind met Pres. Roe.").readings[0].entities}
    assert "Carl Lind" in names
    assert not any("Pres" in name for name in names)
