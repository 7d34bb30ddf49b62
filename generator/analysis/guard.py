"""The stand-alone guard: which sentences lean on what stood before them (Zhang, Wan & Bansal, ACL 2023)."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span, Token

from generator.analysis.anaphora import find_anaphors, is_calendar
from generator.lexicon import read_lines
from generator.reading import Attribution, Dependence, Entity, Quotation, Reading, Sentence

_POINTING = frozenset({"this", "that", "these", "those", "such"})
_ADDING = frozenset({"also", "too", "instead"})
_OTHERS = frozenset({"other", "another"})
_FRONT = 4
"""Words at the head of a sentence in which "other" makes its subject one more."""
_FIRST = 2
"""So many sentences at the head of a text tell what it is about."""
_QUOTED = 0.9
"""A sentence so much of which stands in quotation marks says nothing of who speaks."""


def guard_sentences(
    sentences: tuple[tuple[Sentence, Span], ...],
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...] = (),
    quotations: tuple[Quotation, ...] = (),
) -> tuple[tuple[Dependence | None, ...], tuple[int | None, ...]]:
    """Return for each sentence why it cannot stand alone, or None, and from which offset it does.

    The offset leaves out a connective in front; it is None where the sentence leans in other ways too.
    """
    speechless = set(_find_speechless(sentences, attributions, quotations))
    named = set(_find_named_speech(attributions, entities))
    dependences: list[Dependence | None] = []
    openings: list[int | None] = []
    for sentence, span in sentences:
        words, names = _words(span), _names(sentence, entities)
        stands, told = sentence.index not in speechless, sentence.index in named
        dependences.append(_dependence(words, names, told=told) if stands else "discourse")
        openings.append(_opening(sentence, words, names, told=told) if stands else None)
    return tuple(dependences), tuple(openings)


def _find_speechless(
    sentences: tuple[tuple[Sentence, Span], ...],
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...],
) -> Iterator[int]:
    """Yield the sentences that go on quoting somebody whom only another sentence names."""
    cues = [start for attribution in attributions if attribution.kind != "indirect" for start, _ in attribution.cue]
    for sentence, _ in sentences:
        quoted = sum(max(0, min(sentence.end, q.end) - max(sentence.start, q.start)) for q in quotations)
        told = any(sentence.start <= cue < sentence.end for cue in cues)
        if quoted >= _QUOTED * (sentence.end - sentence.start) and not told:
            yield sentence.index


def _find_named_speech(attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]) -> Iterator[int]:
    """Yield the sentences that name whom they quote."""
    names = [mention for entity in entities for mention in entity.mentions if mention.kind == "name"]
    for attribution in attributions:
        if attribution.kind != "indirect" and any(s <= m.start < e for s, e in attribution.source for m in names):
            yield attribution.sentence


def is_repairable(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence can be lifted alone though it leans: what it leans on is put in, or known by then.

    A pronoun whose name is sure gets it in [brackets]; of "the ferry" a reader knows from the beginning of the text.
    """
    if reading.dependences[sentence.index] != "coreference":
        return False
    linked = {m.start for entity in reading.entities for m in entity.mentions if m.kind != "name" and m.sure}
    known = _known_nouns(reading)
    anaphors = find_anaphors(_words(reading.span(sentence)), ())
    return all(token.idx in linked or (token.dep_ == "det" and token.head.lemma_ in known) for token in anaphors)


def leans(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is shown with the one before it, for want of an opening or of a sure name."""
    return reading.openings[sentence.index] is None and not is_repairable(reading, sentence) and sentence.index > 0


def can_be_shown(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a reader is not lost: a sentence stands alone, is mended, or the one before it tells enough."""
    alone = reading.openings[sentence.index] is not None or is_repairable(reading, sentence)
    return alone or _is_carried(reading, sentence)


def _is_carried(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the sentence before, which stands alone, tells what a sentence leans on."""
    before = sentence.index - 1
    if reading.dependences[sentence.index] != "coreference" or before < 0:
        return False
    linked = {m.start for entity in reading.entities for m in entity.mentions if m.kind != "name"}
    anaphors = find_anaphors(_words(reading.span(sentence)), ())
    stands = reading.openings[before] is not None or is_repairable(reading, reading.sentences[before])
    told = stands and reading.voices[before] != "none"
    return told and all(token.idx in linked or token.dep_ == "det" for token in anaphors)


def _known_nouns(reading: Reading) -> frozenset[str]:
    """Return the nouns of the headline and of the first sentences, which every page shows above."""
    start, end = reading.headline
    first = [s for s in reading.sentences if s.prose and reading.voices[s.index] != "none"][:_FIRST]
    spans = [(start, end), *((sentence.start, sentence.end) for sentence in first)]
    tokens = (token for s, e in spans for token in reading.doc.char_span(s, e, alignment_mode="expand") or ())
    return frozenset(token.lemma_ for token in tokens if token.pos_ == "NOUN")


def _words(span: Span) -> list[Token]:
    return [token for token in span if not token.is_punct and not token.is_quote and not token.is_space]


def _names(sentence: Sentence, entities: tuple[Entity, ...]) -> list[int]:
    """Return the offsets of the names in a sentence, in order."""
    mentions = (mention for entity in entities for mention in entity.mentions)
    return sorted(m.start for m in mentions if m.kind == "name" and sentence.start <= m.start < sentence.end)


def _dependence(words: list[Token], names: list[int], *, told: bool) -> Dependence | None:
    if _connective(words) or _points_back(words):
        return "discourse"
    return "coreference" if any(find_anaphors(words, names, told=told)) else None


def _opening(sentence: Sentence, words: list[Token], names: list[int], *, told: bool) -> int | None:
    """Return where a sentence begins, less a connective in front ("However, …")."""
    rest = words[_connective(words) :]
    if not rest or _dependence(rest, names, told=told) is not None:
        return None
    return sentence.start if len(rest) == len(words) else rest[0].idx


def _connective(words: list[Token]) -> int:
    """Return how many words at the head of a sentence only link it to the one before."""
    text = " ".join(token.lower_ for token in words[:5]) + " "
    opener = next((entry for entry in _openers() if text.startswith(f"{entry} ")), "")
    length = len(opener.split())
    return length if length and _is_adverbial(words, length) else 0


def _points_back(words: list[Token]) -> bool:
    """Return whether a sentence opens with "this", "such a" and the like, or adds to something ("also")."""
    text = " ".join(token.lower_ for token in words[:4]) + " "
    if any(text.startswith(f"{entry} ") for entry in read_lines("pointing_openers")):
        return True
    if words and words[0].lower_ in _POINTING:
        following = words[1].lower_ if len(words) > 1 else ""
        return not is_calendar(following) and words[0].tag_ not in {"WDT", "IN"}
    return any(_adds(token, place) for place, token in enumerate(words))


def _adds(token: Token, place: int) -> bool:
    """Return whether a word tells of one more beside what stood before: "also", "other critics" as subject."""
    if token.lower_ in _ADDING:
        return token.dep_ == "advmod" and token.head.dep_ in {"ROOT", "auxpass", "aux"}
    return token.lower_ in _OTHERS and place < _FRONT and token.head.dep_ in {"nsubj", "nsubjpass"}


@cache
def _openers() -> list[str]:
    return sorted(read_lines("discourse_openers"), key=len, reverse=True)


def _is_adverbial(words: list[Token], length: int) -> bool:
    """Return whether the opener links sentences: a conjunction, or an adverb that stands by itself."""
    last = words[length - 1]
    if length > 1 or words[0].dep_ in {"cc", "preconj"} or words[0].lower_ in {"but", "and", "yet", "nor", "or"}:
        return True
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    if following is not None and following.text == ",":
        return True
    return words[0].pos_ in {"ADV", "SCONJ", "CCONJ"} and (
        following is None or following.is_punct or following.pos_ in {"PRON", "DET", "PROPN"}
    )
