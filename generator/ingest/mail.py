"""Messages of the internet (RFC 5322): an e-mail, or a web page that a browser saved as one (MHTML)."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from itertools import groupby
from pathlib import Path

from generator.errors import SeedError
from generator.ingest.blocks import Block, make_block, make_body, make_line
from generator.ingest.body import Body
from generator.ingest.charset import check_whole, decode_declared
from generator.ingest.furniture import drop_furniture
from generator.ingest.pages import read_article
from generator.ingest.text import read_text

_PASSED_ON = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_MARK = re.compile(
    r"^-{2,}.*\b(?:forwarded|original) message\b|^begin forwarded message:|^on .{5,120} wrote:$", re.IGNORECASE
)
_FIELD = re.compile(r"^\*?(?:from|to|cc|date|sent|subject|reply-to):", re.IGNORECASE)
_FIELDS = 3
"""So many lines with the names of fields are the head of a message within."""
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


def read_mail(path: Path, data: bytes) -> Body:
    """Return the text of an e-mail, its subject, and who sent it on which day; errors call the file `path`.

    Plain text is preferred to HTML. Quoted lines, the signature and heads of messages within are left out. Of a message
    that was passed on the subject alone is taken: sender and day are not those of its text.

    Raises:
        SeedError: it is no message, or holds no text of its own.
    """
    message = message_from_bytes(data, policy=policy.default)
    if not (message["from"] or message["subject"]):
        raise SeedError(path, "is no e-mail", "save the message from the mail program as .eml")
    part = message.get_body(("plain", "html"))
    if part is None:
        raise SeedError(path, "holds no text, attachments at most", "put the attachment there as a seed of its own")
    stated = _read_head(message)
    if part.get_content_subtype() == "html":
        blocks, _ = read_article(path, _payload(part), charset=part.get_content_charset(""))
    else:
        blocks = list(_read_plain(path, part))
    return make_body(drop_furniture(blocks, stated.get("title", ""), stated.get("author", "")), stated)


def read_mhtml(path: Path, data: bytes) -> Body:
    """Return the article of a page that was saved as MHTML, and what the page states; errors call the file `path`.

    Raises:
        SeedError: it is no such page, cannot be read, or holds no article.
    """
    message = message_from_bytes(data, policy=policy.default)
    part = message.get_body(("html",))
    if part is None:
        raise SeedError(path, "holds no web page", "save the page anew, as .html")
    address = message["snapshot-content-location"] or part["content-location"] or ""
    return make_body(*read_article(path, _payload(part), str(address).strip(), part.get_content_charset("")))


def _read_head(message: EmailMessage) -> dict[str, str]:
    subject = str(message["subject"] or "").strip()
    stated = {"title": _PASSED_ON.sub("", subject)}
    if stated["title"] == subject:
        senders = message["from"].addresses if message["from"] else ()
        sent = message["date"].datetime if message["date"] else None
        stated |= {
            "author": ", ".join(sender.display_name for sender in senders if sender.display_name),
            "date": sent.date().isoformat() if sent else "",
        }
    return {key: line for key, value in stated.items() if (line := make_line(value))}


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _read_plain(path: Path, part: MIMEPart) -> Iterator[Block]:
    text = decode_declared(path, _payload(part), part.get_content_charset(""))
    check_whole(path, [text])
    text = _SIGNATURE.split(text.replace("\r\n", "\n"))[0]
    if part.get_param("format") == "flowed":
        text = re.sub(r"(?<=\S) \n(?=[^\s>])", " ", text)
    body = read_text(path, "\n".join(_find_own(text.split("\n"))).encode())
    for paragraph in body.paragraphs:
        words = body.plain[paragraph.start : paragraph.end]
        yield Block(words, "other") if paragraph.kind == "other" else make_block(words, paragraph.kind)


def _find_own(lines: list[str]) -> Iterator[str]:
    """Yield the lines that are not quoted, and are no head of a message within."""
    for is_field, group in groupby(lines, lambda line: bool(_FIELD.match(line))):
        run = list(group)
        if not is_field or len(run) < _FIELDS:
            yield from (line for line in run if not (line.startswith(">") or _MARK.match(line)))
