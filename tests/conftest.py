"""What all tests share: the option that accepts the present output as the golden pages, and what is loaded once.

No property is timed: how long an example takes tells how busy a machine is, and the benchmark measures.
"""

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden pages with the present output")


@pytest.fixture(scope="module")
def warmed() -> Iterator[None]:
    """Let the tests of a module make sites with the model and the templates that are loaded."""
    from tests.sites import warm

    with warm():
        yield
