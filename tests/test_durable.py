import json
import string

from hypothesis import given
from hypothesis import strategies as st

from generator.durable import to_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def test_json_is_legible_sorted_and_ends_in_a_line_break():
    assert to_json({"b": "“é”", "a": [1]}) == '{\n "a": [\n  1\n ],\n "b": "“é”"\n}\n'
    assert json.loads(to_json({"a": None})) == {"a": None}


@given(VALUES)
def test_json_is_written_as_the_standard_library_writes_it(value):
    assert to_json(value) == json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def test_what_json_must_escape_is_escaped():
    signs = "".join(map(chr, range(256))) + "\u2028\u2029\ufffe\U0001f6a2" + string.punctuation
    assert json.loads(to_json({signs: signs})) == {signs: signs}
