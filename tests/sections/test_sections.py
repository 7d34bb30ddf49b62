"""The sections of a small story."""

from dataclasses import replace
from typing import Any

import pytest

from generator.config import Config
from generator.edits import ActorEdit
from generator.findings import DateExpression, Mention, Risk, Turn
from generator.models import Metadata, Paragraph
from generator.sections import (
    SECTIONS,
    actors,
    bottom_line,
    build_sections,
    positions,
    questions,
    risks,
    sources,
    timeline,
)
from generator.sections.uses import find_uses
from tests.analysis.model import read
from tests.analysis.readings import CONFIG, attribute, find, make_reading, make_story, with_entity
from tests.sections.evidence import check


def with_metadata(reading, **metadata: Any):
    """Return the story of the reading, its document's metadata given."""
    return make_story(replace(reading, document=replace(reading.document, metadata=Metadata(**metadata))))


def test_every_line_can_be_checked(story, reading):
    check(build_sections(story, CONFIG), {"a": reading.document})


def test_the_sections_stand_in_the_order_of_the_list(story):
    briefing = build_sections(story, CONFIG)
    assert [section.id for section in briefing.sections] == [module.ID for module in SECTIONS]
    assert len({section.heading for section in briefing.sections}) == len(SECTIONS)


def test_the_voices_are_counted(story):
    assert build_sections(story, CONFIG).voices == {"statement": 3, "event": 1, "assessment": 1}


@pytest.mark.parametrize("module", SECTIONS, ids=lambda module: module.ID)
def test_a_story_in_which_nothing_was_found_has_empty_sections(module):
    story = make_story(make_reading("Snow fell.", metadata=Metadata(date="2024-03-13")))
    assert len(module.build(story, CONFIG)) == (module is sources)


def test_a_stated_title_comes_before_all(reading):
    title = build_sections(with_metadata(reading, title="Trade talks"), CONFIG).title
    assert (title.text, title.origin, title.evidence) == ("Trade talks", "metadata", None)


def test_a_heading_is_the_title_for_want_of_a_stated_one(reading):
    heading = Paragraph(0, reading.sentences[0].end, "heading")
    document = replace(reading.document, paragraphs=(heading, *reading.document.paragraphs))
    title = build_sections(make_story(replace(reading, document=document)), CONFIG).title
    assert (title.text, title.origin) == (reading.document.text[: heading.end], "heading")


def test_the_lead_s_words_are_the_title_for_want_of_a_heading(reading):
    title = build_sections(make_story(replace(reading, headline=(0, 9))), CONFIG).title
    assert (title.text, title.origin) == ("Last year", "lead")
    assert title.evidence is not None
    assert title.evidence.text == "Last year"


def test_dates_of_documents_are_told_once_in_order():
    days = ("2024-05-01", "2024-03-01", "2024-05-01", "")
    readings = [make_reading("Snow fell.", id=str(n), metadata=Metadata(date=day)) for n, day in enumerate(days)]
    assert build_sections(make_story(*readings), CONFIG).dates == ("2024-03-01", "2024-05-01")


def test_the_bottom_line_stands_before_the_key_points(story):
    rows = bottom_line.build(story, CONFIG)
    assert [(row.place, row.line.sentences) for row in rows] == [("bottom line", (1,)), ("key point", (2,))]


def test_actors_have_roles_and_counts_and_the_sentence_of_their_role(story):
    merkel, scholz, russia = sorted(actors.build(story, CONFIG), key=lambda row: row.name)
    assert (merkel.mentions, merkel.statements, merkel.sentences) == (3, 2, (1,))
    assert [role.text for role in merkel.roles] == ["Chancellor"]
    assert (scholz.roles, scholz.mentions, scholz.statements, scholz.sentences) == ((), 1, 0, (5,))
    assert (russia.type, russia.sentences) == ("state", (4,))


def test_actors_stand_in_order_of_salience_and_the_later_are_folded(story):
    rows = actors.build(story, replace(CONFIG, key_actors=1))
    assert [row.id for row in rows] == [actor.id for actor in story.actors]
    assert [row.key for row in rows] == [True, False, False]
    assert rows[0].name == "Angela Merkel"


def test_positions_stand_under_their_actor_and_earlier_ones_last(story):
    merkel, aide = positions.build(story, CONFIG)
    assert (merkel.actor_id, [one.cue.text for one in merkel.positions]) == ("angela-merkel", ["hinted", "promised"])
    assert [one.earlier for one in merkel.positions] == [False, True]
    assert (aide.actor_id, aide.name) == (None, "An aide")


def test_a_position_holds_source_cue_link_content_kind_and_date(story):
    hinted, promised = positions.build(story, CONFIG)[0].positions
    assert (promised.source.text, promised.kind, promised.link) == ("Angela Merkel", "mixed", None)
    assert (hinted.source.text, hinted.cue.text, hinted.kind) == ("she", "hinted", "indirect")
    assert hinted.link is not None
    assert hinted.link.text == "that"
    assert [one.when.text for one in (promised, hinted) if one.when] == ["Last year", "Monday"]


def test_a_position_names_nobody_under_whose_name_it_stands(story):
    hinted = positions.build(story, CONFIG)[0].positions[0]
    assert hinted.line.text == "if talks fail, she might leave"
    assert hinted.line.voice == "statement"


def stands_of(*sentences: str, said: tuple[tuple[str, str, str], ...]) -> tuple[positions.StandRow, ...]:
    """Return the stands of sentences in which sources (as written), by cues, say contents."""
    plain = make_reading(*sentences)
    found = tuple(attribute(plain, *one) for one in said)
    return positions.build(make_story(replace(plain, attributions=found)), CONFIG)


def test_what_a_source_says_again_is_told_once_with_every_place():
    (stand,) = stands_of(
        "Officials said the old bridge is safe.",
        "Officials repeated the old bridge is quite safe.",
        said=(
            ("Officials", "said", "the old bridge is safe"),
            ("Officials", "repeated", "the old bridge is quite safe"),
        ),
    )
    (position,) = stand.positions
    assert position.line.sentences == (1,)
    assert [repeat.sentences for repeat in position.repeats] == [(2,)]


def test_who_says_much_more_than_before_repeats_nothing():
    more = "the old bridge is safe and lorries may cross it again from May"
    (stand,) = stands_of(
        "Officials said the old bridge is safe.",
        f"Officials added {more}.",
        said=(("Officials", "said", "the old bridge is safe"), ("Officials", "added", more)),
    )
    assert [one.line.sentences for one in stand.positions] == [(1,), (2,)]


def test_the_opposite_is_no_repetition():
    plain = make_reading("Officials said the old bridge is safe.", "Officials denied the old bridge is safe.")
    said = attribute(plain, "Officials", "said", "the old bridge is safe")
    denied = replace(attribute(plain, "Officials", "denied", "the old bridge is safe"), factuality=("denied",))
    place = find(plain, "the old bridge is safe", plain.sentences[1].start)
    (stand,) = positions.build(
        make_story(replace(plain, attributions=(said, replace(denied, content=(place,))))), CONFIG
    )
    assert [one.factuality for one in stand.positions] == [(), ("denied",)]


def test_the_most_telling_positions_are_shown_and_the_rest_folded():
    words = ("bridge", "harbour", "tunnel", "ferry", "railway", "market", "school", "court")
    sentences = [f"Officials said the {word} opens." for word in words]
    plain = make_reading(*sentences)
    found = [attribute(plain, "Officials", "said", f"the {word} opens") for word in words]
    found = [
        replace(one, sentence=k, cue=(find(plain, "said", plain.sentences[k].start),)) for k, one in enumerate(found)
    ]
    ranking = ((0, 7), *((0, k) for k in range(7)))
    story = make_story(replace(plain, attributions=tuple(found)), ranking=ranking)
    (stand,) = positions.build(story, CONFIG)
    assert stand.positions[0].line.text == "the court opens"
    assert (len(stand.positions), len(stand.further)) == (6, 2)


def test_according_to_stands_behind_what_it_gives():
    (stand,) = stands_of(
        "The bridge is safe, according to officials.", said=(("officials", "according", "The bridge is safe"),)
    )
    assert stand.positions[0].behind
    assert (
        not stands_of("Officials said it is safe.", said=(("Officials", "said", "it is safe"),))[0].positions[0].behind
    )


def test_a_pronoun_in_doubt_gets_no_position_and_no_name():
    plain = make_reading("Merkel met Weber.", "She said the bridge is safe.")
    for mention, shown in (
        (Mention(*find(plain, "She"), "pronoun"), True),
        (Mention(*find(plain, "She"), "pronoun", sure=False), False),
    ):
        merkel = with_entity(plain, "Merkel", "person", Mention(*find(plain, "Merkel"), "name"), mention)
        said = attribute(plain, "She", "said", "the bridge is safe")
        plain.doc[said.source_token or 0].pos_ = "PRON"
        reading = replace(plain, entities=(merkel,), attributions=(said,))
        assert bool(positions.build(make_story(reading), CONFIG)) is shown


def test_what_is_not_quotable_and_whom_nobody_can_tell_is_left_out():
    plain = make_reading("Officials said the bridge is safe.", "They added the harbour is closed.")
    said = replace(attribute(plain, "Officials", "said", "the bridge is safe"), quotable=False)
    added = attribute(plain, "They", "added", "the harbour is closed")
    assert positions.build(make_story(replace(plain, attributions=(said,))), CONFIG) == ()
    pronoun = plain.doc[added.source_token or 0]
    pronoun.pos_ = "PRON"
    assert positions.build(make_story(replace(plain, attributions=(added,))), CONFIG) == ()


@pytest.mark.parametrize("text", ["Merkel said on Monday that talks failed.", "Talks failed, Merkel said last year."])
def test_a_date_right_behind_the_cue_is_the_position_s(text):
    plain = make_reading(text)
    content = "talks failed" if "that" in text else "Talks failed"
    dates = tuple(
        DateExpression(*find(plain, words), None, "none", earlier=words == "last year")
        for words in ("Monday", "last year")
        if words in text
    )
    said = attribute(plain, "Merkel", "said", content)
    (stand,) = positions.build(make_story(replace(plain, dates=dates, attributions=(said,))), CONFIG)
    assert stand.positions[0].when is not None


def test_risks_of_actors_come_first_then_of_others_then_the_document_s(story):
    rows = risks.build(story, CONFIG)
    assert [(row.stated_by, row.source.text if row.source else None) for row in rows] == [
        ("Angela Merkel", "she"),
        (None, "An aide"),
        (None, None),
    ]
    assert [row.line.voice for row in rows] == ["statement", "statement", "assessment"]


def test_a_risk_shows_what_the_sentence_states_of_it(story):
    row = risks.build(story, CONFIG)[0]
    parts = (row.condition, row.consequence, row.likelihood, row.cue)
    assert [part.text for part in parts if part] == ["if talks fail", "she might leave", "might", "hinted"]
    assert row.affected is None
    assert row.line.text == "if talks fail, she [Angela Merkel] might leave"


def test_a_risk_of_which_the_speaker_s_words_hold_but_a_scrap_is_shown_in_its_sentence(story):
    """The aide's words are "the bank"."""
    row = next(row for row in risks.build(story, CONFIG) if row.category == "economic")
    assert row.line.text == "An aide stressed the bank."


def test_a_risk_outside_the_speaker_s_words_is_shown_in_its_sentence(reading):
    apart = replace(reading.risks[2], trigger=find(reading, "On Monday")[0])
    (row,) = risks.build(make_story(replace(reading, risks=(apart,))), CONFIG)
    assert "hinted" in row.line.text


def test_a_risk_in_a_quotation_of_nobody_known_is_not_the_document_s(story, reading):
    quoted = replace(reading, risks=(replace(reading.risks[0], quoted=True),))
    (row,) = risks.build(make_story(quoted), CONFIG)
    assert (row.stated_by, row.source, row.unknown) == (None, None, True)
    assert [row.unknown for row in risks.build(story, CONFIG)] == [False, False, False]


def test_known_dates_stand_in_their_order_and_the_others_behind(dated, reading):
    known = timeline.build(make_story(dated), CONFIG)
    assert [(row.value, row.date.text, row.status) for row in known] == [
        ("2024-03-11", "Monday", "conditional"),
        ("2024-05", "Last year", "past"),
    ]
    both = timeline.build(make_story(reading, dated), CONFIG)
    assert [row.value for row in both] == ["2024-03-11", "2024-05", None, None]


def test_a_risk_under_a_condition_of_the_sentence_before_is_shown_with_it_and_that_one_once():
    before, after = "If they leave, it would fail.", "The shop would close."
    reading = make_reading(before, after)
    condition = find(reading, "If they leave")
    found = [
        Risk(n, s.start, s.end, "other", None, condition, None, None, None, trigger=find(reading, words)[0])
        for n, (s, words) in enumerate(zip(reading.sentences, ("fail", "close"), strict=True))
    ]
    (row,) = risks.build(make_story(replace(reading, risks=tuple(found))), CONFIG)
    assert (row.line.text, row.line.sentences) == (f"{before} {after}", (1, 2))
    assert row.condition is not None
    assert row.condition.text == "If they leave"


def test_a_line_without_the_word_that_makes_a_risk_is_shown_whole():
    text = "Ann Roe said the wall might hold for now, and feared a flood."
    reading = make_reading(text)
    reading = replace(reading, attributions=(attribute(reading, "Ann Roe", "said", "the wall might hold for now"),))
    risk = Risk(0, 0, len(text), "other", None, None, None, None, 0, trigger=find(reading, "flood")[0])
    (row,) = risks.build(make_story(replace(reading, risks=(risk,))), CONFIG)
    assert row.line.text == text


def test_who_was_asked_by_somebody_is_said_to_be_asked():
    reading = make_reading("Roe was asked by Cole whether the wall would fall.")
    doc = reading.doc
    doc[4].head, doc[4].dep_ = doc[3], "pobj"
    doc[3].dep_ = "agent"
    asked = attribute(reading, "Cole", "was asked", "whether the wall would fall")
    asked = replace(asked, cue_token=2)
    risk = Risk(0, 0, len(doc.text), "other", None, None, None, None, 0, trigger=find(reading, "fall")[0])
    (row,) = risks.build(make_story(replace(reading, attributions=(asked,), risks=(risk,))), CONFIG)
    assert row.cue is not None
    assert row.cue.text == "asked"


def test_questions_are_the_stated_ones_and_then_the_gaps(story):
    rows = questions.build(story, CONFIG)
    assert [(row.kind, row.slot, row.subject.text if row.subject else None) for row in rows] == [
        ("stated", "", None),
        ("structural", "content of the", "warnings from Olaf Scholz"),
        ("structural", "terms of the", "trade"),
        ("structural", "date of the document", None),
    ]
    assert [row.line.sentences if row.line else None for row in rows] == [(4,), (5,), (1,), None]


def test_of_several_documents_it_is_told_how_many_have_no_date(reading):
    rows = questions.build(make_story(reading, with_metadata(reading, date="2024-03-13").readings[0]), CONFIG)
    assert [row.slot for row in rows if row.line is None] == ["date of 1 of 2 documents"]


def test_a_document_with_a_date_leaves_no_question_of_dates(reading):
    rows = questions.build(with_metadata(reading, date="2024-03-13"), CONFIG)
    assert [row.slot for row in rows] == ["", "content of the", "terms of the"]


def test_sources_say_what_is_known_of_a_document(reading):
    (row,) = sources.build(with_metadata(reading, outlet="The Bugle"), CONFIG)
    assert (row.document_id, row.path, row.metadata.outlet, row.sentences) == ("a", "seeds/a.txt", "The Bugle", 5)


def test_a_briefing_tells_which_sentences_it_uses_and_where(story):
    uses = find_uses(build_sections(story, CONFIG).sections)["a"]
    assert uses[1][:2] == ["Bottom line", "Key actors"]
    assert uses[3] == ["Positions", "Risks"]


def test_no_setting_changes_what_is_found(story):
    few = Config(CONFIG.root, key_actors=1, key_points=1)
    assert positions.build(story, few) == positions.build(story, CONFIG)


def test_a_question_of_an_older_document_says_as_of_when(reading):
    older, newer = with_metadata(reading, date="2024-03-13"), with_metadata(reading, date="2024-03-14")
    rows = questions.build(make_story(older.readings[0], newer.readings[0]), CONFIG)
    assert [(row.kind, row.as_of) for row in rows if row.kind == "stated"] == [
        ("stated", ""),
        ("stated", "2024-03-13"),
    ]


def test_the_title_is_that_of_the_document_that_leads(reading):
    one, other = (with_metadata(reading, title=title).readings[0] for title in ("The first", "The second"))
    story = make_story(one, other, summary=((1, 0), (0, 1)), bottom_line=1)
    assert build_sections(story, CONFIG).title.text == "The second"


def test_a_role_is_that_of_the_newest_document():
    told = []
    for day, office in (("2024-03-13", "Mayor"), ("2024-03-14", "Senator")):
        plain = make_reading(f"{office} Ann Roe spoke.", id=office.lower(), metadata=Metadata(date=day))
        roe = with_entity(plain, "Ann Roe", "person", Mention(*find(plain, "Ann Roe"), "name"), role=office)
        told.append(replace(plain, entities=(roe,)))
    (row,) = actors.build(make_story(*told), CONFIG)
    assert ([role.text for role in row.roles], row.evidence.document_id) == (["Senator"], "senator")


def test_an_office_that_the_editor_gives_too_stands_once():
    plain = make_reading("Mayor Ann Roe spoke.")
    roe = with_entity(plain, "Ann Roe", "person", Mention(*find(plain, "Ann Roe"), "name"), role="Mayor")
    story = make_story(replace(plain, entities=(replace(roe, edit=ActorEdit("Ann Roe", role="mayor")),)))
    (row,) = actors.build(story, CONFIG)
    assert (row.roles, row.editors_role) == ((), "mayor")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We are sorry,” Ann Roe told reporters in Keswick.", "told reporters"),
        ("Ann Roe told reporters that she was sorry.", "told"),
    ],
)
def test_whom_the_words_are_told_stands_with_the_cue_behind_them(text, cue):
    (stand,) = positions.build(read(text), CONFIG)
    assert [position.cue.text for position in stand.positions] == [cue]


@pytest.mark.parametrize(
    ("first", "later", "stands"),
    [
        ("A narrator", "the narrator", ["A narrator"]),
        ("Critics", "critics", ["Critics"]),
        ("A spokesman", "the spokeswoman", ["A spokesman", "the spokeswoman"]),
    ],
)
def test_a_source_without_a_name_is_one_by_whatever_article(first, later, stands):
    said = ((first, "said", "the bridge is safe"), (later, "added", "nobody was hurt"))
    found = stands_of(f"{first} said the bridge is safe.", f"Later {later} added nobody was hurt.", said=said)
    assert [stand.name for stand in found] == stands


def test_a_source_called_by_its_noun_alone_is_the_only_one_of_that_noun():
    sentences = "A spokesman of Roe said the bridge is safe.", "The spokesman added nobody was hurt."
    plain = make_reading(*sentences)
    full = attribute(plain, "A spokesman of Roe", "said", "the bridge is safe")
    short = attribute(plain, "The spokesman", "added", "nobody was hurt")
    found = tuple(replace(one, source_token=(one.source_token or 0) + 1) for one in (full, short))
    (stand,) = positions.build(make_story(replace(plain, attributions=found)), CONFIG)
    assert (stand.name, len(stand.positions)) == ("A spokesman of Roe", 2)


def test_a_source_with_turns_is_called_an_interview():
    reading = make_reading("Why is it shut?", "The wood is rotten.")
    asked = replace(reading, turns=(Turn(0, 0, 15, asks=True), Turn(16, 16, 35, asks=False)))
    for one, expected in ((asked, True), (reading, False)):
        (row,) = sources.build(make_story(one), CONFIG)
        assert row.interview is expected
