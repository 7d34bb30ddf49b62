"""Sites in git repositories, whatever git is set to on the machine."""

import os
import subprocess
from pathlib import Path

import pytest


def isolate_git(patch: pytest.MonkeyPatch, home: Path) -> None:
    """Let git see no settings but those of the test."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        patch.delenv(name)
    patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    patch.setenv("HOME", str(home))
    for role in ("AUTHOR", "COMMITTER"):
        patch.setenv(f"GIT_{role}_NAME", "Robot")
        patch.setenv(f"GIT_{role}_EMAIL", "robot@example.org")


def run_git(folder: Path, *arguments: str, check: bool = True) -> str:
    """Return what a git command prints."""
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=check, capture_output=True, text=True, encoding="utf-8").stdout
