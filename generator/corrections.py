"""Reports of errors: the address at which a reader begins one, where the site has a repository on GitHub."""

from urllib.parse import urlencode

_GITHUB = "https://github.com/"
_FORM = """\
Page: {address}
Line: (the address behind its #)

What is wrong:

What the source says:
"""


def find_repository(address: str, name: str) -> str:
    """Return the address of the repository on GitHub: `repo_url` of mkdocs, else that of OWNER/NAME; else none."""
    found = address or (f"{_GITHUB}{name}" if name else "")
    return found.rstrip("/").removesuffix(".git") if found.startswith(_GITHUB) else ""


def make_report(repository: str, title: str, address: str) -> str:
    """Return the address of a new issue that names a page, by title and address."""
    form = {"title": f"Correction: {title}", "body": _FORM.format(address=address)}
    return f"{repository}/issues/new?{urlencode(form)}"
