"""How far a prospect reaches: to what a verb tells of in its own clause, or in one that this completes."""

from spacy.tokens import Token

from generator.analysis.clauses import FINITE, SUBJECTS, VERBS
from generator.analysis.risks.prospect import find_mark, find_protases, has_prospect
from generator.analysis.verbs.auxiliaries import MUST
from generator.lexicon import read_words

_APART = frozenset({"relcl", "acl", "conj", "parataxis"})
"""How a clause hangs on another that has a tense of its own."""
_ASIDE = frozenset({"although", "though", "because", "since", "while", "whereas", "as", "where", "when"})
"""Conjunctions of a clause that tells what is so, whatever may come."""
_WISHING = frozenset({"like", "love", "prefer", "want", "hope", "wish"})
"""Verbs of which what somebody does is wished."""
_HOPES = frozenset({"hope", "hopes", "hoped", "hoping", "wish", "wishes", "wished"})
_LEADING = frozenset({"to", "in", "into", "of", "by", "at", "under"})
"""Prepositions behind which stands what something leads to, is in or comes by."""
_BESIDE = frozenset({"nmod", "npadvmod", "appos"})
_AUX = frozenset({"aux", "auxpass"})
_FAR = 3
"""So many words above a harm, its clause included, may put it in prospect."""


def lies_ahead(token: Token) -> bool:
    """Return whether what a word tells is in prospect, by a verb whose subject, object or outcome it is."""
    for word in [token, *token.ancestors][: _FAR + 1]:
        if word.pos_ not in VERBS:
            if not _belongs(word) or (word.dep_ in SUBJECTS and (word != token or _acts(word))):
                return False
        elif (ahead := _is_told_ahead(word)) is not None:
            return ahead
    return False


def _acts(subject: Token) -> bool:
    """Return whether a subject does or is something, and does not come, grow or end."""
    return subject.head.pos_ == "AUX" or any(child.dep_ == "dobj" for child in subject.head.children)


def _is_told_ahead(verb: Token) -> bool | None:
    """Return whether a verb is in prospect, with what it tells of; None where the one above it decides."""
    if _is_wished(verb):
        return False
    if has_prospect(verb) or _hangs_on_condition(verb):
        return True
    if find_mark(verb):
        return _is_open(verb)
    if _is_aim(verb):
        return bool(find_protases(verb.head))
    past = any(word.tag_ == "VBD" for word in (verb, *verb.children) if word == verb or word.dep_ in _AUX)
    own = past or (_is_finite(verb) and _stands_apart(verb)) or _is_perfect(verb) or _describes(verb)
    return False if own else None


def _belongs(word: Token) -> bool:
    """Return whether a word is what its verb tells of, and not beside it ("after the attack", "from the slump")."""
    if word.dep_ == "pobj":
        return word.head.lower_ in _LEADING
    return word.dep_ not in _BESIDE and (word.dep_ != "prep" or word.head.pos_ in VERBS | {"NOUN", "ADJ"})


def _is_finite(verb: Token) -> bool:
    return any(word.tag_ in FINITE for word in (verb, *verb.children) if word == verb or word.dep_ in _AUX)


def _is_aim(verb: Token) -> bool:
    """Return whether a clause tells what something is done for, or beside what it is ("to kill", "with … coming")."""
    aimed = verb.dep_ == "advcl" and verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)
    return aimed or verb.dep_ == "csubj" or (verb.dep_ == "pcomp" and verb.head.lower_ not in _LEADING)


def _stands_apart(verb: Token) -> bool:
    """Return whether a clause tells of its own time, so that the one above it says nothing of when it is."""
    marks = (child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"})
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in read_words("speech_verbs")
    aside = verb.dep_ in {"advcl", "ccomp"} and any(mark in _ASIDE for mark in marks)
    return told or aside or verb.dep_ in _APART


def _describes(participle: Token) -> bool:
    """Return whether a participle tells which people or things are meant ("people fleeing war", "displaced miners")."""
    bare = (
        participle.dep_ == "advcl"
        and participle.tag_ == "VBN"
        and _AUX.isdisjoint(child.dep_ for child in participle.children)
    )
    return bare or (participle.dep_ in {"acl", "amod"} and participle.tag_ in {"VBG", "VBN"})


def _is_wished(verb: Token) -> bool:
    """Return whether a clause tells what somebody hopes."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _WISHING:
        return True
    over = verb.head if verb.dep_ in {"ccomp", "acl"} else verb.head.head if verb.dep_ == "pcomp" else None
    return over is not None and over.lower_ in _HOPES


def _hangs_on_condition(verb: Token) -> bool:
    """Return whether a verb that is not told as past stands under a condition ("to fire if they do not stop")."""
    told = [child.lower_ for word in (verb, verb.head) for child in word.children if child.dep_ == "aux"]
    advised = not MUST.isdisjoint(told)
    return verb.tag_ != "VBD" and not (_is_perfect(verb) or advised) and any(find_protases(verb))


def _is_open(verb: Token) -> bool:
    """Return whether a condition is one of what may come, not of what is said to be so or to have been."""
    main = verb.head
    bare = verb.tag_ in {"VBZ", "VBP"} and verb.pos_ == "VERB" and not any(c.dep_ == "aux" for c in verb.children)
    duty = any(child.dep_ == "aux" and child.lower_ in MUST for child in main.children)
    ahead = has_prospect(main) or has_prospect(verb) or main.tag_ == "VB" or duty
    return not _is_perfect(verb) and (bare or ahead)


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
