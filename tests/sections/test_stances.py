"""Where actors stand, as the real pipeline reads it: rows of cells, each with the passage that proves it."""

from generator.sections import build_sections, positions, stances
from tests.analysis.model import read
from tests.analysis.readings import CONFIG
from tests.sections.evidence import check

STORY = read(
    "Ann Roe opposed the closure of the school. Tom Berg supported the closure of the school.",
    "Ann Roe supported the closure of the school. Tom Berg condemned the new toll. Ann Roe condemned the new toll.",
)


def test_each_row_has_a_cell_for_every_actor_that_stands_anywhere():
    rows = stances.build(STORY, CONFIG)
    assert [row.line.text for row in rows] == ["the closure of the school", "the new toll"]
    assert {tuple(cell.name for cell in row.cells) for row in rows} == {("Ann Roe", "Tom Berg")}


def test_one_who_turned_is_shown_on_both_sides_each_with_its_passage():
    (roe, _), *_ = [row.cells for row in stances.build(STORY, CONFIG)]
    assert [(proof.polarity, proof.cue.text) for proof in roe.proofs] == [("against", "opposed"), ("for", "supported")]
    assert [proof.line.evidence.document_id for proof in roe.proofs] == ["d0", "d1"]


def test_a_proof_leads_to_the_position_that_gives_its_sentence():
    given = {position.line.id for stand in positions.build(STORY, CONFIG) for position in stand.positions}
    proofs = [proof for row in stances.build(STORY, CONFIG) for cell in row.cells for proof in cell.proofs]
    assert {proof.position for proof in proofs} <= {*given, ""}
    assert any(proof.position for proof in proofs)


def test_every_line_of_it_can_be_checked():
    check(build_sections(STORY, CONFIG), {reading.document.id: reading.document for reading in STORY.readings})


def test_where_nobody_meets_there_is_no_row():
    assert stances.build(read("Ann Roe opposed the closure of the school."), CONFIG) == ()


def test_a_position_for_something_does_not_repeat_one_against_it():
    roe = next(stand for stand in positions.build(STORY, CONFIG) if stand.name == "Ann Roe")
    words = {one.cue.text for one in roe.positions if "closure" in one.line.text}
    assert words == {"opposed", "supported"}
