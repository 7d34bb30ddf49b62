"""The client: who we are, where redirects lead, what a site allows, how fast we ask."""

import logging
import os
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.client import responses
from importlib.metadata import version

from urllib3.util import Url

from generator.config import Config
from generator.errors import FetchError
from generator.web.addresses import find_machines, join_address, read_address
from generator.web.exchange import LIMITS, Answer, Limits, ask
from generator.web.robots import AGENT, Robots

REDIRECTS = 5
"""At most so many, as RFC 9309 asks for robots.txt."""
_MOVED = {301, 302, 303, 307, 308}
_PASSING = {408, 425, 429}
"""Faults of the client that may be gone next time."""


@dataclass(frozen=True, slots=True)
class Validators:
    """By what a server tells that nothing changed; empty where it gave nothing."""

    etag: str = ""
    last_modified: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """Return what asks for no answer but a changed one."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in given.items() if value}


NONE = Validators()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lies at an address."""

    address: str
    """Where it was found, after all redirects."""
    data: bytes
    type: str
    """Media type."""
    charset: str
    """As the server states it; empty where it does not."""
    validators: Validators


class Client:
    """Fetches one address after the other; keeps nothing but the rules of each site and when it was last asked."""

    def __init__(self, config: Config, limits: Limits = LIMITS, pace: float = 1) -> None:
        """Keep to limits, and to a pace: seconds between the starts of two requests to one site."""
        self._private = config.fetch_private
        self._limits = limits
        self._pace = pace
        self._robots = Robots(lambda url: self._follow(url, {}, {"text/plain", "text/html"})[1])
        self._last: dict[str | None, float] = {}
        self._sent = {"User-Agent": _introduce()}
        logging.getLogger("urllib3").setLevel(logging.CRITICAL)  # what is wrong is said in one line, here

    def fetch(self, address: str, types: Collection[str]) -> Fetched:
        """Return what lies at an address, of one of the media types.

        Raises:
            FetchError: it cannot be fetched, or may not be.
        """
        found = self.fetch_changed(address, types, NONE)
        if found is None:
            raise FetchError(address, "answers that it has not changed, unasked", "try again later")
        return found

    def fetch_changed(self, address: str, types: Collection[str], known: Validators) -> Fetched | None:
        """Return what lies at an address, as `fetch` does; None if it is as it was known.

        Raises:
            FetchError: it cannot be fetched, or may not be.
        """
        sent = {"Accept": ", ".join((*types, "*/*;q=0.1")), **known.headers}
        url, answer = self._follow(read_address(address), sent, types, self._robots)
        if answer.status == HTTPStatus.NOT_MODIFIED:
            return None
        if answer.status != HTTPStatus.OK:
            raise _refuse(url, answer)
        if answer.type not in types:
            remedy = "save what you need of it as a file, and add that"
            raise FetchError(url.url, f"is of the type {answer.type}, which is not read here", remedy, lasting=True)
        validators = Validators(*(_sendable(answer.headers.get(name, "")) for name in ("ETag", "Last-Modified")))
        return Fetched(url.url, answer.data, answer.type, answer.charset, validators)

    def _follow(
        self, url: Url, sent: Mapping[str, str], types: Collection[str], robots: Robots | None = None
    ) -> tuple[Url, Answer]:
        """Return the last answer behind an address and where it came from; every step is checked as the first."""
        for _ in range(REDIRECTS + 1):
            machines = find_machines(url, private=self._private)
            if robots:
                robots.check(url)
                self._wait(url, robots.pause(url))
            answer = ask(url, machines, {**self._sent, **sent}, self._limits, types)
            if answer.status not in _MOVED or "Location" not in answer.headers:
                return url, answer
            url = read_address(join_address(url.url, _decode(answer.headers["Location"])))
        raise FetchError(url.url, f"more than {REDIRECTS} redirects", "open it in a browser to see where it leads")

    def _wait(self, url: Url, pause: float) -> None:
        """Keep the pace for a site."""
        if url.host in self._last:
            due = self._last[url.host] + max(pause, self._pace)
            time.sleep(max(0, due - time.monotonic()))
        self._last[url.host] = time.monotonic()


def _introduce() -> str:
    """Return who asks, with an address where one can read more: the site's, else the repository's."""
    repository = "/".join(os.environ.get(name, "") for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY"))
    home = os.environ.get("SITE_URL") or (repository if repository.startswith("https://") else "")
    return f"{AGENT}/{version('briefings')}" + (f" (+{home})" if home else "")


def _decode(header: str) -> str:
    """Return a header as servers mean it, which is in UTF-8, though it is read in Latin-1."""
    try:
        return header.encode("latin-1").decode()
    except ValueError:
        return header


def _sendable(header: str) -> str:
    """Return a header that can be sent back, nothing if it cannot."""
    return header if header.isascii() and header.isprintable() else ""


def _refuse(url: Url, answer: Answer) -> FetchError:
    """Return what a status other than success means."""
    status = answer.status
    name = f" {responses[status]}" if status in responses else ""
    lasting = 400 <= status < 500 and status not in _PASSING
    remedy = "check the address" if lasting else "try again later"
    return FetchError(url.url, f"the server answers {status}{name}", remedy, lasting=lasting)
