"""Whether words are put in prospect: by a modal, by "going to", by a condition."""

from spacy.tokens import Token

from generator.analysis.clauses import FINITE, VERBS, find_verb_above
from generator.analysis.verbs.auxiliaries import CAN, MAY, MUST, WILL, WOULD
from generator.lexicon import read_words

PROSPECT = WILL | WOULD | MAY | CAN
ODDS = frozenset({"probability", "likelihood", "chance", "possibility", "prospect", "odds"})
"""Nouns that tell how likely something is."""
_CONDITIONS = frozenset({"if", "unless", "without"})
_APART = frozenset({"relcl", "acl", "conj", "parataxis"})
"""How a clause hangs on another that has a tense of its own."""
_ASIDE = frozenset({"although", "though", "because", "since", "while", "whereas", "as", "where", "when"})
"""Conjunctions of a clause that tells what is so, whatever may come."""
_WISHING = frozenset({"like", "love", "prefer", "want", "hope", "wish"})
"""Verbs of which what somebody does is wished."""
_DOUBTING = frozenset({"wonder", "question", "know", "see", "decide"})
_HOPES = frozenset({"hope", "hopes", "hoped", "hoping", "wish", "wishes", "wished"})
_GUESSES = frozenset({"speculation", "rumor", "rumour", "doubt", "talk"})
_RESTED = frozenset({"rest", "end", "quash", "dismiss", "deny", "put", "scotch", "dispel"})
_FAR = 3
"""So many words above a harm, its clause included, may put it in prospect."""


def has_prospect(word: Token) -> bool:
    """Return whether a verb has such a modal, and does not speak of what is over ("could have fled")."""
    auxiliaries = {child.lower_ for child in word.children if child.dep_ == "aux"}
    over = auxiliaries & {"have", "'ve", "’ve"} and word.tag_ in {"VBN", "VBD"} and not auxiliaries & {"will", "'ll"}
    return (bool(auxiliaries & PROSPECT) and not over) or _is_about_to(word)


def lies_ahead(token: Token) -> bool:
    """Return whether what a word tells is in prospect in its own clause, or in one that this completes."""
    for word in [token, *token.ancestors][: _FAR + 1]:
        if word.pos_ not in VERBS:
            continue
        if _is_asked(word) or _is_wished(word):
            return False
        if has_prospect(word) or _hangs_on_condition(word):
            return not _is_told_of_then(word)
        if find_mark(word):
            return _is_open(word) and not _is_conceded(word)
        if (word.tag_ in FINITE and _stands_apart(word)) or _is_perfect(word) or _describes(word):
            return False
    return False


def find_mark(verb: Token) -> str:
    """Return the word of condition that opens a verb's clause, or nothing; the "if" of a question is none."""
    if _is_asked(verb) or (verb.dep_ == "ccomp" and verb.head.lemma_ in _DOUBTING):
        return ""
    marks = (child.lower_ for child in verb.children if child.dep_ in {"mark", "aux", "advmod"} and child.i < verb.i)
    return next((mark for mark in marks if mark in _CONDITIONS), "")


def find_conditions(verb: Token) -> list[Token]:
    """Return the verbs of the clauses of condition that hang on a verb."""
    return [child for child in verb.children if child.dep_ == "advcl" and find_mark(child)]


def _is_asked(verb: Token) -> bool:
    """Return whether a clause is what somebody asks ("asked if they would attack")."""
    return verb.head.lemma_ == "ask" and verb.dep_ in {"ccomp", "advcl"}


def _stands_apart(verb: Token) -> bool:
    """Return whether a clause tells of its own time, so that the one above it says nothing of when it is."""
    marks = (child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"})
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in read_words("speech_verbs")
    aside = verb.dep_ in {"advcl", "ccomp"} and any(mark in _ASIDE for mark in marks)
    return told or aside or verb.dep_ in _APART


def _is_told_of_then(verb: Token) -> bool:
    """Return whether "would" tells what came of something past ("set off the run that would lead to ruin")."""
    above = find_verb_above(verb)
    modals = {child.lower_ for child in verb.children if child.dep_ == "aux"} & PROSPECT
    past = above is not None and above.tag_ == "VBD" and above.dep_ not in {"ccomp", "conj"}
    return verb.dep_ == "relcl" and modals == {"would"} and past and not find_conditions(verb)


def _describes(participle: Token) -> bool:
    """Return whether a participle tells which people or things are meant ("people fleeing war", "displaced miners")."""
    return participle.dep_ in {"acl", "amod"} and participle.tag_ in {"VBG", "VBN"}


def _is_conceded(verb: Token) -> bool:
    """Return whether a condition is one that makes no difference: "even if they lose"."""
    return any(child.dep_ == "mark" and child.i > 0 and child.nbor(-1).lower_ == "even" for child in verb.children)


def _is_wished(verb: Token) -> bool:
    """Return whether a clause tells what somebody hopes, or speculations that are put to rest."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _WISHING:
        return True
    over = verb.head if verb.dep_ in {"ccomp", "acl"} else verb.head.head if verb.dep_ == "pcomp" else None
    if over is None:
        return False
    rested = any(word.lemma_ in _RESTED for word in [*over.ancestors][:_FAR])
    return over.lower_ in _HOPES or (over.lemma_ in _GUESSES and rested)


def _is_about_to(word: Token) -> bool:
    """Return whether a verb is what is "going to" happen, now."""
    going = word.head
    return (
        word.dep_ == "xcomp"
        and going.lower_ == "going"
        and any(child.dep_ == "aux" and child.tag_ in {"VBZ", "VBP"} for child in going.children)
    )


def _hangs_on_condition(verb: Token) -> bool:
    """Return whether a verb that is not told as past stands under a condition ("to fire if they do not stop")."""
    return verb.tag_ != "VBD" and not _is_perfect(verb) and any(find_conditions(verb))


def _is_open(verb: Token) -> bool:
    """Return whether a condition is one of what may come, not of what is said to be so or to have been."""
    main = verb.head
    bare = verb.tag_ in {"VBZ", "VBP"} and verb.pos_ == "VERB" and not any(c.dep_ == "aux" for c in verb.children)
    duty = any(child.dep_ == "aux" and child.lower_ in MUST for child in main.children)
    ahead = has_prospect(main) or has_prospect(verb) or main.tag_ == "VB" or duty
    return not _is_perfect(verb) and (bare or ahead)


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
