"""The rules of a robots.txt, as a server gives them (RFC 9309)."""

import pytest

from generator.errors import FetchError
from generator.web import Client
from tests.serving import Site

PAGE = ("text/html",)
REFUSED = "does not let programs fetch it; save the page as a file, and add that"


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /private/", True),
        ("User-agent: Briefings\nDisallow: /a\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: briefings\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: Other\nDisallow: /", True),
        ("User-agent: *\nDisallow: /*.html$\nAllow: /a", True),
        ("<html>no rules</html>", True),
        ("", True),
    ],
)
def test_the_rules_for_us_are_kept_else_those_for_all(site: Site, client: Client, rules, allowed):
    site.put("/robots.txt", rules, "text/plain")
    address = site.put("/a", "x")
    if allowed:
        assert client.fetch(address, PAGE).data == b"x"
        return
    with pytest.raises(FetchError, match=REFUSED) as raised:
        client.fetch(address, PAGE)
    assert raised.value.lasting
    assert site.paths == []


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_rules_allows_all(site: Site, client: Client, status):
    site.fail("/robots.txt", status)
    assert client.fetch(site.put("/a", "x"), PAGE).data == b"x"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_rules_that_cannot_be_read_now_forbid_all_for_now(site: Site, client: Client, status):
    site.fail("/robots.txt", status)
    with pytest.raises(FetchError, match=rf"cannot be read .status {status}.; try again later") as raised:
        client.fetch(site.put("/a", "x"), PAGE)
    assert not raised.value.lasting
    assert site.paths == []


def test_rules_that_have_moved_are_followed(site: Site, client: Client):
    site.put("/rules", "User-agent: *\nDisallow: /", "text/plain")
    site.fail("/robots.txt", 301, Location="/rules")
    with pytest.raises(FetchError, match=REFUSED):
        client.fetch(site.put("/a", "x"), PAGE)


def test_a_redirect_leads_to_what_is_allowed_only(site: Site, client: Client):
    site.put("/robots.txt", "User-agent: *\nDisallow: /b", "text/plain")
    site.put("/b", "x")
    with pytest.raises(FetchError, match=REFUSED):
        client.fetch(site.fail("/a", 302, Location="/b"), PAGE)
    assert site.paths == ["/a"]
