"""Another pipeline than the default, chosen by its path in the settings alone."""

import json
from pathlib import Path

import pytest
from spacy.pipeline import EntityRuler

from generator.analysis import load_model
from generator.build import generate
from generator.config import Config, read_config
from generator.errors import ConfigError
from generator.extraction import analyze_files
from tests.analysis.readings import CONFIG
from tests.sites import make_site

TEXT = "The harbour was quiet on Monday. The zorblax said that the ferry is full. The zorblax left."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a pipeline that knows one more body than the default."""
    nlp = load_model(CONFIG)
    ruler = nlp.add_pipe("entity_ruler", before="ner")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "ORG", "pattern": [{"LOWER": "zorblax"}]}])
    path = tmp_path_factory.mktemp("models") / "second"
    nlp.to_disk(path)
    nlp.remove_pipe("entity_ruler")
    return path


def actors(config: Config) -> list[str]:
    file = config.seeds / "a.txt"
    (story,) = analyze_files((file,), config, print, one_story=False)
    assert story["model"] == config.model
    return [actor["name"] for actor in story["actors"]]


def test_the_settings_choose_the_model_and_the_manifest_names_it(tmp_path: Path, model: Path):
    site = make_site(tmp_path, {"a.txt": TEXT.replace("zorblax", "Zorblax")})
    (tmp_path / "briefings.yml").write_text(f"model: {model}\n", encoding="utf-8")
    config = read_config(tmp_path)
    generate(config)
    assert json.loads((config.pages / ".manifest.json").read_text("utf-8"))["model"] == str(model)
    assert actors(config) == ["Zorblax"]
    assert site.model != config.model


def test_a_model_that_is_not_there_is_named_with_the_remedy(tmp_path: Path):
    config = Config(tmp_path, model=str(tmp_path / "none"))
    with pytest.raises(ConfigError, match="install it or change 'model'"):
        load_model(config)
