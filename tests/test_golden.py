"""The briefing of a small fictional article, word for word; `make golden` accepts a change of it."""

from pathlib import Path

import pytest

from generator.build import Run, generate
from generator.config import read_config
from tests.site.roots import make_root

GOLDEN = Path(__file__).parent / "golden"


def test_the_briefing_is_the_golden_page(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    pages = generate(read_config(make_root(tmp_path / "root", GOLDEN / "seeds")), Run(write=False)).pages
    golden = GOLDEN / "kestrel-bridge.md"
    if pytestconfig.getoption("update_golden"):
        golden.write_text(pages["stories/kestrel-bridge.md"], encoding="utf-8", newline="\n")
    assert pages["stories/kestrel-bridge.md"] == golden.read_text(encoding="utf-8")
