"""What holds for the articles of an outlet, and what a seed says against it."""

import hashlib
from dataclasses import replace

import pytest

from generator.config import Config, read_config
from generator.edits import Outlet
from generator.errors import ConfigError
from generator.ingest import read_seed
from tests.sites import make_site


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site", {"a.txt": "He went."})


def rule_of(site: Config, sidecar: str, **settings: object) -> str:
    (site.seeds / "a.yml").write_text(sidecar, encoding="utf-8")
    return read_seed(site.seeds / "a.txt", replace(site, **settings)).metadata.publish  # type: ignore[arg-type]


def test_the_settings_name_a_rule_an_outlet(site: Config):
    text = "outlets:\n  The Alder Gazette: {publish: used}\n  The Courier: {publish: link}\n"
    (site.root / "briefings.yml").write_text(text, encoding="utf-8")
    assert read_config(site.root).outlets == (Outlet("The Alder Gazette", "used"), Outlet("The Courier", "link"))


@pytest.mark.parametrize(
    ("sidecar", "expected"),
    [
        ("outlet: The Alder Gazette\npublish: full\n", "full"),
        ("outlet: THE ALDER  gazette\n", "link"),
        ("outlet: The Alder\n", "used"),
        ("title: T\n", "used"),
    ],
)
def test_the_seed_is_heard_before_its_outlet_and_that_before_the_settings(site: Config, sidecar, expected):
    assert rule_of(site, sidecar, publish="used", outlets=(Outlet("The Alder Gazette", "link"),)) == expected


@pytest.mark.parametrize(("default", "expected"), [("full", "used"), ("used", "used"), ("link", "link")])
def test_what_came_from_the_web_is_not_shown_whole_by_default(site: Config, default, expected):
    (site.seeds / "fetched").mkdir()
    seed = site.seeds / "fetched/a.txt"
    seed.write_bytes(b"He went.")
    seed.with_suffix(".yml").write_text(f"sha256: {hashlib.sha256(b'He went.').hexdigest()}\n", encoding="utf-8")
    assert read_seed(seed, replace(site, publish=default)).metadata.publish == expected


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ("[a]", "must be lines of the form"),
        ("{The Gazette: used}", "has 'used' at 'The Gazette'; it must be `{publish: …}`"),
        (
            "{The Gazette: {publish: all}}",
            "has 'publish' of 'The Gazette' as 'all'; it must be one of full, used, link",
        ),
        ("{The Gazette: {rule: used}}", "it must be `{publish: …}`"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told(site: Config, setting, reason):
    (site.root / "briefings.yml").write_text(f"outlets: {setting}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_config(site.root)
    assert "briefings.yml: 'outlets'" in str(error.value)
    assert reason in str(error.value)
