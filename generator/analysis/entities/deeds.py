"""What a country does, and what is done to it, told apart from where something happens and what is wished."""

from spacy.tokens import Token

from generator.analysis.roles.titles import is_title
from generator.lexicon import read_words
from generator.lexicon.countries import demonyms

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_OBJECTS = frozenset({"dobj", "dative"})
_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})
_SIDES = frozenset({"with", "against", "between", "by", "among"})
"""Prepositions before one who takes part."""
_EDGES = frozenset({"border", "frontier", "boundary"})
_REACHING = frozenset({
    "carry", "cross", "divide", "enter", "exit", "flee", "inflame", "leave", "like", "lose", "love", "need", "prefer",
    "protect", "reach", "respect", "save", "serve", "show", "tour", "transform", "unite", "visit", "win",
})  # fmt: skip
"""Verbs of which a country is the object as a place, or as what is cherished or won."""
_STATIVE = frozenset({"be", "deserve", "have", "need", "remain", "see", "’s", "'s"})
"""Verbs that do nothing to their object, nor tell what their subject does."""
_SHAPING = frozenset({"keep", "let", "make"})
"""Verbs of which a country is the object as what it is to be or do ("make Norway great")."""
_BODIES = frozenset({
    "administration", "authority", "delegation", "force", "leadership", "legislature", "ministry", "navy", "negotiator",
    "troop",
})  # fmt: skip
"""Nouns for what acts for a state whose it is, beside those of bodies without a name; a watchdog or firm does not."""
_WISHING = frozenset({"can", "ca", "could", "may", "might", "must", "ought", "should"})
"""Words before a deed that nobody has done."""


def takes_part(root: Token) -> bool:
    """Return whether a country acts, speaks, owns a body or office, or is one side, and is not only where.

    Its people are the country where they have but an article ("the Danes", not "every Dane").
    """
    link = root.head
    if root.dep_ in _MODIFIERS:
        return _is_act(link, owned=root.dep_ == "poss")
    if root.dep_ == "pobj":
        return link.lower_ in _SIDES and link.head.lower_ not in _EDGES
    if root.dep_ in {"appos", "conj"}:
        beside = root.dep_ == "conj" or root.doc[max(0, root.left_edge.i - 1)].is_punct
        return beside and link != root and takes_part(link)
    article = bool(root.i) and root.nbor(-1).lower_ == "the"
    if root.text in demonyms() and root.pos_ != "ADJ" and not article:
        return False
    if root.dep_ in _OBJECTS:
        shaped = any(child.dep_ in {"oprd", "acomp", "ccomp"} for child in link.children)
        return link.lemma_ not in _REACHING | _STATIVE and not (link.lemma_ in _SHAPING and shaped)
    return root.dep_ in _SUBJECTS and _is_deed(link)


def _is_deed(verb: Token) -> bool:
    """Return whether a verb tells what its subject does or is about to do, not how it is or what it should do."""
    if verb.pos_ == "ADJ" or any(child.lower_ in _WISHING for child in verb.children):
        return False
    if verb.dep_ == "ccomp" and verb.tag_ in {"VB", "VBN"} and verb.head.lemma_ in _SHAPING:
        return False
    ready = (child for child in verb.children if child.dep_ == "acomp")
    about_to = any(word.dep_ == "xcomp" for adjective in ready for word in adjective.children)
    return about_to or verb.lemma_ not in _STATIVE


def _is_act(noun: Token, *, owned: bool) -> bool:
    """Return whether a noun is something that a state does, or, `owned`, one of its bodies or an officer who acts."""
    if noun.lemma_.lower() in read_words("act_nouns"):
        return True
    if is_title(noun.doc[noun.i : noun.i + 1]):
        return owned and _is_subject(noun) and all(child.lower_ != "former" for child in noun.children)
    return owned and noun.lemma_.lower() in read_words("unnamed_bodies") | _BODIES


def _is_subject(noun: Token) -> bool:
    """Return whether a noun, or the name that it goes before or stands beside, does something."""
    while noun.dep_ in {"compound", "nmod", "appos", "conj"} and noun.head != noun:
        noun = noun.head
    return noun.dep_ in _SUBJECTS or (noun.dep_ == "pobj" and noun.head.dep_ == "agent")
