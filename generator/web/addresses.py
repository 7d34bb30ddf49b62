"""Addresses of the web: which are fetched, and to which machines they lead."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from generator.errors import FetchError

Machine = IPv4Address | IPv6Address

PORTS = {"http": 80, "https": 443}
_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 behind a translator (RFC 6052)."""


def read_address(address: str) -> Url:
    """Return the parts of an address, its host in ASCII and its path percent-encoded.

    Raises:
        FetchError: it is no address of the web, or holds a user name.
    """
    try:
        url = parse_url(address.strip())
    except LocationParseError as error:
        raise FetchError(address, "is no address of the web", "write it as https://example.org/page") from error
    if url.scheme not in PORTS or not url.host:
        raise FetchError(address, "is no address of the web", "write one that begins with https://", lasting=True)
    if url.auth:
        unnamed = Url(url.scheme, None, url.host, url.port, url.path, url.query).url
        raise FetchError(unnamed, "its address holds a user name", "leave out what stands before the @", lasting=True)
    return url


def join_address(base: str, address: str) -> str:
    """Return an address that may be relative to another; one that is none as it is."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address


def find_machines(url: Url, *, private: bool) -> tuple[Machine, ...]:
    """Return the machines to which an address leads, in the order of the resolver; those of private networks if asked.

    Raises:
        FetchError: its host is unknown, or leads to private networks alone.
    """
    host, port = (url.host or "").strip("[]"), url.port or PORTS[url.scheme or ""]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(url.url, f"the host {host} is not found", "check the address and the network") from error
    machines = tuple(dict.fromkeys(ip_address(str(entry[4][0])) for entry in found))
    allowed = machines if private else tuple(filter(is_public, machines))
    if not allowed:
        machine = "" if host == str(machines[0]) else f" {machines[0]},"
        reason = f"{host} is{machine} inside a private network"
        raise FetchError(url.url, reason, "set `fetch_private: true` if you mean it", lasting=True)
    return allowed


def is_public(machine: Machine) -> bool:
    """Return whether a machine is on the public internet, as is the IPv4 address that its IPv6 one stands for."""
    if isinstance(machine, IPv6Address) and (inner := _inside(machine)):
        return all(map(is_public, inner))
    unfit = machine.is_multicast or machine.is_reserved or machine.is_unspecified or machine.is_link_local
    return machine.is_global and not unfit and not (isinstance(machine, IPv6Address) and machine.is_site_local)


def _inside(machine: IPv6Address) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses that an IPv6 address stands for: mapped, translated, 6to4 or Teredo."""
    translated = IPv4Address(int(machine) & 0xFFFFFFFF) if machine in _TRANSLATED else None
    candidates = (machine.ipv4_mapped, machine.sixtofour, translated, *(machine.teredo or ()))
    return tuple(filter(None, candidates))
