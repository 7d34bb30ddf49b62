"""What takes the danger out of a word: it is denied, called small, over, or warded off."""

from spacy.tokens import Token

from generator.analysis.clauses import PRESENT, find_verb, find_verb_above
from generator.analysis.risks.negation import has_not, is_of_nobody
from generator.analysis.risks.relief import ENDING, RELIEF, is_lessened
from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_classes

_PASSED_OVER = frozenset({"ignore", "dismiss", "heed", "disregard", "allay", "calm"})
_SOUNDING = frozenset(
    {"sound", "raise", "ring", "issue", "give", "pose", "carry", "face", "present", "create", "represent"}
)
"""Verbs by which an alarm, a warning or a danger comes about."""
_SLIGHT = frozenset({"small", "low", "slim", "remote", "over", "unfounded", "minimal", "negligible", "exaggerated"})
_POSSIBLE = frozenset({"potential", "possible", "imminent", "looming"})
"""What says of a harm that it may come."""
_BOUND = frozenset({"for", "from", "in", "of", "to", "with"})
"""Prepositions by which a verb takes what it speaks of ("are in for years of …"), or how things stand ("with …")."""
_NEXT_TO_NONE = frozenset({"little", "low", "lower", "minimal", "negligible"})
_COMPLEMENTS = frozenset({"acomp", "oprd", "attr", "xcomp", "prep"})
"""How a word hangs on the verb that says it of its subject ("was not believed to be dangerous")."""
_CLASSED = frozenset({"good", "substance", "material", "waste", "chemical", "cargo", "driving", "weapon"})
"""Nouns that law and trade class as dangerous or hazardous."""
_WHOEVER = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "person", "people", "patient"})
"""Words for all to whom a clause applies ("those who pose a threat")."""
_TELLING = frozenset({
    "sign", "level", "factor", "bell", "zone", "toll", "penalty", "sentence", "rate", "wave", "number", "gap",
})  # fmt: skip
"""Nouns that leave the danger before them one ("risk factors", "death toll")."""


def is_denied(token: Token) -> bool:
    """Return whether a word is negated, called small or unfounded, or passed over ("ignored warnings")."""
    if token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in _PASSED_OVER:
        return True
    if is_lessened(token) or any(child.lower_ in _NEXT_TO_NONE for child in token.children):
        return True
    if token.dep_ == "dobj" and token.head.lemma_ in _SOUNDING and has_not(token.head):
        return True
    any_of_it = any(child.dep_ == "det" and child.lower_ == "any" for child in token.children)
    if is_negated(token) or (any_of_it and any(has_not(word) for word in [*token.ancestors][:3])):
        return True
    if token.dep_ != "nsubj":
        return False
    slight = any(child.dep_ == "acomp" and child.lower_ in _SLIGHT for child in token.head.children)
    return slight or token.head.lemma_ in ENDING or (token.head.lemma_ == "be" and has_not(token.head))


def is_denied_by_verb(token: Token) -> bool:
    """Return whether a verb that says a word of its subject is negated, or says it of nobody."""
    word = token
    while word.dep_ in _COMPLEMENTS | {"pobj"} and word.head != word:
        word = word.head
        if (has_not(word) and (token.dep_ != "pobj" or word.pos_ == "AUX")) or is_of_nobody(word):
            return True
    return has_not(token)


def is_asked(token: Token) -> bool:
    """Return whether it is open if something is so ("whether the wall is a danger")."""
    verb = find_verb(token)
    marks = (child for word in (verb, *verb.conjuncts) for child in word.children) if verb is not None else ()
    return any(child.dep_ == "mark" and child.lower_ == "whether" for child in marks)


def is_ruled_out(token: Token) -> bool:
    """Return whether the verb over a harm is negated ("we will not start a war")."""
    verb = find_verb(token)
    return verb is not None and any(child.dep_ == "neg" for child in verb.children)


def only_tells_which(token: Token) -> bool:
    """Return whether a word tells which people or things are meant ("those who pose a risk", "dangerous goods")."""
    verb = find_verb(token)
    if verb is not None and verb.dep_ == "relcl" and verb.head.lower_ in _WHOEVER:
        return True
    if token.pos_ == "ADJ":
        return token.dep_ == "amod" and token.head.lemma_.lower() in _CLASSED
    named = token.dep_ == "compound" and token.head.i > token.i and token.head.pos_ == "NOUN"
    return named and not is_measure(token.head)


def is_measure(noun: Token) -> bool:
    """Return whether a noun tells how much there is of the one before it or behind its "of" ("crime rate")."""
    return noun.lemma_.lower() in _TELLING


def is_lasting(token: Token) -> bool:
    """Return whether a harm is said to be possible, or to go on now ("possible defects", "crime rates are rising")."""
    lasting = read_classes("risk_triggers")["lasting"]
    measured = token.head.children if token.dep_ == "compound" and is_measure(token.head) else ()
    marks = {child.lower_ for child in (*token.children, *measured) if child.i < token.i} & lasting
    return bool(marks & _POSSIBLE) or (bool(marks) and is_told_now(token))


def is_told_now(noun: Token) -> bool:
    """Return whether a noun is what a verb in the present tense speaks of, not what it tells in passing ("amid …")."""
    while noun.dep_ in {"conj", "compound"} or (noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN"):
        noun = noun.head if noun.dep_ != "pobj" else noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ not in _BOUND:
        return False
    verb = find_verb_above(noun)
    if verb is None or verb.lemma_ in RELIEF:
        return False
    auxiliaries = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    perfect = verb.tag_ == "VBN" and any(child.lemma_ == "have" for child in verb.children if child.dep_ == "aux")
    return bool({verb.tag_, *auxiliaries} & PRESENT) and not perfect
