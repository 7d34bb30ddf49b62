"""Whether a content lacks neither its subject nor its first half, and holds no other speech."""

from spacy.tokens import Doc

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.spans import holds
from generator.analysis.clauses import CLAUSE_SUBJECTS, TENSED
from generator.lexicon import read_classes

_LINKING = frozenset({"SCONJ", "ADP", "PART"})
_CIRCUMSTANTIAL = frozenset({"as", "after", "before", "while", "when", "because", "since", "until"})
_STANDING_IN = frozenset({"have", "do"})
_DASHES = frozenset({"—", "–", "--", "-"})
_FRAGMENT = 4


def has_beginning(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a content lacks neither its subject nor its first half."""
    broken = (
        _begins_with_verb,
        _follows_first_half,
        _continues_sentence,
        _is_split_clause,
        _lacks_verb,
        _leaves_out_verb,
        _is_participle,
        _is_circumstance,
    )
    return not any(is_broken(choice, quoted) for is_broken in broken) and _has_subject(choice, quoted)


def _begins_with_verb(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a clause begins with its verb, its subject before its cue ("which Roe said was a joy")."""
    start, end = choice.content.spans[0]
    words = choice.cue.head.doc[start:end]
    verb = next((token for token in words if token.pos_ != "ADV"), words[0])
    inside = any(child.dep_ in CLAUSE_SUBJECTS and child.i > verb.i for child in (*verb.children, *verb.head.children))
    return verb.tag_ in TENSED and start > choice.cue.head.i and not inside and not quoted.hold(verb.i)


def _follows_first_half(choice: Choice, _quoted: Quoted) -> bool:
    """Return whether the words before a content belong to it: "It was, she said, a …"."""
    doc, cue, (start, end) = choice.cue.head.doc, choice.cue.head, choice.content.spans[0]
    joined = start and end <= cue.i and doc[start - 1].dep_ == "cc" and start - 1 > cue.sent.start + 1
    opening = doc[cue.sent.start : min(cue.i, choice.source.span[0] if choice.source else cue.i)]
    verbs = any(token.tag_ in TENSED for token in opening)
    return bool(joined) or (start > cue.i and verbs and len(opening) <= _FRAGMENT and opening[-1].text == ",")


def _continues_sentence(choice: Choice, _quoted: Quoted) -> bool:
    """Return whether a quotation is the end of a sentence that the document begins."""
    doc, cue, start = choice.cue.head.doc, choice.cue.head, choice.content.spans[0][0]
    subject = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in doc[cue.sent.start : min(start, cue.i)])
    return choice.content.name.startswith("quoted") and start < cue.i and subject and _begins_low(doc, start)


def _lacks_verb(choice: Choice, _quoted: Quoted) -> bool:
    """Return whether a content is but the subject of what is said ("warned that renewed fighting could …")."""
    cue = choice.cue.head
    start, end = choice.content.spans[-1]
    root, following = cue.doc[start:end].root, [t for t in cue.doc[end : end + 2] if t.text not in _DASHES][:1]
    if root.dep_ in CLAUSE_SUBJECTS and root.head.i >= end and root.head != cue:
        return True
    behind = choice.cue.kind == "verb" and start > cue.i and bool(following)
    return behind and following[0].tag_ in TENSED and following[0].sent == cue.sent


def _leaves_out_verb(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a content only affirms or denies what stands before it ("said it had not")."""
    words = [token for token in (choice.cue.head.doc[i] for i in sorted(choice.words)) if token.dep_ != "neg"]
    alone = bool(words) and words[-1].tag_ in TENSED and (words[-1].pos_ == "AUX" or words[-1].lemma_ in _STANDING_IN)
    return alone and len(words) <= _FRAGMENT and not quoted.hold(words[-1].i)


def _begins_low(doc: Doc, i: int) -> bool:
    """Return whether a quotation begins with a small letter."""
    return doc[i : i + 2].text.lstrip("\"“'‘")[:1].islower()


def _is_split_clause(choice: Choice, quoted: Quoted) -> bool:
    """Return whether an aside parts two clauses that do not hang on each other."""
    doc, spans = choice.cue.head.doc, choice.content.spans
    linked = any(doc[first].pos_ in _LINKING or quoted.hold(first) for first, _ in spans[1:])
    if not choice.content.name.startswith("aside") or len(spans) == 1 or linked or doc[spans[0][0]].pos_ == "SCONJ":
        return False
    return any(doc[i].tag_ in TENSED and not quoted.hold(i) for i in range(*spans[0]))


def _is_participle(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a content is but a participle without subject, which hangs on another clause ("Calling it …")."""
    doc, cue = choice.cue.head.doc, choice.cue.head
    for root in (doc[first:last].root for first, last in choice.content.spans):
        loose = root.dep_ in {"advcl", "acl"} or (root.dep_ == "ccomp" and root.i < cue.i)
        whole = any(child.dep_ in CLAUSE_SUBJECTS | {"aux", "auxpass"} for child in root.children)
        beside = root.head == cue and root.i > cue.i and root.lemma_ in read_classes("stances")["judging"]
        if root.tag_ not in {"VBG", "VBN"} or not loose or whole or quoted.hold(root.i) or beside:
            return False
    return True


def _has_subject(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a finite clause has its subject, and what hangs on a verb as a clause is one."""
    root = choice.cue.head.doc[slice(*choice.content.spans[0])].root
    if quoted.hold(root.i) or _is_all_before(choice):
        return True
    if choice.content.name.startswith("ccomp") and root.pos_ not in {"VERB", "AUX"}:
        return False
    finite = root.tag_ in TENSED or any(c.dep_ in {"aux", "auxpass"} and c.tag_ in TENSED for c in root.children)
    subjects = (child for child in root.children if child.dep_ in CLAUSE_SUBJECTS)
    return not finite or any(holds(choice.content.spans, subject.i) for subject in subjects)


def _is_circumstance(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a content only tells when or why something was so ("after the police left")."""
    doc, ((start, end), *rest) = choice.cue.head.doc, choice.content.spans
    root, first = doc[start:end].root, doc[start]
    opens = first.head == root and first.dep_ in {"mark", "advmod"} and first.lower_ in _CIRCUMSTANTIAL
    alone = not rest and root.right_edge.i >= end - 1 and not quoted.hold(start)
    return opens and root.dep_ == "advcl" and alone


def _is_all_before(choice: Choice) -> bool:
    """Return whether a content is all that a sentence holds before its source and cue, a noun before its verb."""
    cue, ((start, end), *rest) = choice.cue.head, choice.content.spans
    told = min(cue.i, choice.source.head.left_edge.i if choice.source else cue.i)
    between = cue.doc[end:told]
    root = cue.doc[start:end].root
    noun = any(token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ != "pobj" for token in cue.doc[start : root.i])
    return not rest and start == cue.sent.start and end < told and all(t.is_punct for t in between) and noun
