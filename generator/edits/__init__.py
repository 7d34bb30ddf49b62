"""What an editor decides, as the settings hold it: about actors, stories and outlets, and which feeds are followed."""

from generator.edits.actors import ActorEdit, read_actor_edits
from generator.edits.feeds import Subscription, read_subscriptions
from generator.edits.outlets import Outlet, read_outlets
from generator.edits.stories import SpeakerEdit, StoryEdit, find_edit, read_story_edits

__all__ = [
    "ActorEdit",
    "Outlet",
    "SpeakerEdit",
    "StoryEdit",
    "Subscription",
    "find_edit",
    "read_actor_edits",
    "read_outlets",
    "read_story_edits",
    "read_subscriptions",
]
