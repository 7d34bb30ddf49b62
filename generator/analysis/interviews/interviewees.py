"""Interviewees: whom questions, introduction, end or title tell to be asked, where no name stands before answers."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.analysis.anaphora import GENDERS
from generator.analysis.clauses import SUBJECTS
from generator.analysis.genders import find_gender, find_heads
from generator.analysis.interviews.asking import find_called, speaks
from generator.analysis.interviews.meetings import find_asked, find_ending, find_opening, is_talk
from generator.analysis.plaintext import text_of
from generator.findings import Entity, Mention, Turn
from generator.models import Metadata, Span

_TWO = 2
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'].*?[’'](?!\w)")

_SAID = re.compile(r"^(?P<words>.*[a-z].*): (?P<name>(?:[A-Z][\w'’-]+ ){1,2}[A-Z][\w'’-]+)\s*$")
"""A headline that gives somebody's words and then the name ("I will not go: Ann Roe")."""


def find_interviewee(
    doc: Doc, entities: tuple[Entity, ...], turns: tuple[Turn, ...], metadata: Metadata
) -> Span | None:
    """Return where a text first names the one who can be the interviewee, None where nobody can tell.

    That is whom the questions call by name; else whom the introduction says to be asked, or whom it names first and the
    title in full, or who holds an office where two talk, or is the only one, and surely a person; else with whose name
    the title begins or ends; else, where the introduction names nobody, of whom the end of the text tells the same. Who
    wrote the article is none of these.
    """
    others = [one for one in entities if not _wrote(one, metadata.author)]
    people = [one for one in others if one.type == "person"]
    called = {name.split()[-1] for turn in turns if turn.asks for name in _find_called(doc, turn)}
    found = [one for one in people if called & _surnames(one)]
    if len(found) == 1:
        return _first_name(found[0])
    opening, line = find_opening(doc, turns), _first_line(doc, turns)
    title = _QUOTED.sub("", f"{metadata.title}\n{line}")
    headline = title if text_of(doc)[len(line) : turns[0].begin].strip() else metadata.title
    before = [one for one in others if any(_is_amid(mention, opening) for mention in one.mentions)]
    if (chosen := _choose(doc, before, opening, headline, metadata.author)) is not None:
        return _first_name(chosen)
    titled = [one for one in people if any(_heads(title, name) for name in one.names)]
    if len(titled) == 1:
        return _first_name(titled[0])
    if any(one.type == "person" for one in before):
        return None
    ending = find_ending(doc, turns)
    behind = [one for one in others if any(_is_amid(mention, ending) for mention in one.mentions)]
    chosen = _choose(doc, behind, ending, title, metadata.author)
    return _first_name(chosen) if chosen is not None else _find_in_line(doc, turns, metadata.author)


def _choose(doc: Doc, inside: list[Entity], tokens: list[Token], title: str, author: str) -> Entity | None:
    """Return the one of those named in some words who can be the interviewee."""
    people = [one for one in inside if one.type == "person"]
    told = list(find_asked(tokens, author))
    asked = [one for token in told if (one := _actor_at(doc, token, people)) is not None]
    if not asked:
        bodies = [one for one in inside if one.type == "organization"]
        subjects = (token for token in told if token.dep_ in SUBJECTS)
        asked = [one for token in subjects if (one := _actor_at(doc, token, bodies)) is not None]
    first = [one for one in asked if one.mentions[0].start < _line_end(tokens)]
    titled = [one for one in people[:1] if any(" " in name and name in title for name in one.names)]
    held = [one for one in people if one.roles] if len(people) == _TWO and any(map(is_talk, tokens)) else []
    alone = people if len(people) == 1 and find_gender(doc, people[0]) else []
    return next(
        (one for (one, *rest) in map(_distinct, filter(None, (asked, first, titled, held, alone))) if not rest), None
    )


def _distinct(entities: Sequence[Entity]) -> list[Entity]:
    return list(dict.fromkeys(entities))


def _find_called(doc: Doc, turn: Turn) -> list[str]:
    """Return the name by which a question addresses somebody ("Ms Roe, is it true?"), if it does."""
    words = text_of(doc)[turn.start : turn.end]
    span = find_called(words)
    return [words[slice(*span)]] if span is not None else []


def _find_in_line(doc: Doc, turns: tuple[Turn, ...], author: str) -> Span | None:
    """Return where the first line names a person with whose name it begins or ends, and whom nothing else names."""
    line = _first_line(doc, turns)
    spans = (doc.char_span(0, len(line), alignment_mode="contract") or doc[:0]).ents
    found = [
        one for one in spans if one.label_ == "PERSON" and len(one) > 1 and _heads(_QUOTED.sub("", line), one.text)
    ]
    if len(found) == 1 and found[0].text not in author:
        return found[0].start_char, found[0].end_char
    said = _SAID.search(line)
    return said.span("name") if said is not None and speaks(said["words"]) else None


def _heads(title: str, name: str) -> bool:
    """Return whether a line begins with a full name, or ends with one behind a mark ("Roe: …", "… : Ann Roe")."""
    words = re.escape(name)
    return " " in name and re.search(rf"^{words}\s*[:,–—]|[:–—]\s*{words}\s*$", title, re.MULTILINE) is not None


def _first_line(doc: Doc, turns: tuple[Turn, ...]) -> str:
    """Return the first line of a text, as far as it stands before the turns."""
    return text_of(doc)[: turns[0].begin].partition("\n")[0]


def _is_amid(mention: Mention, tokens: list[Token]) -> bool:
    return bool(tokens) and mention.kind == "name" and tokens[0].idx <= mention.start <= tokens[-1].idx


def _surnames(entity: Entity) -> set[str]:
    return {name.split()[-1] for name in entity.names or (entity.name,)}


def _first_name(entity: Entity) -> Span:
    """Return where an actor is first named."""
    name = next(mention for mention in entity.mentions if mention.kind == "name")
    return name.start, name.end


def _actor_at(doc: Doc, token: Token, people: list[Entity]) -> Entity | None:
    """Return the actor whom a word, or what stands beside it, names, or the only one for whom a pronoun can stand.

    A name in a headline is none of the entity's mentions, and told by its last word.
    """
    words = {word.text for word in (token, *token.children) if word == token or word.dep_ == "appos"}
    named = [entity for entity in people if words & _surnames(entity)]
    if named or token.lower_ not in GENDERS:
        return named[0] if len(named) == 1 else None
    others = {child.i for child in token.head.children if child != token}
    free = [entity for entity in people if not others & {head.i for head in find_heads(doc, entity)}]
    fitting = [entity for entity in free if find_gender(doc, entity) == GENDERS[token.lower_]]
    return fitting[0] if len(fitting) == 1 else None


def _wrote(entity: Entity, author: str) -> bool:
    return any(name in author for name in entity.names or (entity.name,))


def _line_end(opening: list[Token]) -> int:
    """Return where the first line of a text ends."""
    return next((token.idx for token in opening if "\n" in token.text), opening[-1].idx if opening else 0)
