"""Words that can tell of a harm, and here do not."""

from spacy.tokens import Token

from generator.analysis.risks.idioms import is_idiom

_BADLY = frozenset({"badly", "adversely", "negatively", "severely", "worst", "hard"})
_BURDENS = frozenset(
    {"tax", "taxis", "rate", "cost", "price", "emission", "deficit", "debt", "crime", "poverty", "red"}
)
_PUT_OFF = frozenset({"delay", "suspension", "cut"})
_KEEPING = frozenset({"keep", "lift", "enforce", "end", "support", "oppose", "back", "discuss", "explain", "ease"})
_JOINING = frozenset({"join", "attend", "lead"})
_INSTANCES = frozenset({"example", "instance", "kind", "sort", "type", "story", "report", "memory", "history", "claim"})
_WORKING = frozenset({"work", "apply", "cover", "function", "look", "run"})


def is_mild(token: Token) -> bool:
    """Return whether a word that can tell of harm does not: who "affects" something, a tax that is "cut"."""
    if token.pos_ == "NOUN":
        return is_idiom(token) or _is_in_force(token) or _is_put_off(token) or _is_season(token) or _is_one_of(token)
    return is_idiom(token) or _harms_nobody(token)


def _is_season(noun: Token) -> bool:
    """Return whether "fall" is a time of the year ("in the fall")."""
    behind = any(child.dep_ == "prep" for child in noun.children)
    return noun.lower_ == "fall" and noun.dep_ == "pobj" and not behind


def _is_one_of(noun: Token) -> bool:
    """Return whether a harm is but what something is one of ("an example of an attack")."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _INSTANCES


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


def _is_put_off(noun: Token) -> bool:
    """Return whether a burden is what is delayed or cut ("a delay of the tax")."""
    of = (link for link in noun.children if link.lower_ == "of" and noun.lemma_ in _PUT_OFF)
    before = [child for child in noun.children if child.dep_ == "compound" and noun.lemma_ == "cut"]
    return any(word.lemma_.lower() in _BURDENS for word in (*before, *(word for link in of for word in link.children)))


def _is_in_force(noun: Token) -> bool:
    """Return whether a measure that can be a harm is there already, and only kept or at work ("would keep the ban")."""
    known = any(child.dep_ in {"det", "poss"} and child.lower_ not in {"a", "an"} for child in noun.children)
    kept = noun.dep_ == "dobj" and noun.head.lemma_ in _KEEPING | _JOINING
    party = noun.dep_ == "pobj" and noun.head.head.lemma_ == "party"
    return known and (kept or party or (noun.dep_ == "nsubj" and noun.head.lemma_ in _WORKING))
