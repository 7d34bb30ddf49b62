"""PLOVER's sectors."""

import pytest

from generator.analysis.sectors import find_sector


@pytest.mark.parametrize(
    ("kind", "names", "roles", "expected"),
    [
        ("person", ["Ann Roe"], ["former foreign minister"], "GOV"),
        ("person", ["Ann Roe"], ["minister of state for police"], "GOV"),
        ("person", ["Ann Roe"], ["Rep."], "LEG"),
        ("person", ["Ann Roe"], ["baker"], ""),
        ("person", ["Ann Judge"], [], ""),
        ("person", ["Ann Roe"], ["neighbour", "professor of law"], "EDU"),
        ("person", ["Ann Roe"], ["president of the dockers' union"], "LAB"),
        ("person", ["Ann Roe"], ["university's president"], "EDU"),
        ("person", ["Ann Roe"], ["president of the United States"], "GOV"),
        ("person", ["Ann Roe"], ["Prosecutor General"], "JUD"),
        ("person", ["Ann Roe"], ["NATO Secretary General"], "GOV"),
        ("person", ["Ann Roe"], ["Lieutenant General"], "MIL"),
        ("person", ["Ann Roe"], ["White House press secretary"], "GOV"),
        ("person", ["Ann Roe"], ["secretary"], ""),
        ("person", ["Ann Roe"], ["major fundraiser"], ""),
        ("person", ["Ann Roe"], ["club captain"], ""),
        ("person", ["Ann Roe"], ["Captain"], "MIL"),
        ("person", ["Ann Roe"], ["Sheriff Lieutenant"], "COP"),
        ("person", ["Ann Roe"], ["of the University of Lund"], "EDU"),
        ("person", ["Ann Roe"], ["president of Harbour Watch"], ""),
        ("person", ["Ann Roe"], ["executive director of Harbour Watch"], ""),
        ("person", ["Ann Roe"], ["chief executive officer"], "BUS"),
        ("organization", ["Keswick Police"], [], "COP"),
        ("organization", ["Military Times"], [], "MED"),
        ("organization", ["Ministry of Police"], [], "GOV"),
        ("organization", ["Keswick Court University"], [], "EDU"),
        ("organization", ["Supreme Court"], [], "JUD"),
        ("organization", ["Norvik"], [], ""),
        ("organization", ["European Union"], [], ""),
        ("organization", ["Dockers' Union"], [], "LAB"),
        ("organization", ["Security Council"], [], ""),
        ("organization", ["Keswick Council"], [], "LEG"),
        ("organization", ["Keswick King", "King"], [], ""),
        ("state", ["Norway"], [], ""),
    ],
)
def test_a_sector_is_told_by_a_person_s_role_and_a_body_s_name(kind, names, roles, expected):
    assert find_sector(kind, names, roles) == expected
