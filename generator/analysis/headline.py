"""A title in the article's own words, for an article that has none."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from generator.analysis.clauses import SUBJECTS
from generator.analysis.datelines import after_dateline
from generator.analysis.plaintext import text_of
from generator.findings import Sentence
from generator.models import Span

_TOPICAL = 3
"""A subject of so many words tells what the lead is about."""
_LONGEST = 14
_BREAKS = frozenset({",", ";", "—", "–"})
_MARKS = _BREAKS | {".", ":", "!", "-", "“", "(", "["}
_LINKS = frozenset({"DET", "ADP", "CCONJ", "PART", "SCONJ", "AUX"})


def find_headline(doc: Doc, sentences: tuple[Sentence, ...]) -> Span:
    """Return the span of the lead's subject where it says enough, else of the lead's first clause or words."""
    leads = (_without_dateline(doc, sentence) for sentence in sentences if sentence.prose)
    lead = next((span for span in leads if len(span)), doc[sentences[0].first : sentences[0].last])
    root = _find_told(lead.root)
    subject = next((child for child in root.children if child.dep_ in SUBJECTS and child.i >= lead.start), None)
    if subject is not None and subject.pos_ != "PRON":
        tokens = _phrase(subject, lead.start)
        named = subject.ent_type_ == "PERSON"
        if not named and _TOPICAL <= sum(token.is_alpha for token in tokens) <= _LONGEST:
            return _span(tokens)
    return _span((_clause(subject, lead.start) if subject is not None else []) or _first_words(lead))


def _find_told(root: Token) -> Token:
    """Return the verb of what is told, before which nobody says it ("… , a spokesman said")."""
    return next((child for child in root.children if child.dep_ == "ccomp" and child.i < root.i), root)


def _without_dateline(doc: Doc, sentence: Sentence) -> DocSpan:
    """Return the words of a sentence behind the dateline at its head."""
    start = after_dateline(text_of(doc), sentence.start)
    first = next((i for i in range(sentence.first, sentence.last) if doc[i].idx >= start), sentence.last)
    return doc[first : sentence.last]


def _phrase(noun: Token, first: int) -> list[Token]:
    """Return a noun with all that hangs on it from a token on, without its clauses."""
    barred = {t.i for child in noun.children if child.dep_ in {"relcl", "acl"} for t in child.subtree}
    tokens = [token for token in noun.subtree if not token.is_space and token.i >= first]
    end = next((n for n, token in enumerate(tokens) if token.i in barred), len(tokens))
    return _trimmed(tokens[:end])


def _clause(subject: Token, first: int) -> list[Token]:
    """Return a subject with its verb and what follows it, from a token on, as far as it goes."""
    doc, verb = subject.doc, subject.head
    start = max(first, subject.left_edge.i)
    tokens = [token for token in doc[start : verb.right_edge.i + 1] if not token.is_space]
    cut = next((n for n, token in enumerate(tokens) if token.text in _BREAKS and token.i > verb.i), _LONGEST)
    return _trimmed(tokens[: cut if cut < min(_LONGEST, len(tokens)) else _end_of_main(tokens)])


def _end_of_main(tokens: list[Token]) -> int:
    """Return how many of the first tokens make a clause, less a relative clause that would be cut short."""
    if len(tokens) <= _LONGEST:
        return len(tokens)
    relative = (n for n, token in enumerate(tokens[:_LONGEST]) if token.tag_ in {"WDT", "WP"} and n > _TOPICAL)
    return next(relative, _LONGEST)


def _first_words(lead: DocSpan) -> list[Token]:
    """Return the lead up to its first comma after a few words, or its first words."""
    tokens = [token for token in lead if not token.is_space]
    cut = next((n for n, token in enumerate(tokens) if token.text in _BREAKS and n >= _TOPICAL + 2), _LONGEST)
    return _trimmed(tokens[: min(cut, _LONGEST)])


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Return the tokens without punctuation, articles and links at the end."""
    whole = list(tokens)
    while len(whole) > 1 and (whole[-1].text in _MARKS or whole[-1].pos_ in _LINKS):
        whole.pop()
    return whole


def _span(tokens: list[Token]) -> Span:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
