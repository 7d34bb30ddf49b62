"""What a page may load and run: the Content-Security-Policy that it states, since GitHub Pages sends no such header."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

_ALLOWED = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Files of the site alone; marks drawn in style sheets; WebAssembly, where the search has no worker; scripts named."""
_ANY = " 'unsafe-inline'"
_BEGINNING = '<meta charset="utf-8">'
_SCRIPT = re.compile("<script>(.*?)</script>", re.DOTALL)
_FILLED_IN = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
"""What Jinja2 puts into a template."""
_PARTIALS = "partials/javascripts"
"""Where mkdocs-material keeps the scripts that stand inside its pages."""


def state_policy(page: str, theme: Iterable[str], *, preview: bool = False) -> str:
    """Return an HTML page that states its policy before anything that the policy is about.

    Of scripts inside the page those run that the theme has, told by the hash of their text: whatever else came into
    the page does not. `theme` are the theme's folders, the first counting most. In a preview any runs, since mkdocs'
    server adds one of its own that no page knows.
    """
    known = _read_scripts(tuple(theme))
    own = [script for script in _SCRIPT.findall(page) if any(pattern.fullmatch(script) for pattern in known)]
    scripts = _ANY if preview else "".join(dict.fromkeys(map(_name, own)))
    return page.replace(_BEGINNING, f"{_BEGINNING}{_state(scripts)}", 1)


def _state(scripts: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{_ALLOWED.format(scripts)}">'


def _name(script: str) -> str:
    return f" 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


@cache
def _read_scripts(theme: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return what the scripts inside the theme's pages look like, whatever value stands where a template has a gap."""
    return tuple(re.compile(pattern, re.DOTALL) for pattern in _find_patterns(theme))


def _find_patterns(theme: Iterable[str]) -> Iterator[str]:
    for path in (path for folder in theme for path in sorted(Path(folder, _PARTIALS).glob("*.html"))):
        for script in _SCRIPT.findall(path.read_text(encoding="utf-8")):
            yield r"[^\"'<>\\]*".join(map(re.escape, _FILLED_IN.split(script)))
