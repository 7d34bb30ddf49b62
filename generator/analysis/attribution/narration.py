"""What a document tells in its own words about somebody's words, and is nobody's position."""

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.cues import is_of
from generator.analysis.attribution.features import group_of
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.standing import standing_of
from generator.analysis.factuality import is_negated
from generator.lexicon import read_classes

_WH = frozenset({"whether", "if", "how", "why", "what", "who", "where", "when"})
_DASHES = frozenset({"—", "–", "--", "-"})
_CALLED_OFF = frozenset({"quits", "day", "night"})
_PERSONS = frozenset({"PERSON", "NORP"})
_HEADLINE = 5
"""So many words that are no small ones, each with a capital, are a headline."""
_SMALL = 3


def is_narrated(choice: Choice, choices: list[Choice], quoted: Quoted) -> bool:
    """Return whether an attribution is but the document's reading, picture, question or phrase."""
    cue = choice.cue.head
    return (
        is_headline(cue.sent)
        or _glosses(cue, quoted)
        or _pictures(choice)
        or _looks_into(choice)
        or _tells_deed(choice)
        or _is_phrase(cue)
        or _stands_behind_speech(choice, choices)
    )


def is_headline(sentence: DocSpan) -> bool:
    """Return whether each longer word of a sentence has a capital ("Rivals Reject The Idea Of A Bridge")."""
    words = [token for token in sentence if token.is_alpha and len(token) > _SMALL]
    return len(words) >= _HEADLINE and all(token.text[0].isupper() for token in words) and not sentence.text.isupper()


def _glosses(cue: Token, quoted: Quoted) -> bool:
    """Return whether a participle tells what a quotation before it comes down to (“…,” she said, suggesting that …)."""
    behind = cue.tag_ == "VBG" and cue.dep_ == "advcl" and cue.head.i < cue.i and is_of(cue, "glossing")
    return behind and any(span[1] <= cue.i for span in quoted.in_sentence(cue.sent))


def _pictures(choice: Choice) -> bool:
    """Return whether a picture shows something ("the video shows a man")."""
    pictures = read_classes("unfit_cues")["pictures"]
    return choice.cue.head.lemma_ == "show" and choice.source is not None and choice.source.head.lemma_ in pictures


def _looks_into(choice: Choice) -> bool:
    """Return whether somebody only looks into a question, or leaves it open ("found out how", "did not say why")."""
    cue, first = choice.cue.head, choice.cue.head.doc[choice.content.spans[0][0]]
    open_still = is_of(cue, "learning") or (is_of(cue, "withheld") and is_negated(cue))
    return first.lower_ in _WH and open_still


def _tells_deed(choice: Choice) -> bool:
    """Return whether a verb tells what somebody does or is after ("sought to close it", "has proved that she can")."""
    cue, source = choice.cue.head, choice.source
    proven = is_of(cue, "proving") and source is not None and _is_somebody(source.head)
    return proven or (is_of(cue, "doing") and not choice.content.name.startswith("ccomp"))


def _is_somebody(head: Token) -> bool:
    """Return whether a word is no record and no body that makes one."""
    return head.ent_type_ in _PERSONS or standing_of(head) in {"pronoun", "people", "agent"}


def _is_phrase(cue: Token) -> bool:
    """Return whether a verb only has the form of one that gives words ("calls it quits")."""
    behind = [token.lower_ for token in cue.doc[cue.i + 1 : cue.i + 4]]
    return cue.lemma_ == "call" and behind[:1] == ["it"] and bool(set(behind[1:]) & _CALLED_OFF)


def _stands_behind_speech(choice: Choice, choices: list[Choice]) -> bool:
    """Return whether a stand is told behind a dash that parts it from what somebody said: it may be theirs to tell.

    "Roe said both had promised it – but only she kept her word, while Lind sought a way out".
    """
    cue = choice.cue.head
    if "clause" in group_of(cue) or cue.dep_ not in {"advcl", "conj"}:
        return False
    told = (other for other in choices if other.content.name.startswith("ccomp") and other.cue.head.sent == cue.sent)
    behind = (cue.doc[other.content.spans[-1][1] : cue.i] for other in told if other.cue.head.i < cue.i)
    return any(len(words) and words[0].text in _DASHES and _has_one_dash(words) for words in behind)


def _has_one_dash(words: DocSpan) -> bool:
    return sum(token.text in _DASHES for token in words) == 1
