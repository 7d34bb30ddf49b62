"""What a verb tells of: what is past, present or ahead, by its form and by the verb over it; or nobody can tell."""

from typing import Literal

from spacy.tokens import Token

from generator.analysis.clauses import PRESENT, SUBJECTS, find_verb_above
from generator.analysis.verbs.auxiliaries import CAN, HAVE, MAY, MUST, NOW, OVER, WILL, WOULD, find_auxiliaries
from generator.analysis.verbs.calling_off import is_called_off
from generator.analysis.verbs.infinitives import is_done, is_purpose
from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_classes, read_words

VerbTense = Literal["past", "perfect", "present", "future", "unknown"]
"""Unknown is what was ahead once, and may have come or not: "was to open", "had hoped to return"."""

_TOWARDS = frozenset({"ahead", "before", "till", "until"})
_UNSETTLED = _TOWARDS | {"if", "once", "unless", "when"}
"""What opens a clause that tells in the present of what is ahead ("if it fails on Monday")."""
_KEPT = frozenset({"book", "earmark", "reserve"})
_SEEMING = frozenset({"appear", "seem"})
_QUOTES = frozenset({"''", "``"})
_IF = frozenset({"if", "unless"})
_SCANT = frozenset({"few", "little", "longer", "none", "nothing"})
_FIXED = frozenset({"effect", "force", "office", "place", "polls", "sale"})


def find_verb_tense(verb: Token) -> VerbTense:
    """Return what a verb tells of, of a plan that of what is planned."""
    if is_plan(verb):
        return _tense_of_plan(verb)
    marks = find_auxiliaries(verb) | ({verb.lower_} if verb.tag_ == "MD" else set())
    if "to" in marks:
        return _tense_of_infinitive(verb)
    return _tense_of_modal(verb, marks) or _tense_of_form(verb, marks)


def is_plan(verb: Token) -> bool:
    """Return whether a verb says that something is planned: "expect", "is due", "was to open"."""
    ready = verb.lemma_ == "be" and any(map(_is_ahead, verb.children))
    put = verb.tag_ == "VBN" and (verb.lemma_ == "set" or (verb.lemma_ in _KEPT and verb.dep_ in {"acl", "amod"}))
    return ready or put or bool({verb.lemma_, verb.lower_} & read_classes("date_verbs")["planning"])


def _is_ahead(word: Token) -> bool:
    """Return whether a word by "is" tells of what is ahead: "is due", "is to open"."""
    alone = not any(other.dep_ in {"acomp", "attr"} for other in word.head.children)
    meant = word.dep_ == "xcomp" and alone and any(child.lower_ == "to" for child in word.children)
    return meant or (word.dep_ == "acomp" and word.lower_ in read_classes("date_verbs")["likely"])


def _tense_of_modal(verb: Token, marks: frozenset[str]) -> VerbTense | None:
    if marks & WILL:
        return "future"
    if marks & WOULD:
        return "future" if "have" not in marks and is_reported(verb) else "unknown"
    if marks & (CAN | MAY | MUST):
        over = "have" in marks or ("could" in marks and (is_negated(verb) or _is_scant(verb)))
        return "past" if over else "future"
    return None


def _is_scant(verb: Token) -> bool:
    """Return whether somebody could do next to nothing, or not any more ("could offer little", "could no longer")."""
    things = (child for child in verb.children if child.dep_ in {"advmod", "dobj"})
    return any(part.lower_ in _SCANT for thing in things for part in (thing, *thing.children))


def _tense_of_form(verb: Token, marks: frozenset[str]) -> VerbTense:
    if (verb.dep_ == "acomp" and verb.head.pos_ in {"VERB", "AUX"}) or _is_supposed(verb):
        return find_verb_tense(verb.head)
    if marks & OVER or verb.tag_ == "VBD":
        return "past"
    if marks & HAVE:
        return "perfect"
    if marks & NOW or verb.tag_ in PRESENT:
        over = find_verb_above(verb) if verb.dep_ == "advcl" else None
        ahead = _is_yet_to_be(verb) or (over is not None and find_verb_tense(over) == "future")
        return "future" if ahead or _is_scheduled(verb) else "present"
    return "past" if verb.tag_ == "VBN" and verb.dep_ != "advcl" else _tense_of_bare(verb)


def _is_supposed(verb: Token) -> bool:
    """Return whether a past form tells of what is only supposed ("it would close if talks failed by Friday")."""
    marked = any(child.dep_ == "mark" and child.lower_ in _IF for child in verb.children)
    return marked and verb.tag_ == "VBD" and bool(find_auxiliaries(verb.head) & WOULD)


def _is_yet_to_be(verb: Token) -> bool:
    """Return whether a clause in the present tells of what is ahead ("before they vote", "if it fails on Monday")."""
    return any(child.dep_ in {"advmod", "mark"} and child.lower_ in _UNSETTLED for child in verb.children)


def is_reported(verb: Token) -> bool:
    """Return whether a past form stands for a present one since somebody's words are told ("said it would close")."""
    while verb.dep_ == "conj":
        verb = verb.head
    tellers = read_words("speech_verbs") | read_classes("date_verbs")["thinking"]
    said = verb.dep_ == "ccomp" and verb.head.lemma_ in tellers
    return said and not _is_quoted_alone(verb) and "had" not in find_auxiliaries(verb.head)


def _is_quoted_alone(verb: Token) -> bool:
    """Return whether a clause stands within quotation marks, and the verb that tells whose words it is does not."""
    first = next((child for child in verb.children if child.dep_ == "aux"), verb)
    marks = [_is_quote(token) for token in verb.doc[slice(*sorted((first.i, verb.head.i)))]]
    return sum(mark and not before for mark, before in zip(marks, [False, *marks], strict=False)) % 2 == 1


def _is_quote(token: Token) -> bool:
    return token.is_quote or token.text in _QUOTES


def _tense_of_plan(plan: Token) -> VerbTense:
    """Return what a plan's day is: to come, unless the plan is told in the past, or what was planned did happen."""
    marks = find_auxiliaries(plan)
    noun = plan.head
    if plan.dep_ == "acl" and not marks and noun.dep_ in SUBJECTS | {"dobj"} and noun.head.tag_ in {"VBD", "VBN"}:
        if is_called_off(noun.head):
            return "unknown"
        if noun.dep_ == "dobj":
            return "future"
        came = is_negated(noun.head) or noun.head.lemma_ in read_classes("date_verbs")["happening"]
        return "past" if came else "unknown"
    told = bool(marks & OVER) or (plan.tag_ == "VBD" and plan.dep_ != "acl")
    return "unknown" if told and not is_reported(plan) else "future"


def _tense_of_infinitive(verb: Token) -> VerbTense:
    """Return what "to close" tells of, by the verb over it; "seems to have closed" and "is said to have" are past."""
    over = find_verb_above(verb)
    above = find_verb_tense(over) if over is not None else "future"
    told = over is not None and not is_plan(over) and (over.lemma_ in _SEEMING or over.tag_ == "VBN")
    if told and "have" in find_auxiliaries(verb):
        return "past"
    if above == "future" or (above != "past" and not is_done(verb)):
        return "future" if above in {"perfect", "present"} else above
    over_adjective = verb.head.pos_ == "ADJ" and verb.head.lower_ not in read_classes("date_verbs")["likely"]
    if is_done(verb) or is_purpose(verb) or over_adjective:
        return "past"
    return "unknown"


def _is_scheduled(verb: Token) -> bool:
    """Return whether a verb in the present tells of what is ahead: "faces an election", "opens", "takes effect"."""
    classes = read_classes("date_verbs")
    objects = [child for child in verb.subtree if child.lower_ in _FIXED and verb in child.ancestors]
    whole = verb.lemma_ in classes["beginning"] and not any(child.dep_ == "dobj" for child in verb.children)
    return verb.lemma_ in classes["facing"] or whole or (verb.lemma_ in {"come", "go", "take"} and bool(objects))


def _tense_of_bare(verb: Token) -> VerbTense:
    """Return what a form without tense tells of: what the verb over it does, "starting Monday" what is ahead."""
    over = find_verb_above(verb)
    above = find_verb_tense(over) if over is not None else "present"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "since":
        return "past"
    if verb.dep_ in {"pcomp", "pobj"} and _TOWARDS & {verb.head.lower_, verb.head.head.lower_}:
        return "unknown" if above == "past" else "future"
    if verb.tag_ == "VBG" and verb.lemma_ in read_classes("date_verbs")["beginning"]:
        return "unknown" if above == "past" else "future"
    return above
