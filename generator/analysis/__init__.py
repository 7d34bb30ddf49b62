"""Reading: from documents to stories. The order of the steps is written here and nowhere else."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from generator.analysis.actors import merge_actors
from generator.analysis.agreement import (
    find_agreed,
    find_cancellations,
    find_changes,
    find_conflicts,
    find_corroborations,
    find_denials,
)
from generator.analysis.annotate import annotate, find_sentences, load_model
from generator.analysis.attribution import find_attributions
from generator.analysis.copies import find_originals
from generator.analysis.dates import find_dates, find_written
from generator.analysis.editing import edit_entities
from generator.analysis.entities import find_entities
from generator.analysis.events import find_events, leave_spoken
from generator.analysis.extracts import find_extracts, lean_on_announcement, leave_open, withhold
from generator.analysis.gaps import find_treaties, find_unreported
from generator.analysis.genre import find_genre
from generator.analysis.guard import guard_sentences
from generator.analysis.headline import find_headline
from generator.analysis.interviews import (
    attribute_replies,
    find_interviewee,
    find_labelled,
    find_taken,
    find_turns,
    give_voices,
    hold_within,
    lean_on_questions,
    name_interviewee,
    name_speakers,
)
from generator.analysis.key_actors import find_key_actors
from generator.analysis.key_terms import choose_terms
from generator.analysis.names import find_names
from generator.analysis.participation import find_participants
from generator.analysis.plaintext import text_of
from generator.analysis.questions import find_questions
from generator.analysis.quotations import find_quotations
from generator.analysis.ranking import rank_sentences
from generator.analysis.references import link_references
from generator.analysis.risks import find_risks
from generator.analysis.speakers import find_speakers, find_spoken
from generator.analysis.stances import find_issues, find_stances
from generator.analysis.stands import find_stands
from generator.analysis.stated import find_stated
from generator.analysis.summary import choose_summary
from generator.analysis.terms import find_terms
from generator.analysis.voice import find_voices
from generator.config import Config
from generator.models import Document
from generator.reading import Reading
from generator.story import Story

__all__ = ["load_model", "read_document", "read_documents", "read_story"]


def read_documents(documents: Iterable[Document], nlp: Language, config: Config) -> Iterator[Reading]:
    """Yield a reading of each document, in order, as they get ready."""
    for document, doc in annotate(documents, nlp, config.processes):
        yield read_document(document, doc, config)


def read_document(document: Document, doc: Doc, config: Config) -> Reading:
    """Return all that is read in one document; it depends on nothing but the document, its Doc and the settings."""
    labelled = find_labelled(text_of(doc))
    sentences = find_sentences(document, doc, labelled)
    spans = tuple((sentence, doc[sentence.first : sentence.last]) for sentence in sentences)
    quotations = find_quotations(document)
    turns = find_turns(document, doc, labelled, sentences, quotations)
    named = name_speakers(doc, edit_entities(document, find_entities(doc, find_names(doc)), config.actors), turns)
    asked = find_interviewee(doc, named, turns, document.metadata) if turns else None
    named = name_interviewee(doc, named, asked)
    replies = attribute_replies(doc, sentences, turns, asked)
    extracts = find_extracts(spans, quotations)
    attributions = withhold(extracts, hold_within(find_attributions(doc, sentences, quotations), turns, replies))
    entities = link_references(doc, named, attributions, quotations)
    stated = find_stated(spans, attributions, quotations) | find_taken(sentences, turns) | extracts
    genre = find_genre(document.metadata.kind, spans, stated)
    voices = give_voices(doc, find_voices(spans, stated, genre), sentences, turns)
    written = find_written(text_of(doc), document.metadata.date)
    dates = find_dates(doc, written)
    guarded = guard_sentences(spans, entities, attributions, quotations, voices)
    guarded = lean_on_announcement(extracts, guarded)
    dependences, openings = lean_on_questions(doc, sentences, turns, guarded)
    return Reading(
        document=document,
        doc=doc,
        sentences=sentences,
        headline=find_headline(doc, sentences),
        genre=genre,
        quotations=quotations,
        turns=turns,
        dates=dates,
        entities=entities,
        attributions=attributions,
        voices=voices,
        dependences=dependences,
        openings=openings,
        risks=leave_open(extracts, find_risks(spans, voices, attributions, quotations)),
        events=leave_spoken(find_events(spans, voices, dates, written, genre), doc, dates, quotations),
        questions=find_questions(spans, voices),
        unreported=find_unreported(doc, sentences, entities),
        treaties=find_treaties(doc, sentences),
        terms=find_terms(doc, sentences, entities),
    )


def read_story(id: str, readings: tuple[Reading, ...], config: Config) -> Story:
    """Return the story that the readings tell together.

    Raises:
        ConfigError: the setting `ranking` names no algorithm.
    """
    actors = merge_actors(readings)
    spoken = find_spoken(readings, actors)
    originals = find_originals([reading.document.plain for reading in readings])
    story = Story(
        id=id,
        readings=readings,
        actors=actors,
        spoken=spoken,
        speakers=find_speakers(readings, spoken),
        originals=originals,
        ranking=rank_sentences(readings, actors, config.ranking, originals),
    )
    stances = find_stances(story)
    compared = replace(
        story,
        corroborations=find_corroborations(story),
        agreed=find_agreed(story),
        conflicts=find_conflicts(story),
        denials=find_denials(story),
        changes=find_changes(story, stances),
        cancellations=find_cancellations(story),
        issues=find_issues(stances),
        stands=find_stands(story),
        participants=find_participants(story),
    )
    summary, bottom_line = choose_summary(compared, config.key_points)
    terms = choose_terms(readings, originals, summary)
    key_actors = find_key_actors(compared, config.key_actors)
    return replace(compared, key_actors=key_actors, summary=summary, bottom_line=bottom_line, terms=terms)
