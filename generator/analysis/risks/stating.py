"""Which attribution states a risk: by its content, its cue, or a quotation that goes on."""

from spacy.tokens import Doc, Token

from generator.findings import Attribution, Quotation

_JOKING = frozenset({"joke", "quip", "jest"})
_PAGE = frozenset({"i", "we", "you"})
"""Who is meant by these words outside quotation marks: who writes and who reads."""
_BEARING_OUT = frozenset({
    "underline", "underscore", "highlight", "illustrate", "show", "demonstrate", "reflect", "reveal", "signal", "prove",
    "indicate",
})  # fmt: skip
"""Verbs by which what happens bears something out."""
_CAUSING = frozenset({"make", "let", "lead", "cause"})
_NEAR = 400
"""So many characters behind a speaker's words a quotation without a cue is still the speaker's."""


def is_meant_otherwise(attribution: Attribution, doc: Doc) -> bool:
    """Return whether somebody denies what is said, or says it for a joke."""
    return "denied" in attribution.factuality or doc[attribution.cue_token].lemma_.lower() in _JOKING


def _is_no_source(doc: Doc, attribution: Attribution) -> bool:
    """Return whether a source is whom others say it of ("is accused of"), author and reader ("I think …"), or a deed.

    What a deed shows ("gave no advice, underlining how …") is for the document to say.
    """
    if attribution.source_token is None:
        return False
    cue, source = doc[attribution.cue_token], doc[attribution.source_token]
    if cue.tag_ == "VBG" and cue.dep_ == "advcl" and cue.lemma_ in _BEARING_OUT and cue.head.i < cue.i:
        return True
    if cue.dep_ == "pcomp" and cue.head.lower_ == "without":
        return True
    if cue.tag_ == "VB" and cue.head.lemma_ in _CAUSING:
        return True
    return source.dep_ == "nsubjpass" or (source.lower_ in _PAGE and attribution.kind == "indirect")


def is_quoted(trigger: Token, quotations: tuple[Quotation, ...]) -> bool:
    """Return whether a word stands in quotation marks."""
    return find_quotation(trigger.idx, quotations) is not None


def find_quotation(offset: int, quotations: tuple[Quotation, ...]) -> Quotation | None:
    """Return the quotation that holds an offset."""
    return next((quotation for quotation in quotations if quotation.start <= offset < quotation.end), None)


def _goes_on(trigger: Token, quotations: tuple[Quotation, ...]) -> bool:
    """Return whether a trigger stands in a quotation with which its sentence begins, or that began before."""
    start = trigger.sent.start_char
    return any(q.start <= trigger.idx < q.end and q.start <= start + 1 for q in quotations)


def find_stating(
    trigger: Token, attributions: tuple[Attribution, ...], quotations: tuple[Quotation, ...]
) -> int | None:
    """Return the number of the first attribution whose content or cue holds the trigger, sure or in quotation marks.

    A quotation that goes on in a sentence without a cue is that of who spoke just before.
    """
    for number, attribution in enumerate(attributions):
        told = attribution.sure or (attribution.source and is_quoted(trigger, quotations))
        if attribution.parent is not None or not told or _is_no_source(trigger.doc, attribution):
            continue
        inside = any(start <= trigger.idx < end for start, end in attribution.content)
        if inside or attribution.cue_token == trigger.i:
            return number
    by_verb = _find_cue_above(trigger, attributions)
    if by_verb is not None or not _goes_on(trigger, quotations):
        return by_verb
    before = [
        (max(end for _, end in a.content), number)
        for number, a in enumerate(attributions)
        if a.kind != "indirect" and a.source and a.parent is None and max(end for _, end in a.content) <= trigger.idx
    ]
    end, number = max(before, default=(-_NEAR, -1))
    return number if trigger.idx - end < _NEAR else None


def _find_cue_above(trigger: Token, attributions: tuple[Attribution, ...]) -> int | None:
    """Return the number of the attribution whose cue is the verb that a clause with the trigger completes."""
    clauses = [word for word in (trigger, *trigger.ancestors) if word.dep_ == "ccomp"]
    cues = {
        a.cue_token: number for number, a in enumerate(attributions) if a.source and not _is_no_source(trigger.doc, a)
    }
    return next((cues[clause.head.i] for clause in clauses if clause.head.i in cues), None)
