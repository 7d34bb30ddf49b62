"""What all tests share: the option that accepts the present output as the golden pages."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden pages with the present output")
