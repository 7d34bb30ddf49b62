"""Words that stand for something named before: pronouns, "this plan", "the plan" (Halliday & Hasan 1976, reference)."""

import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from generator.analysis.binding import DEMONSTRATIVES, Names, is_bound
from generator.analysis.clauses import SUBJECTS, VERBS, find_verb_above
from generator.analysis.roles.titles import is_title
from generator.lexicon import read_words

GENDERS = {
    pronoun: gender
    for gender, pronouns in (("he", "he him his himself"), ("she", "she her hers herself"))
    for pronoun in pronouns.split()
}
"""Whether a pronoun for a person is a form of "he" or of "she"."""
_PERSONAL = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "their", "its"})
SPEAKERS = frozenset({"i", "me", "my", "mine", "myself"})
_CLAUSES = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "pobj", "expl"})
_PARTIES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
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
_THINGS = frozenset({"it", "its"})
_PAIRS = frozenset({"both", "two"})
_SHARES = frozenset({"all", "each", "few", "many", "most", "several", "some"})
_AGED = re.compile(r"\d+-year-old")
_COUNTS = frozenset({"count", "figure", "number", "tally", "toll", "total"})
_RECALLING = frozenset({"new", "same", "entire", "whole", "latest", "total", "corresponding", "previous", "proposed"})
"""Adjectives that leave "the law" the one that was spoken of."""


def find_anaphors(
    words: Sequence[Token], names: Names, known: Collection[int] = (), *, told: bool = False
) -> Iterator[Token]:
    """Yield, in order, the first word of each expression whose meaning the sentence itself does not give.

    `words` are a sentence's, without punctuation; `names` the kinds of the names in it; `known` the offsets of words
    that need no other sentence. Where it is `told` by name who speaks, "I" is that one,
    unless what is said leans on more ("I think his photography …"), though who speaks be named before.
    """
    personal = [(place, token) for place, token in enumerate(words) if token.lower_ in _PERSONAL]
    speaker = told and not any(_is_unbound(t, place, words, names) or _is_quoted(t, words[0]) for place, t in personal)
    for place, token in enumerate(words):
        if token.idx not in known and (
            _is_unbound(token, place, words, names)
            or (token.lower_ in DEMONSTRATIVES and _points(token, words))
            or (token.lower_ in SPEAKERS and _is_speaker(token) and not speaker)
            or (token.lower_ == "the" and _is_bare(token, place))
            or (token.lower_ in _PAIRS and _is_pair(token))
            or (place == 0 and token.lower_ in _SHARES and _is_share(token))
        ):
            yield token


def _is_quoted(token: Token, first: Token) -> bool:
    """Return whether a word stands within quotation marks that its sentence opens."""
    start = first.i - (first.i > 0 and first.nbor(-1).is_quote)
    return sum(before.is_quote for before in token.doc[start : token.i]) % 2 == 1


def _is_speaker(token: Token) -> bool:
    """Return whether "I" is a pronoun, and no initial of a name ("I Periyasamy")."""
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.pos_ == "PRON" and not (token.text == "I" and following.pos_ == "PROPN")


def _points(token: Token, words: Sequence[Token]) -> bool:
    """Return whether "this" points out of the sentence: before a noun, or bare where no clause stands before it."""
    if token.dep_ == "det":
        return token.head.lemma_.lower() not in read_words("calendar_nouns")
    bare = token.tag_ == "DT" and token.dep_ in _PARTIES and not any(token.children)
    own = find_verb_above(token)
    clauses = (w for w in words if w.i < token.i and w.pos_ in VERBS and w.dep_ not in {"aux", "auxpass"})
    return bare and token.lower_ in {"this", "that"} and all(verb == own for verb in clauses)


def _is_pair(token: Token) -> bool:
    """Return whether "both" or "the two" stands for two that the sentence does not name."""
    if token.dep_ not in _PARTIES or any(child.lower_ == "of" for child in token.children):
        return False
    return token.lower_ == "both" or any(child.lower_ == "the" for child in token.children)


def _is_share(token: Token) -> bool:
    """Return whether "some" is of those told of before ("Some are sold abroad"), not of people ("Some say …")."""
    told = token.dep_ == "nsubjpass" or (token.dep_ == "nsubj" and token.head.lemma_ == "be")
    return told and not any(token.children)


def _is_unbound(token: Token, place: int, words: Sequence[Token], names: Names) -> bool:
    """Return whether nothing in the sentence tells whom or what a pronoun stands for."""
    if token.lower_ not in _PERSONAL or token.dep_ not in _CLAUSES:
        return False
    if token.lower_ in _THINGS and place >= _OPENING and not _is_main_subject(token):
        return False
    if token.lower_ == "it" and is_expletive(token):
        return False
    return not is_bound(token, words, names)


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


def _is_bare(article: Token, place: int) -> bool:
    """Return whether nothing but "the" tells which one a subject is, and it is none that everybody knows."""
    noun = article.head
    if article.dep_ == "det" and _is_put(noun):
        return True
    if article.dep_ != "det" or noun.dep_ not in SUBJECTS or not (place < _HEAD or _speaks(noun)):
        return False
    if any(child.i > noun.i and child.dep_ in _BEHIND for child in noun.children) or noun.head.dep_ == "ccomp":
        return False
    between = article.doc[article.i + 1 : noun.i]
    if _AGED.search(article.doc[article.i : noun.i + 1].text.lower()):
        return True
    if noun.pos_ != "NOUN" or noun.ent_type_ or noun.lemma_.lower() in read_words("known_nouns"):
        return False
    return all(word.lower_ in _RECALLING for word in between)


def _is_put(noun: Token) -> bool:
    """Return whether somebody gives a figure for what was counted before ("put the number at 250")."""
    given = noun.dep_ == "dobj" and noun.head.lemma_ == "put" and noun.lemma_ in _COUNTS
    told = any(child.dep_ in _BEHIND for child in noun.children)
    return given and not told and not any(word.like_num for word in noun.doc[noun.sent.start : noun.i])


def _speaks(noun: Token) -> bool:
    """Return whether somebody without a name is told, behind his words, to have said them ("…, the spokesman said")."""
    people = noun.lemma_.lower() in read_words("people_nouns") or is_title(noun.doc[noun.i : noun.i + 1])
    says = noun.head.lemma_ in read_words("speech_verbs") and _is_main_subject(noun)
    return says and people
