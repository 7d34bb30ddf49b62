"""One request and its answer, over a connection to a machine that was chosen before, within a time and a size."""

import socket
import ssl
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from functools import cache
from http import HTTPStatus
from http.client import HTTPException
from threading import Timer
from time import monotonic

import certifi
from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.util import Url

from generator.errors import FetchError
from generator.web.addresses import PORTS, Machine

ENCODINGS = ("gzip", "deflate")
"""How an answer may be packed."""
_PIECE = 65_536
"""Bytes read at once."""
_LATER = "try again later"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost."""

    seconds: float = 30
    """In all, from the connection to the last byte; the resolver keeps its own time."""
    size: int = 10_000_000
    """Bytes of an answer, unpacked."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a machine answered."""

    status: int
    headers: Mapping[str, str]
    """By name, in capitals or small letters."""
    data: bytes = b""
    """Unpacked; read only where the status is 200 and the type is wanted."""

    @property
    def type(self) -> str:
        """Return the media type in small letters, that of HTML where none is given."""
        return self._content_type.get_content_type()

    @property
    def charset(self) -> str:
        """Return the encoding that is stated, in small letters; empty where none is."""
        return self._content_type.get_content_charset("")

    @property
    def _content_type(self) -> Message:
        message = Message()
        message["Content-Type"] = self.headers.get("Content-Type") or "text/html"
        return message


def ask(
    url: Url, machines: tuple[Machine, ...], headers: Mapping[str, str], limits: Limits, types: Collection[str]
) -> Answer:
    """Return what the first machine that can be reached answers to a request for an address.

    The connection leads to a machine that was checked, so that no second look-up can lead elsewhere; no proxy of the
    environment stands between, since it would look the name up again. When time is over the connection is shut,
    whatever it waits for: a handshake, a header or the body.

    Raises:
        FetchError: there is no connection or no proper answer, or it takes too long or is too large.
    """
    end = monotonic() + limits.seconds
    try:
        with _closing(_connect(url, machines, end)) as line:
            watch = Timer(max(0, end - monotonic()), _shut, (line,))
            watch.start()
            try:
                answer = _exchange(url, line, headers, limits, types)
            finally:
                watch.cancel()
    except (OSError, HTTPException, HTTPError, ValueError) as error:
        reason = _overdue(limits) if monotonic() >= end else _describe(error)
        raise FetchError(url.url, reason, _LATER) from error
    if monotonic() >= end:  # a body that ends with its connection looks whole
        raise FetchError(url.url, _overdue(limits), _LATER)
    return answer


def _connect(url: Url, machines: tuple[Machine, ...], end: float) -> socket.socket:
    """Return a connection to the first machine that can be reached; hands are not shaken yet."""
    port = url.port or PORTS[url.scheme or ""]
    for machine in machines:
        try:
            line = socket.create_connection((str(machine), port), timeout=max(0.001, end - monotonic()))
        except OSError:
            if machine == machines[-1]:
                raise
        else:
            break
    if url.scheme == "http":
        return line
    try:
        return _trust().wrap_socket(line, server_hostname=(url.host or "").strip("[]"), do_handshake_on_connect=False)
    except ValueError:
        line.close()
        raise


@contextmanager
def _closing(line: socket.socket) -> Iterator[socket.socket]:
    """Close a connection, also where a reader that a fault has orphaned holds it open."""
    try:
        yield line
    finally:
        line.close()
        if line.fileno() >= 0:
            socket.close(line.detach())


@cache
def _trust() -> ssl.SSLContext:
    """Return whom a connection trusts: the authorities that this system knows, and Mozilla's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _shut(line: socket.socket) -> None:
    """End what a connection waits for, in whatever thread."""
    with suppress(OSError):
        socket.socket.shutdown(line, socket.SHUT_RDWR)


def _exchange(
    url: Url, line: socket.socket, headers: Mapping[str, str], limits: Limits, types: Collection[str]
) -> Answer:
    if isinstance(line, ssl.SSLSocket):
        line.do_handshake()
    connection = HTTPConnection(url.host or "", timeout=limits.seconds)
    connection.sock = line
    sent = {"Host": url.netloc or "", "Accept-Encoding": ", ".join(ENCODINGS), "Connection": "close", **headers}
    connection.request("GET", url.request_uri, headers=sent, preload_content=False)
    with closing(connection.getresponse()) as response:
        answer = Answer(response.status, response.headers)
        if answer.status != HTTPStatus.OK or answer.type not in types:
            return answer
        return Answer(answer.status, answer.headers, _read(url, response, limits))


def _read(url: Url, response: BaseHTTPResponse, limits: Limits) -> bytes:
    packed = [name.strip().lower() for name in response.headers.get("Content-Encoding", "").split(",")]
    if unknown := [name for name in packed if name not in {*ENCODINGS, "", "identity", "x-gzip"}]:
        raise FetchError(url.url, f"is packed as {unknown[0]}, which was not asked for", _LATER)
    data = bytearray()
    for piece in response.stream(_PIECE, decode_content=True):
        data += piece
        if len(data) > limits.size:
            reason = f"larger than {limits.size:,} bytes"
            raise FetchError(url.url, reason, "save what you need of it as a file, and add that", lasting=True)
    return bytes(data)


def _overdue(limits: Limits) -> str:
    return f"took longer than {limits.seconds:g} s"


def _describe(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, OSError):
        return f"no connection ({(error.strerror or str(error) or type(error).__name__).lower()})"
    return f"no proper answer ({type(error).__name__})"
