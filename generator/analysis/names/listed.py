"""Signs of what a name is that need but a look into lists: by the name itself, or one word right beside it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from generator.analysis.names.words import cities, first_names, known_bodies, regions
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import country_names, demonyms

Signs = Mapping[str, Sequence[str]]

VERSUS = frozenset({"v.", "vs."})
_INTO = frozenset({"in", "near", "nearby", "across", "throughout", "outside", "through", "around"})
_FAMILIES = frozenset({"family", "clan", "dynasty"})
_PARTIES = frozenset({"party", "union", "newspaper", "charity", "coalition", "militia"})


@cache
def signs_of_names() -> Signs:
    """Return by each name that a list holds what that tells."""
    lists = {
        "country": country_names(),
        "people": demonyms().keys() | read_words("communities"),
        "region": regions(),
        "city": cities(),
        "known body": known_bodies(),
        "outlet": read_words("outlets"),
        "first name alone": first_names(),
    }
    return _by_word(lists)


@cache
def signs_of_words_before() -> Signs:
    """Return by each word what it tells before a name."""
    addresses = chain(*read_classes("honorifics").values())
    return _by_word({"address": addresses, "inside": _INTO, "from": ["from"], "lawsuit": VERSUS})


@cache
def signs_of_nouns_behind() -> Signs:
    """Return by the lemma of each noun what it tells right behind a name."""
    known = read_classes("name_nouns")
    lists = {"party behind": _PARTIES, "family behind": _FAMILIES}
    return _by_word(lists | {f"{kind} behind": known[kind] for kind in ("product", "site")})


def _by_word(words: Mapping[str, Iterable[str]]) -> Signs:
    """Return by each word the signs that have it among theirs."""
    signs: dict[str, list[str]] = defaultdict(list)
    for sign, known in words.items():
        for word in known:
            signs[word].append(sign)
    return signs
