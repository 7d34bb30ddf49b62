"""What an editor decides, as the settings hold it: about actors, and about stories."""

from generator.edits.actors import ActorEdit, read_actor_edits
from generator.edits.stories import StoryEdit, find_edit, read_story_edits

__all__ = ["ActorEdit", "StoryEdit", "find_edit", "read_actor_edits", "read_story_edits"]
