"""Lines of documents to which but a link is published: as many as may be quoted, the foremost first."""

from collections import Counter

from generator.models import Span
from generator.rights import count_quoted, may_quote
from generator.sections.hiding import Sections, drop_lines, find_lines, spans_of
from generator.sections.terms import TermRow
from generator.story import Story


def withhold_lines(sections: Sections, story: Story) -> tuple[Sections, dict[str, int]]:
    """Return the sections without what is more of a document than may be quoted, and how many lines went, by document.

    Lines are taken in the order of the page; the first of a document always stays.
    """
    plain = {r.document.id: r.document.plain for r in story.readings if r.document.metadata.publish == "link"}
    shown: dict[str, list[Span]] = {}
    less: dict[str, str] = {}
    for line in find_lines(sections) if plain else ():
        id = line.evidence.document_id
        if id not in plain:
            continue
        spans = [*shown.get(id, ()), *spans_of(line)]
        if id not in shown or count_quoted(plain[id], spans) <= may_quote(plain[id]):
            shown[id] = spans
        else:
            less[line.id] = id
    return drop_lines(sections, frozenset(less)), dict(Counter(less.values()))


def keep_terms(terms: tuple[TermRow, ...], sections: Sections, story: Story) -> tuple[TermRow, ...]:
    """Return the terms whose line may be shown: of such a document, those of sentences that a line gives."""
    linked = {r.document.id for r in story.readings if r.document.metadata.publish == "link"}
    given = {(line.evidence.document_id, n) for line in find_lines(sections) for n in line.sentences} if linked else ()
    return tuple(
        term
        for term in terms
        if (id := term.line.evidence.document_id) not in linked or all((id, n) in given for n in term.line.sentences)
    )
