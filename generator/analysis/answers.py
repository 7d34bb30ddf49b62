"""Answers: what the accused says to an accusation, so that no line accuses where the article has the denial, too."""

from collections.abc import Iterator

from generator.analysis.guard import can_be_shown
from generator.lexicon import read_classes
from generator.story import Place, Story


def find_answers(story: Story, places: tuple[Place, ...]) -> Iterator[Place]:
    """Yield where somebody who is named in an accusing line answers it, once each, unless one of the lines tells it."""
    given = {actor for place in places for actor, there in _find_denials(story, place[0]) if there == place}
    for place in places:
        accused = _find_named(story, place) - given if _accuses(story, place) else frozenset()
        for actor, there in _find_denials(story, place[0]):
            if actor in accused - given and there > place:
                given.add(actor)
                yield there


def _accuses(story: Story, place: Place) -> bool:
    classes = read_classes("accusations")
    span = story.readings[place[0]].span(story.readings[place[0]].sentences[place[1]])
    words = (("accusing" if token.pos_ == "VERB" else "accusation", token.lemma_.lower()) for token in span)
    return any(lemma in classes[kind] for kind, lemma in words)


def _find_named(story: Story, place: Place) -> frozenset[str]:
    """Return the ids of the actors of whom a sentence speaks."""
    sentence = story.readings[place[0]].sentences[place[1]]
    return frozenset(
        actor.id
        for actor in story.actors
        if any(i == place[0] and sentence.start <= mention.start < sentence.end for i, mention in actor.mentions)
    )


def _find_denials(story: Story, index: int) -> Iterator[tuple[str, Place]]:
    """Yield (actor, place) of each position of a document by which an actor answers, in order."""
    reading = story.readings[index]
    for position in reading.positions:
        answers = reading.doc[position.cue_token].lemma_.lower() in read_classes("accusations")["answering"]
        actor = story.source_of(index, position)
        if answers and actor is not None and can_be_shown(reading, reading.sentences[position.sentence]):
            yield actor.id, (index, position.sentence)
