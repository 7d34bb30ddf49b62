"""What a document tells in its own words about somebody's words, and is nobody's position."""

from spacy.tokens import Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.cues import is_of
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.standing import standing_of
from generator.analysis.boilerplate import is_title_case
from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_classes

_WH = frozenset({"whether", "if", "how", "why", "what", "who", "where", "when"})
_PERSONS = frozenset({"PERSON", "NORP", "GPE"})


def is_narrated(choice: Choice, quoted: Quoted) -> bool:
    """Return whether an attribution is but the document's reading, picture, question or telling of a deed."""
    cue = choice.cue.head
    return (
        is_title_case(cue.sent)
        or _glosses(cue, quoted)
        or _pictures(choice)
        or _looks_into(choice)
        or _tells_deed(choice)
    )


def _glosses(cue: Token, quoted: Quoted) -> bool:
    """Return whether a participle tells what a quotation before it comes down to (“…,” she said, suggesting that …)."""
    behind = cue.tag_ == "VBG" and cue.dep_ == "advcl" and cue.head.i < cue.i and is_of(cue, "glossing")
    return behind and any(span[1] <= cue.i for span in quoted.beside[cue.i])


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
