"""Where names may stand: what the tagger found, and the proper nouns that it passed over."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from generator.analysis.boilerplate import find_vehicle
from generator.analysis.clauses import TENSED
from generator.analysis.names.acronyms import find_joined, find_spelled
from generator.analysis.names.cuts import PAGEANTS, POST_NOMINALS, SUFFIXES, after_title
from generator.analysis.names.extents import before_hyphen, fit, is_leaning, is_ours
from generator.analysis.names.parts import join_halves, split_pairs
from generator.analysis.names.words import known_bodies
from generator.analysis.roles.titles import is_address, is_title
from generator.lexicon import read_words
from generator.lexicon.countries import country_names

_LOUD = 2
"""More words in capitals than so many, within so many of a name, are a shout."""
_ERAS = frozenset({"AD", "BC", "BCE", "CE"})
"""What stands behind a year and is no name."""
_NOT_NAMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"})


def find_spans(doc: Doc) -> list[tuple[Span, str]]:
    """Return each span that may be a name, and the tagger's label or "", none in another, in headings or bylines."""
    vehicle = find_vehicle(doc)
    found = (entity for entity in doc.ents if entity.label_ not in _NOT_NAMES and not _is_rank(entity))
    entities = [rest for entity in found if (rest := _cut_vehicle(entity, vehicle))]
    tagged = {token.i for entity in doc.ents for token in entity}
    parted = [(part, e.label_) for e in join_halves(entities) for part in split_pairs(e, e.label_)]
    fitted = [(fit(part, label, tagged), label) for part, label in parted]
    named = [(span, label) for span, label in fitted if span and _is_name(span) and not is_leaning(span)]
    named = _complete(named, (*find_spelled(doc), *find_joined(doc)))
    reached = {token.i for span, _ in (*fitted, *named) for token in span}
    reach = {(span.start, span.end) for span, _ in named}
    outer = [(span, label) for span, label in named if not _is_part((span.start, span.end), reach)]
    kept = [(span, label) for span, label in outer if not _is_of_members(span)]
    return kept + [(run, "") for run in _find_runs(doc, tagged | vehicle | reached)]


def _is_of_members(span: Span) -> bool:
    """Return whether a country or place ends the name of a body of many ("Roe Veterans of America")."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return len(before) > 1 and before[1].lower_ == "of" and before[0].tag_ == "NNPS"


def _complete(named: list[tuple[Span, str]], spelled: tuple[Span, ...]) -> list[tuple[Span, str]]:
    """Return the names, those that an acronym spells in place of what the tagger took of them where it is less."""
    more = [span for span in spelled if not any(part.start <= span.start and span.end == part.end for part, _ in named)]
    rest = [(part, label) for part, label in named if not any(_meets(part, span) for span in more)]
    return rest + [(span, "") for span in more]


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _cut_vehicle(entity: Span, vehicle: set[int]) -> Span:
    """Return what of an entity stands behind a dateline or heading ("KESWICK - Roe Foods"), perhaps nothing."""
    start = next((token.i for token in entity if token.i not in vehicle), entity.end)
    return Span(entity.doc, start, entity.end, entity.label)


def _is_rank(span: Span) -> bool:
    """Return whether words in capitals are but an office ("Det Insp"); one word alone may be a surname ("Bishop")."""
    return len(span) > 1 and span.text.lower() in read_words("titles")


def _is_part(inner: tuple[int, int], reach: set[tuple[int, int]]) -> bool:
    """Return whether a stretch of tokens lies within a longer one."""
    return any(outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner for outer in reach)


def _is_name(span: Span) -> bool:
    """Return whether a span has a capital, two letters or more, and is not but a common word at the head of a line."""
    text, before = span.text, span.doc[max(0, span.start - 1)]
    common = len(span) == 1 and text not in country_names() and _is_common(span[0])
    letters = sum(map(str.isalnum, text))
    broken = any(mark in text for mark in "[]#@") or text.lower() in SUFFIXES or _is_pageant(span)
    broken |= text in _ERAS and before.like_num
    broken |= before.text == "#" or any(map(_is_of_clause, span[1:]))
    return any(token.text[0].isupper() for token in span) and letters > 1 and not (common or broken or _is_loud(span))


def _is_of_clause(token: Token) -> bool:
    """Return whether a word within a span makes it a clause ("I’m Lind", "Roe is Keswick Bank's Chief")."""
    return (token.tag_ in TENSED and token.is_lower) or (token.tag_ == "PRP" and not token.is_upper)


def _is_pageant(span: Span) -> bool:
    """Return whether a word is but that for which somebody is "Miss"."""
    return span.text.lower() in PAGEANTS and span.doc[max(0, span.start - 1)].lower_ == "miss"


def _is_loud(span: Span) -> bool:
    """Return whether a word in capitals stands among others, so that they tell nothing ("A PENCHANT FOR SEXISM")."""
    if len(span) > 1 or not span.text.isupper():
        return False
    around = span.doc[max(0, span.start - _LOUD) : span.end + _LOUD]
    return sum(token.is_upper and token.is_alpha and len(token) > 1 for token in around) > _LOUD


def _is_common(token: Token) -> bool:
    """Return whether a word has its capitals from the head of a sentence, or for stress ("ME", "I’d")."""
    first = token.vocab[re.split("['’]", token.text)[0]]
    opens = bool(token.is_sent_start) and (token.pos_ == "NOUN" or token.lower_ in read_words("adjectives"))
    following = token.doc[token.i + 1 : token.i + 2].text
    opens |= token.lower_.endswith("ly") and (token.is_upper or (bool(token.is_sent_start) and following == ","))
    lone = bool(token.is_sent_start) and following in {"?", "!"}
    done = token.tag_ in {"VBN", "NNP"} and token.lower_.endswith(("ed", "ng")) and token.i + 1 < len(token.doc)
    opens |= (done and following == "by") or lone
    titled = token.is_upper and (token.lower_.replace(".", "") in read_words("titles") or token.text in POST_NOMINALS)
    return first.is_stop or opens or titled or token.pos_ in {"VERB", "AUX", "PRON"}


def _find_runs(doc: Doc, taken: set[int]) -> Iterator[Span]:
    """Yield each run of capitalized proper nouns that nothing has taken, less the title before it."""
    first = 0
    for token in doc:
        inside = token.pos_ == "PROPN" and token.text[0].isupper() and token.i not in taken
        if inside and not token.is_sent_start:
            continue
        if first < token.i:
            yield from _name_in(doc[first : token.i])
        first = token.i if inside else token.i + 1
    yield from _name_in(doc[first:])


def _name_in(run: Span) -> Iterator[Span]:
    """Yield the name in a run; none where it is but a title, or the first word of a sentence."""
    span = run.doc[before_hyphen(run.doc, after_title(run.doc, run.start, run.end)) : run.end] if run else run
    if not span or (len(span) == 1 and (_opens_sentence(span) or len(span.text) == 1)):
        return
    if not is_title(span) and not is_address(span[0]) and _is_name(span):
        yield run.doc[span.start - is_ours(span) : span.end]


def _opens_sentence(span: Span) -> bool:
    """Return whether a name begins a sentence, so that its capital tells nothing, and is not that of a known body."""
    known = span.text in read_words("known_firms") or span.text in known_bodies()
    return bool(span[0].is_sent_start) and not known
