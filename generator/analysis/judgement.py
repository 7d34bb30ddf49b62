"""Signs that a document itself judges, interprets, demands or predicts (ICD 203)."""

import re
from functools import cache

from spacy.tokens import Span, Token

from generator.analysis.clauses import PRESENT
from generator.analysis.verbs.auxiliaries import MAY, MUST, WILL
from generator.lexicon import read_classes

_JUDGED = 3
"""So many signs make a judgement in a report, and one in an argument."""
SELF = frozenset({"i", "my", "me"})
"""By which somebody tells of himself; in the past tense, that is what happened."""
_SUPPOSING = frozenset({"perhaps", "maybe"})
_POINTING = frozenset({"this", "that", "it", "which", "these", "those"})
_LITERAL = frozenset(
    {("look", link) for link in ("at", "for", "into", "after", "over", "through", "around", "forward", "to")}
    | {("appear", link) for link in ("in", "on", "at", "before", "with", "alongside")}
)
"""Verbs with prepositions by which they tell what is done, not how it seems."""
_FACTS = frozenset({"DATE", "MONEY", "PERCENT", "QUANTITY"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def count_signs(span: Span) -> int:
    """Return how many signs there are that the document judges, interprets or predicts."""
    words = read_classes("assessment")
    root, text = span.root, span.text.lower()
    points = 2 * text.rstrip().endswith("?")
    points += 2 * (root.lemma_.lower() in words["interpretation"] and not _has_personal_subject(root))
    points += 2 * any(_main_seeming(token, root) for token in span)
    points += any(child.dep_ == "aux" and child.lower_ in words["modal"] for child in root.children)
    points += any(token.lower_ in words["likelihood"] for token in span)
    points += 2 * any(phrase in text for phrase in words["superlative"])
    points += min(2, sum(_evaluates(token) for token in span))
    points += _JUDGED * (_is_verdict(root) or _is_demand(root) or is_advice(root))
    own = {token.lower_ for token in span if token.lower_ in words["first_person"] and token.pos_ in {"PRON", "DET"}}
    points += bool(own) * (1 if root.tag_ == "VBD" and own <= SELF else 2)
    points += root.tag_ in PRESENT and not any(child.dep_ in {"aux", "auxpass"} for child in root.children)
    return max(points, _JUDGED * (_is_supposed(span) or _gives_standing(root) or _comments(span)))


def _comments(span: Span) -> bool:
    """Return whether a sentence holds a phrase by which its writer comments ("akin to", "in a way,")."""
    return bool(_list_comments().search(span.text.lower()))


@cache
def _list_comments() -> re.Pattern[str]:
    phrases = "|".join(sorted(map(re.escape, read_classes("assessment")["comment"])))
    return re.compile(rf"\b(?:{phrases})\b|(?:^|, )in a (?:way|sense),")


def is_judged(span: Span, *, argued: bool) -> bool:
    """Return whether a document judges in a sentence: by many signs in a report, in an argument by one.

    One alone is not enough where the sentence tells what happened, or a figure or date.
    """
    signs = count_signs(span)
    if not argued:
        return signs >= _JUDGED
    signs = signs or int(_tells_how_it_stands(span))
    return signs > 1 or (signs == 1 and not _reports(span))


def _reports(span: Span) -> bool:
    return span.root.tag_ == "VBD" or any(token.ent_type_ in _FACTS for token in span)


def _tells_how_it_stands(span: Span) -> bool:
    """Return whether a sentence tells how a matter goes or will go, which in an argument is the writer's view."""
    auxiliaries = [child for child in span.root.children if child.dep_ in {"aux", "auxpass"}]
    if not auxiliaries or span.root.tag_ not in {"VBG", "VB"}:
        return False
    return auxiliaries[0].tag_ in PRESENT or auxiliaries[0].lower_ in WILL


def _is_supposed(span: Span) -> bool:
    """Return whether a sentence supposes: "Perhaps …", "If …, it could …"."""
    if span[0].lower_ in _SUPPOSING:
        return True
    may = any(child.dep_ == "aux" and child.lower_ in MAY for child in span.root.children)
    clauses = (child for child in span.root.children if child.dep_ == "advcl")
    return may and any(mark.dep_ == "mark" and mark.lower_ == "if" for clause in clauses for mark in clause.children)


def _gives_standing(verb: Token) -> bool:
    """Return whether a sentence says how much somebody counts: "She was an influential figure"."""
    words = read_classes("assessment")["standing"]
    nouns = (child for child in verb.children if child.dep_ == "attr")
    return verb.lemma_ == "be" and any(word.lower_ in words for noun in nouns for word in noun.children)


def _is_verdict(verb: Token) -> bool:
    """Return whether a sentence says what to think of a fact: "It is shameful that …"."""
    words = read_classes("assessment")
    adjectives = [child for child in verb.children if child.dep_ == "acomp"]
    told = any(c.dep_ in {"ccomp", "xcomp"} for word in (verb, *adjectives) for c in word.children)
    it = any(child.lower_ == "it" and child.dep_ in _SUBJECTS for child in verb.children)
    return verb.lemma_ == "be" and it and told and any(a.lower_ in words["verdict"] for a in adjectives)


def _is_demand(verb: Token) -> bool:
    """Return whether a document itself tells somebody what to do: "The council should not …", "Roe needs to …"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    needs = verb.lemma_ == "need" and verb.tag_ in {"VBZ", "VBP"} and any(c.dep_ == "xcomp" for c in verb.children)
    over = {"have", "be"} & auxiliaries
    return needs or (bool(MUST & auxiliaries) and not over and not _is_passive(verb))


def is_advice(verb: Token) -> bool:
    """Return whether a document tells its reader what to do, or what becomes of him ("Try …", "you will find …")."""
    subjects = [child.lower_ for child in verb.children if child.dep_ in _SUBJECTS]
    if subjects:
        return subjects == ["you"]
    helped = any(child.dep_ in {"aux", "auxpass"} and child.lower_ not in {"do", "don’t"} for child in verb.children)
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and not helped


def _is_passive(verb: Token) -> bool:
    """Return whether a duty is nobody's, or a rule's ("Forms must be sent by Friday")."""
    return any(child.dep_ == "nsubjpass" for child in verb.children)


def _has_personal_subject(verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS and child.lower_ not in _POINTING]
    return any(child.ent_type_ == "PERSON" or child.pos_ == "PRON" for child in subjects)


def _main_seeming(token: Token, root: Token) -> bool:
    """Return whether a verb at the head of a sentence says how something seems, unlike "looks at", "appears in"."""
    seeming = read_classes("assessment")["appearance"]
    if token.lemma_.lower() not in seeming or token.pos_ not in {"VERB", "AUX"}:
        return False
    links = (child for child in token.children if child.dep_ == "prep")
    return root in {token, token.head} and not any((token.lemma_, link.lower_) in _LITERAL for link in links)


def _evaluates(token: Token) -> bool:
    return token.lower_ in read_classes("assessment")["evaluation"] and token.pos_ in {"ADJ", "ADV", "VERB"}
