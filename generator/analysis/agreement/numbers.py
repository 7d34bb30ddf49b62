"""Numbers in figures and words."""

from spacy.tokens import Token

from generator.analysis.dates.values import NUMBERS

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TEN, _TWENTY = 10, 20
"""Of "twenty-three" the parts are added, of "twenty million" they are multiplied."""
_NEAR = 4
"""So many words behind a number may stand the one that it is not."""
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_WORDS = NUMBERS | _SCALES
_WORDS |= {word: 10 * tens for tens, word in enumerate(_TENS, start=2)}


def read_value(token: Token) -> float | None:
    """Return the value of a number with the numbers before it: "9 million"; None of dates, of ranges, of no number."""
    return None if token.ent_type_ in {"DATE", "TIME", "ORDINAL"} else read_sure_value(token)


def read_sure_value(token: Token) -> float | None:
    """Return the same where the words around a number tell that it is no date, whatever the model takes it for."""
    own = _read_number(token)
    if own is None:
        return None
    beside = (child for child in token.children if child.dep_ != "appos")
    for part in filter(None, map(_read_number, beside)):
        if own < _TEN and part >= _TWENTY:
            own += part
        elif token.lower_ in _SCALES:
            own *= part
        else:
            return None
    return own


def _read_number(token: Token) -> float | None:
    if not token.like_num:
        return None
    try:
        return float(token.text.replace(",", ""))
    except ValueError:
        word = _WORDS.get(token.lower_)
        return None if word is None else float(word)


def find_affirmed(number: Token) -> Token:
    """Return of "five, not six" the five, whichever of them the sentence is parsed to say."""
    before = number.doc[max(0, number.i - 3) : number.i]
    denied = len(before) > 1 and before[-1].lower_ == "not"
    return next((word for word in before if denied and word.like_num), number)


def find_denied(number: Token, noun: Token) -> Token | None:
    """Return the number that is said not to be the one: of "23 people, not 26" the second."""
    behind = number.doc[max(number.i, noun.i) + 1 : number.sent.end][:_NEAR]
    words = [word for word in behind if not word.is_punct]
    start = " ".join(word.lower_ for word in words[:2])
    skip = 1 if start.startswith("not ") else 2 if start in {"rather than", "instead of"} else 0
    return next((word for word in words[skip : skip + 1] if skip and word.like_num), None)
