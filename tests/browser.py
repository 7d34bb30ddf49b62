"""Finds a Chromium for the browser tests; as a command (`python -m tests.browser`), makes one available."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
"""Commands and paths, in the order in which they are tried."""


def find_chromium() -> str:
    """Return the path of a Chromium that runs; call it before Playwright is started.

    The one that the variable CHROMIUM names comes first, then what the system has, then Playwright's own.

    Raises:
        FileNotFoundError: there is none, or CHROMIUM names what does not run.
    """
    named = os.environ.get("CHROMIUM")
    for path in map(shutil.which, [named] if named else NAMES):
        if path and _runs(path):
            return path
    if named:
        raise FileNotFoundError(f"CHROMIUM names {named}, which does not run; name another or unset it")
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if _runs(own):
        return own
    raise FileNotFoundError("no Chromium; install Chromium or Chrome, or name one in the variable CHROMIUM")


def make_available() -> str:
    """Return the path of a Chromium that runs, installing one when there is none.

    Raises:
        FileNotFoundError: none is there and none can be installed.
    """
    for installation in _find_installations():
        with suppress(FileNotFoundError):
            return find_chromium()
        subprocess.run(installation, check=False)
    return find_chromium()


def _find_installations() -> Iterator[list[str]]:
    """Yield commands that lead to a Chromium: Debian's package where it may be installed, then Playwright's own."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if shutil.which("apt-get") and (not sudo or shutil.which("sudo")):
        yield [*sudo, "apt-get", "--quiet", "update"]
        yield [*sudo, "apt-get", "--quiet", "install", "--yes", "--no-install-recommends", "chromium"]
    yield [sys.executable, "-m", "playwright", "install", "chromium"]


def _runs(path: str) -> bool:
    """Return whether the browser starts; some systems ship a placeholder that only asks for another package."""
    if not Path(path).exists():
        return False
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    try:
        print(f"Browser: {make_available()}")
    except FileNotFoundError as error:
        sys.exit(f"error: {error}")
