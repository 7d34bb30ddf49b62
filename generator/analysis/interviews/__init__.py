"""Interviews: who asks and who answers, in whatever form they are set, and what is said so."""

from generator.analysis.interviews.interviewees import find_interviewee
from generator.analysis.interviews.labels import find_labelled
from generator.analysis.interviews.names import name_interviewee, name_speakers
from generator.analysis.interviews.replies import attribute_replies, hold_within, lean_on_questions
from generator.analysis.interviews.turns import find_taken, find_turns, give_voices

__all__ = [
    "attribute_replies",
    "find_interviewee",
    "find_labelled",
    "find_taken",
    "find_turns",
    "give_voices",
    "hold_within",
    "lean_on_questions",
    "name_interviewee",
    "name_speakers",
]
