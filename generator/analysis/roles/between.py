"""The office beside a name by commas alone, where the parse parts them: "told the mayor, Ann Roe, that"."""

from spacy.tokens import Doc, Span

from generator.analysis.roles.phrases import cut_phrase, is_office
from generator.analysis.roles.titles import make_role
from generator.findings import Role
from generator.lexicon import read_classes

_FAR = 8
"""An office is looked for among so many words beside a comma."""
_OPENING = frozenset({"DT", "PRP$", "POS"})


def find_office_between(doc: Doc, first: int, last: int) -> Role | None:
    """Return the one office that ends at the comma before a name, or lies between that behind it and the next."""
    sentence = doc[first].sent
    if not _is_closed(doc, last):
        return None
    ahead = _find_offices(doc[max(sentence.start, first - 1 - _FAR) : first - 1])
    found = [span for span in ahead if span.end == first - 1 and doc[span.end].text == "," and _is_owned(span)]
    behind = _find_offices(doc[last + 1 : min(sentence.end, last + 1 + _FAR)])
    found += [span for span in behind if span.start <= last + 2 and _is_owned(span) and _is_closed(doc, span.end)]
    return make_role(found[0]) if len(found) == 1 else None


def find_school_behind(doc: Doc, first: int, last: int) -> Role | None:
    """Return of what university or the like somebody is, by its name right behind ("Ann Roe of Keswick University")."""
    link = doc[last : last + 1]
    body = next((entity for entity in doc.ents if entity.label_ == "ORG" and last < entity.start <= last + 2), None)
    if link.text.lower() != "of" or body is None or doc[body.start - 1].lower_ not in {"of", "the"}:
        return None
    known = any(token.lower_ in read_classes("sectors")["EDU"] for token in body)
    return make_role(doc[last : body.end]) if known and link[0].head in doc[first:last] else None


def _find_offices(words: Span) -> list[Span]:
    """Return the phrases that name an office, of the nouns among some words."""
    nouns = (token for token in words if token.tag_ in {"NN", "NNP"} and token.ent_type_ != "PERSON")
    return [span for span, noun in ((cut_phrase(noun), noun) for noun in nouns) if is_office(span, noun)]


def _is_owned(span: Span) -> bool:
    """Return whether an article or owner opens an office, so that no other begins within it."""
    return bool(span.start) and (span.doc[span.start - 1].tag_ in _OPENING or any(t.tag_ == "POS" for t in span))


def _is_closed(doc: Doc, end: int) -> bool:
    """Return whether a comma or stop closes a phrase, and no list of people goes on behind it."""
    following = doc[end + 1 : end + 2]
    listed = any(token.lower_ in {"and", "or"} or token.ent_type_ == "PERSON" for token in following)
    return doc[end : end + 1].text in {",", "."} and not listed
