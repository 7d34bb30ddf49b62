"""Words of danger and of harm in idioms that tell of none: "strike a balance", "takes a risk"."""

from spacy.tokens import Token

from generator.lexicon import read_classes

_TAKEN_OFF = frozenset({"de", "low", "non", "anti", "no"})
"""What before a hyphen takes the danger out of a word ("de-risks", "low-risk")."""
_JOINED = frozenset({"conj", "compound", "npadvmod", "amod", "dobj"})


def is_idiom(token: Token) -> bool:
    """Return whether a word beside it makes a word tell of no harm ("strike a balance", "gains or losses")."""
    idioms = read_classes("risk_idioms")
    words = idioms.get(token.lower_, frozenset()) | idioms.get(token.lemma_, frozenset())
    links = [child for child in token.children if child.dep_ not in {"aux", "mark"}]
    behind = [word for link in links if link.dep_ == "prep" for word in link.children]
    before = [token.head] if token.dep_ in _JOINED else []
    return any({word.lower_, word.lemma_.lower()} & words for word in (*links, *behind, *before))


def is_harmless(token: Token) -> bool:
    """Return whether a word of danger is an idiom here: who "takes a risk", is "anxious to" begin."""
    lemma, before = token.lemma_.lower(), [word.lower_ for word in token.doc[max(0, token.i - 2) : token.i]]
    if before[1:] == ["-"] and before[0] in _TAKEN_OFF:
        return True
    links = {child.lower_ for child in token.children if child.dep_ == "prep"}
    over = (token.dep_, token.head.lemma_.lower())
    return (
        (lemma == "expose" and "to" not in links)
        or (lemma == "loom" and _is_of_no_ill(token))
        or (lemma == "warn" and any(child.dep_ == "xcomp" for child in token.children))
        or is_idiom(token)
        or (lemma == "risk" and over == ("dobj", "take"))
        or (lemma == "worry" and over == ("pobj", "in"))
        or (lemma == "anxious" and any(child.dep_ == "xcomp" for child in token.children))
    )


def _is_of_no_ill(looming: Token) -> bool:
    """Return whether what looms is none: "the looming election", "the primary looms"."""
    if looming.dep_ == "amod":
        return not _is_ill(looming.head)
    return not any(_is_ill(part) for child in looming.children if child.dep_ == "nsubj" for part in child.subtree)


def _is_ill(noun: Token) -> bool:
    words = read_classes("risk_triggers")
    lemma = noun.lemma_.lower()
    return lemma in words["noun"] | words["harm"] or lemma in read_classes("risk_trends")["ills"]
