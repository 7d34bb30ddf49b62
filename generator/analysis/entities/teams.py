"""The one team that a text on research tells of: "a team of researchers at Roe College", then "the scientists"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from generator.findings import Entity, Mention
from generator.lexicon import read_classes

_MODIFIERS = frozenset({"compound", "amod"})
_TELLING = frozenset({"prep", "relcl", "acl", "appos", *_MODIFIERS})


def find_team(doc: Doc, taken: set[int]) -> Iterator[Entity]:
    """Yield the team that a text brings in with "a", where that is one alone and spoken of again.

    Characters that are `taken` belong to names.
    """
    teams = [span for token in doc if (span := _find_introduced(token)) is not None]
    if len(teams) != 1:
        return
    team = teams[0]
    again = [
        span for token in doc[team.end :] if (span := _find_again(token)) is not None and span[-1].idx not in taken
    ]
    if again:
        later = (Mention(s.start_char, s.end_char, "nominal", reason="team") for s in again)
        name = _name(team)
        yield Entity(name, "group", (Mention(team.start_char, team.end_char, "name"), *later), (), (name,))


def _name(team: Span) -> str:
    """Return what a team is called less whose it is: "team of doctors" of "team of British doctors"."""
    words = [token.lower_ for token in team]
    kept = {*words[:2], words[-1]} if "of" in words else {*read_classes("unnamed_teams")["field"], words[-1]}
    return " ".join(word for word in words if word in kept)


def _find_introduced(noun: Token) -> Span | None:
    """Return "research team" or "team of scientists" behind "a"; None where a word is none of these."""
    words = read_classes("unnamed_teams")
    if noun.lower_ not in words["team"] or not any(child.lower_ in {"a", "an"} for child in noun.children):
        return None
    members = [child for of in noun.children if of.lower_ == "of" for child in of.children if child.dep_ == "pobj"]
    if any(member.lemma_ in words["member"] for member in members):
        return noun.doc[noun.i : members[0].i + 1]
    modifiers = [child for child in noun.children if child.dep_ in _MODIFIERS]
    if any(child.lower_ in words["field"] for child in modifiers):
        return noun.doc[modifiers[0].i : noun.i + 1]
    return None


def _find_again(noun: Token) -> Span | None:
    """Return "the team" or "the scientists" where nothing further tells which; else None."""
    words = read_classes("unnamed_teams")
    known = noun.lower_ == "team" or (noun.tag_ == "NNS" and noun.lemma_ in words["member"])
    if not known or not noun.i or noun.nbor(-1).lower_ != "the" or noun.dep_ in _MODIFIERS:
        return None
    return None if any(child.dep_ in _TELLING for child in noun.children) else noun.doc[noun.i - 1 : noun.i + 1]
