"""What somebody's answer or view is said to be ("her response was that …"): a rule finds it, no weights choose it."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.contents import Content
from generator.analysis.attribution.cues import Cue
from generator.analysis.attribution.quoted import Quoted, snap
from generator.analysis.attribution.sources import Source
from generator.analysis.attribution.spans import trim
from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_words

_ANSWERS = frozenset({"answer", "reply", "argument", "retort", "point"})
_CONFIDENCE = 0.9


def find_equated(doc: Doc, quoted: Quoted) -> Iterator[Choice]:
    """Yield a choice for each noun with an owner that a form of "be" joins to a clause with "that"."""
    nouns = read_words("reporting_nouns") | _ANSWERS
    for noun in (token for token in doc if token.lemma_ in nouns):
        clause = _find_clause(noun)
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        if clause is None or owner is None:
            continue
        span = (clause.left_edge.i, clause.right_edge.i + 1)
        spans = tuple(trim(doc, one) for one in snap(doc, (span,), quoted.spans, noun.i))
        last = next((child.i for child in owner.children if child.dep_ == "case"), owner.i + 1)
        source = Source("poss", "full", owner, (owner.left_edge.i, last))
        yield Choice(Cue(noun, "noun"), Content("ccomp", spans), quoted.words_of(spans), source, _CONFIDENCE)


def _find_clause(noun: Token) -> Token | None:
    """Return the clause that a noun is said to be, none where it might or will not be."""
    verb = noun.head
    joined = noun.dep_ == "nsubj" and verb.lemma_ == "be" and verb.pos_ in {"VERB", "AUX"} and not is_negated(verb)
    if not joined or any(child.dep_ == "aux" for child in verb.children):
        return None
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    return next((one for one in clauses if one.left_edge.lower_ == "that" and one.left_edge.dep_ == "mark"), None)
