"""Strangers: persons without a name for whom a pronoun may stand, so that it is linked to nobody ("the hiker")."""

from spacy.tokens import Token

from generator.analysis.attribution.standing import standing_of
from generator.analysis.clauses import SUBJECTS
from generator.analysis.roles.titles import is_title
from generator.lexicon import read_classes, read_words


def may_be(token: Token, gender: str) -> bool:
    """Return whether a noun, or "one", names nobody and can be one person of the gender."""
    if token.lower_ == "one" and token.tag_ == "CD":
        return _is_of_people(token)
    if token.tag_ != "NN" or token.ent_type_:
        return False
    signs = read_classes("roles_gendered")
    other = "she" if gender == "he" else "he"
    if token.lower_ in signs[other]:
        return False
    known = token.lower_ in signs[gender] | read_words("persons") or is_title(token.doc[token.i : token.i + 1])
    return known or standing_of(token) == "agent"


def _is_of_people(one: Token) -> bool:
    """Return whether "one" is a person for all that is said of whom: "one of the hikers", not "one of the roads"."""
    among = [noun for of in one.children if of.lower_ == "of" for noun in of.children if noun.dep_ == "pobj"]
    return all(standing_of(noun) in {"name", "people", "agent", "pronoun"} for noun in among)


def is_outdone(pronoun: Token, start: int, gender: str) -> bool:
    """Return whether somebody unnamed is nearer: "Roe spoke. The mayor said she …", "arrested a man in his 60s"."""
    between = (token for token in pronoun.doc[start : pronoun.i] if may_be(token, gender))
    return any(token.dep_ in SUBJECTS or _is_beside(token, pronoun) for token in between)


def is_kin_told(pronoun: Token, start: int, gender: str) -> bool:
    """Return whether a noun since the token `start` tells of a man, or of a woman, whose ("her husband's record")."""
    kin = (token for token in pronoun.doc[start : pronoun.i] if token.lower_ in read_classes("roles_gendered")[gender])
    return any(token.tag_ == "NN" and any(child.dep_ == "poss" for child in token.children) for token in kin)


def _is_beside(token: Token, pronoun: Token) -> bool:
    """Return whether a word is the object of a verb that a possessive stands below, or stands over it itself."""
    if pronoun.dep_ != "poss":
        return False
    return token.is_ancestor(pronoun) or (token.dep_ == "dobj" and token.head.is_ancestor(pronoun))


def tells_of_another(speaker: Token, gender: str) -> bool:
    """Return whether somebody only tells of an unnamed person, whom what follows goes on about ("…, Roe said")."""
    verb = speaker.head
    if speaker.dep_ not in SUBJECTS or verb.lemma_.lower() not in read_words("speech_verbs"):
        return False
    told = [clause for clause in verb.children if clause.dep_ == "ccomp" and clause.i < verb.i]
    return any(child.dep_ in SUBJECTS and may_be(child, gender) for clause in told for child in clause.children)
