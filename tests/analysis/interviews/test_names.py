"""The names before the turns of an interview."""

from generator.analysis.interviews.names import name_interviewee, name_speakers
from generator.findings import Entity, Mention, Turn
from tests.analysis.case_files import untagged

TEXT = "Ann Roe met Ben Orr. Orr: Why? Roe: It froze. AR: It did. Lind: It thawed."
DOC = untagged(TEXT)


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def turn(label: str, *, asks: bool = False) -> Turn:
    begin, end = span(f"{label}:")
    return Turn(begin, end + 1, end + 2, asks, (begin, end - 1))


def person(name: str, *spans: tuple[int, int]) -> Entity:
    return Entity(name, "person", tuple(Mention(*one, "name") for one in spans), names=(name,))


def test_answers_are_mentions_of_their_speakers_by_surname_or_initials_and_questions_of_nobody():
    orr_asks = span("Orr:")[0], span("Orr:")[1] - 1
    known = (person("Ann Roe", span("Ann Roe")), person("Ben Orr", span("Ben Orr"), orr_asks))
    turns = (turn("Orr", asks=True), turn("Roe"), turn("AR"), turn("Lind"))
    named = {one.name: [TEXT[m.start : m.end] for m in one.mentions] for one in name_speakers(DOC, known, turns)}
    assert named == {"Ann Roe": ["Ann Roe", "Roe", "AR"], "Ben Orr": ["Ben Orr"], "Lind": ["Lind"]}


def test_whom_only_labels_of_questions_name_is_no_actor():
    orr_asks = span("Orr:")[0], span("Orr:")[1] - 1
    assert name_speakers(DOC, (person("Orr", orr_asks),), (turn("Orr", asks=True),)) == ()


def test_an_interviewee_whom_nothing_else_names_is_a_person():
    assert [one.name for one in name_interviewee(DOC, (), span("Ann Roe"))] == ["Ann Roe"]
    known = (person("Ann Roe", span("Ann Roe")),)
    assert name_interviewee(DOC, known, span("Ann Roe")) == name_interviewee(DOC, known, None) == known
