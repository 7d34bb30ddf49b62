"""Whether a document says that somebody said or thinks something: not that they might, will, or hardly do."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.cues import is_of
from generator.analysis.attribution.spans import holds
from generator.analysis.clauses import FINITE, PREDICATES
from generator.analysis.verbs.auxiliaries import CAN, MAY, MUST, WOULD
from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_classes

_UNREAL = WOULD | MAY | CAN | MUST | {"to"}
_CONDITIONS = frozenset({"if", "unless", "whether"})
_WITHHOLDING = frozenset({"without", "from", "than", "of", "instead"})
"""Prepositions before what was not said ("stopped short of calling")."""
_LEANING = frozenset({"advcl", "conj", "xcomp", "pcomp"})
_MARKS = frozenset({'"', "“", "''", "``"})
_PRESENT = frozenset({"VBZ", "VBP", "VB"})
_READILY = frozenset({"quick", "careful", "proud", "glad", "sorry"})
_CLAUSES = frozenset({"ccomp", "acl", "csubj", "csubjpass", "relcl"})
_BELOW = _CLAUSES | {"xcomp"}


def is_real(choice: Choice) -> bool:
    """Return whether the text says that it was said, not that it might be, should be, is doubted, or if it was."""
    cue = choice.cue.head
    leans = _leans(cue) and not holds(choice.content.spans, cue.head.i)
    verbs = (cue, *[cue.head] * leans)
    unreal = any(c.dep_ == "aux" and c.lower_ in _UNREAL for verb in verbs for c in verb.lefts) and not _is_done(cue)
    quoted = cue.doc[choice.content.spans[0][0]].text in _MARKS
    asked = cue.sent.text.rstrip().endswith("?") and not quoted
    withheld = cue.dep_ == "pcomp" and cue.head.lower_ in _WITHHOLDING
    unknown = is_of(cue, "establishing") and is_negated(cue)
    unsaid = unreal or asked or withheld or unknown or _is_conditional(cue)
    return not (unsaid or _is_doubted(cue) or is_of(cue, "receiving"))


def _is_done(cue: Token) -> bool:
    """Return whether an infinitive tells what was done ("went on to say", "are quick to point out")."""
    above = cue.head
    adjective = above.lower_ in _READILY and above.dep_ in {"acomp", "conj"}
    goes_on = is_of(above, "proceeding") and (above.lemma_ != "go" or any(c.lower_ == "on" for c in above.children))
    tensed = above.head if adjective else above
    aux = {child.lower_ for child in tensed.children if child.dep_ == "aux"}
    real = not aux & _UNREAL and not is_negated(tensed) and tensed.tag_ in FINITE
    return cue.dep_ == "xcomp" and (adjective or goes_on) and real


def _leans(cue: Token) -> bool:
    """Return whether a cue shares the auxiliary above it: it is no clause with a tense of its own."""
    own = FINITE if cue.dep_ == "conj" else FINITE - _PRESENT
    return cue.dep_ in _LEANING and cue.tag_ not in own


def _is_conditional(cue: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in cue.lefts)


def _is_doubted(cue: Token) -> bool:
    """Return whether the text doubts the clause of a cue ("it is hard to believe that Roe wants", "no sign that")."""
    return any(_doubts(above, below) for above, below in _find_above(cue))


def _find_above(token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield what a clause stands below, and what stands below that, up to the sentence's root."""
    while token.dep_ in _BELOW and token.head.i < token.i:
        yield token.head, token
        token = token.head


def _doubts(above: Token, below: Token) -> bool:
    words = read_classes("unfit_cues")
    told = {child.lower_ for child in (above, *(c for c in above.children if c.dep_ in PREDICATES))}
    if told & words["doubtful"] and below.dep_ != "relcl":
        return not is_negated(above)
    if below.dep_ not in _CLAUSES - {"relcl"}:
        return False
    return is_negated(above) or (above.pos_ == "VERB" and is_of(above, "doubting"))
