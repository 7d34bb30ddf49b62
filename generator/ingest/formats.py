"""The table of formats, by suffix; a new format is one module and one line here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SeedError
from generator.ingest.body import Body
from generator.ingest.markdown import read_markdown
from generator.ingest.text import read_text


@dataclass(frozen=True, slots=True)
class Format:
    """How the files of a suffix are read."""

    read: Callable[[Path, bytes], Body]
    """From a path (to name in errors) and a file's bytes to its body."""
    extracted: bool = True
    """Whether the text is taken out of something else, so that it depends on a library and takes its time."""


def _read_html(path: Path, data: bytes) -> Body:
    from generator.ingest.pages import read_html

    return read_html(path, data)


def _read_mhtml(path: Path, data: bytes) -> Body:
    from generator.ingest.mail import read_mhtml

    return read_mhtml(path, data)


def _read_mail(path: Path, data: bytes) -> Body:
    from generator.ingest.mail import read_mail

    return read_mail(path, data)


def _read_pdf(path: Path, data: bytes) -> Body:
    from generator.ingest.pdf import read_pdf

    return read_pdf(path, data)


def _read_docx(path: Path, data: bytes) -> Body:
    from generator.ingest.office import read_docx

    return read_docx(path, data)


FORMATS = {
    ".txt": Format(read_text, extracted=False),
    ".md": Format(read_markdown, extracted=False),
    ".markdown": Format(read_markdown, extracted=False),
    ".html": Format(_read_html),
    ".htm": Format(_read_html),
    ".mhtml": Format(_read_mhtml),
    ".mht": Format(_read_mhtml),
    ".eml": Format(_read_mail),
    ".pdf": Format(_read_pdf),
    ".docx": Format(_read_docx),
}


def find_format(path: Path, shown: Path) -> Format:
    """Return the format that the suffix of `path` names; errors call the file `shown`.

    Raises:
        SeedError: it is not read.
    """
    found = FORMATS.get(path.suffix.lower())
    if not found and not path.exists():
        raise SeedError(shown, "no such file or directory", "check that the file is there and that you may read it")
    if not found:
        reason = f"the format '{path.suffix}' is not read" if path.suffix else "a file without a suffix is not read"
        raise SeedError(shown, reason, f"save it as one of {', '.join(FORMATS)}")
    return found


def extract(shown: Path, data: bytes, found: Format) -> Body:
    """Return what the file holds that errors call `shown`.

    Raises:
        SeedError: it cannot be read.
    """
    if not found.extracted:
        return found.read(shown, data)
    try:
        return found.read(shown, data)
    except SeedError:
        raise
    except Exception as error:  # of whatever kind: the libraries raise their own for damaged files
        reason = f"is damaged, or no {shown.suffix} file ({type(error).__name__})"
        raise SeedError(shown, reason, "save it anew, or copy its text into a .txt file") from error
