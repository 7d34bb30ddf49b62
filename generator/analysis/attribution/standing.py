"""What can say, think or want: persons, bodies and records, told from things and thoughts."""

from spacy.tokens import Token

from generator.analysis.roles.titles import is_title
from generator.lexicon import read_words

_IMPERSONAL = frozenset(
    {"it", "there", "this", "that", "what", "which", "these", "those", "nobody", "none", "nothing", "everything"}
)
_SOME = frozenset(
    {"some", "many", "others", "most", "few", "several", "all", "both", "those", "another", "two", "three"}
)
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "ant", "ants")


def standing_of(token: Token | None) -> str:
    """Return what a source's head is: none, pronoun, impersonal, name, people, evidence, agent or thing."""
    if token is None:
        return "none"
    if token.pos_ == "PRON":
        return "impersonal" if token.lower_ in _IMPERSONAL else "pronoun"
    if token.ent_type_ in _NAMED or token.pos_ == "PROPN":
        return "name"
    words = {token.lemma_.lower(), token.lower_}
    if words & read_words("people_nouns") or is_title(token.doc[token.i : token.i + 1]):
        return "people"
    if words & read_words("evidence_nouns"):
        return "evidence"
    return "agent" if token.lower_.endswith(_AGENTS) and _is_counted(token) else "thing"


def _is_counted(token: Token) -> bool:
    """Return whether a noun is plural or has an article: "the farmer", and not "cancer"."""
    return token.tag_ == "NNS" or any(child.dep_ in {"det", "poss"} for child in token.children)


def can_state(token: Token) -> bool:
    """Return whether a word names a person, a body or a record."""
    return standing_of(token) not in {"impersonal", "thing"} or token.lower_ in _SOME
