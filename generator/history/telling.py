"""What one version brought, as pages, feeds and commits tell it: lines that came, that went, that read otherwise."""

from collections.abc import Iterator
from dataclasses import asdict

from generator.durable import Data
from generator.history.versions import Passage, Version

Pair = tuple[Passage, Passage]
"""A line as it was and as it is."""


def tell(version: Version) -> Data:
    """Return a version as JSON, less what is no news: what moves into or out of the bottom line.

    That is news of a document that changed, or where one was withdrawn.
    """
    concerned = {change.document_id for change in version.documents}
    withdrawn = any(change.change == "removed" for change in version.documents)
    pairs = list(_pair(version))
    was, now = {was for was, _ in pairs}, {now for _, now in pairs}
    added = [p for p in version.added if p.section != "bottom-line" or p.document_id in concerned]
    removed = [p for p in version.removed if p.section != "bottom-line" or withdrawn]
    return {
        "number": version.number,
        "date": version.date,
        "documents": [asdict(change) for change in version.documents],
        "added": [to_plain(p) for p in added if p not in now],
        "removed": [to_plain(p) for p in removed if p not in was],
        "altered": [to_plain(now) | {"figures": _compare_figures(was, now)} for was, now in pairs],
    }


def to_plain(passage: Passage) -> Data:
    """Return a passage as JSON, less what serves to compare it with another."""
    plain = asdict(passage) | {"sentences": list(passage.sentences)}
    return {key: value for key, value in plain.items() if key not in {"frame", "figures"}}


def _pair(version: Version) -> Iterator[Pair]:
    """Yield the lines of changed documents that read otherwise now: alike but for figures, or of the same sentence."""
    changed = {change.document_id for change in version.documents if change.change == "changed"}
    left = [passage for passage in version.removed if passage.document_id in changed]
    for now in version.added:
        there = [was for was in left if _place(was) == _place(now)]
        like = [was for was in there if was.figures and was.frame == now.frame]
        was = next(iter((*like, *(was for was in there if was.sentences == now.sentences))), None)
        if was is not None:
            left.remove(was)
            yield was, now


def _place(passage: Passage) -> tuple[str, str, str]:
    return passage.section, passage.kind, passage.document_id


def _compare_figures(was: Passage, now: Passage) -> list[list[str]]:
    """Return the figures that are others now, each as it was and as it is; none where more than figures changed."""
    if not was.frame or was.frame != now.frame:
        return []
    return [[one, other] for one, other in zip(was.figures, now.figures, strict=True) if one != other]
