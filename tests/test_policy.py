"""What a page allows itself."""

import re
from pathlib import Path

import pytest

from generator.policy import state_policy

ABC = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
"""SHA-256 of "abc", in base64."""


@pytest.fixture
def theme(tmp_path: Path) -> list[str]:
    """Make a theme of which one script says abc, and one has a gap."""
    folder = tmp_path / "partials" / "javascripts"
    folder.mkdir(parents=True)
    (folder / "plain.html").write_text("<script>abc</script>", encoding="utf-8")
    (folder / "gap.html").write_text('{% if a %}<script>f("{{ base | d(b) }}")</script>{% endif %}', encoding="utf-8")
    return [str(tmp_path)]


def read_policy(head: str, theme: list[str], **options: bool) -> str:
    page = f'<!doctype html><html><head><meta charset="utf-8"><title>t</title>{head}</head></html>'
    found = re.search(
        '<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)"><title>',
        state_policy(page, theme, **options),
    )
    assert found
    return found[1]


def count_hashes(head: str, theme: list[str]) -> int:
    return read_policy(head, theme).count("sha256-")


def test_a_script_of_the_theme_is_allowed_by_the_hash_of_its_text(theme: list[str]) -> None:
    policy = read_policy("<script>abc</script><script>abc</script>", theme)
    assert policy.count(f"'sha256-{ABC}'") == policy.count("sha256-") == 1
    assert "unsafe-inline" not in policy


def test_no_script_is_allowed_that_the_theme_has_not(theme: list[str]) -> None:
    assert count_hashes("<script>abcd</script><script>pwned = 1</script>", theme) == 0


def test_a_page_without_a_script_names_none(theme: list[str]) -> None:
    assert count_hashes('<script src="a.js"></script><script type="application/ld+json">{}</script>', theme) == 0


def test_a_gap_of_the_template_takes_a_value_and_no_code(theme: list[str]) -> None:
    assert count_hashes('<script>f("../..")</script>', theme) == 1
    assert count_hashes('<script>f("");pwned = 1;f("")</script>', theme) == 0


def test_a_preview_runs_the_script_that_its_server_adds(theme: list[str]) -> None:
    policy = read_policy("<script>abc</script>", theme, preview=True)
    assert "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline';" in policy
    assert "sha256-" not in policy
