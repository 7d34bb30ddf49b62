"""Which documents belong together."""

from generator.models import Document


def group_stories(documents: tuple[Document, ...]) -> tuple[tuple[str, tuple[Document, ...]], ...]:
    """Return the stories as (id, documents), in order of their ids: for now each document is a story of its own."""
    return tuple(sorted((document.id, (document,)) for document in documents))
