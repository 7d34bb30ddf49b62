import pytest

from generator.slugs import make_actor_id, make_slug, spell


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ann Roe", "ann-roe"),
        ("José  María-Núñez", "jose-maria-nunez"),
        ("U.S.", "u-s"),
        ("the People’s Quay", "the-people-s-quay"),
        ("the People's Quay", "the-people-s-quay"),
        ("Aldis–Roe", "aldis-roe"),
        ("Якорь", ""),
    ],
)
def test_a_slug_has_small_letters_and_digits_of_ascii(name, expected):
    assert make_slug(name) == expected


def test_actors_without_a_letter_of_ascii_have_each_an_id_of_their_own():
    ids = {make_actor_id(name) for name in ("Якорь", "Парус", "帆")}
    assert len(ids) == 3
    assert all(id.startswith("actor-") for id in ids)
    assert make_actor_id("Ann Roe") == "ann-roe"


def test_letters_that_have_no_other_for_their_base_are_spelt():
    assert make_slug(spell("Straße Øre Łódź Ærø Þór Đồng, José")) == "strasse-ore-lodz-aero-thor-dong-jose"
