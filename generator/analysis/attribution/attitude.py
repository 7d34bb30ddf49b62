"""Which objects of verbs of attitude tell by themselves what somebody stands for ("condemned the attack")."""

from spacy.tokens import Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.cues import is_of
from generator.analysis.attribution.features import group_of
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.spans import holds
from generator.analysis.clauses import CLAUSE_SUBJECTS, TENSED
from generator.analysis.event_types import find_event_type
from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_classes, read_words

LOOSE_CLAUSES = ("advcl", "acl", "parataxis", "governor", "aside")
"""Contents that hang so loosely on a verb that it has to be one that gives words."""
_POINTING = frozenset(
    {"the", "this", "that", "these", "those", "it", "one", "him", "her", "them", "his", "its", "their"}
)
_OWNERS = frozenset({"his", "her", "its", "their"})
_PERSONS = frozenset({"him", "her", "them"})
_SHORT = 2


def is_attitude(choice: Choice, inside: list[Token], quoted: Quoted) -> bool:
    """Return whether a known verb takes such a content, and the content tells by itself what it is about."""
    head, name, groups = choice.cue.head, choice.content.name, group_of(choice.cue.head)
    if _calls_for(choice, inside) or _pleads(head, inside) or _tells_own_deed(choice):
        return True
    if name.startswith(LOOSE_CLAUSES) and any(token.tag_ in TENSED for token in inside):
        return says(choice)
    if _lacks_object(head) or (inside[0].lower_ in _POINTING - {"the"} - _OWNERS and not _judges(choice, inside)):
        return False
    if name.startswith("xcomp") or _is_request(choice):
        return "infinitive" in groups
    if name.startswith(LOOSE_CLAUSES):
        return says(choice)
    told = any(t.pos_ == "VERB" or quoted.hold(t.i) for t in inside)
    topic = is_of(head, "pointing") or (is_of(head, "topical") and not told)
    voiced = {inside[-1].lemma_, *([root_of(choice).lemma_] if _voices(head) else [])}
    bare = len(inside) == 1 or voiced.isdisjoint(read_words("reporting_nouns"))
    gift = is_of(head, "giving") and not told and bare
    return (
        not (topic or gift or _only_names(head, told=told))
        and not _points(head, inside)
        and not is_negated(head)
        and ("object" in groups or "preposition" in groups or _takes_side(head))
    )


def _calls_for(choice: Choice, inside: list[Token]) -> bool:
    """Return whether somebody is for what another is to do ("called in March for the town to pay")."""
    cue, opens = choice.cue.head, inside[0].dep_ == "mark" and inside[0].lower_ == "for"
    return opens and f"{cue.lemma_} for" in read_classes("cues")["preposition"] and inside[0].i > cue.i


def _pleads(cue: Token, inside: list[Token]) -> bool:
    """Return whether somebody answers a charge ("pleaded not guilty")."""
    words = (*inside, *cue.children)
    return cue.lemma_ == "plead" and any(token.lower_ in {"guilty", "innocent"} for token in words)


def _tells_own_deed(choice: Choice) -> bool:
    """Return whether somebody owns up to a deed or denies it in a gerund ("denied taking any money")."""
    deed = root_of(choice)
    gerund = deed.tag_ == "VBG" and deed.dep_ in {"xcomp", "pcomp", "ccomp"}
    return gerund and is_of(choice.cue.head, "confessing")


def _only_names(cue: Token, *, told: bool) -> bool:
    """Return whether somebody only calls a meeting, or describes a thing of which nothing more is told."""
    parts = {child.dep_ for child in cue.children}
    if cue.lemma_ == "describe":
        return not told and not any(child.lower_ == "as" for child in cue.children)
    judged = (word for c in cue.children if c.dep_ == "dobj" for word in c.rights if word.dep_ in {"amod", "acomp"})
    called = not parts & {"oprd", "ccomp", "xcomp"} and ("dobj" in parts or "prep" not in parts) and not any(judged)
    return cue.lemma_ == "call" and called


def _is_request(choice: Choice) -> bool:
    """Return whether a content is somebody with what they are to do ("asking the board to resign")."""
    clauses = (c for c in choice.cue.head.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB")
    infinitives = (clause for clause in clauses if any(word.lower_ == "to" for word in clause.lefts))
    return any(holds(choice.content.spans, clause.i) for clause in infinitives)


def _judges(choice: Choice, inside: list[Token]) -> bool:
    """Return whether a content goes on to say what somebody does or is ("him for doing nothing", "her a liar")."""
    person = inside[0].dep_ == "dobj" and inside[0].lower_ in _PERSONS and inside[0].head == choice.cue.head
    return person and len(inside) > _SHORT and "object" in group_of(choice.cue.head)


def _takes_side(cue: Token) -> bool:
    """Return whether a verb, with its particle or preposition, is for or against its object ("ruled out talks")."""
    lemma, classes = cue.lemma_.lower(), read_classes("stances")
    forms = {lemma, *(f"{lemma} {c.lower_}" for c in cue.children if c.dep_ in {"prep", "prt"})}
    return bool(forms & (classes["for"] | classes["against"]))


def _lacks_object(cue: Token) -> bool:
    """Return whether what is said stands before the cue as a relative pronoun ("what many expect to be …")."""
    before = (token for token in cue.subtree if token.i < cue.i)
    return any(token.tag_ in {"WP", "WDT"} and token.dep_ not in CLAUSE_SUBJECTS for token in before)


def _points(cue: Token, words: list[Token]) -> bool:
    """Return whether a content only points back ("his plan"), unless the cue is an act ("condemned the attack")."""
    acts = find_event_type(cue) or _takes_side(cue)
    tells = words[0].lower_ in {"the", *_OWNERS} and acts and words[-1].lemma_ not in read_words("reporting_nouns")
    return len(words) <= _SHORT and words[0].lower_ in _POINTING and not tells and not is_of(cue, "owning")


def _voices(cue: Token) -> bool:
    """Return whether a verb puts forth what its object names ("reiterated the denial of …")."""
    return cue.lemma_ in read_classes("stances")["voicing"]


def says(choice: Choice) -> bool:
    """Return whether a cue is a verb that gives clauses."""
    return "clause" in group_of(choice.cue.head)


def root_of(choice: Choice) -> Token:
    """Return the word that heads the first stretch of a content."""
    return choice.cue.head.doc[slice(*choice.content.spans[0])].root
