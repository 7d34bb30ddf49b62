import gc

import pytest

from generator.collection import collect_rarely


def test_python_looks_for_unused_objects_less_often_and_then_as_before():
    before = gc.get_threshold()
    with collect_rarely():
        assert gc.get_threshold()[0] > 10 * before[0]
        assert gc.isenabled()
    assert gc.get_threshold() == before


def test_a_fault_leaves_it_as_before():
    before = gc.get_threshold()
    with pytest.raises(KeyError), collect_rarely():
        raise KeyError
    assert gc.get_threshold() == before
