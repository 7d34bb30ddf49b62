"""A story as one JSON object for programs: the output of `briefings analyze`.

Offsets are code points of each document's `text`; `document` and `sentence` are indices.
"""

from typing import Any

from generator.analysis.speakers import find_stating
from generator.config import Config
from generator.findings import Attribution, Risk
from generator.models import UNNAMED, Span, shown, stated_title
from generator.reading import Reading
from generator.sections.lines import summary_lines
from generator.story import Actor, Story


def story_to_json(story: Story, config: Config) -> dict[str, Any]:
    """Return the story's documents and all that was found in them."""
    readings = list(enumerate(story.readings))
    return {
        "story": story.id,
        "model": config.model,
        "documents": [_document(reading) for _, reading in readings],
        "ranking": [list(place) for place in story.ranking],
        "summary": [list(place) for place in story.summary],
        "lines": [line.text for line in summary_lines(story, "summary")],
        "actors": [_actor(actor) for actor in story.actors],
        "attributions": _attributions(story),
        "risks": [_risk(story, i, risk) for i, r in readings for risk in r.risks],
        "dates": [
            {"document": i, "start": d.start, "end": d.end, "value": d.value, "precision": d.precision}
            for i, r in readings
            for d in r.dates
        ],
        "events": _events(readings),
        "questions": [
            {"document": i, "start": q.start, "end": q.end, "kind": "stated"} for i, r in readings for q in r.questions
        ],
    }


def _document(reading: Reading) -> dict[str, Any]:
    document = reading.document
    return {
        "path": document.path,
        "sha256": document.sha256,
        "text_sha256": document.text_sha256 or None,
        "title": stated_title(document) or shown(document, reading.headline),
        "text": document.text,
        "sentences": [
            {"start": s.start, "end": s.end, "voice": voice, "dependent": dependence}
            for s, voice, dependence in zip(reading.sentences, reading.voices, reading.dependences, strict=True)
        ],
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "aliases": list(actor.names[1:]),
        "roles": [
            {
                "text": role.text,
                "document": i,
                "start": role.start,
                "end": role.end,
                "affiliation": _span(role.affiliation),
            }
            for i, role in actor.roles
        ],
        "editors_role": actor.editors_role or None,
        "sector": actor.sector or None,
        "salience": round(actor.salience, 4),
        "mentions": [
            {"document": i, "start": m.start, "end": m.end, "kind": m.kind, "reason": m.reason or None}
            for i, m in actor.mentions
        ],
    }


def _attributions(story: Story) -> list[dict[str, Any]]:
    attributions: list[dict[str, Any]] = []
    for i, reading in enumerate(story.readings):
        offset = len(attributions)
        attributions += [_attribution(story, i, attribution, offset) for attribution in reading.attributions]
    return attributions


def _attribution(story: Story, index: int, attribution: Attribution, offset: int) -> dict[str, Any]:
    actor = story.source_of(index, attribution)
    return {
        "document": index,
        "source": [list(span) for span in attribution.source],
        "cue": [list(span) for span in attribution.cue],
        "content": [list(span) for span in attribution.content],
        "actor": actor.name if actor else None,
        "kind": attribution.kind,
        "factuality": list(attribution.factuality),
        "event_type": attribution.event_type,
        "confidence": round(attribution.confidence, 3),
        "parent": None if attribution.parent is None else offset + attribution.parent,
        "quotable": attribution.quotable,
    }


def _risk(story: Story, index: int, risk: Risk) -> dict[str, Any]:
    actor, source = find_stating(story, index, risk)
    unstated = "document" if risk.attribution is None else UNNAMED
    stated_by = story.readings[index].document.plain[slice(*source)] if source else unstated
    return {
        "document": index,
        "start": risk.start,
        "end": risk.end,
        "category": risk.category,
        "likelihood": _span(risk.likelihood),
        "condition": _span(risk.condition),
        "consequence": _span(risk.consequence),
        "affected": _span(risk.affected),
        "stated_by": actor.name if actor else stated_by,
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return {"start": span[0], "end": span[1]} if span else None


def _events(readings: list[tuple[int, Reading]]) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = []
    offset = 0
    for i, reading in readings:
        for event in reading.events:
            sentence = reading.sentences[event.sentence]
            events.append(
                {
                    "document": i,
                    "start": sentence.start,
                    "end": sentence.end,
                    "date": offset + event.date,
                    "status": event.status,
                }
            )
        offset += len(reading.dates)
    return events
