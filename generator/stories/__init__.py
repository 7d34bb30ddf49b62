"""Which documents belong together: stories that grow, and are never renamed or split by what comes in."""

from collections.abc import Mapping

from generator.models import Document

Stories = tuple[tuple[str, tuple[Document, ...]], ...]


def group_stories(documents: tuple[Document, ...], known: Mapping[str, str] | None = None) -> Stories:
    """Return the stories as (id, documents), in order of their ids, documents in order of their dates.

    Documents whose metadata names one story are together, and alone; `known` gives the story of each document that was
    published before, by the document's id: it keeps it. Each other joins the story most like it, or begins one of its
    own, which is called after it.
    """
    ordered = sorted(documents, key=lambda document: (document.metadata.date or "~", document.id))
    named: dict[str, list[Document]] = {}
    for document in ordered:
        if document.metadata.story:
            named.setdefault(document.metadata.story, []).append(document)
    free = [document for document in ordered if not document.metadata.story]
    stories = _group([document for document in free if not document.fictional], known or {})
    stories |= _group([document for document in free if document.fictional], known or {})
    for members in named.values():
        stories[_free_id(members, known or {}, stories)] = members
    return tuple((id, tuple(members)) for id, members in sorted(stories.items()))


def _group(documents: list[Document], known: Mapping[str, str]) -> dict[str, list[Document]]:
    """Return the documents by story; nothing is compared where nothing is new, or nothing to compare with."""
    if len(documents) < 2 or all(document.id in known for document in documents):
        stories: dict[str, list[Document]] = {}
        for document in documents:
            stories.setdefault(known.get(document.id, document.id), []).append(document)
        return stories
    from generator.stories.grouping import group_alike

    return group_alike(documents, known)


def _free_id(members: list[Document], known: Mapping[str, str], taken: Mapping[str, list[Document]]) -> str:
    """Return the id under which most members were published, unless another story has it; else the first one's."""
    before = [known[document.id] for document in members if document.id in known]
    ids = sorted(before, key=lambda id: (-before.count(id), id))
    return next((id for id in (*ids, *(document.id for document in members)) if id not in taken), members[0].id)
