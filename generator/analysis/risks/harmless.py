"""Words of danger and of harm that tell of none here: "takes a risk", "strike a balance", "in the fall"."""

from spacy.tokens import Token

from generator.lexicon import read_classes

_TAKEN_OFF = frozenset({"de", "low", "non", "anti", "no"})
"""What before a hyphen takes the danger out of a word ("de-risks", "low-risk")."""
_JOINED = frozenset({"conj", "compound", "npadvmod", "amod", "dobj"})
_BADLY = frozenset({"badly", "adversely", "negatively", "severely", "worst", "hard"})
_BURDENS = frozenset(
    {"tax", "taxis", "rate", "cost", "price", "emission", "deficit", "debt", "crime", "poverty", "red"}
)


def is_harmless(token: Token) -> bool:
    """Return whether a word of danger is an idiom here: who "takes a risk", is "anxious to" begin."""
    lemma, before = token.lemma_.lower(), [word.lower_ for word in token.doc[max(0, token.i - 2) : token.i]]
    if before[1:] == ["-"] and before[0] in _TAKEN_OFF:
        return True
    links = {child.lower_ for child in token.children if child.dep_ == "prep"}
    over = (token.dep_, token.head.lemma_.lower())
    return (
        (lemma == "expose" and "to" not in links)
        or (lemma == "warn" and any(child.dep_ == "xcomp" or child.lower_ == "to" for child in token.children))
        or _is_idiom(token)
        or (lemma == "risk" and over in {("dobj", "take"), ("nsubjpass", "take")})
        or (lemma == "worry" and over == ("pobj", "in"))
        or (lemma == "anxious" and any(child.dep_ == "xcomp" for child in token.children))
    )


def is_mild(token: Token) -> bool:
    """Return whether a word that can tell of harm does not: who "affects" something, a tax that is "cut"."""
    return _is_idiom(token) or (token.pos_ != "NOUN" and _harms_nobody(token))


def _harms_nobody(token: Token) -> bool:
    about = [child for child in token.children if child.dep_ in {"dobj", "nsubjpass", "compound"}]
    match token.lemma_:
        case "affect":
            return not any(child.dep_ == "nsubjpass" or child.lower_ in _BADLY for child in token.children)
        case "cut":
            words = (word.lemma_.lower() for child in about for word in (child, *child.children))
            return not about or not _BURDENS.isdisjoint(words)
        case "withdraw":
            return not (about or any(child.lower_ == "from" for child in token.children))
        case "lose" | "drop":
            return (token.lemma_ == "drop") == bool(about)
        case "defeat" | "split":
            return any(child.dep_ == "dobj" for child in about)
    return token.lemma_ == "conflict"


def _is_idiom(token: Token) -> bool:
    """Return whether a word beside it makes a word tell of no harm ("strike a balance", "gains or losses")."""
    idioms = read_classes("risk_idioms")
    words = idioms.get(token.lower_, frozenset()) | idioms.get(token.lemma_, frozenset())
    links = [child for child in token.children if child.dep_ not in {"aux", "mark"}]
    behind = [word for link in links if link.dep_ == "prep" for word in link.children]
    before = [token.head] if token.dep_ in _JOINED else []
    return any({word.lower_, word.lemma_.lower()} & words for word in (*links, *behind, *before))
