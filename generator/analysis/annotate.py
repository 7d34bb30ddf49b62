"""From documents to spaCy Docs whose character offsets are those of the document."""

import warnings
from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex

from generator.analysis.boilerplate import is_boilerplate
from generator.analysis.datelines import find_datelines
from generator.analysis.decks import find_decks
from generator.analysis.furniture import find_headings, find_links
from generator.analysis.interviews import find_labelled
from generator.analysis.plaintext import text_of
from generator.analysis.quotations import find_quotations
from generator.analysis.roles.titles import find_short_titles
from generator.config import Config, primary_language
from generator.errors import ConfigError
from generator.findings import Sentence, Turn
from generator.models import Document

_CLOSERS = frozenset("\"'”’»)]}") | {"''"}
_RUN_ON = r"(?<=\d)\.(?=[A-Z]{2}|[A-Z][a-z])"
"""The stop between two sentences that no space parts: "in 2010.The firm"."""
_INTRODUCING = frozenset({"viz", "vs"})
_ENDS = (".", "!", "?", "…", "。")


def load_model(config: Config) -> Language:
    """Return the spaCy pipeline that the settings name; a server that reads article after article loads it once.

    Raises:
        ConfigError: it is not installed, or reads another language than the settings say.
    """
    try:
        nlp = _load(config.model)
    except OSError as error:
        raise ConfigError(
            f"model '{config.model}' is not installed; install it or change 'model' in the settings"
        ) from error
    if nlp.lang != primary_language(config.language):
        raise ConfigError(
            f"model '{config.model}' reads '{nlp.lang}', and 'language' is '{config.language}'; change one of them"
        )
    nlp.max_length = max(nlp.max_length, config.max_seed_bytes)
    return nlp


@cache
def _load(model: str) -> Language:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(model)
    for title in find_short_titles():
        word = f"{title.title()}."
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    infixes = compile_infix_regex((*nlp.Defaults.infixes, _RUN_ON))  # type: ignore[misc]
    nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]
    return nlp


def annotate(documents: Iterable[Document], nlp: Language, processes: int = 1) -> Iterator[tuple[Document, Doc]]:
    """Yield each document with its Doc, in order, as they get ready."""
    pairs = ((_make_doc(document, nlp), document) for document in documents)
    for doc, document in nlp.pipe(pairs, as_tuples=True, n_process=processes, batch_size=8):
        yield document, doc


def find_sentences(document: Document, doc: Doc, labelled: tuple[Turn, ...] = ()) -> tuple[Sentence, ...]:
    """Return the sentences in order, white space and paragraphs that are no prose left out.

    A dateline, or the name before a `labelled` turn, belongs to the first sentence, and to none of its tokens.
    Headings, links to other articles, credits and the like are sentences, but no prose.
    """
    sentences: list[Sentence] = []
    headings = find_headings(text_of(doc))
    decks = find_decks(doc, document.paragraphs, {start for start, _ in headings})
    beside = (*find_links(text_of(doc)), *headings, *decks)
    starts = {turn.begin: turn.start for turn in labelled}
    filed = find_datelines(text_of(doc))
    begins = {end: begin for begin, end in filed}
    for span in doc.sents:
        words = [token.i for token in span if not token.is_space]
        if not words or any(begin <= span.start_char and span.end_char <= end for begin, end in filed):
            continue
        first, last = doc[words[0]], doc[words[-1]]
        start, end = begins.get(first.idx, first.idx), last.idx + len(last)
        number = next(i for i, p in enumerate(document.paragraphs) if start < p.end)
        prose = document.paragraphs[number].kind == "text" and not (
            is_boilerplate(span) or any(a <= start < b for a, b in beside)
        )
        said = starts.get(start, start)
        told = next((i for i in words if doc[i].idx >= said), first.i)
        sentences.append(Sentence(len(sentences), start, end, told, last.i + 1, number, prose))
    return tuple(sentences)


def _make_doc(document: Document, nlp: Language) -> Doc:
    text = _readable(document)
    doc = nlp.make_doc(text)
    starts = {paragraph.start for paragraph in document.paragraphs}
    starts |= {start for start, _ in find_links(text)}
    starts |= {turn.begin for turn in find_labelled(text)}
    starts |= {end for _, end in find_datelines(text)}
    openings = {quotation.start for quotation in find_quotations(document)}
    previous: Token | None = None
    for token in doc:
        closes = token.text in _CLOSERS and token.idx not in openings and not _opens(token)
        opens = token.text[0].isupper() or token.idx in openings
        if token.idx in starts or (opens and previous is not None and _is_millions(previous)):
            token.is_sent_start = True
        elif closes or not _may_start_sentence(token, previous):
            token.is_sent_start = False
        if not token.is_space and not closes:
            previous = token
    return doc


def _readable(document: Document) -> str:
    pieces = list(document.plain)
    for paragraph in document.paragraphs:
        if paragraph.kind == "other":
            pieces[paragraph.start : paragraph.end] = " " * (paragraph.end - paragraph.start)
    return "".join(pieces)


def _opens(mark: Token) -> bool:
    """Return whether a mark stands before a word, as an apostrophe can at the head of a name ("'Ino")."""
    apart = mark.i > 0 and bool(mark.nbor(-1).whitespace_)
    return apart and not mark.whitespace_ and mark.i + 1 < len(mark.doc) and mark.nbor().is_alpha


def _may_start_sentence(token: Token, previous: Token | None) -> bool:
    """Return whether a sentence can begin here: after an end mark, and not in lower case."""
    if token.is_space or token.text[0].islower():
        return False
    return previous is None or (previous.text.endswith(_ENDS) and not _is_short_form(previous))


def _is_millions(token: Token) -> bool:
    """Return whether a token is the "m" behind a figure and, which the tokenizer does not part, the stop behind it."""
    return token.text == "m." and token.i > 0 and token.nbor(-1).like_num and not token.nbor(-1).whitespace_


def _is_short_form(token: Token) -> bool:
    """Return whether a stop, or the word that it is part of, shortens what goes on ("Sens. Roe", "viz. Keswick")."""
    word = token.nbor(-1) if token.text == "." and token.i else token
    short = word.text.removesuffix(".")
    titles = {short.lower(), short.lower().removesuffix("s")} & set(find_short_titles())
    return (short.istitle() and bool(titles)) or short in _INTRODUCING
