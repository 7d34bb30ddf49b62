"""What stands around a name and tells what it is: the noun behind it, its verb, its list, its number."""

from spacy.tokens import Span, Token

from generator.analysis.anaphora import is_expletive
from generator.analysis.clauses import NOUNS, SUBJECTS
from generator.analysis.names.words import first_names, is_modifier, is_place
from generator.lexicon import read_words

DIRECTORS = frozenset(
    {"director", "chairman", "chairwoman", "chair", "founder", "co-founder", "executive", "treasurer"}
)
"""Offices that only a body has."""
_CLOSING = frozenset({'"', "”", "'", "’"})
_USING = frozenset({"use", "join", "quit", "delete", "open", "check", "browse", "see"})
"""What people do with a platform."""
_MEMBERS = ("an", "crat")
"""How the name of one of a people or party ends."""
_NEAR = 4
"""So many words behind a name may tell of an officer."""
_YEAR = 4
"""Digits."""


def acts_upon(noun: Token) -> bool:
    """Return whether a noun does something to somebody or something ("… has freed ten men", "given by …")."""
    by_it = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
    return by_it or (noun.dep_ == "nsubj" and any(child.dep_ == "dobj" for child in noun.head.children))


def has_officer(behind: Token) -> bool:
    """Return whether an office of a body and who holds it begin behind a name ("Roe sporting director Jan Lind")."""
    for token in behind.doc[behind.i : behind.i + _NEAR]:
        if token.lower_ in DIRECTORS:
            return token.i + 1 < len(token.doc) and token.nbor().ent_type_ == "PERSON"
        if not token.is_lower or token.pos_ not in {"ADJ", "NOUN"}:
            return False
    return False


def is_known_place(word: Token) -> bool:
    """Return whether a word is a place, by the tagger or by the lists."""
    return word.ent_type_ in {"GPE", "LOC"} or is_place(word.text)


def owns(span: Span) -> bool:
    """Return whether an apostrophe behind a name makes it an owner."""
    return span.doc[span.end : span.end + 1].text in {"'s", "’s", "'", "’"}


def is_told_of_as_thing(noun: Token) -> bool:
    """Return whether a clause with "which" stands by a name, or by what comes before it as well."""
    return any(child.dep_ == "relcl" and child.left_edge.lower_ == "which" for child in noun.children)


def is_agent(word: Token) -> bool:
    """Return whether a word is whose deeds, people or things a sentence tells of."""
    if word.dep_ in SUBJECTS:
        return word.head.lemma_ != "be"
    named = word.dep_ == "poss" or (word.dep_ == "pobj" and word.head.lower_ in {"by", "with", "against"})
    return named or (word.dep_ == "dobj" and word.head.lemma_ not in _USING)


def qualifies(span: Span) -> bool:
    """Return whether an adjective in capitals stands before a common noun, or tells how somebody is."""
    before = span.doc[max(0, span.start - 1) : span.start].text.lower()
    if span.root.dep_ in {"acomp", "attr"} or (before in {"a", "an"} and not is_modifier(span)):
        return True
    return is_modifier(span) and span.root.head.pos_ == "NOUN" and not span.root.head.is_title


def is_one_of_a_people(span: Span) -> bool:
    """Return whether a name is that of one person of a group who is not named ("the Republican said")."""
    single = len(span) == 1 and span[0].tag_ in {"NN", "NNP"} and span.text.endswith(_MEMBERS)
    return single and span.root.dep_ in SUBJECTS and span.root.head.pos_ in {"VERB", "AUX"}


def is_numbered(behind: Token) -> bool:
    """Return whether a number tells which of several a name means ("Swift 7"), and not a score, a year or a count."""
    if not behind.text.isdigit() or behind.dep_ == "appos" or len(behind) >= _YEAR:
        return False
    following = behind.doc[behind.i + 1 : behind.i + 2]
    return not any(token.text in {"-", "–"} or token.pos_ == "PROPN" for token in following)


def is_home(before: Token) -> bool:
    """Return whether a word leads from somebody's age to where home is (", 42, of Keswick")."""
    comma, age = before.doc[max(0, before.i - 1)], before.doc[max(0, before.i - 2)]
    return before.lower_ in {"of", "from"} and comma.text == "," and age.is_digit and len(age) < len("100")


def is_award(behind: Token) -> bool:
    """Return whether a name is what somebody has won ("the Roe-winning singer")."""
    return behind.text == "-" and behind.doc[behind.i + 1 : behind.i + 2].text.lower() in {"winning", "nominated"}


def is_age(token: Token) -> bool:
    """Return whether a number beside a name is an age."""
    return token.text.isdigit() and len(token.text) <= len("100") and token.dep_ in {"appos", "npadvmod"}


def is_in_place(root: Token, span: Span) -> bool:
    """Return whether a name tells in what larger place the one before it lies ("Keswick, Oregon")."""
    return root.dep_ == "appos" and root.head.ent_type_ == "GPE" and root.head.i == span.start - 2


def is_placed(comma: Token) -> bool:
    """Return whether a country or a part of one stands alone behind a comma, of what lies in it ("Austin, Texas")."""
    behind = list(comma.doc[comma.i + 1 : comma.i + 4])
    words = [token.text for token in behind]
    last = next((i for i in (2, 1) if is_place(" ".join(words[:i]))), 0)
    return bool(last) and all(token.pos_ not in NOUNS for token in behind[last : last + 1])


def is_quoted(before: Token, span: Span) -> bool:
    """Return whether a name stands alone in quotation marks, with a mark before the closing ones or not."""
    if not before.is_quote:
        return False
    last = span.end + (span.doc[span.end : span.end + 1].text in {",", "."})
    return span.doc[last : last + 1].text[:1] in _CLOSING


def is_show(span: Span) -> bool:
    """Return whether several words, no person's name, stand behind an outlet that owns them ("CBS' Roe Tonight")."""
    named = span.label_ == "PERSON" or span[0].text in first_names()
    owner = span.doc[max(0, span.start - 2) : max(0, span.start - 1)]
    return len(span) > 1 and not named and owner.text in read_words("outlets")


def speaks_of_itself(noun: Token) -> bool:
    """Return whether who says something calls itself "it" ("Roe said it was glad")."""
    if noun.dep_ == "appos":
        return speaks_of_itself(noun.head)
    if noun.dep_ != "nsubj" or noun.head.lemma_.lower() not in read_words("speech_verbs"):
        return False
    clauses = (child for child in noun.head.children if child.dep_ == "ccomp")
    told = [clause for clause in clauses if clause.lemma_ != "be" and not clause.left_edge.tag_.startswith("W")]
    subjects = (child for clause in told for child in clause.children if child.dep_ in SUBJECTS)
    return any(subject.lower_ == "it" and not is_expletive(subject) for subject in subjects)
