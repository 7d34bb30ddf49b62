"""Stories at rest: a text of theirs is not at hand, so they stay as they were published, and no article joins them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import msgspec

from generator.config import Config
from generator.durable import Data, find_entries
from generator.errors import SeedError
from generator.ingest import Seeds
from generator.layout import source_json, story_json
from generator.manifest import Written
from generator.models import Document, Metadata, Publish
from generator.reuse import Published, evidence_of, read_again
from generator.rights import may_show_less, tighten
from generator.stories import Stories


@dataclass(frozen=True, slots=True)
class Rest:
    """What cannot be read now of what was published."""

    members: Mapping[str, Document]
    """The documents of the stories at rest, as far as they were published, by id."""
    stories: frozenset[str]
    """Ids of these stories."""
    rules: Mapping[str, Publish]
    """What may be shown of such documents now, by id, where their text is not at hand."""
    tightened: frozenset[str]
    """Ids of the stories of which less may be shown than before."""
    removed: tuple[Document, ...]
    """Those whose seed is gone, sidecar and all."""

    def stand_in(self, documents: tuple[Document, ...]) -> tuple[Document, ...]:
        """Return all documents to group into stories: those at rest as they were published."""
        return (*(document for document in documents if document.id not in self.members), *self.members.values())

    def part(self, stories: Stories) -> tuple[Stories, Stories]:
        """Return the stories that can be made now, and those at rest without what would join them."""
        awake = tuple(story for story in stories if story[0] not in self.stories)
        asleep = (story for story in stories if story[0] in self.stories)
        return awake, tuple((id, tuple(m for m in members if m.id in self.members)) for id, members in asleep)


def find_rest(published: Sequence[Published], seeds: Seeds, written: Written, config: Config) -> Rest:
    """Return the stories of which a text cannot be read now; `published` are the sources published before.

    Raises:
        SeedError: a text is withheld, and what was made of it does not stand as it was written.
    """
    withheld = {seed.id: seed for seed in seeds.withheld}
    faulty = {error.path.with_suffix("") for error in seeds.errors}
    stories = frozenset(
        s["story_id"] for s in published if s["document_id"] in withheld or Path(s["path"]).with_suffix("") in faulty
    )
    _check_whole(seeds, published, written, config)
    kept = [_read_source(source, written) for source in published if source["story_id"] in stories]
    members = {source["document_id"]: _recall(source, written.pages) for source in kept}
    here = {document.id for document in seeds.documents} | withheld.keys()
    removed = tuple(m for m in members.values() if m.id not in here and Path(m.path).with_suffix("") not in faulty)
    rules: dict[str, Publish] = {id: seed.metadata.publish for id, seed in withheld.items()}
    rules |= {document.id: "link" for document in removed}
    tightened = frozenset(source["story_id"] for source in kept if may_show_less(source, rules))
    return Rest(members, stories, rules, tightened, removed)


def _read_source(source: Published, written: Written) -> Data:
    data: Data = msgspec.json.decode(written.pages[source_json(source["document_id"])])
    return data


def find_changed(
    resting: Stories, rest: Rest, unrendered: Stories, written: Written
) -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of stories at rest whose pages must change all the same.

    They do where they are `unrendered`, and where less may be shown than before.
    """
    changed = tuple(
        story
        for story in resting
        if written.pages.keys() >= set(evidence_of(*story)) and (story in unrendered or story[0] in rest.tightened)
    )
    for briefing, sources in read_again(changed, written.pages):
        yield tighten(briefing, sources, rest.rules)


def _check_whole(seeds: Seeds, sources: Sequence[Published], written: Written, config: Config) -> None:
    """Raise an error where what was made of a withheld text cannot be kept, for it cannot be made again."""
    story_of = {source["document_id"]: source["story_id"] for source in sources}
    for seed in seeds.withheld:
        for name in (source_json(seed.id), story_json(story_of.get(seed.id, seed.id))):
            known = name in written.hashes or (config.pages / name).exists()
            if name not in written.pages and known:
                reason = f"its text is not here, and briefings/{name} is not as it was written"
                raise SeedError(seed.path, reason, "restore briefings/ from git, or put the text beside its sidecar")


def _recall(source: Data, pages: Mapping[str, str]) -> Document:
    """Return a document as its pages hold it: the words that were published, to compare others with."""
    words = [sentence["text"] for block in source["blocks"] for sentence in block["sentences"] if sentence["text"]]
    if not words:
        briefing = msgspec.json.decode(pages.get(story_json(source["story_id"]), "{}"))
        lines = find_entries(briefing, "parts", "evidence")
        words = [line["text"] for line in lines if line["evidence"]["document_id"] == source["document_id"]]
    text = "\n".join(words)
    known = {field.name for field in fields(Metadata)}
    metadata = Metadata(**{key: value for key, value in source["metadata"].items() if key in known})
    return Document(source["document_id"], source["path"], source["sha256"], text, text, (), metadata)
