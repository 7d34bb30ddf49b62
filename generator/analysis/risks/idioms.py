"""Words of danger and of harm in idioms that tell of none: "strike a balance", "takes a risk", "their concerns"."""

from spacy.tokens import Token

from generator.analysis.risks.negation import has_not
from generator.lexicon import read_classes

_INTERESTS = frozenset({"address", "discuss", "hear", "understand", "share", "represent", "voice"})
_TURNS = frozenset({"about", "of", "to", "with", "on"})
_TOLD = frozenset({"ccomp", "acl", "relcl"})
_GRAVE = frozenset({"serious", "grave", "growing", "deep", "major", "main", "biggest", "widespread", "increasing"})
_TAKEN_OFF = frozenset({"de", "low", "non", "anti", "no"})
"""What before a hyphen takes the danger out of a word ("de-risks", "low-risk")."""
_JOINED = frozenset({"conj", "compound", "npadvmod", "amod"})


def is_idiom(token: Token) -> bool:
    """Return whether a word beside it makes a word tell of no harm ("strike a balance", "gains or losses")."""
    idioms = read_classes("risk_idioms")
    words = idioms.get(token.lower_, frozenset()) | idioms.get(token.lemma_, frozenset())
    links = [child for child in token.children if child.dep_ not in {"aux", "mark"}]
    behind = [word for link in links if link.lower_ == "of" for word in link.children]
    before = [token.head] if token.dep_ in _JOINED else []
    return any({word.lower_, word.lemma_.lower()} & words for word in (*links, *behind, *before))


def is_harmless(token: Token) -> bool:
    """Return whether a word of danger is an idiom here: who "takes a risk", is "anxious to" begin, has "concerns"."""
    lemma, before = token.lemma_.lower(), [word.lower_ for word in token.doc[max(0, token.i - 2) : token.i]]
    if before[1:] == ["-"] and before[0] in _TAKEN_OFF:
        return True
    links = {child.lower_ for child in token.children if child.dep_ == "prep"}
    over = (token.dep_, token.head.lemma_.lower())
    return (
        (lemma == "expose" and "to" not in links)
        or (lemma == "loom" and _is_of_no_ill(token))
        or (lemma == "warn" and any(child.dep_ == "xcomp" and has_not(child) for child in token.children))
        or is_idiom(token)
        or (lemma == "risk" and over == ("dobj", "take"))
        or (lemma == "worry" and over == ("pobj", "in"))
        or (lemma == "anxious" and any(child.dep_ == "xcomp" for child in token.children))
        or (lemma == "concern" and token.tag_ == "NNS" and _are_interests(token))
    )


def _is_of_no_ill(looming: Token) -> bool:
    """Return whether what looms is none: "the looming election", "the state looms large in the race"."""
    if looming.dep_ == "amod":
        return not _is_ill(looming.head)
    large = any(child.lower_ in {"large", "larger", "largest"} for child in looming.children)
    return large and not any(_is_ill(child) for child in looming.children if child.dep_ == "nsubj")


def _is_ill(noun: Token) -> bool:
    words = read_classes("risk_triggers")
    lemma = noun.lemma_.lower()
    return lemma in words["noun"] | words["harm"] or lemma in read_classes("risk_trends")["ills"]


def _are_interests(concerns: Token) -> bool:
    """Return whether "concerns" are what matters to somebody ("talk to them about their concerns")."""
    links = {child.lower_ for child in concerns.children if child.dep_ in {"prep", "mark"}} - {"of"}
    told = any(child.dep_ in _TOLD or child.lower_ in _GRAVE for child in concerns.children)
    heard = concerns.dep_ == "pobj" and concerns.head.lower_ in _TURNS
    return not links and not told and (heard or (concerns.dep_ == "dobj" and concerns.head.lemma_ in _INTERESTS))
