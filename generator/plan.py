"""What a run is to do: which stories rest, which stay as they are, which are rendered or read again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from generator.config import Config
from generator.durable import Data
from generator.errors import SeedError
from generator.ingest import Bodies, Seeds, read_notes, read_seeds
from generator.inputs import Inputs, hash_inputs
from generator.manifest import Written, read_written
from generator.models import Note
from generator.notices import tell_ahead, tell_repeats, tell_rest
from generator.resting import Rest, find_rest
from generator.reuse import find_current, find_unrendered, keep_notes, read_sources
from generator.stories import Stories, group_stories


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is, what of it was published before, and what is to be made of it now."""

    seeds: Seeds
    notes: Mapping[str, Note]
    misshapen: tuple[SeedError, ...]
    """Notes that cannot be read."""
    written: Written
    rest: Rest
    inputs: Inputs
    stories: Stories
    """All of them: each is at rest, current or stale."""
    resting: Stories
    current: Stories
    """They need not be read again."""
    stale: Stories
    """They are to be read."""
    notices: tuple[str, ...]
    holds: bool
    """Whether all stands as it would be made, so that nothing is to be done."""

    def find_unrendered(self, stories: Stories) -> Stories:
        """Return those of some current or resting stories whose pages are to be made anew from their JSON."""
        return find_unrendered(stories, self.inputs, self.written)

    def recall_registers(self) -> Mapping[str, str]:
        """Return what each page across stories was made from; nothing of it holds for other templates or programs."""
        before = self.written.inputs
        same = (self.inputs.program, self.inputs.templates) == (before.program, before.templates)
        return before.registers if same else {}

    def find_note(self, story: str) -> Data | None:
        """Return an editor's note as the story's page shows it: as it was, where it cannot be read now."""
        kept = keep_notes(self.misshapen, self.written.pages)
        return kept.get(story) or (asdict(self.notes[story]) if story in self.notes else None)


def make_plan(config: Config, *, anew: bool, log: bool, day: str) -> Plan:
    """Return what is to be done on a day, empty where nobody said which.

    `anew`: every story is read, `log`: what changed goes into the histories.

    Raises:
        ConfigError: a setting is wrong.
        SeedError: what was made of a text that is withheld does not stand as it was written.
    """
    seeds = read_seeds(config, None if anew else Bodies(config))
    notes, misshapen = read_notes(config)
    written = read_written(config.pages)
    published = read_sources(written.pages)
    rest = find_rest(published, seeds, written, config)
    known = {source["document_id"]: source["story_id"] for source in published}
    stories = group_stories(rest.stand_in(seeds.documents), known)
    awake, resting = rest.part(stories)
    inputs = hash_inputs(awake, notes, config).carry(written.inputs, rest.stories)
    if not log:
        inputs = replace(inputs, unlogged=written.inputs.unlogged)
    current = () if anew else find_current(awake, inputs, written)
    held = {id for id, _ in current}
    return Plan(
        seeds=seeds,
        notes=notes,
        misshapen=misshapen,
        written=written,
        rest=rest,
        inputs=inputs,
        stories=stories,
        resting=resting,
        current=current,
        stale=tuple((id, members) for id, members in awake if id not in held),
        notices=(
            *tell_rest(rest, stories, seeds, known),
            *tell_ahead(seeds.documents, day),
            *tell_repeats(seeds.documents),
        ),
        holds=written.whole and written.inputs == inputs and not (seeds.errors or misshapen or rest.tightened or anew),
    )
