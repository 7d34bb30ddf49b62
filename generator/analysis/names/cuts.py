"""How a name is cut: articles, titles, epithets and what follows it are none of it."""

from spacy.tokens import Doc, Span, Token

from generator.analysis.names.words import first_names, has_noun, is_body, known_bodies
from generator.analysis.plaintext import text_of
from generator.analysis.roles.titles import PROFESSIONS, find_short_titles, is_address, is_title
from generator.lexicon import read_classes, read_words

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
POST_NOMINALS = frozenset({"KC", "QC", "SC", "MP", "MEP", "MSP", "MBE", "OBE", "CBE", "MD", "PhD", "JD", "CPA"})
"""Letters behind a person's name."""
_ARTICLES = frozenset({"the", "a", "an", "another", "its", "his", "her", "their"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’", "s"})
LEANINGS = frozenset({"pro", "anti", "pan", "non", "ex"})
"""What stands before a hyphen and a name and is no part of it ("pro-Kremlin Unity Party")."""
_AFTER = frozenset({"at", "in", "on", "from", "with", "by", "to"})
"""Words in small letters that end a name."""
_CAMPUS = 4
"""A university's name has at most so many words before its campus."""
PANELS = frozenset({"committee", "subcommittee", "commission", "council", "panel", "conference", "office"})
"""Nouns for a body behind which "on" leads to its field."""
_BEFORE = frozenset({"ADJ", "NOUN", "VERB", "SCONJ"})
"""Words in small letters that stand before a name."""
_BRANCHES = frozenset({
    "communications", "press", "research", "policy", "finance", "field", "political", "executive", "deputy", "managing",
    "assistant", "associate", "campaign",
})  # fmt: skip
"""Words before an office that tell which it is ("Communications Director")."""
PAGEANTS = frozenset({"universe", "world", "america", "usa", "earth", "international"})
"""What "Miss" is a title of."""
NAMING = frozenset({"PERSON", "ORG"})
"""Labels of those who act."""


def after_title(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins when the tagger took a title into it ("Chancellor Merkel", "Mr Roe").

    What reads like a title may open an outlet's name ("PC World").
    """
    if doc[first:last].text in read_words("outlets"):
        return first
    while first < last - 1 and is_address(doc[first]):
        first += 1
    for cut in range(last - 1, first, -1):
        if doc[first].text in first_names() and cut == first + 1 == last - 1:
            continue
        if is_title(doc[first:cut]) and doc[cut].text[0].isupper() and doc[cut].lower_ not in SUFFIXES:
            return cut
    return first


def cut_name(span: Span, label: str) -> Span:
    """Return a span without article, leaning, form of address, title, possessive mark, and what follows the name."""
    doc, first, last = span.doc, span.start, span.end
    first = next((i + 1 for i in range(first, last - 1) if doc[i].text == ":"), first)
    first += bool(first) and doc[first - 1].lower_ == "miss" and doc[first].lower_ in PAGEANTS and last - first > 1
    while first < last and (doc[first].lower_ in _ARTICLES or _is_none_of_it(doc[first])):
        first += 1
    if last - first > len(("pro", "-", "Kremlin")) and doc[first].lower_ in LEANINGS and doc[first + 1].text == "-":
        first += 3
    after = (i for i in range(first + 1, last) if _ends_name(doc[i]))
    last = next(after, last)
    while last > first and (_trails(doc[last - 1]) or (last - first > 1 and _is_of_them(doc[last - 1]))):
        last -= 1
    first += last - first > len(("Ann", "Roe")) and _is_rest_of_title(doc[first:last])
    if first < last and (label == "PERSON" or is_address(doc[first]) or _is_rank_before(doc[first:last])):
        first = after_title(doc, first, last)
    if label in NAMING and last - first > 1:
        first = _after_callings(doc[first:last])
        first += _is_epithet(doc[first:last], label)
    while label == "ORG" and last - first > 1 and _opens_title(doc[last - 1]):
        last -= 1
    return doc[first:last]


def _after_callings(span: Span) -> int:
    """Return where a first and a last name begin that end a span of more ("Liberals Ann Roe", "House Whip Ann Roe")."""
    names = span[-2:]
    if len(span) == len(names) or names[0].text not in first_names() or span[0].text in first_names():
        return span.start
    opening = span[0].tag_ in {"NNS", "JJ"} or (bool(span[0].is_sent_start) and span[0].lower_.endswith(PROFESSIONS))
    whole = all(token.text.istitle() and token.is_alpha for token in span)
    return names.start if whole and (opening or len(span) > len(names) + 1) else span.start


def _is_rest_of_title(span: Span) -> bool:
    """Return whether a field that ends an office stands before a first name ("Affairs Ann Roe", "Defense Jan Lind")."""
    fields = {field.split()[-1] for field in read_classes("name_nouns")["whole"]}
    return span[0].text.istitle() and span[0].lower_ in fields and span[1].text in first_names()


def _is_rank_before(span: Span) -> bool:
    """Return whether a person's title opens a name that the tagger takes for a body's ("Sen. Roe", "General Roe")."""
    if len(span) == 1 or not span[1].is_title:
        return False
    rank, name = span[0].lower_, span[1:]
    if rank.removesuffix(".") in find_short_titles():
        return True
    known = text_of(span.doc).count(name.text) > text_of(span.doc).count(span.text)
    begins = name[0].text in first_names() or known
    full = len(name) > 1 and begins and is_title(span[:1]) and rank.isalpha()
    return (full or (len(name) == 1 and rank in find_short_titles().values())) and not has_noun(name)


def _trails(token: Token) -> bool:
    """Return whether a word at the end of a span is none of the name: its "'s", a mark, "of the last"."""
    stray = token.is_lower and (token.is_stop or token.pos_ in {"ADP", "DET", "ADV"})
    return token.lower_ in _POSSESSIVES or not _is_wordlike(token) or stray


def _is_of_them(token: Token) -> bool:
    """Return whether a plural in small letters ends a span, of which it is no name ("E.U. nations")."""
    return token.is_lower and token.tag_ == "NNS" and token.lower_ not in read_classes("name_nouns")["organization"]


def _ends_name(token: Token) -> bool:
    """Return whether a token within a span comes after the name: "at Keswick", or an acronym in brackets."""
    after = token.lower_ in _AFTER and token.pos_ == "ADP" and not leads_to_campus(token)
    following = token.doc[token.i + 1 : token.i + 3]
    told = token.lower_ in {"of", "for"} and following[:1].text in {"a", "an"} and not following[-1].is_title
    owned = token.tag_ == "POS" and token.doc[token.i + 1 : token.i + 2].text.islower()
    return token.text in {"(", "“"} or owned or told or (after and not leads_to_field(token))


def leads_to_campus(at: Token) -> bool:
    """Return whether "at" leads from a university's name to the town that ends it ("University of Roe at Keswick")."""
    before, town = at.doc[max(0, at.i - _CAMPUS) : at.i], at.doc[at.i + 1 : at.i + 2]
    named = at.lower_ == "at" and town.text[:1].isupper() and not is_body(town)
    return named and any(token.lower_ == "university" and token.nbor().lower_ == "of" for token in before)


def leads_to_field(on: Token) -> bool:
    """Return whether "on" leads from a committee to its field ("Subcommittee on Fisheries")."""
    before, field = on.doc[max(0, on.i - 1) : on.i], on.doc[on.i + 1 : on.i + 2]
    return on.lower_ == "on" and before.text.lower() in PANELS and field.text[:1].isupper()


def _opens_title(token: Token) -> bool:
    """Return whether the last word that the tagger takes into a body's name is, or goes with, its officer's title."""
    following = token.doc[token.i + 1 : token.i + 2]
    titled = bool(following) and following[0].text[0].isupper() and is_title(following)
    if token.lower_ in _BRANCHES or token.text[0].isdigit():
        return titled
    if token.lower_.removesuffix(".") in find_short_titles() and token.text[-1] == ".":
        return True
    skipped = following.text.lower().removesuffix(".") in find_short_titles()
    officer = token.doc[token.i + 1 + skipped :][:1]
    return is_title(token.doc[token.i : token.i + 1]) and bool(officer) and officer[0].ent_type_ == "PERSON"


def _is_none_of_it(token: Token) -> bool:
    """Return whether a mark, or a word before a name, is none of it ("federal" in "federal Bureau of Fisheries")."""
    return not _is_wordlike(token) or token.text in {"'s", "’s"} or (token.is_lower and token.pos_ in _BEFORE)


def _is_wordlike(token: Token) -> bool:
    return any(character.isalnum() for character in token.text)


def _is_epithet(span: Span, label: str) -> bool:
    """Return whether the first word of a span is none of a name: "Nonpartisan Ann Roe", "Crooked Ann", "Citing Roe"."""
    word, following = span[0], span[1]
    asks = word.text == "Will" and bool(word.is_sent_start) and word.sent[-1].text == "?"
    if not asks and (word.text in first_names() or word.text.endswith(".")):
        return False
    if label == "PERSON" and f"{word.text}s" in known_bodies():
        return True
    if label == "PERSON" and following.text in first_names():
        opens = bool(word.is_sent_start) and len(span) > len(("Ann", "Roe"))
        full = len(span) > len(("Ann", "Roe"))
        whole, *parts = (text_of(span.doc).count(part) for part in (span.text, word.text, span[1:].text))
        known = full and min(parts) > whole
        return opens or known or word.lower_ in read_words("adjectives")
    alone = text_of(span.doc).count(span.text) == 1 < text_of(span.doc).count(following.text)
    told = (label == "PERSON" and word.is_stop) or word.lower_.endswith("ing")
    return bool(word.is_sent_start) and ((told and alone) or word.pos_ == "SCONJ")
