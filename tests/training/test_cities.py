"""The list of cities."""

import json

from generator.lexicon import read_words
from tests.training import cities

PLACES = [("Keswick", 60_000), ("Zürdorf", 50_000), ("Hamlet", 40_000), ("Jackson", 900_000), ("Mobile", 200_000)]


def test_large_cities_that_are_nobody_elses_name_are_kept_with_and_without_accents():
    assert cities.select_cities(PLACES, {"JACKSON"}) == ["Keswick", "Zurdorf", "Zürdorf"]


def test_a_country_and_what_is_no_plain_name_are_left_out():
    assert cities.select_cities([("Singapore", 5_000_000), ("Ward 7", 90_000), ("Ely", 90_000)], set()) == []


def test_the_list_is_written_from_the_files_of_names(tmp_path, monkeypatch):
    monkeypatch.setattr(cities, "PATH", tmp_path)
    (tmp_path / "cities.json").write_text(
        json.dumps({str(k): {"name": name, "population": people} for k, (name, people) in enumerate(PLACES)})
    )
    (tmp_path / "first").write_text("MARY 2.6 2.6 1\n")
    (tmp_path / "last").write_text("JACKSON 0.3 0.3 1\n")
    cities.main(*(str(tmp_path / name) for name in ("cities.json", "first", "last")))
    written = (tmp_path / "cities.txt").read_text(encoding="utf-8")
    assert written == f"{cities.HEADING}Keswick\nZurdorf\nZürdorf\n"


def test_the_list_at_hand_holds_no_surname_that_is_also_a_city():
    assert "Milton Keynes" in read_words("cities")
    assert not {"Jackson", "Lincoln", "Clinton"} & read_words("cities")
