"""Which attributions are fit to stand on a page: certain, whole, and said by somebody who can say things."""

from spacy.tokens import Token

from generator.analysis.attribution.attitude import LOOSE_CLAUSES, is_attitude, root_of, says
from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.cues import is_of
from generator.analysis.attribution.narration import is_narrated
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.reality import is_real
from generator.analysis.attribution.sources import Source
from generator.analysis.attribution.standing import can_state, standing_of
from generator.analysis.attribution.wholeness import has_beginning
from generator.analysis.clauses import CLAUSE_SUBJECTS
from generator.analysis.verbs.negation import is_negated

_SURE = 0.5
"""Confidence from which a reader may be shown an attribution."""
_SELF = frozenset({"i", "we", "you", "me", "us", "one", "my", "our", "your"})
_ANYBODY = frozenset({"who", "whoever", "anyone", "anybody", "nobody", "everyone", "everybody", "somebody"})
_CLAUSES = ("ccomp", "quoted", "behind", "line", "following")
_SIDE = frozenset({"relcl", "acl", "advcl"})
_TURNED = ("nsubj", "antecedent")
"""Contents that stand before a passive or a relative clause: cue and content do not read as a sentence."""
_OWNING = ("poss", "compound", "amod", "of-by", "of-from", "of-of")
_WORLD = frozenset({"world", "public", "history"})
_NEITHER = frozenset({"no", "neither"})
_UTTERING = frozenset({"say", "add", "write", "tweet", "post", "reply", "respond"})
"""Verbs that nobody is the object of: "Roe, tweeted in response" is misread for the active."""
_ANONYMITY = frozenset({"named", "identified"})
"""What a source asks for itself ("who asked not to be named") is no position."""
_FRAGMENT = 4


def is_sure(choice: Choice) -> bool:
    """Return whether somebody who can say things surely said, wants or thinks something."""
    if choice.source is None or choice.confidence < _SURE:
        return False
    return _is_somebody(choice.source, choice.cue.head) and is_real(choice)


def is_whole(choice: Choice, quoted: Quoted) -> bool:
    """Return whether source, cue and content read as a sentence that lacks nothing and holds nothing of others."""
    return not is_narrated(choice, quoted) and _says_something(choice, quoted) and has_beginning(choice, quoted)


def _is_somebody(source: Source, cue: Token) -> bool:
    """Return whether a source is named or described, and no pronoun for the writer, the reader or anybody."""
    head, last = source.head, source.head.doc[source.span[1] - 1]
    one = head.lower_ == "one" and any(child.lower_ == "of" for child in head.children)
    nobody = (
        (head.lower_ in _SELF | _ANYBODY and not one)
        or last.lower_ == "whom"
        or (_is_passive(cue) and not source.name.startswith("agent"))
        or _is_all(head)
    )
    garbled = any(mark in head.doc[slice(*source.span)].text for mark in '<>"')
    speaks = can_state(head) or _speaks_on(source, cue)
    return not nobody and not garbled and not _is_addressed(source, cue) and speaks


def _is_passive(cue: Token) -> bool:
    """Return whether a verb is done to its subject ("is expected to stay"), which gives nothing."""
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in cue.children)


def _is_all(head: Token) -> bool:
    """Return whether a source is the world, hardly anybody or neither of two, or another's ("whose leadership")."""
    before = {child.lower_ for child in head.children if child.dep_ in {"amod", "compound", "poss"}}
    hardly_any = head.lower_ == "few" and head.left_edge == head
    world = head.lower_ in _WORLD or (head.lower_ == "community" and "international" in before)
    neither = any(token.lower_ in _NEITHER for token in head.lefts)
    return world or hardly_any or neither or "whose" in before


def _speaks_on(source: Source, cue: Token) -> bool:
    """Return whether "it" says something, as a body does that was named before ("it added", not "it seems")."""
    active = not any(child.dep_ in {"auxpass", "neg"} for child in cue.children)
    return source.head.lower_ == "it" and source.name == "nsubj0" and active and is_of(cue, "speaking")


def _is_addressed(source: Source, cue: Token) -> bool:
    """Return whether a source is spoken to: "when asked whether …, she", "a man told to leave"."""
    if cue.tag_ not in {"VBN", "VBD"} or any(c.dep_ == "aux" and c.lemma_ == "have" for c in cue.children):
        return False
    if cue.dep_ == "advcl":
        return cue.tag_ == "VBN" or not any(c.dep_ in CLAUSE_SUBJECTS for c in cue.children)
    passive = cue.tag_ == "VBN" and cue.lemma_ not in _UTTERING
    return passive and source.name.startswith(("head0", "relative0"))


def _says_something(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a content is a clause or a quotation, or the object of a known verb of attitude, in order."""
    head, name = choice.cue.head, choice.content.name
    inside = [head.doc[i] for i in sorted(choice.words)]
    if name.startswith(_TURNED) or not any(t.is_alpha and t.pos_ not in {"PRON", "DET", "NUM"} for t in inside):
        return False
    if choice.cue.kind == "noun":
        return _is_own(choice) and any(t.pos_ in {"VERB", "AUX"} for t in inside)
    if (choice.cue.kind != "verb" or name.startswith(LOOSE_CLAUSES)) and inside[0].tag_ in {"WDT", "WP"}:
        return False
    if choice.cue.kind == "colon" and not any(quoted.hold(t.i) for t in inside):
        return choice.source is not None and standing_of(choice.source.head) == "name"
    if _says_nothing(choice) or inside[-1].lower_ in _ANONYMITY:
        return False
    clause = name.startswith(_CLAUSES) or all(quoted.hold(t.i) for t in inside)
    clause = clause or _is_finding(choice, inside) or _is_clause(choice, inside)
    return choice.cue.kind != "verb" or clause or is_attitude(choice, inside, quoted)


def _says_nothing(choice: Choice) -> bool:
    """Return whether somebody only will not talk ("refused to give a day", "will not comment")."""
    root = root_of(choice)
    silent = root.lemma_ == "comment" and is_negated(root)
    return silent or (is_of(choice.cue.head, "withholding") and is_of(root, "withheld"))


def _is_clause(choice: Choice, inside: list[Token]) -> bool:
    """Return whether what somebody says holds a subject and its verb, whatever the parser took it for."""
    cue, first = choice.cue.head, inside[0]
    subjects = (t for t in inside if t.dep_ in CLAUSE_SUBJECTS and t.head in inside)
    whole = any(subject.head.dep_ not in _SIDE for subject in subjects)
    joined = first.i == cue.i + 1 and (cue.lemma_ == "say" or (first.lower_ == "that" and first.tag_ == "IN"))
    return says(choice) and joined and whole


def _is_finding(choice: Choice, inside: list[Token]) -> bool:
    """Return whether a record shows what it counts, though in no clause ("the poll shows Roe ahead by six points")."""
    recorded = choice.source is not None and standing_of(choice.source.head) == "evidence"
    whole = choice.content.name == "right" and len(inside) >= _FRAGMENT
    return recorded and whole and is_of(choice.cue.head, "showing")


def _is_own(choice: Choice) -> bool:
    """Return whether a noun belongs to its source, or its source puts it forth."""
    verb = choice.cue.head.head
    own = choice.source is not None and choice.source.name.startswith(_OWNING)
    return own or (choice.cue.head.dep_ == "dobj" and is_of(verb, "giving"))
