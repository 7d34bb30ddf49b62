"""Scenes: what somebody does before the reader's eyes, with which features begin."""

from spacy.tokens import Span, Token

from generator.analysis.clauses import SUBJECTS
from generator.findings import Sentence
from generator.reading import Reading

_SUBJECTS = frozenset({"PERSON", "PRON"})
_THINGS = frozenset({"it", "that", "there", "this", "what", "which"})
"""Pronouns for no person."""
_STANDING = frozenset({"be", "have", "want", "need", "live", "work", "know", "believe", "think", "face", "plan"})
"""Verbs of how things stand, not of what is done."""
_REMEMBERING = frozenset({"remember", "recall"})


def is_aside(span: Span) -> bool:
    """Return whether the author tells of himself or to the reader ("I still remember …", "You'll be surprised …")."""
    subjects = {child.lower_ for child in span.root.children if child.dep_ in SUBJECTS}
    lived = any(child.dep_ == "aux" and child.lemma_ == "have" for child in span.root.children)
    lived = span.root.tag_ == "VBD" or (lived and not any(child.dep_ == "ccomp" for child in span.root.children))
    told = bool(subjects & {"i", "we"}) and (span.root.lemma_ in _REMEMBERING or lived)
    return told or "you" in subjects


def is_scene(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a report paints a person's deed in the present ("Ann Roe puts down her glass …").

    What the paragraph goes on to tell in the present is of the scene, until somebody is given words.
    """
    if reading.voices[sentence.index] != "event":
        return False
    opening = reading.sentences[max(0, sentence.index - 1)]
    goes_on = opening != sentence and opening.paragraph == sentence.paragraph and not _is_past(reading, sentence)
    return _paints(reading, sentence) or (goes_on and is_scene(reading, opening))


def _is_past(reading: Reading, sentence: Sentence) -> bool:
    root = reading.span(sentence).root
    return "VBD" in {root.tag_, *(child.tag_ for child in root.children if child.dep_ in {"aux", "auxpass"})}


def _paints(reading: Reading, sentence: Sentence) -> bool:
    root = reading.span(sentence).root
    return _is_done(root) and any(child.dep_ == "nsubj" and _is_somebody(reading, child) for child in root.children)


def _is_done(verb: Token) -> bool:
    helped = any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return verb.tag_ == "VBZ" and verb.lemma_ not in _STANDING and not helped


def _is_somebody(reading: Reading, subject: Token) -> bool:
    """Return whether a subject is a person, by name or pronoun, or somebody's one who is named ("her son, Jan,")."""
    named = any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in subject.children)
    somebody = named or bool({subject.ent_type_, subject.pos_} & _SUBJECTS)
    return (somebody and subject.lower_ not in _THINGS) and not any(
        mention.start <= subject.idx < mention.end
        for entity in reading.entities
        if entity.type != "person"
        for mention in entity.mentions
    )
