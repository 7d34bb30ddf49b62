"""Cases as text files: title, text, parse, what is expected, each closed by a line `.`.

A parse has one line a word, `number word lemma pos tag dep head ent`, and an empty line between sentences. `head` is
the number of the head in the sentence, 0 for the root; `ent` is `B-PERSON`, `I-PERSON` and the like, or `-`. A file
whose cases need no parse leaves it out. `python -m tests.analysis.tabulate "A text."` prints what the model thinks, to
be mended by hand. Paragraphs of a text stand apart by an empty line; one without an end mark is a heading. A title
`not yet: …` is a known failure.
"""

import re
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from generator.analysis import read_document
from generator.config import Config
from generator.models import Document, Metadata, Paragraph
from generator.reading import Reading

FOLDER = Path(__file__).parent / "cases"
BLANK = spacy.blank("en")
VOCAB = BLANK.vocab


class Word(NamedTuple):
    """A line of a parse, its head counted from the start of the Doc."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str


def read_cases(name: str) -> list[tuple[str, ...]]:
    """Return the parts of each case of a file: title, text, parse if the file has parses, expectation."""
    content = (FOLDER / name).read_text(encoding="utf-8")
    size = 4 if re.search(r"^1 \S+ \S+ [A-Z]+ ", content, re.MULTILINE) else 3
    parts = [part.strip("\n") for part in f"\n{content}".split("\n.\n")]
    return list(zip(*[iter(parts)] * size, strict=False))


def cases(name: str) -> pytest.MarkDecorator:
    """Return the parametrization by the cases of a file, (text, parse, expected) or (text, expected)."""
    names = ("text", "parse", "expected")
    found = read_cases(name)
    params = [pytest.param(*case[1:], id=case[0], marks=_marks(case[0])) for case in found]
    return pytest.mark.parametrize(names if len(found[0]) == 4 else names[::2], params)


def read_case(name: str, title: str) -> tuple[str, str]:
    """Return text and parse of the case of that title."""
    return next((case[1], case[2]) for case in read_cases(name) if case[0] == title)


def read_by_hand(text: str, parse: str, metadata: Metadata | None = None) -> Reading:
    """Return the reading of a text whose parse is given."""
    return read_document(make_document(text, metadata), make_doc(text, parse), Config(Path()))


def make_document(text: str, metadata: Metadata | None = None, id: str = "a") -> Document:
    """Return a document of the text."""
    paragraphs = tuple(
        Paragraph(match.start(), match.end(), _kind(match.group())) for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    )
    return Document(id, f"seeds/{id}.txt", "0" * 64, text, text, paragraphs, metadata or Metadata())


def make_doc(text: str, parse: str, vocab: Vocab = VOCAB) -> Doc:
    """Return the Doc of a text; white space between paragraphs is a token of its own, as the tokenizer has it."""
    words = _pad(text, _read_parse(parse))
    position, spaces = 0, []
    for word in words:
        position = text.index(word.text, position) + len(word.text)
        spaces.append(text[position : position + 1] == " ")
        position += spaces[-1]
    doc = Doc(
        vocab,
        words=[word.text for word in words],
        spaces=spaces,
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        tags=[word.tag for word in words],
        deps=[word.dep for word in words],
        heads=[word.head for word in words],
        ents=[word.ent for word in words],
    )
    if doc.text != text:
        raise ValueError(f"the parse spells {doc.text!r}, the text is {text!r}")
    return doc


def untagged(text: str) -> Doc:
    """Return the Doc of a text without a parse: every word hangs on the first and is its own lemma."""
    tokens = BLANK.make_doc(text)
    words = [token.text for token in tokens]
    return Doc(
        VOCAB,
        words=words,
        spaces=[bool(token.whitespace_) for token in tokens],
        lemmas=[word.lower() for word in words],
        heads=[0] * len(words),
        deps=["dep"] * len(words),
    )


def _marks(title: str) -> tuple[pytest.MarkDecorator, ...]:
    return (pytest.mark.xfail(strict=True, reason=title),) if title.startswith("not yet: ") else ()


def _kind(paragraph: str) -> Literal["text", "heading"]:
    return "text" if paragraph.rstrip("”’\"')")[-1:] in {".", "!", "?", "…"} else "heading"


def _read_parse(parse: str) -> list[Word]:
    words: list[Word] = []
    for filled, lines in groupby(parse.splitlines(), key=bool):
        base = len(words)
        for line in lines if filled else ():
            _, text, lemma, pos, tag, dep, head, ent = line.split()
            words.append(
                Word(text, lemma, pos, tag, dep, base + int(head) - 1, "O" if ent == "-" else ent)
                if int(head)
                else Word(text, lemma, pos, tag, "ROOT", len(words), "O" if ent == "-" else ent)
            )
    return words


def _pad(text: str, words: list[Word]) -> list[Word]:
    """Put the white space between paragraphs in as words, and move the heads along."""
    padded: list[Word] = []
    places: list[int] = []
    position = 0
    for word in words:
        start = text.index(word.text, position)
        gap = text[position:start].removeprefix(" ")
        if gap:
            padded.append(Word(gap, gap, "SPACE", "_SP", "dep", -1, "O"))
        places.append(len(padded))
        padded.append(word)
        position = start + len(word.text)
    return [word._replace(head=n - 1 if word.pos == "SPACE" else places[word.head]) for n, word in enumerate(padded)]
