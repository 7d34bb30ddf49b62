"""Agreement: what independent documents tell alike, where their figures differ, what is off, who changed position.

Nothing is found without both passages.
"""

from generator.analysis.agreement.cancellations import find_cancellations
from generator.analysis.agreement.changes import find_changes
from generator.analysis.agreement.conflicts import find_conflicts
from generator.analysis.agreement.corroborations import find_corroborations
from generator.analysis.agreement.denials import find_denials
from generator.analysis.agreement.disputes import find_agreed
from generator.analysis.agreement.overtaken import find_overtaken, find_turned
from generator.analysis.agreement.tolls import find_gravest

__all__ = [
    "find_agreed",
    "find_cancellations",
    "find_changes",
    "find_conflicts",
    "find_corroborations",
    "find_denials",
    "find_gravest",
    "find_overtaken",
    "find_turned",
]
