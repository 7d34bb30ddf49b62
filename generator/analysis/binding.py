"""What a pronoun stands for within its own sentence (agreement and precedence, after Hobbs 1978)."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS, find_verb_above
from generator.analysis.roles.titles import is_title
from generator.lexicon import read_classes, read_words
from generator.models import ActorType

_SINGLE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_ANYBODY = frozenset({"someone", "somebody", "everyone", "everybody", "anyone", "anybody", "nobody"})
_SEVERAL = frozenset({"who", "many", "some", "most", "few", "others", "those", "people"})
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})

_TELLING = frozenset({"acl", "relcl"})

Names = Mapping[int, ActorType]
"""The kind of each name in a sentence, by its offset."""


def is_bound(pronoun: Token, words: Sequence[Token], names: Names) -> bool:
    """Return whether a sentence names, or tells by a noun of its own, whom or what a pronoun stands for.

    That stands before it, or is the named subject of the main clause behind it ("Before his speech, Roe left").
    """
    above = set(_find_phrase(pronoun))
    before = [word for word in words if word.i < pronoun.i and word not in above]
    if pronoun.lower_ in _MANY and sum(names.get(word.idx) == "person" for word in before) > 1:
        return True
    return any(_agrees(word, pronoun, names) for word in before) or any(
        names.get(_first_of(subject, names).idx, _kind(subject)) in _kinds(pronoun)
        for subject in find_subjects_behind(pronoun)
    )


def _find_phrase(pronoun: Token) -> Iterator[Token]:
    """Yield the words above a pronoun but for what "Lund and its port" and "a bill winding its way" begin with."""
    below = pronoun
    for word in pronoun.ancestors:
        joined = below == pronoun.head and below.dep_ == "conj" and pronoun.dep_ == "poss"
        if not joined and (below.dep_ not in _TELLING or below == pronoun.head):
            yield word
        below = word


def _first_of(subject: Token, names: Names) -> Token:
    """Return the first word of a subject, less a title before its name."""
    words = list(subject.subtree)
    return next((word for word in words if word.idx in names), words[0])


def find_subjects_behind(pronoun: Token) -> Iterator[Token]:
    """Yield the named subject of a clause that a pronoun's phrase or clause goes before."""
    for word in (pronoun, *pronoun.ancestors):
        if word.dep_ in {"advcl", "advmod", "prep"}:
            subjects = (child for child in word.head.children if child.dep_ in SUBJECTS and child.i > pronoun.i)
            yield from (subject for subject in subjects if subject.pos_ == "PROPN")


def _kinds(pronoun: Token) -> frozenset[str]:
    """Return the kinds of names that a pronoun can stand for."""
    if pronoun.lower_ in _SINGLE:
        return frozenset({"person"})
    return frozenset({"organization", "state", "group", "place"})


def _kind(word: Token) -> str:
    """Return the kind of a name that is no actor's, by what the model takes it for."""
    return "person" if word.ent_type_ == "PERSON" else "organization"


def _agrees(word: Token, pronoun: Token, names: Names) -> bool:
    kind = names.get(word.idx)
    if pronoun.lower_ in _SINGLE:
        return kind == "person" or (kind == "organization" and _is_in_subject(word)) or (not kind and _is_person(word))
    if pronoun.lower_ in _MANY:
        named = kind in _kinds(pronoun) and not _tells_whose_person(word)
        return named or _are_named(word) or (kind is None and _is_many(word, pronoun))
    return kind is not None or (_is_thing(word) and not _is_definite(word))


def _is_in_subject(word: Token) -> bool:
    """Return whether a name is a subject: of what does something, the kind may be mistaken."""
    return word.dep_ in SUBJECTS or (word.dep_ == "compound" and word.head.dep_ in SUBJECTS)


def _tells_whose_person(word: Token) -> bool:
    """Return whether a body's name only tells whose a person is ("Environment Canada spokesman Roe")."""
    while word.dep_ == "compound":
        word = word.head
    return word.ent_type_ == "PERSON"


def _are_named(word: Token) -> bool:
    """Return whether a word and others joined to it are names: "Roe and Lind"."""
    return word.pos_ == "PROPN" and any(child.dep_ == "conj" for child in word.children)


def _is_person(word: Token) -> bool:
    """Return whether a word can be one person of whom the sentence itself speaks."""
    if word.pos_ == "PROPN":
        known = word.is_title and word.dep_ in SUBJECTS | {"poss"}
        return word.ent_type_ == "PERSON" or (not word.ent_type_ and known)
    if word.lower_ in _ANYBODY:
        return True
    if word.tag_ != "NN" or _is_definite(word):
        return False
    nouns = read_words("persons").union(*read_classes("roles_gendered").values())
    return word.lower_ in nouns or is_title(word.doc[word.i : word.i + 1])


def _is_many(word: Token, pronoun: Token) -> bool:
    """Return whether a word is several, and in another clause than a pronoun that is no possessive."""
    if _is_definite(word) or word.ent_type_ in {"DATE", "TIME"} or word.lemma_.lower() in read_words("calendar_nouns"):
        return False
    apart = pronoun.dep_ == "poss" or find_verb_above(pronoun) != find_verb_above(word)
    return apart and (word.tag_ in {"NNS", "NNPS"} or word.lower_ in _SEVERAL | _ANYBODY | read_words("people_nouns"))


def _is_thing(word: Token) -> bool:
    """Return whether a word is a noun, or an unknown name, that a sentence tells something of."""
    return word.pos_ in {"NOUN", "PROPN"} and word.dep_ in SUBJECTS and word.tag_ in {"NN", "NNP"}


def _is_definite(noun: Token) -> bool:
    """Return whether a noun itself leans on what stood before: "the plan", bare, "this plan", "such plans"."""
    pointing = any(child.lower_ in DEMONSTRATIVES | {"such"} and child.i < noun.i for child in noun.children)
    bare = any(child.lower_ == "the" for child in noun.children) and not any(c.i > noun.i for c in noun.children)
    return pointing or bare
