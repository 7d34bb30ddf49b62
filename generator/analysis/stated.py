"""Which sentences give somebody else's words."""

from spacy.tokens import Doc, Span, Token

from generator.analysis.attribution.standing import can_state
from generator.analysis.clauses import FINITE, SUBJECTS, VERBS
from generator.findings import Attribution, Quotation, Sentence
from generator.lexicon import read_classes, read_words

_STATED_SHARE = 0.4
"""A sentence is a statement when so much of it is content and its main verb is no judgement."""
_QUOTED_SHARE, _CLAUSE_SHARE = 0.8, 0.4
"""Of a sentence that somebody else's words fill, by quotation marks; less where a whole clause stands in them."""
_FEWEST, _SHORTEST_REST = 4, 3
"""Words of a quotation in the sentence that opens it; characters that come after that sentence at least."""
_SAYING = frozenset(
    {"say", "tell", "add", "state", "explain", "note", "claim", "argue", "warn", "estimate", "insist", "write"}
)
_HAVING = frozenset({"has", "have", "had", "'ve", "’ve", "'d", "’d"})
_HEARD = frozenset({"allege", "believe", "claim", "report", "repute", "rumor", "rumour", "say", "think", "understand"})
"""What "is said" or "is understood" is somebody's word, though nobody tells whose."""
_ANNOUNCING = frozenset(
    {"acknowledge", "admit", "announce", "confirm", "declare", "deny", "intimate", "promise", "reiterate", "vow"}
)
_DEEDS = frozenset({"decide", "continue", "offer", "point", "seek", "try", "refuse", "begin"})
_FIGURES = frozenset({"figure", "result", "number", "data", "datum", "statistic", "exhibit", "chart"})


def find_stated(
    sentences: tuple[tuple[Sentence, Span], ...],
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...],
) -> frozenset[int]:
    """Return the sentences that a source's words fill, or whose main verb gives them."""
    quoted = [(quotation.start, quotation.end) for quotation in quotations]
    return frozenset(
        sentence.index
        for sentence, span in sentences
        if _is_stated(sentence, span, attributions)
        or _share(sentence, quoted) > _QUOTED_SHARE
        or _share(sentence, [one for one in quoted if _meets(sentence, *one) and _holds_clause(span, one)])
        >= _CLAUSE_SHARE
        or any(_opens_quotation(sentence, span, quotation) for quotation in quoted)
    )


def _opens_quotation(sentence: Sentence, span: Span, quotation: tuple[int, int]) -> bool:
    """Return whether a sentence ends amid a quotation of which it holds some words."""
    start, end = quotation
    opens = sentence.start < start < sentence.end < end - _SHORTEST_REST
    return opens and sum(token.is_alpha and token.idx > start for token in span) >= _FEWEST


def _holds_clause(span: Span, quotation: tuple[int, int]) -> bool:
    """Return whether a quotation holds a verb with its subject."""
    start, end = quotation
    return any(
        token.pos_ in VERBS and any(start < child.idx for child in token.children if child.dep_ in SUBJECTS)
        for token in span
        if start < token.idx < end
    )


def _is_stated(sentence: Sentence, span: Span, attributions: tuple[Attribution, ...]) -> bool:
    """Return whether a source's words fill the sentence, or its main verb gives them."""
    here = (a for a in attributions if any(_meets(sentence, *part) for part in (*a.cue, *a.content)))
    told = (a for a in here if a.parent is None and not _is_deed(span.doc, a))
    main = {span.root.i, *(t.i for t in span.root.conjuncts)}
    stated = [a for a in told if a.quotable or _says(span.doc, a) or _is_quoted_by(a, main)]
    if any(a.cue_token in main for a in stated) or _gives_words(span):
        return True
    return _share(sentence, [part for a in stated for part in a.content]) >= _STATED_SHARE


def _meets(sentence: Sentence, start: int, end: int) -> bool:
    return start < sentence.end and sentence.start < end


def _is_quoted_by(attribution: Attribution, main: set[int]) -> bool:
    """Return whether a main verb surely gives words that stand in quotation marks (called it a "lie")."""
    return attribution.sure and attribution.kind != "indirect" and attribution.cue_token in main


def _gives_words(span: Span) -> bool:
    """Return whether a sentence by its main verb, or as a report, gives words of which no more is known."""
    root = span.root
    if _is_saying(root) or _is_announcing(root) or _is_hearsay(root) or _is_answer(root) or _is_appeal(root):
        return True
    return _issues_statement(root) or _is_by_report(span)


def _is_announcing(verb: Token) -> bool:
    """Return whether a sentence gives what was announced, whoever did ("In a post, the bar announced that …")."""
    clauses = (child for child in verb.children if child.dep_ == "ccomp")
    return verb.lemma_ in _ANNOUNCING and any(
        word.lower_ == "that" and word.dep_ == "mark" for clause in clauses for word in clause.children
    )


def _is_hearsay(verb: Token) -> bool:
    """Return whether a sentence gives what nobody named says ("is said to have …", "It is understood that …")."""
    links = {child.dep_ for child in verb.children}
    now = any(child.dep_ == "auxpass" and child.tag_ in {"VBP", "VBZ"} for child in verb.children)
    return verb.lemma_ in _HEARD and now and bool(links & {"xcomp", "ccomp"})


def _is_answer(verb: Token) -> bool:
    """Return whether a sentence gives the content of a noun for words ("Her answer was that …")."""
    told = [child for child in verb.children if child.dep_ == "nsubj" and child.lemma_.lower() in _nouns_of_words()]
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    return verb.lemma_ == "be" and bool(told) and any(w.lower_ == "that" for clause in clauses for w in clause.children)


def _is_appeal(verb: Token) -> bool:
    """Return whether somebody by the main verb accuses somebody of something, or urges it."""
    if verb.tag_ not in FINITE:
        return False
    if verb.lemma_ == "urge":
        return any(child.dep_ in {"ccomp", "xcomp"} for child in verb.children)
    links = (child for child in verb.children if child.lower_ == "of")
    return verb.lemma_ == "accuse" and any(child.dep_ == "pcomp" for link in links for child in link.children)


def _nouns_of_words() -> frozenset[str]:
    return read_words("reporting_nouns") | {"answer", "consensus", "message", "refrain", "reply", "response"}


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
    perfect = cue.tag_ == "VBN" and any(child.lower_ in _HAVING for child in cue.children if child.dep_ == "aux")
    known = cue.lemma_.lower() in read_classes("cues")["clause"] and (cue.tag_ in FINITE or perfect)
    return known and (can_state(source) if source.pos_ != "PRON" else cue.lemma_ in _SAYING)


def _is_deed(doc: Doc, attribution: Attribution) -> bool:
    """Return whether a cue tells of what somebody did, or of what figures show, rather than of words."""
    cue = doc[attribution.cue_token]
    source = doc[attribution.source_token] if attribution.source_token is not None else None
    return cue.lemma_ in _DEEDS or (source is not None and source.lemma_.lower() in _FIGURES)


def _share(sentence: Sentence, spans: list[tuple[int, int]]) -> float:
    covered = {i for start, end in spans for i in range(max(start, sentence.start), min(end, sentence.end))}
    return len(covered) / max(1, sentence.end - sentence.start)
