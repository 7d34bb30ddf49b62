"""Scenes: what somebody does before the reader's eyes, with which features begin."""

from generator.reading import Reading, Sentence

_SUBJECTS = frozenset({"PERSON", "PRON"})
_STANDING = frozenset({"be", "have", "want", "need", "live", "work", "know", "believe", "think", "face", "plan"})
"""Verbs of how things stand, not of what is done."""


def is_scene(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a report paints a person's deed in the present ("Ann Roe puts down her glass …")."""
    root = reading.span(sentence).root
    if reading.voices[sentence.index] != "event" or root.tag_ != "VBZ" or root.lemma_ in _STANDING:
        return False
    if any(child.dep_ in {"aux", "auxpass"} for child in root.children):
        return False
    return any(child.dep_ == "nsubj" and {child.ent_type_, child.pos_} & _SUBJECTS for child in root.children)
