"""Roles: the office or profession that stands with a name, as the document words it."""

from spacy.tokens import Doc

from generator.analysis.roles.apposition import find_office_after, find_office_in_front
from generator.analysis.roles.before import find_title_before
from generator.analysis.roles.between import find_office_between, find_school_behind
from generator.analysis.roles.told import find_office_told
from generator.findings import Role


def find_roles(doc: Doc, first: int, last: int) -> tuple[Role, ...]:
    """Return the roles right before, in apposition to, and told of the person's name that the tokens make.

    Commas alone, or the name of a school behind, tell of one only where nothing else does.
    """
    kinds = find_office_after, find_office_in_front, find_office_told
    found = find_title_before(doc, first), *(find(doc, first, last) for find in kinds)
    roles = tuple(role for role in found if role)
    parted = None if roles else find_office_between(doc, first, last) or find_school_behind(doc, first, last)
    return (parted,) if parted else roles
