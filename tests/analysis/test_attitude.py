"""Objects of verbs that tell where somebody stands, on the real pipeline."""

import pytest

from tests.analysis.positions import tell_positions


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Ann Roe has apologized for the video.", "has apologized for", "the video"),
        ("Mayor Ann Roe called in March for the town to pay and rebuild the quay.", "called", "for the town to pay"),
        (
            "Mayor Ann Roe reiterated the board's denial of any role in the sinking of the ferry.",
            "reiterated",
            "the board's denial of any role",
        ),
        ("Ann Roe pleaded guilty to stealing the crane.", "pleaded guilty to", "stealing the crane"),
    ],
)
def test_what_tells_by_itself_where_somebody_stands_is_a_position(text, cue, content):
    told = tell_positions(text)
    assert [(name, found) for name, found, _ in told] == [("Ann Roe", cue)]
    assert all(said.startswith(content) for _, _, said in told)
