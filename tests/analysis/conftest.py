"""Stories as the real pipeline reads them, each read once."""

import pytest

from generator.reading import Reading
from generator.story import Story
from tests.analysis.model import SEED, read


@pytest.fixture(scope="session")
def seed() -> Story:
    """The story of the repository's own article."""
    return read(SEED.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def reading(seed: Story) -> Reading:
    """The reading of the repository's own article."""
    return seed.readings[0]
