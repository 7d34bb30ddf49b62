"""From briefings to pages: those of each story, and those across stories."""

from generator.render.environment import check_templates, escape, make_environment, render
from generator.render.site import MISSHAPEN, render_fit, render_site
from generator.render.stories import render_briefing, render_source, render_story

__all__ = [
    "MISSHAPEN",
    "check_templates",
    "escape",
    "make_environment",
    "render",
    "render_briefing",
    "render_fit",
    "render_site",
    "render_source",
    "render_story",
]
