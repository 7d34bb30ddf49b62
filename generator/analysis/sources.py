"""Sources: those to whom a cue gives its content."""

from spacy.tokens import Token

from generator.analysis.contents import Content
from generator.analysis.cues import Cue
from generator.analysis.mentions import is_title
from generator.lexicon import read_words
from generator.models import Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"who", "which", "that"})
_PASSED_ON = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dobj", "pobj", "acl", "attr"})
_IMPERSONAL = frozenset({"it", "there", "this", "that", "what", "which", "these", "those", "nobody", "none", "nothing"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_AGENTS = ("ers", "ors", "ists", "ians", "men", "women", "ants")
_GIVING = frozenset(
    {"make", "issue", "give", "express", "repeat", "voice", "have", "offer", "deliver", "send", "raise", "reiterate"}
)
_LONGEST_CLIMB = 4


def find_source(cue: Cue, content: Content) -> tuple[Token, Span] | None:
    """Return the head and the span of the source, or None where the text names none."""
    if cue.kind == "prefix":
        head = _object_of_to(cue.head)
    elif cue.kind == "noun":
        head = _owner(cue.head) or (_subject(cue.head.head, content) if _is_given(cue.head) else None)
    else:
        head = _subject(cue.head, content)
    if head is None or not _can_state(head):
        return None
    return head, _span(head, cue, content)


def _can_state(head: Token) -> bool:
    """Return whether a word names a person, a body or a record, not a thing or a thought ("this language suggests")."""
    if head.pos_ == "PRON":
        return head.lower_ not in _IMPERSONAL
    if head.ent_type_ in _NAMED or head.pos_ == "PROPN":
        return True
    words = (head.lemma_.lower(), head.lower_)
    if any(word in nouns for word in words for nouns in (read_words("people_nouns"), read_words("evidence_nouns"))):
        return True
    return is_title(head.doc[head.i : head.i + 1]) or head.lower_.endswith(_AGENTS) or head.pos_ in {"NUM", "DET"}


def _object_of_to(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "pobj":
            return child
        if child.dep_ == "prep":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _owner(noun: Token) -> Token | None:
    """Return who a noun belongs to: "his", "the minister's", "by the minister"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _is_given(noun: Token) -> bool:
    """Return whether the verb only puts the noun forth: "issued a warning that", and not "rejected claims that"."""
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in _GIVING


def _subject(verb: Token, content: Content) -> Token | None:
    """Return the subject of a verb or of the verb that governs it, the agent of a passive."""
    for _ in range(_LONGEST_CLIMB):
        agent = next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)
        if agent is not None:
            return agent
        passive = _is_passive(verb)
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if passive:
            return None
        if subject is not None:
            return _antecedent(subject, verb)
        if verb.dep_ in {"relcl", "acl"} and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return verb.head if verb.tag_ == "VBG" or verb.dep_ == "relcl" else None
        if verb.dep_ not in _PASSED_ON or verb.head == verb or verb.head == content.head:
            return None
        verb = verb.head
    return None


def _is_passive(verb: Token) -> bool:
    auxiliaries = {child.dep_: child.lemma_ for child in verb.children}
    return verb.tag_ == "VBN" and ("auxpass" in auxiliaries or auxiliaries.get("aux") != "have")


def _antecedent(subject: Token, verb: Token) -> Token:
    """Return what a relative pronoun stands for, else the subject itself."""
    return verb.head if subject.lower_ in _RELATIVE and verb.dep_ == "relcl" else subject


def _span(head: Token, cue: Cue, content: Content) -> Span:
    """Return the source's phrase, cut where a relative clause, the cue or the content begins."""
    tokens = [token for token in head.subtree if not token.is_space]
    barred = {t.i for child in head.children if child.dep_ in {"relcl", "acl"} for t in child.subtree}
    kept = [t for t in tokens if t.i not in barred and not _within(t, cue.spans) and not _within(t, content.spans)]
    run = [t for t in kept if _connected(t.i, head.i, {k.i for k in kept})]
    while run and (run[-1].is_punct or run[-1].tag_ == "POS") and run[-1].i > head.i:
        run.pop()
    return (run[0].idx, run[-1].idx + len(run[-1])) if run else (head.idx, head.idx + len(head))


def _within(token: Token, spans: tuple[Span, ...]) -> bool:
    return any(start <= token.idx < end for start, end in spans)


def _connected(i: int, head: int, kept: set[int]) -> bool:
    return all(k in kept for k in range(min(i, head), max(i, head) + 1))
