"""Every line of every page against the seed that it came from.

Three checks that do not lean on each other: what each JSON claims, against the seeds, by offset and hash; each page,
against what its JSON renders to; each page as it stands: its lines must cite, its quotations be those of the seeds.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from generator.config import Config
from generator.models import Document
from generator.render import make_environment, render_briefing, render_site, render_source
from generator.verify.claims import check_claims, count_passages
from generator.verify.faults import Fault
from generator.verify.pages import check_page, compare_page
from generator.verify.seeds import Seeds

__all__ = ["Fault", "Verification", "verify_pages"]

_RENDERERS = {"sources": render_source, "stories": render_briefing}


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked, and what does not hold."""

    pages: int
    seeds: int
    passages: int
    faults: tuple[Fault, ...]


def verify_pages(config: Config) -> Verification:
    """Check every briefing, annotated source and index, the seeds opened again.

    Raises:
        TemplateError: a template is missing or broken.
    """
    seeds, environment = Seeds(config), make_environment(config.templates)
    texts = {
        path.relative_to(config.pages).as_posix(): _read(path)
        for path in sorted(config.pages.rglob("*.*"))
        if path.is_file()
    }
    faults: list[Fault] = []
    passages = 0
    for name in (name for name in texts if name.endswith(".json") and name.split("/")[0] in _RENDERERS):
        data = _parse(texts[name])
        if data is None:
            faults.append(Fault(name, 1, "is no JSON that a generation wrote"))
            continue
        passages += count_passages(data)
        faults += check_claims(name, texts[name], data, seeds)
        faults += _check_rendered(name.removesuffix(".json") + ".md", texts, data, seeds, environment)
    faults += _check_site(config, texts)
    return Verification(sum(name.endswith(".md") for name in texts), seeds.opened, passages, tuple(faults))


def _check_rendered(
    name: str, texts: dict[str, str], data: dict[str, Any], seeds: Seeds, environment: jinja2.Environment
) -> list[Fault]:
    if name not in texts:
        return [Fault(name, 1, "is missing")]
    rendered = _RENDERERS[name.split("/")[0]](environment, data)
    documents: dict[str, Document] = seeds.cited_by(data)
    return [*compare_page(name, texts[name], rendered), *check_page(name, texts[name], documents)]


def _check_site(config: Config, texts: dict[str, str]) -> list[Fault]:
    """Check the pages across stories, and that no page stands without its JSON."""
    faults: list[Fault] = []
    for name, rendered in render_site(config.templates, texts).items():
        faults += compare_page(name, texts.get(name, ""), rendered)
    for name in texts:
        if (
            name.endswith(".md")
            and name.split("/")[0] in _RENDERERS
            and name.removesuffix(".md") + ".json" not in texts
        ):
            faults.append(Fault(name, 1, "has no JSON beside it, and so no evidence"))
    return faults


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _parse(text: str) -> dict[str, Any] | None:
    try:
        data = json.loads(text)
    except ValueError:
        return None
    known = isinstance(data, dict) and ("sections" in data or "blocks" in data)
    return data if known else None
