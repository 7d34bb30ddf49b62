"""Which addresses are fetched, and to which machines they lead."""

import socket
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import FetchError
from generator.intake.article import key_address
from generator.web.addresses import find_machines, is_public, read_address


def resolve_to(monkeypatch, *machines: str) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (machine, 80)) for machine in machines]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("HTTPS://Example.ORG/a b#c", "https://example.org/a%20b#c"),
        ("  http://example.org ", "http://example.org"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ],
)
def test_an_address_is_brought_into_one_form(address, meant):
    assert read_address(address).url == meant


@pytest.mark.parametrize(
    "address",
    ["", "example.org", "/etc/passwd", "file:///etc/passwd", "ftp://example.org/", "https://", "http://[", "http://a:b/",
     "gopher://example.org", "javascript:alert(1)", "https://exa mple.org/", "http://" + "ü" * 300],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(address):
    with pytest.raises(FetchError, match="is no address of the web"):
        read_address(address)


@given(st.text() | st.text().map("https://{}".format) | st.text().map("https://e.org/{}".format))
def test_any_text_is_an_address_or_a_fault_and_its_key_can_be_told(text):
    try:
        url = read_address(text)
    except FetchError:
        return
    assert read_address(url.url).url == url.url
    assert key_address(url.url)


def test_an_address_with_a_password_is_refused_and_the_password_not_told():
    with pytest.raises(FetchError, match="user name") as raised:
        read_address("https://ann:secret@example.org/a")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "machine",
    ["127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "fec0::1",
     "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "2002:7f00:1::", "2002:c0a8:101::1",
     "64:ff9b::a00:1", "64:ff9b:1::1", "2001:0:7f00:1::", "100::1"],
)  # fmt: skip
def test_a_machine_of_a_private_network_is_not_public(machine):
    assert not is_public(ip_address(machine))


@pytest.mark.parametrize(
    "machine", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_a_machine_of_the_internet_is_public(machine):
    assert is_public(ip_address(machine))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1", "0"])
def test_an_address_inside_a_private_network_is_refused_however_it_is_written(host):
    with pytest.raises(FetchError, match=r"private network|not found") as raised:
        find_machines(read_address(f"http://{host}/"), private=False)
    assert "fetch_private" in str(raised.value) or "not found" in str(raised.value)


def test_a_name_that_leads_inside_is_refused_unless_it_is_meant(monkeypatch):
    resolve_to(monkeypatch, "10.1.2.3")
    url = read_address("https://example.org/")
    with pytest.raises(FetchError, match=r"example.org is 10\.1\.2\.3, inside a private network"):
        find_machines(url, private=False)
    assert find_machines(url, private=True) == (ip_address("10.1.2.3"),)


def test_of_a_name_that_leads_in_and_out_the_machines_outside_count(monkeypatch):
    resolve_to(monkeypatch, "127.0.0.1", "93.184.216.34")
    assert find_machines(read_address("https://example.org/"), private=False) == (ip_address("93.184.216.34"),)


def test_an_unknown_host_is_named(monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(FetchError, match=r"the host nowhere\.example is not found"):
        find_machines(read_address("https://nowhere.example/"), private=False)
