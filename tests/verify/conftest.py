"""A generated site of two seeds, made once, and a copy of it for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import generate
from generator.config import Config
from tests.seeds import BANK
from tests.sites import copy_site, make_site, warm

TALKS = """\
Anna Weber, the finance minister of Norway, said on Monday that the talks with Iran “could collapse” if the bank \
refuses to pay.

“We will not pay,” Weber said. “Not now.” She added that the oil deal “remains in danger”.

It remains unclear when the talks will resume.
"""


@pytest.fixture(autouse=True)
def warmed() -> Iterator[None]:
    with warm():
        yield


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    config = make_site(tmp_path_factory.mktemp("verify") / "site", {"talks.txt": TALKS, "bank.txt": BANK})
    with warm():
        generate(config)
    return config.root


@pytest.fixture
def site(generated: Path, tmp_path: Path) -> Config:
    return copy_site(generated, tmp_path / "site")
