"""The client against a real server: what it is given, what it refuses, and that it never waits for long."""

import gzip
import logging
import socket
import ssl
import time
import zlib
from pathlib import Path
from typing import Any

import pytest
import trustme

from generator.config import Config
from generator.errors import FetchError
from generator.web import NONE, Client, Limits, Validators, exchange
from tests.serving import Site, reply, serve

PAGE = ("text/html",)
PATIENT, HASTY = Limits(seconds=5, size=100_000), Limits(seconds=0.15, size=100_000)


def open_client(limits: Limits = PATIENT, *, private: bool = True, pace: float = 0) -> Client:
    return Client(Config(Path(), fetch_private=private), limits, pace)


def test_a_page_is_fetched_with_its_type_and_charset_and_who_asks_is_told(site: Site, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/site/")
    address = site.put("/a", "<p>ü", "text/html; charset=ISO-8859-1", ETag='"1"', Last_Modified="Mon")
    fetched = open_client().fetch(address, PAGE)
    assert (fetched.address, fetched.data, fetched.type, fetched.charset) == (
        address,
        "<p>ü".encode(),
        "text/html",
        "iso-8859-1",
    )
    assert fetched.validators == Validators('"1"', "Mon")
    headers = dict(site.asked[-1][1])
    assert headers["User-Agent"].startswith("Briefings/")
    assert headers["User-Agent"].endswith(" (+https://example.org/site/)")
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


@pytest.mark.parametrize(
    ("environment", "end"),
    [
        ({}, ""),
        ({"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "a/b"}, " (+https://github.com/a/b)"),
    ],
)
def test_who_asks_names_the_repository_where_the_site_has_no_address(site: Site, monkeypatch, environment, end):
    for name in ("SITE_URL", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    open_client().fetch(site.put("/a", "x"), PAGE)
    agent = site.asked[-1][1]["User-Agent"]
    assert agent.partition(" ")[1] + agent.partition(" ")[2] == end


def test_cookies_are_not_kept(site: Site, client: Client):
    site.put("/a", "x", Set_Cookie="a=b; Path=/")
    client.fetch(f"{site.address}/a", PAGE)
    client.fetch(f"{site.address}/a", PAGE)
    assert all("Cookie" not in headers for _, headers in site.asked)


def test_proxies_of_the_environment_are_passed_by(site: Site, client: Client, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert client.fetch(site.put("/a", "x"), PAGE).data == b"x"


def test_what_has_not_changed_is_asked_for_by_its_validators_and_not_sent_again(site: Site, client: Client):
    site.fail("/a", 304)
    assert client.fetch_changed(f"{site.address}/a", PAGE, Validators('"1"', "Mon")) is None
    headers = site.asked[-1][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"1"', "Mon")


def test_a_mark_that_cannot_be_sent_back_is_forgotten(site: Site, client: Client):
    address = site.put("/a", "x", ETag='"ö"')
    assert client.fetch(address, PAGE).validators == NONE


def test_a_page_that_claims_not_to_have_changed_unasked_is_a_fault(site: Site, client: Client):
    with pytest.raises(FetchError, match="unasked"):
        client.fetch(site.fail("/a", 304), PAGE)


@pytest.mark.parametrize(
    ("status", "reason", "lasting"),
    [
        (404, "the server answers 404 Not Found; check the address", True),
        (403, "403 Forbidden", True),
        (429, "429 Too Many Requests; try again later", False),
        (500, "500 Internal Server Error; try again later", False),
        (204, "204 No Content", False),
        (599, "the server answers 599;", False),
    ],
)
def test_a_status_other_than_success_is_told(site: Site, client: Client, status, reason, lasting):
    with pytest.raises(FetchError) as raised:
        client.fetch(site.fail("/a", status), PAGE)
    assert reason in str(raised.value)
    assert raised.value.lasting == lasting


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(site: Site, client: Client, status):
    target = site.put("/b/c", "x")
    assert client.fetch(site.fail("/a", status, Location="b/c"), PAGE).address == target


def test_a_loop_of_redirects_ends(site: Site, client: Client):
    site.fail("/a", 302, Location="/b")
    with pytest.raises(FetchError, match="more than 5 redirects"):
        client.fetch(site.fail("/b", 302, Location="/a"), PAGE)
    assert len(site.paths) == 6


def test_a_redirect_in_letters_outside_ascii_is_followed(site: Site, client: Client):
    target = site.put("/%C3%BC", "x")
    site.fail("/a", 302, Location="/ü".encode().decode("latin-1"))
    assert client.fetch(f"{site.address}/a", PAGE).address == target


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "http://[", "https://a:b@example.org/"])
def test_a_redirect_to_what_is_no_page_of_the_web_is_refused(site: Site, client: Client, target):
    with pytest.raises(FetchError, match="address"):
        client.fetch(site.fail("/a", 302, Location=target), PAGE)


def lead(monkeypatch, machines: dict[str, list[str]]) -> list[str]:
    """Let each name lead to its machines, one look-up after the other, and return the names as they are looked up."""
    looked_up: list[str] = []
    known = socket.getaddrinfo

    def resolve(host: str, port: int, *arguments: int, **options: int) -> list[Any]:
        if host not in machines:  # the machine itself, to which a connection is opened
            return known(host, port, *arguments, **options)
        looked_up.append(host)
        answers = machines[host]
        machine = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (machine, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return looked_up


def connect_inside(monkeypatch) -> list[str]:
    """Let every connection lead to this machine, and return to which it was meant to lead."""
    meant: list[str] = []

    def reach(address: tuple[str, int], timeout: float) -> socket.socket:
        meant.append(address[0])
        line = socket.socket()
        line.settimeout(timeout)
        line.connect(("127.0.0.1", address[1]))
        return line

    monkeypatch.setattr(socket, "create_connection", reach)
    return meant


def test_a_private_network_is_refused_before_anything_is_asked(site: Site):
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 is inside a private network"):
        open_client(private=False).fetch(site.put("/a", "x"), PAGE)
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_refused(site: Site, monkeypatch):
    port = site.address.rpartition(":")[2]
    lead(monkeypatch, {"example.org": ["93.184.216.34"], "inside.example": ["10.0.0.1"]})
    connect_inside(monkeypatch)
    site.fail("/a", 302, Location=f"http://inside.example:{port}/b")
    with pytest.raises(FetchError, match=r"inside\.example is 10\.0\.0\.1, inside a private network"):
        open_client(private=False).fetch(f"http://example.org:{port}/a", PAGE)
    assert site.paths == ["/a"]


def test_a_name_that_changes_between_look_up_and_connection_leads_nowhere_else(site: Site, monkeypatch):
    port = site.address.rpartition(":")[2]
    looked_up = lead(monkeypatch, {"example.org": ["93.184.216.34", "93.184.216.34", "127.0.0.1"]})
    meant = connect_inside(monkeypatch)
    site.put("/a", "x")
    client = open_client(private=False)
    assert client.fetch(f"http://example.org:{port}/a", PAGE).data == b"x"
    assert meant == ["93.184.216.34"] * 2  # robots.txt and the page
    assert looked_up == ["example.org"] * 2
    assert site.asked[-1][1]["Host"] == f"example.org:{port}"
    with pytest.raises(FetchError, match="private network"):
        client.fetch(f"http://example.org:{port}/a", PAGE)


@pytest.mark.parametrize(
    ("headers", "pack"),
    [({}, bytes), ({"Content_Encoding": "gzip"}, gzip.compress), ({"Content_Encoding": "deflate"}, zlib.compress)],
)
def test_an_answer_may_be_as_large_as_the_limit_when_unpacked_and_no_larger(site: Site, headers, pack):
    client = open_client(Limits(5, 1000))
    assert client.fetch(site.put("/a", pack(b"x" * 1000), **headers), PAGE).data == b"x" * 1000
    with pytest.raises(FetchError, match="larger than 1,000 bytes"):
        client.fetch(site.put("/a", pack(b"x" * 1001), **headers), PAGE)


def test_a_bomb_of_packed_nothing_is_refused(site: Site, client: Client):
    bomb = gzip.compress(gzip.compress(b"\0" * 50_000_000))
    with pytest.raises(FetchError, match=r"larger than 100,000 bytes"):
        client.fetch(site.put("/a", bomb, Content_Encoding="gzip, gzip"), PAGE)


def test_fifty_megabytes_are_refused_and_not_waited_for(site: Site, client: Client):
    with pytest.raises(FetchError, match="larger than 100,000 bytes") as raised:
        client.fetch(site.put("/a", b"x" * 50_000_000), PAGE)
    assert raised.value.lasting


def test_an_unknown_packing_is_refused(site: Site, client: Client):
    with pytest.raises(FetchError, match="is packed as br, which was not asked for"):
        client.fetch(site.put("/a", b"x", Content_Encoding="br"), PAGE)


@pytest.mark.parametrize("kind", ["video/mp4", "application/octet-stream", "application/json"])
def test_a_type_that_is_not_wanted_is_refused_and_not_read(site: Site, client: Client, kind):
    with pytest.raises(FetchError, match=f"is of the type {kind}, which is not read here"):
        client.fetch(site.put("/a", b"x" * 1_000_000, kind), PAGE)


def test_a_page_without_a_type_is_taken_for_html(site: Site, client: Client):
    site.pages["/a"] = reply(200, "x")
    assert client.fetch(f"{site.address}/a", PAGE).data == b"x"


def void(_: object) -> None:
    """Return nothing."""


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 200 OK\r\nX: ", HEAD + b"\r\n", HEAD + b"Content-Length: 5000\r\n\r\n",
     HEAD + b"Transfer-Encoding: chunked\r\n\r\n5000\r\n"],
    ids=["status", "header", "body", "long body", "chunk"],
)  # fmt: skip
def test_a_server_that_drips_is_left_when_time_is_over(site: Site, head):
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"took longer than 0\.15 s; try again later"):
        open_client(HASTY).fetch(site.drip("/a", head), PAGE)
    assert time.monotonic() - start < 2


def test_a_server_that_says_nothing_is_left_when_time_is_over(site: Site):
    site.pages["/a"] = lambda _: void(site.over.wait(5))
    with pytest.raises(FetchError, match="took longer than"):
        open_client(HASTY).fetch(f"{site.address}/a", PAGE)


def test_a_handshake_that_never_ends_is_left_when_time_is_over():
    with (
        socket.create_server(("127.0.0.1", 0)) as mute,
        pytest.raises(FetchError, match="took longer than"),
    ):
        open_client(HASTY).fetch(f"https://127.0.0.1:{mute.getsockname()[1]}/a", PAGE)


@pytest.mark.parametrize(
    "answer",
    [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", HEAD + b"Content-Length: 10\r\n\r\nabc",
     HEAD + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n", HEAD + b"Content-Encoding: gzip\r\n\r\nno gzip",
     HEAD + b"X: 1\r\n" * 200 + b"\r\n", HEAD + b"X: " + b"1" * 100_000 + b"\r\n\r\n",
     HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nabc"],
    ids=["nothing", "nonsense", "status", "short", "chunk", "packing", "headers", "long header", "two lengths"],
)  # fmt: skip
def test_an_improper_answer_is_one_clear_fault(site: Site, client: Client, caplog, answer):
    site.pages["/a"] = lambda handler: void(handler.wfile.write(answer))
    with caplog.at_level(logging.WARNING), pytest.raises(FetchError) as raised:
        client.fetch(f"{site.address}/a", PAGE)
    assert "try again later" in str(raised.value)
    assert "\n" not in str(raised.value)
    assert caplog.records == []


def test_a_closed_port_is_a_clear_fault(client: Client):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(FetchError, match=r"no connection \(connection refused\); try again later"):
        client.fetch(f"http://127.0.0.1:{port}/", PAGE)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def certify(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def test_a_certificate_is_checked_against_the_name_and_not_the_machine(authority: trustme.CA, monkeypatch):
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    monkeypatch.setattr(exchange, "_trust", lambda: trust)
    lead(monkeypatch, {"example.org": ["127.0.0.1"], "other.example": ["127.0.0.1"]})
    with serve(certify(authority, "example.org")) as site:
        port = site.address.rpartition(":")[2]
        site.put("/a", "x")
        assert open_client(Limits(5)).fetch(f"https://example.org:{port}/a", PAGE).data == b"x"
        with pytest.raises(FetchError, match=r"its certificate is not valid \(Hostname mismatch"):
            open_client(Limits(5)).fetch(f"https://other.example:{port}/a", PAGE)


def test_a_certificate_of_nobody_known_is_refused(authority: trustme.CA):
    with serve(certify(authority, "127.0.0.1")) as site:
        port = site.address.rpartition(":")[2]
        with pytest.raises(FetchError, match="its certificate is not valid"):
            open_client(Limits(5)).fetch(f"https://127.0.0.1:{port}/a", PAGE)


def test_the_pace_is_kept_for_each_site_and_its_own_wish_counts(site: Site, monkeypatch):
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(time, "sleep", sleep)
    site.put("/a", "x")
    client = open_client(Limits(5), pace=2)
    client.fetch(f"{site.address}/a", PAGE)
    client.fetch(f"{site.address}/a", PAGE)
    assert slept == [2]
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7", "text/plain")
    client = open_client(Limits(5), pace=2)
    client.fetch(f"{site.address}/a", PAGE)
    client.fetch(f"{site.address}/a", PAGE)
    assert slept[1:] == [7]


def test_nothing_known_asks_for_no_condition():
    assert NONE.headers == {}


def test_robots_are_asked_once_a_site(site: Site, client: Client):
    site.put("/a", "x")
    client.fetch(f"{site.address}/a", PAGE)
    client.fetch(f"{site.address}/a", PAGE)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/a"]
