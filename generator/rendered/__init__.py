"""Pages that were rendered before: what did not change is taken as it is, byte for byte."""

from generator.rendered.plugin import keep_rendered

__all__ = ["keep_rendered"]
