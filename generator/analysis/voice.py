"""Who speaks in each sentence: a source, the document as reporter, or the document as judge (ICD 203)."""

from spacy.tokens import Doc, Span, Token

from generator.analysis.attribution.standing import can_state
from generator.analysis.boilerplate import is_boilerplate
from generator.lexicon import read_classes
from generator.models import Document, Voice
from generator.story import Attribution, Quotation, Sentence

_STATED_SHARE = 0.4
"""A sentence is a statement when so much of it is content and its main verb is no judgement."""
_QUOTED_SHARE = 0.8
_JUDGED = 3
"""So many signs make a judgement in a report."""
_SIGNS = 2
_JUDGING = 0.25
"""A document is an argument, not a report, when so many of its own sentences are judged: then one sign is enough."""
_FEWEST = 3
"""And not fewer: one or two judged sentences make no argument."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


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
        if not sentence.prose or is_boilerplate(span) or not any(t.pos_ in {"VERB", "AUX"} for t in span):
            voices.append("none")
        elif _is_stated(sentence, span, attributions) or _share(sentence, quoted) > _QUOTED_SHARE:
            voices.append("statement")
        else:
            voices.append("event")
            signs[sentence.index] = _count_signs(span)
    enough = 1 if _is_argument(document, signs) else _JUDGED
    return tuple("assessment" if signs.get(i, 0) >= enough else voice for i, voice in enumerate(voices))


def _is_argument(document: Document, signs: dict[int, int]) -> bool:
    if document.metadata.kind is not None:
        return document.metadata.kind != "news"
    return sum(count >= _SIGNS for count in signs.values()) >= max(min(_FEWEST, len(signs)), _JUDGING * len(signs))


def _is_stated(sentence: Sentence, span: Span, attributions: tuple[Attribution, ...]) -> bool:
    """Return whether a source's words fill the sentence, or its main verb gives them."""
    stated = (a for a in attributions if a.parent is None and (a.quotable or _says(span.doc, a)))
    here = [a for a in stated if any(s < sentence.end and sentence.start < e for s, e in (*a.cue, *a.content))]
    main = {span.root.i, *(t.i for t in span.root.conjuncts)}
    if any(a.cue_token in main for a in here) or _issues_statement(span.root):
        return True
    return _share(sentence, [part for a in here for part in a.content]) >= _STATED_SHARE


def _issues_statement(verb: Token) -> bool:
    """Return whether somebody puts forth words without more being told of them ("issued a statement")."""
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ in {"issue", "release", "give"} and any(
        o.lemma_.lower() in {"statement", "warning"} for o in objects
    )


def _says(doc: Doc, attribution: Attribution) -> bool:
    """Return whether somebody named or described gives words by a known verb, though it is not sure which words."""
    if attribution.source_token is None:
        return False
    cue, source = doc[attribution.cue_token], doc[attribution.source_token]
    known = cue.lemma_.lower() in read_classes("cues")["clause"] and cue.tag_ in {"VBD", "VBZ", "VBP"}
    return known and source.pos_ != "PRON" and can_state(source)


def _share(sentence: Sentence, spans: list[tuple[int, int]]) -> float:
    covered = {i for start, end in spans for i in range(max(start, sentence.start), min(end, sentence.end))}
    return len(covered) / max(1, sentence.end - sentence.start)


def _count_signs(span: Span) -> int:
    """Return how many signs there are that the document judges, interprets or predicts."""
    words = read_classes("assessment")
    root = span.root
    points = 2 * (span.text.rstrip().endswith("?"))
    points += 2 * (root.lemma_.lower() in words["interpretation"] and not _has_personal_subject(root))
    points += 2 * any(_main_seeming(token, root) for token in span)
    points += any(child.dep_ == "aux" and child.lower_ in words["modal"] for child in root.children)
    points += any(token.lower_ in words["likelihood"] for token in span)
    points += min(2, sum(_evaluates(token) for token in span))
    points += 2 * any(token.lower_ in words["first_person"] and token.pos_ in {"PRON", "DET"} for token in span)
    points += root.tag_ in {"VBZ", "VBP"} and not any(child.dep_ in {"aux", "auxpass"} for child in root.children)
    return points


def _has_personal_subject(verb: Token) -> bool:
    return any(
        child.dep_ in _SUBJECTS and (child.ent_type_ == "PERSON" or child.pos_ == "PRON") for child in verb.children
    )


def _main_seeming(token: Token, root: Token) -> bool:
    seeming = read_classes("assessment")["appearance"]
    return token.lemma_.lower() in seeming and token.pos_ in {"VERB", "AUX"} and (token == root or token.head == root)


def _evaluates(token: Token) -> bool:
    return token.lower_ in read_classes("assessment")["evaluation"] and token.pos_ in {"ADJ", "ADV", "VERB"}
