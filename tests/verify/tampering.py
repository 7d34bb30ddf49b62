"""Ways to spoil a generated site, and what verification then says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.config import Config
from generator.durable import to_json
from generator.render import make_environment, render_briefing, render_site, render_source
from generator.texts import Texts
from generator.verify import verify_pages

Change = Callable[[Any], None]


def find_faults(config: Config) -> list[str]:
    """Return the faults as the command line prints them."""
    return [str(fault) for fault in verify_pages(config).faults]


def replace(path: Path, old: str, new: str) -> int:
    """Replace the first of a text in a file, and return the number of its line."""
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found, f"{path} does not hold {old}"
    path.write_text(f"{before}{new}{after}", encoding="utf-8")
    return before.count("\n") + 1


def change_json(config: Config, name: str, change: Change) -> None:
    """Change what a JSON file holds, and nothing else."""
    path = config.pages / name
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(to_json(data), encoding="utf-8")


def change_all(config: Config, name: str, change: Change) -> None:
    """Change what a JSON file holds, and make all pages anew from the JSON files."""
    change_json(config, name, change)
    environment = make_environment(config.templates)
    texts: dict[str, str] = {}
    for kind, render in (("sources", render_source), ("stories", render_briefing)):
        for path in sorted((config.pages / kind).glob("*.json")):
            texts[f"{kind}/{path.name}"] = path.read_text(encoding="utf-8")
            for page_name, page in render(environment, json.loads(texts[f"{kind}/{path.name}"])).items():
                (config.pages / page_name).write_text(page, encoding="utf-8")
                texts[page_name] = page
    for path in sorted((config.pages / "history").glob("*.json")):
        texts[f"history/{path.name}"] = path.read_text(encoding="utf-8")
    for page_name, page in render_site(config.templates, Texts(texts)).items():
        (config.pages / page_name).write_text(page, encoding="utf-8")


def items_of(briefing: Any, section: str) -> list[Any]:
    """Return the items of a section."""
    return next(found["items"] for found in briefing["sections"] if found["id"] == section)


def line_with(briefing: Any, words: str) -> Any:
    """Return the first line of the bottom line and key points that shows some words."""
    return next(item["line"] for item in items_of(briefing, "bottom-line") if words in item["line"]["text"])


def find_places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of everything in a JSON value."""
    entries = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    return [path, *(place for key, entry in entries for place in find_places(entry, (*path, key)))]


def put(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Return a JSON value with another one at a path."""
    if not path:
        return value
    data[path[0]] = put(data[path[0]], path[1:], value)
    return data
