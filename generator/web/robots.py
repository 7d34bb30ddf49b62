"""What the robots.txt of a site allows (RFC 9309), read by Protego."""

from collections.abc import Callable
from http import HTTPStatus

from protego import Protego
from urllib3.util import Url

from generator.errors import FetchError
from generator.web.exchange import Answer

AGENT = "Briefings"
"""The name that a robots.txt may give rules for."""
PATH = "/robots.txt"
_LONGEST = 30
"""Seconds between two requests that a site may ask for."""


class Robots:
    """The rules of each site, asked for once."""

    def __init__(self, ask: Callable[[Url], Answer]) -> None:
        """Ask for a robots.txt by following its redirects."""
        self._ask = ask
        self._rules: dict[Url, Protego | str] = {}

    def check(self, url: Url) -> None:
        """Let pass what the site allows.

        Raises:
            FetchError: it does not, or its robots.txt cannot be read just now, which forbids all (RFC 9309, 2.3.1.4).
        """
        rules = self._find(url)
        if isinstance(rules, str):
            raise FetchError(url.url, rules, "try again later")
        if not rules.can_fetch(url.url, AGENT):
            reason = f"the robots.txt of {url.host} does not let programs fetch it"
            raise FetchError(url.url, reason, "save the page as a file, and add that", lasting=True)

    def pause(self, url: Url) -> float:
        """Return how many seconds the site wants between two requests, 0 where it does not say."""
        rules = self._find(url)
        return 0 if isinstance(rules, str) else min(_LONGEST, rules.crawl_delay(AGENT) or 0)

    def _find(self, url: Url) -> Protego | str:
        """Return the rules for an address, or why they cannot be read."""
        site = Url(url.scheme, None, url.host, url.port, PATH)
        if site not in self._rules:
            self._rules[site] = self._read(site)
        return self._rules[site]

    def _read(self, site: Url) -> Protego | str:
        try:
            answer = self._ask(site)
        except FetchError as error:
            return error.reason
        if answer.status == HTTPStatus.TOO_MANY_REQUESTS or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return f"the robots.txt of {site.host} cannot be read (status {answer.status})"
        return Protego.parse(answer.data.decode("utf-8", "replace") if answer.status == HTTPStatus.OK else "")
