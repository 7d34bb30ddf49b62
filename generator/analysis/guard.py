"""The stand-alone guard: which sentences lean on what stood before them (Zhang, Wan & Bansal, ACL 2023)."""

from collections.abc import Collection, Iterator

from spacy.tokens import Span, Token

from generator.analysis.anaphora import SPEAKERS, find_anaphors
from generator.analysis.binding import Names
from generator.analysis.connectives import holds_sense, is_joined_amid, measure_connective, points_back
from generator.findings import Attribution, Dependence, Entity, Quotation, Sentence
from generator.models import Voice
from generator.reading import Reading

_FIRST = 2
"""So many sentences at the head of a text tell what it is about."""
_OPENING = 3
"""Behind so many words, what begins a text leans on nothing but itself."""
_QUOTED = 0.9
"""A sentence so much of which stands in quotation marks says nothing of who speaks."""


def guard_sentences(
    sentences: tuple[tuple[Sentence, Span], ...],
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...] = (),
    quotations: tuple[Quotation, ...] = (),
    voices: tuple[Voice, ...] = (),
) -> tuple[tuple[Dependence | None, ...], tuple[int | None, ...]]:
    """Return for each sentence why it cannot stand alone, or None, and from which offset it does.

    The offset leaves out a connective in front; it is None where the sentence leans in other ways too. What is no
    statement by its voice is the author's, and so is an "I" in it outside quotation marks; that of an answer in an
    interview is whoever's name stands before it.
    """
    replying = {attribution.sentence for attribution in attributions if attribution.reply}
    speechless = set(_find_speechless(sentences, attributions, quotations))
    named = set(_find_named_speech(attributions, entities))
    first = next((one.index for one, _ in sentences if one.prose and (not voices or voices[one.index] != "none")), None)
    dependences: list[Dependence | None] = []
    openings: list[int | None] = []
    for sentence, span in sentences:
        words, names = _words(span), _names(sentence, entities)
        stands, told = sentence.index not in speechless, sentence.index in named
        voice: Voice = "event" if sentence.index in replying or not voices else voices[sentence.index]
        own = find_own_words(span, voice, quotations) if voices else frozenset()
        own |= {token.idx for token in words[_OPENING:] if sentence.index == first and token.lower_ not in SPEAKERS}
        stands_alone = stands and not is_joined_amid(words)
        dependences.append(_dependence(words, names, own, told=told) if stands_alone else "discourse")
        openings.append(_opening(span, words, names, own, told=told) if stands else None)
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


def find_own_words(span: Span, voice: Voice, quotations: tuple[Quotation, ...]) -> frozenset[int]:
    """Return the offsets of the words by which the author of a document speaks of himself in a sentence."""
    if voice not in {"assessment", "event"}:
        return frozenset()
    own = (token.idx for token in span if token.lower_ in SPEAKERS)
    return frozenset(start for start in own if not any(q.start <= start < q.end for q in quotations))


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
    anaphors = _find_open(reading, sentence)
    return all(token.idx in linked or (token.dep_ == "det" and token.head.lemma_ in known) for token in anaphors)


def leans(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is shown with the one before it, for want of an opening or of a sure name."""
    alone = reading.openings[sentence.index] is not None or is_repairable(reading, sentence)
    return not alone and sentence.index > 0 and not _is_told_behind(reading, sentence)


def _is_told_behind(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence leans on no more than who says it, which is told where its quotation ends."""
    words = _words(reading.span(sentence))
    if measure_connective(words) or points_back(words) or any(_find_open(reading, sentence)):
        return False
    _, end = reading.with_whole_sentences(sentence)
    told = (a for a in reading.attributions if a.kind != "indirect" and a.source and a.content[0][0] < sentence.end)
    return any(sentence.end <= cue < end for attribution in told for cue, _ in attribution.cue)


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
    anaphors = _find_open(reading, sentence)
    stands = reading.openings[before] is not None or is_repairable(reading, reading.sentences[before])
    told = stands and reading.voices[before] != "none"
    return told and all(token.idx in linked or token.dep_ == "det" for token in anaphors)


def _find_open(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    """Yield the first word of each expression of a sentence whose meaning its own nouns do not give."""
    span = reading.span(sentence)
    voice: Voice = "event" if reading.answers(sentence) else reading.voices[sentence.index]
    own = find_own_words(span, voice, reading.quotations)
    return find_anaphors(_words(span), {}, own)


def _known_nouns(reading: Reading) -> frozenset[str]:
    """Return the nouns of the headline and of the first sentences, which every page shows above."""
    start, end = reading.headline
    first = [s for s in reading.sentences if s.prose and reading.voices[s.index] != "none"][:_FIRST]
    spans = [(start, end), *((sentence.start, sentence.end) for sentence in first)]
    tokens = (token for s, e in spans for token in reading.doc.char_span(s, e, alignment_mode="expand") or ())
    return frozenset(token.lemma_ for token in tokens if token.pos_ == "NOUN")


def _words(span: Span) -> list[Token]:
    return [token for token in span if not token.is_punct and not token.is_quote and not token.is_space]


def _names(sentence: Sentence, entities: tuple[Entity, ...]) -> Names:
    """Return the kinds of the names in a sentence, by the offset of their first word."""
    return {
        mention.start: entity.type
        for entity in entities
        for mention in entity.mentions
        if mention.kind == "name" and sentence.start <= mention.start < sentence.end
    }


def _dependence(words: list[Token], names: Names, own: Collection[int], *, told: bool) -> Dependence | None:
    if measure_connective(words) or points_back(words):
        return "discourse"
    return "coreference" if any(find_anaphors(words, names, own, told=told)) else None


def _opening(span: Span, words: list[Token], names: Names, own: Collection[int], *, told: bool) -> int | None:
    """Return where a sentence begins, less a speaker's name or a connective in front ("However, …")."""
    rest = words[measure_connective(words) :]
    if not rest or holds_sense(words) or _dependence(rest, names, own, told=told) is not None:
        return None
    return span.start_char if len(rest) == len(words) else rest[0].idx
