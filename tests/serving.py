"""A web server of a test: what it answers at each path, and what it was asked."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler], None]
HTML = "text/html; charset=utf-8"


@dataclass(slots=True)
class Site:
    """Answers at the paths that a test gives, and 404 elsewhere."""

    address: str
    """Without a closing slash."""
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """Paths and headers of the requests, in order."""
    over: threading.Event = field(default_factory=threading.Event)
    """Set when the test is over, so that whoever waits ends."""

    @property
    def paths(self) -> list[str]:
        """Return what was asked for, the rules for robots apart."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def put(self, path: str, body: str | bytes, type: str = HTML, **headers: str) -> str:  # noqa: A002
        """Answer at a path with a body, and return its address."""
        self.pages[path] = reply(200, body, {"Content-Type": type, **_dashed(headers)})
        return f"{self.address}{path}"

    def fail(self, path: str, status: int, **headers: str) -> str:
        """Answer at a path with a status and nothing else, and return its address."""
        self.pages[path] = reply(status, b"", _dashed(headers))
        return f"{self.address}{path}"

    def drip(self, path: str, head: bytes = b"") -> str:
        """Answer at a path with a beginning, then a letter now and then, without an end; return its address."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.wfile.write(head)
            while not self.over.wait(0.02):
                handler.wfile.write(b"x")

        self.pages[path] = answer
        return f"{self.address}{path}"


def reply(status: int, body: str | bytes, headers: Mapping[str, str] = {}) -> Answer:
    """Return what answers with a status, headers and a body."""
    data = body.encode() if isinstance(body, str) else body

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return answer


@contextmanager
def serve(trust: SSLContext | None = None) -> Iterator[Site]:
    """Serve a site on a free port of this machine, over TLS where there is a certificate."""
    site = Site("")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site)) as server:
        server.daemon_threads = False  # they are waited for, so that nothing stays open
        site.address = f"http://127.0.0.1:{server.server_port}"
        if trust:
            server.socket = trust.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        try:
            yield site
        finally:
            site.over.set()
            server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, site: Site, *arguments: Any) -> None:
        self.site = site
        with suppress(OSError):  # whoever asked has gone
            super().__init__(*arguments)

    def do_GET(self) -> None:
        self.site.asked.append((self.path, dict(self.headers)))
        answer = self.site.pages.get(self.path)
        (answer or reply(404, b""))(self)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def _dashed(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
