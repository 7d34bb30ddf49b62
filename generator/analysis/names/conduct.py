"""How a name is spoken of as a person's or as a body's: what it has and does, and beside what it stands."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.clauses import NOUNS, SUBJECTS
from generator.analysis.names.surroundings import DIRECTORS

_OWN = {"its": "own body", "his": "own person", "her": "own person"}
_PLAYERS = frozenset({
    "boss", "captain", "coach", "defender", "forward", "goalkeeper", "keeper", "manager", "midfielder", "quarterback",
    "skipper", "striker", "winger",
})  # fmt: skip
"""Those of a club whose name stands right before them and theirs."""
_TRADED = frozenset({"acquisition", "merger", "share", "shareholder", "stake", "stock", "takeover"})
_RESULTS = frozenset({"earnings", "loss", "profit", "revenue"})
_STAGED = frozenset({"cast", "play", "portray", "role", "sing", "star", "voice"})
_SEATED = frozenset({"member", "mep", "mp", "msp"})
"""Those who sit "for" a place."""


def find_conduct(span: Span) -> Iterator[str]:
    """Yield the signs of what a name has and does, and of whom it stands beside."""
    link, dep = span.root.head, span.root.dep_
    following = span.doc[span.end : span.end + 2]
    if following[:1].text in _PLAYERS and following[-1].ent_type_ == "PERSON":
        yield "officer behind"
    if dep == "poss" and link.lower_ in DIRECTORS:
        yield "directed"
    if _is_traded(span):
        yield "traded"
    if any(map(_is_staged, (link, *span.root.children))):
        yield "staged"
    own = _find_own(span) if dep in SUBJECTS else None
    led = _find_led(span, link.lower_, link.head) if dep == "pobj" else None
    yield from filter(None, (own, led))


def _is_traded(span: Span) -> bool:
    """Return whether a name has shares, or employs or earns ("a stake in Roe", "Roe posted a profit")."""
    link, dep = span.root.head, span.root.dep_
    if dep == "nsubj":
        earned = any(child.dep_ == "dobj" and child.lemma_ in _RESULTS for child in link.children)
        return link.lemma_ in {"employ", "merge"} or (earned and link.lemma_ in {"post", "report"})
    bought = dep == "pobj" and link.lower_ in {"of", "in", "with"} and link.head.lemma_ in _TRADED
    return bought or (dep in {"compound", "nmod"} and link.lemma_ in _TRADED)


def _is_staged(verb: Token) -> bool:
    """Return whether a verb tells by whom somebody is played."""
    return verb.lemma_ in _STAGED and any(child.dep_ == "agent" for child in verb.children)


def _find_own(span: Span) -> str | None:
    """Return the sign of the pronoun for what a subject has, where no other noun comes before it."""
    for token in span.doc[span.end : span.sent.end]:
        if token.tag_ == "PRP$":
            return _OWN.get(token.lower_)
        if token.pos_ in {*NOUNS, "PRON"}:
            break
    return None


def _find_led(span: Span, link: str, over: Token) -> str | None:
    """Return the sign of what leads to a name: "Ann Roe of", "the member for", "her role as", "according to"."""
    if link == "of" and over.ent_type_ == "PERSON" and over.i and over.nbor(-1).ent_type_ == "PERSON":
        return "of a person"
    if link == "for" and over.lower_ in _SEATED:
        return "governed"
    if link == "as" and over.lemma_ in _STAGED:
        return "staged"
    return "cited" if link == "to" and over.lower_ == "according" and len(span) == 1 else None
