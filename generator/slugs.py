"""Names as addresses and file names have them."""

import hashlib
import re
import unicodedata

_SPELT = {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ø": "o", "Ø": "O"}
_SPELT |= {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H", "\u0131": "i"}


def make_slug(name: str) -> str:
    """Return the letters and digits of a name, in ASCII and small, joined by hyphens; empty where it has none."""
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", name))
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def spell(name: str) -> str:
    """Return a name with those letters spelt in ASCII that Unicode takes for no other with a mark ("Strasse")."""
    return "".join(_SPELT.get(letter, letter) for letter in name)


def make_actor_id(name: str) -> str:
    """Return the slug of an actor's name; of one without a letter or digit of ASCII, digits of its SHA-256."""
    return make_slug(name) or f"actor-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
