"""A title in the article's own words, for an article that has none."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from generator.analysis.attribution.standing import standing_of
from generator.analysis.clauses import SUBJECTS, VERBS
from generator.analysis.datelines import after_dateline
from generator.analysis.plaintext import text_of
from generator.findings import Sentence
from generator.models import Span

_TOPICAL = 6
"""A subject of so many words tells what the lead is about, unless it only tells who acts."""
_FEW = 4
_LONG = 14
_LONGEST = 24
"""A title longer than it need be is better than one cut short."""
_BREAKS = frozenset({",", ";", "—", "–"})
_MARKS = _BREAKS | {".", ":", "!", "-", "“", "(", "["}
_PAIRS = (("(", ")"), ("“", "”"))
_LINKS = frozenset({"DET", "ADP", "CCONJ", "PART", "SCONJ", "AUX", "PRON"})
_FRONTED = frozenset({"ADP", "ADV", "AUX"})
"""What a few words before a subject begin with ("On Thursday, shops closed")."""
_LOOSE = frozenset({"acl", "advcl", "advmod", "cc", "conj", "npadvmod", "parataxis", "prep", "punct", "relcl"})
"""What may hang on a title's words and be left out of it."""


def find_headline(doc: Doc, sentences: tuple[Sentence, ...]) -> Span:
    """Return the span of the lead's subject where it says enough, else of the lead's first clause or words."""
    leads = (_without_dateline(doc, sentence) for sentence in sentences if sentence.prose)
    lead = next((span for span in leads if len(span)), doc[sentences[0].first : sentences[0].last])
    root = _find_told(lead.root)
    subject = next((child for child in root.children if child.dep_ in SUBJECTS and child.i >= lead.start), None)
    if subject is None:
        return _span(_first_words(lead))
    return _span(_find_topic(subject, lead.start) or _clause(subject, lead.start) or _first_words(lead))


def _find_told(root: Token) -> Token:
    """Return the verb of what is told: before who says it ("… , a spokesman said"), behind "it is clear that"."""
    told = (child for child in root.children if child.dep_ == "ccomp" and child.i < root.i)
    before = next((verb for verb in told if all(child.dep_ != "mark" for child in verb.children)), root)
    if any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in before.children):
        return next((word for word in before.subtree if word.dep_ == "ccomp" and word.i > before.i), before)
    return before


def _without_dateline(doc: Doc, sentence: Sentence) -> DocSpan:
    """Return the words of a sentence behind the dateline at its head."""
    start = after_dateline(text_of(doc), sentence.start)
    first = next((i for i in range(sentence.first, sentence.last) if doc[i].idx >= start), sentence.last)
    return doc[first : sentence.last]


def _find_topic(noun: Token, first: int) -> list[Token]:
    """Return a subject that tells what is reported, from a token on, without its clauses; nothing for who acts."""
    if noun.pos_ != "NOUN" or standing_of(noun) not in {"thing", "evidence"}:
        return []
    barred = {t.i for child in noun.children if child.dep_ in {"relcl", "acl"} for t in child.subtree}
    tokens = [token for token in noun.subtree if not token.is_space and token.i >= first]
    end = next((n for n, token in enumerate(tokens) if token.i in barred), len(tokens))
    topic = _trimmed(tokens[:end])
    return topic if sum(token.is_alpha for token in topic) >= _TOPICAL and len(topic) <= _LONG else []


def _clause(subject: Token, first: int) -> list[Token]:
    """Return a subject with its verb, what follows as far as it is whole, and a few words before it from a token on."""
    doc, verb = subject.doc, subject.head
    near = doc[first].pos_ in _FRONTED and subject.left_edge.i - first <= _FEW
    start = first if near else max(first, subject.left_edge.i)
    tokens = [token for token in doc[start : verb.right_edge.i + 1] if not token.is_space]
    cut = next((n for n, token in enumerate(tokens) if token.text in _BREAKS and token.i > verb.i), len(tokens))
    least = max(_FEW, sum(token.i <= verb.i for token in tokens))
    lengths = sorted(range(least + 1, min(cut, _LONGEST) + 1), key=lambda length: abs(length - _LONG))
    return _trimmed(tokens[: next((n for n in lengths if _is_whole(tokens[:n], verb)), min(cut, _LONG))])


def _is_whole(tokens: list[Token], verb: Token) -> bool:
    """Return whether nothing stands behind the words that they need, or that they belong to."""
    last = tokens[-1].i
    missing = [child for token in tokens for child in token.children if child.i > last]
    texts = [token.text for token in tokens]
    within = all(token.head.i <= last for token in tokens if token != verb)
    closed = all(texts.count(opening) == texts.count(closing) for opening, closing in _PAIRS)
    return within and closed and all(_is_loose(child) for child in missing)


def _is_loose(child: Token) -> bool:
    """Return whether a title is true without a word and all below it: one of two joined nouns is half ("a year")."""
    joined = child.dep_ in {"cc", "conj"}
    return child.dep_ in _LOOSE and child.lower_ != "of" and not (joined and child.head.pos_ not in VERBS)


def _first_words(lead: DocSpan) -> list[Token]:
    """Return the lead up to its first comma after a few words, or its first words."""
    tokens = [token for token in lead if not token.is_space]
    cut = next((n for n, token in enumerate(tokens) if token.text in _BREAKS and n > _FEW), _LONG)
    return _trimmed(tokens[: min(cut, _LONG)])


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Return the tokens without punctuation, articles and links at the end."""
    whole = list(tokens)
    while len(whole) > 1 and (whole[-1].text in _MARKS or whole[-1].pos_ in _LINKS):
        whole.pop()
    return whole


def _span(tokens: list[Token]) -> Span:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
