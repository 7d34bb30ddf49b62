import subprocess
import sys
from importlib import import_module

import pytest

from generator.imports import load_without

NAME = "generator_has_no_such_module"


def run(code: str) -> int:
    return subprocess.run([sys.executable, "-c", code], check=False).returncode


def test_a_module_is_replaced_by_what_is_asked_of_it_and_then_gone():
    with load_without(NAME, answer=42):
        assert import_module(NAME).answer == 42
    assert NAME not in sys.modules


def test_a_fault_leaves_no_stand_in():
    with pytest.raises(KeyError), load_without(NAME):
        raise KeyError
    assert NAME not in sys.modules


def test_a_module_that_is_loaded_stays_as_it_is():
    before = sys.modules["subprocess"]
    with load_without("subprocess", run=None):
        assert sys.modules["subprocess"] is before
    assert sys.modules["subprocess"] is before
    assert before.run is not None


def test_spacy_loads_without_its_commands_which_are_whole_when_asked_for_later():
    code = (
        "import sys\n"
        "from generator.imports import load_without\n"
        "with load_without('spacy.cli.info', info=None):\n"
        "    import spacy\n"
        "assert {'spacy.cli', 'weasel', 'typer'}.isdisjoint(sys.modules)\n"
        "import spacy.cli\n"
        "assert spacy.cli.info(silent=True)['spacy_version'] == spacy.__version__\n"
        "assert callable(spacy.cli.download)\n"
    )
    assert run(code) == 0
