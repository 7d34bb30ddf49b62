"""Where the inline markup of Markdown stands: markdown-it's own rules, watched while they read.

markdown-it gives no positions within a paragraph, but its rules move `state.pos`: what a rule passed over is known
before and after it ran.
"""

import html
import re
import string
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.models import Span

_Rule = Callable[[StateInline, bool], bool]

_KEY = "markup"
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")


@dataclass(slots=True)
class _Markup:
    spans: list[Span] = field(default_factory=list)
    delimiters: list[tuple[Span, Token]] = field(default_factory=list)
    """Runs of `*` and `_`, of which only those that pair off are markup."""


def watch(parser: MarkdownIt) -> MarkdownIt:
    """Return `parser` with its inline rules watched, for use with `find_markup`."""
    ruler = parser.inline.ruler
    for name, (rule, find) in _WATCHED.items():
        ruler.at(name, _recording(rule, find))
    ruler.at("emphasis", _watch_emphasis)
    ruler.at("image", _watch_image)
    ruler.before("link", "footnote", _recording(_skip_footnote, _whole))
    parser.inline.ruler2.before("fragments_join", "markup", _collect_emphasis)
    return parser


def find_markup(parser: MarkdownIt, content: str, env: dict[str, Any]) -> list[Span]:
    """Return the spans of `content` that are markup; `env` holds the link references of its document."""
    markup = env[_KEY] = _Markup()
    parser.inline.parse(content, parser, env, [])
    return markup.spans


def _recording(rule: _Rule, find: Callable[[StateInline, int], list[Span]]) -> _Rule:
    def run(state: StateInline, silent: bool) -> bool:
        start = state.pos
        found = rule(state, silent)
        if found and not silent:
            state.env[_KEY].spans += find(state, start)
        return found

    return run


def _whole(state: StateInline, start: int) -> list[Span]:
    return [(start, state.pos)]


def _edges(state: StateInline, start: int) -> list[Span]:
    return [(start, start + 1), (state.pos - 1, state.pos)]


def _backslash(state: StateInline, start: int) -> list[Span]:
    return [(start, start + 1)] if state.src[start + 1] in string.punctuation + "\n" else []


def _ticks(state: StateInline, start: int) -> list[Span]:
    span = state.src[start : state.pos]
    length = len(span) - len(span.lstrip("`"))
    return [] if length == len(span) else [(start, start + length), (state.pos - length, state.pos)]


def _address(state: StateInline, start: int) -> list[Span]:
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    return [(start, start + 1), (label_end, state.pos)]


def _blank_entity(state: StateInline, start: int) -> list[Span]:
    return _whole(state, start) if html.unescape(state.src[start : state.pos]).isspace() else []


def _skip_footnote(state: StateInline, silent: bool) -> bool:  # noqa: ARG001 - markdown-it's signature
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match:
        state.pos = match.end()
    return bool(match)


def _watch_emphasis(state: StateInline, silent: bool) -> bool:
    start = state.pos
    found = rules_inline.emphasis.tokenize(state, silent)
    run = range(start, state.pos)
    tokens = state.tokens[len(state.tokens) - len(run) :]
    state.env[_KEY].delimiters += [((at, at + 1), token) for at, token in zip(run, tokens, strict=True)]
    return found


def _collect_emphasis(state: StateInline) -> None:
    markup = state.env[_KEY]
    markup.spans += [span for span, token in markup.delimiters if token.type != "text" or not token.content]


def _watch_image(state: StateInline, silent: bool) -> bool:
    """Record the image as a whole; what stands in its label is parsed on its own, with its own positions."""
    start, outer = state.pos, state.env[_KEY]
    state.env[_KEY] = _Markup()
    found = rules_inline.image(state, silent)
    state.env[_KEY] = outer
    if found and not silent:
        outer.spans.append((start, state.pos))
    return found


_WATCHED: dict[str, tuple[_Rule, Callable[[StateInline, int], list[Span]]]] = {
    "escape": (rules_inline.escape, _backslash),
    "backticks": (rules_inline.backtick, _ticks),
    "link": (rules_inline.link, _address),
    "autolink": (rules_inline.autolink, _edges),
    "html_inline": (rules_inline.html_inline, _whole),
    "entity": (rules_inline.entity, _blank_entity),
}
