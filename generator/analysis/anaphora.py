"""Words that stand for something named before: pronouns, "this plan", "the plan" (Halliday & Hasan 1976, reference)."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.lexicon import read_words

GENDERS = {
    pronoun: gender
    for gender, pronouns in (("he", "he him his himself"), ("she", "she her hers herself"))
    for pronoun in pronouns.split()
}
"""Whether a pronoun for a person is a form of "he" or of "she"."""
_PERSONAL = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "their", "its"})
_SPEAKERS = frozenset({"i", "me", "my", "mine", "myself"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_CALENDAR = frozenset({
    "day", "week", "month", "year", "decade", "century", "morning", "afternoon", "evening", "night", "weekend", "time",
    "spring", "summer", "autumn", "winter",
})  # fmt: skip
_CLAUSES = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "pobj", "expl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_IMPERSONAL = frozenset({
    "appear", "be", "become", "cost", "emerge", "feel", "follow", "get", "happen", "help", "look", "make", "matter",
    "remain", "seem", "sound", "take", "transpire", "turn",
})  # fmt: skip
"""Verbs whose "it" may stand for the clause that follows."""
_OPENING = 8
"""Words at the head of a sentence in which a bare pronoun leaves a reader lost."""
_HEAD = 5
"""Words at the head of a sentence in which "the plan" does."""
_BEHIND = frozenset({"prep", "relcl", "acl", "appos"})


def find_anaphors(words: Sequence[Token], names: Sequence[int], *, told: bool = False) -> Iterator[Token]:
    """Yield, in order, the first word of each expression whose meaning the sentence itself does not give.

    `words` are a sentence's, without punctuation; `names` the offsets of the names in it. Where it is `told` by name
    who speaks, "I" is that one, unless what is said leans on more ("I think his photography …").
    """
    known = told and not any(token.lower_ in _PERSONAL for token in words)
    for place, token in enumerate(words):
        if (
            ((place < _OPENING or _is_main_subject(token)) and _is_unbound(token, names))
            or (token.lower_ in _DEMONSTRATIVES and token.dep_ == "det" and token.head.lemma_.lower() not in _CALENDAR)
            or (token.lower_ in _SPEAKERS and token.pos_ == "PRON" and not known)
            or (place < _HEAD and token.lower_ == "the" and _is_bare(token))
        ):
            yield token


def is_calendar(word: str) -> bool:
    """Return whether a word is a stretch of the calendar: "this week" is known from the date of the text."""
    return word in _CALENDAR


def _is_unbound(token: Token, names: Sequence[int]) -> bool:
    """Return whether a pronoun stands without a name for it earlier in the sentence."""
    if token.lower_ not in _PERSONAL or token.dep_ not in _CLAUSES:
        return False
    if token.lower_ == "it" and is_expletive(token):
        return False
    return not any(start < token.idx for start in names)


def _is_main_subject(token: Token) -> bool:
    """Return whether a word is the subject of the whole sentence ("…, it said")."""
    return token.dep_ == "nsubj" and token.head.dep_ == "ROOT"


def is_expletive(token: Token) -> bool:
    """Return whether "it" stands for the clause that follows: "It is clear that …", unlike "It said that …"."""
    impersonal = token.dep_ == "nsubjpass" or token.head.lemma_ in _IMPERSONAL
    return token.dep_ == "expl" or any(
        child.dep_ in {"ccomp", "xcomp", "csubj", "acomp"} and child.i > token.i and impersonal
        for child in token.head.children
    )


def _is_bare(article: Token) -> bool:
    """Return whether nothing but "the" tells which one a subject is, and it is none that everybody knows."""
    noun = article.head
    if article.dep_ != "det" or noun.pos_ != "NOUN" or noun.dep_ not in _SUBJECTS or noun.ent_type_:
        return False
    if noun.lemma_.lower() in read_words("known_nouns") or noun.i != article.i + 1 or noun.head.dep_ == "ccomp":
        return False
    return not any(child.i > noun.i and child.dep_ in _BEHIND for child in noun.children)
