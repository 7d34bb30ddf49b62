"""mkdocs' plugin of a whole build: what did not change is neither converted nor put into the theme again."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.cache import Cache
from generator.inputs import hash_parts
from generator.rendered.ahead import convert_ahead
from generator.rendered.conversion import KeptPage
from generator.rendered.surroundings import hash_settings, hash_theme, is_known


def keep_rendered(config: MkDocsConfig, root: Path) -> None:
    """Let a build of the site at `root` keep what it renders, where all that makes a page is known."""
    if is_known(config):
        config.plugins["rendered"] = RenderedPages(root, hash_settings(config))  # type: ignore[assignment]


class RenderedPages:
    """Keeps conversions, and whole pages as they are written."""

    def __init__(self, root: Path, surroundings: str) -> None:
        """Remember where they are kept, and the hash of what their conversions have in common."""
        self._conversions, self._pages = Cache(root, "conversions"), Cache(root, "pages")
        self._surroundings = surroundings
        self._key = ""
        self._found: str | None = None

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Let each page keep its conversion, and convert many that are not kept in several processes."""
        self._nav = nav
        made = [file.page for file in files.documentation_pages() if file.page]
        pages = [KeptPage.adopt(page, self._conversions, self._surroundings) for page in made]
        convert_ahead(pages, config, files)

    def on_env(self, env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
        """Stand between mkdocs and its templates, now that the titles in the navigation are known."""
        self._surroundings = hash_parts([self._surroundings, hash_theme(config, self._nav)])
        return _Theme(env, self)  # type: ignore[return-value]

    def find(self, template: str, context: dict[str, Any]) -> bool:
        """Return whether the page of a context is kept as it would be rendered."""
        page = context["page"]
        own = (page.title, page.url, page.canonical_url, page.edit_url, page.meta, str(page.toc), context.get("entry"))
        self._key = hash_parts([self._surroundings, template, *map(repr, own), page.content])
        self._found = self._pages.find(self._key)
        return self._found is not None

    def on_post_page(self, output: str, **_: Any) -> str:
        """Return the page as it was kept, or keep it."""
        if self._found is None:
            self._pages.keep(self._key, output)
            return output
        return self._found

    def on_post_build(self, **_: Any) -> None:
        """Remove what is no longer part of the site."""
        self._conversions.clear()
        self._pages.clear()


class _Theme:
    """The theme's templates, of which those of pages are asked only for what is not kept."""

    def __init__(self, env: Environment, rendered: RenderedPages) -> None:
        self._env, self._rendered = env, rendered

    def get_template(self, name: str) -> "_Template":
        return _Template(name, self._env, self._rendered)


class _Template:
    def __init__(self, name: str, env: Environment, rendered: RenderedPages) -> None:
        self._name, self._template, self._rendered = name, env.get_template(name), rendered

    def render(self, context: dict[str, Any]) -> str:
        """Return the page, empty where it is kept and takes its place later."""
        if context["page"] and self._rendered.find(self._name, context):
            return ""
        return self._template.render(context)
