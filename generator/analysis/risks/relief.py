"""Danger made less, warded off or only told of: "lowers the risk of a fall", "to end the war", "undo the damage"."""

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.risks.negation import has_not

_LESSENED = frozenset({
    "reduce", "lower", "lessen", "cut", "minimise", "minimize", "eliminate", "remove", "mitigate", "dispel", "low",
    "decrease", "offset", "counter", "allay", "ease", "limit", "contain", "counteract", "quash", "rest",
    "alleviate", "relieve", "lighten", "repair", "defuse", "resolve", "wipe", "eradicate", "spread", "diversify",
    "hedge", "exploit", "overstate", "exaggerate", "diminish", "absorb",
})  # fmt: skip
"""Verbs whose object is a danger made less or misjudged, and "lower" where it is taken for an adjective."""
RELIEF = frozenset({
    "end", "stop", "prevent", "avoid", "avert", "ease", "resolve", "solve", "overcome", "reduce", "fight", "combat",
    "tackle", "address", "condemn", "discuss", "describe", "explain", "survive", "cut", "halt", "lift", "settle", "win",
    "slow", "delay", "manage", "handle", "mourn", "grieve", "undo", "repair", "limit", "contain", "reverse", "counter",
    "mitigate", "minimise", "minimize", "offset", "depict", "portray", "recount", "mark",
    "commemorate", "remember", "document", "study", "investigate", "chronicle", "cover", "fix", "escape",
    "rule", "probe", "waive",
})  # fmt: skip
"""Verbs whose object is a harm made less, or only told of."""
ENDING = frozenset({"end", "stop", "abate", "ease", "subside", "recede", "fade", "vanish", "disappear"})
"""Verbs by which a harm or a danger goes away of itself."""
_GUARDED = frozenset(
    {"protect", "protection", "defend", "shield", "safeguard", "guard", "save", "free", "safe", "prevent", "keep"}
)
"""Words before what one is kept from."""
_COPING = frozenset({"deal", "cope", "grapple"})
_FROM = frozenset({"from", "against"})
_ASIDE = frozenset({"barring", "despite", "without", "given"})
"""Prepositions before a harm that is not reckoned with, or that changes nothing."""


def is_lessened(danger: Token) -> bool:
    """Return whether a danger is made less: "reduces the risk of fire", "protection from threats"."""
    seat = _find_seat(danger)
    if seat.dep_ in {"dobj", "nsubjpass"} and seat.head.lemma_ in _LESSENED | RELIEF:
        return not has_not(seat.head)
    return _is_kept_away(seat)


def _is_kept_away(noun: Token) -> bool:
    """Return whether a noun is what somebody is kept from ("protects us from war"), or what is set aside."""
    link = noun.head
    if noun.dep_ in SUBJECTS and link.tag_ == "VBN" and link.dep_ == "ccomp":
        return link.lemma_ in RELIEF
    if noun.dep_ == "conj":
        return _is_kept_away(link)
    cause = noun if noun.dep_ == "pobj" else link
    link = cause.head
    if cause.dep_ not in {"pobj", "pcomp"}:
        return False
    if link.lower_ == "with":
        return link.head.lemma_ in _COPING
    if link.lower_ in _ASIDE:
        return not any(has_not(word) for word in [*link.ancestors][:2])
    return link.lower_ in _FROM and any(word.lemma_.lower() in _GUARDED for word in (link.head, link.head.head))


def _find_seat(noun: Token) -> Token:
    """Return the word that stands for a noun in its clause: what it is joined to."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun.head if noun.dep_ == "compound" and noun.head.lower_ in {"rate", "level", "toll"} else noun
