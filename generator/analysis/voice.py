"""Who speaks in each sentence: a source, the document as reporter, or the document as judge (ICD 203)."""

from spacy.tokens import Doc, Span, Token

from generator.analysis.attribution.standing import can_state
from generator.analysis.judgement import JUDGED, SELF, count_signs, tells_how_it_stands
from generator.lexicon import read_classes
from generator.models import Document, Voice
from generator.reading import Attribution, Quotation, Sentence

_STATED_SHARE = 0.4
"""A sentence is a statement when so much of it is content and its main verb is no judgement."""
_QUOTED_SHARE = 0.8
_MEAN, _JUDGING = 0.85, 0.55
"""A document is an argument, not a report, when its own sentences have so many signs on average, and such a share of
them has one: then one sign is enough."""
_FEWEST, _MEAN_OF_FEW, _JUDGING_OF_FEW = 12, 1.7, 0.8
"""Where there are fewer sentences, both must be higher."""
_FACTS = frozenset({"DATE", "MONEY", "PERCENT", "QUANTITY"})
_SAYING = frozenset(
    {"say", "tell", "add", "state", "explain", "note", "claim", "argue", "warn", "estimate", "insist", "write"}
)
_DEEDS = frozenset({"decide", "continue", "offer", "point", "seek", "try", "refuse", "begin"})
_FIGURES = frozenset({"figure", "result", "number", "data", "datum", "statistic", "exhibit", "chart"})


def find_voices(
    document: Document,
    sentences: tuple[tuple[Sentence, Span], ...],
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...],
) -> tuple[Voice, ...]:
    """Return the voice of each sentence."""
    quoted = [(quotation.start, quotation.end) for quotation in quotations]
    signs: dict[int, int] = {}
    voices: list[Voice] = []
    for sentence, span in sentences:
        if not sentence.prose or not any(t.pos_ in {"VERB", "AUX"} for t in span):
            voices.append("none")
        elif _is_stated(sentence, span, attributions) or _share(sentence, quoted) > _QUOTED_SHARE:
            voices.append("statement")
        else:
            voices.append("event")
            signs[sentence.index] = count_signs(span)
    argued = _is_argument(document, signs)
    if argued:
        signs |= {s.index: 1 for s, span in sentences if signs.get(s.index) == 0 and tells_how_it_stands(span)}
    enough = 1 if argued else JUDGED
    if not argued:
        own = {sentence.index for sentence, span in sentences if sentence.index in signs and _is_own_word(span)}
        voices = ["statement" if i in own else voice for i, voice in enumerate(voices)]
        signs = {i: count for i, count in signs.items() if i not in own}
    told = {sentence.index for sentence, span in sentences if signs.get(sentence.index) == 1 and _reports(span)}
    return tuple(
        "assessment" if signs.get(i, 0) >= enough and i not in told else voice for i, voice in enumerate(voices)
    )


def _is_argument(document: Document, signs: dict[int, int]) -> bool:
    if document.metadata.kind is not None:
        return document.metadata.kind != "news"
    counts = list(signs.values())
    mean, judging = (_MEAN, _JUDGING) if len(counts) >= _FEWEST else (_MEAN_OF_FEW, _JUDGING_OF_FEW)
    judged = sum(count > 0 for count in counts)
    return bool(counts) and sum(counts) >= mean * len(counts) and judged >= judging * len(counts)


def _reports(span: Span) -> bool:
    """Return whether a sentence tells what happened, or a figure or date."""
    return span.root.tag_ == "VBD" or any(entity.label_ in _FACTS for entity in span.ents)


def _is_own_word(span: Span) -> bool:
    """Return whether somebody speaks of himself in a report: a quotation set without marks."""
    return any(token.lower_ in SELF and token.pos_ == "PRON" for token in span)


def _is_stated(sentence: Sentence, span: Span, attributions: tuple[Attribution, ...]) -> bool:
    """Return whether a source's words fill the sentence, or its main verb gives them."""
    told = (a for a in attributions if a.parent is None and not _is_deed(span.doc, a))
    stated = (a for a in told if a.quotable or _says(span.doc, a))
    here = [a for a in stated if any(s < sentence.end and sentence.start < e for s, e in (*a.cue, *a.content))]
    main = {span.root.i, *(t.i for t in span.root.conjuncts)}
    if any(a.cue_token in main for a in here) or _gives_words(span):
        return True
    return _share(sentence, [part for a in here for part in a.content]) >= _STATED_SHARE


def _gives_words(span: Span) -> bool:
    """Return whether a sentence by its main verb, or as a report, gives words of which no more is known."""
    return _is_saying(span.root) or _issues_statement(span.root) or _is_by_report(span)


def _is_saying(verb: Token) -> bool:
    """Return whether the main verb of a sentence is that somebody said something."""
    has_speaker = any(child.dep_ == "nsubj" and child.tag_ != "DT" for child in verb.children)
    return verb.lemma_ == "say" and has_speaker and not any(child.tag_ == "MD" for child in verb.children)


def _issues_statement(verb: Token) -> bool:
    """Return whether somebody puts forth words without more being told of them ("issued a statement")."""
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ in {"issue", "release", "give"} and any(
        o.lemma_.lower() in {"statement", "warning"} for o in objects
    )


def _is_by_report(span: Span) -> bool:
    """Return whether a sentence is somebody's report: "…, according to the ministry", "As Roe told …"."""
    told = (child for child in span.root.children if child.dep_ == "advcl" and child.lemma_ in _SAYING)
    if any(mark.lower_ == "as" and mark.dep_ == "mark" for verb in told for mark in verb.children):
        return True
    return any(
        word.lower_ == "according"
        and word.head == span.root
        and any(to.lower_ == "to" and any(_is_source(noun) for noun in to.children) for to in word.children)
        for word in span
    )


def _is_source(noun: Token) -> bool:
    """Return whether a noun is a name, or of people or papers that can tell something."""
    return noun.dep_ == "pobj" and (noun.pos_ == "PROPN" or can_state(noun))


def _says(doc: Doc, attribution: Attribution) -> bool:
    """Return whether somebody gives words by a known verb, though it is not sure who, or which words."""
    cue = doc[attribution.cue_token]
    if attribution.source_token is None:
        return cue.lemma_ in _SAYING and cue.tag_ != "VBN"
    source = doc[attribution.source_token]
    known = cue.lemma_.lower() in read_classes("cues")["clause"] and cue.tag_ in {"VBD", "VBZ", "VBP"}
    return known and (can_state(source) if source.pos_ != "PRON" else cue.lemma_ in _SAYING)


def _is_deed(doc: Doc, attribution: Attribution) -> bool:
    """Return whether a cue tells of what somebody did, or of what figures show, rather than of words."""
    cue = doc[attribution.cue_token]
    source = doc[attribution.source_token] if attribution.source_token is not None else None
    return cue.lemma_ in _DEEDS or (source is not None and source.lemma_.lower() in _FIGURES)


def _share(sentence: Sentence, spans: list[tuple[int, int]]) -> float:
    covered = {i for start, end in spans for i in range(max(start, sentence.start), min(end, sentence.end))}
    return len(covered) / max(1, sentence.end - sentence.start)
