"""Which attributions are fit to stand on a page: certain, whole, and said by somebody who can say things."""

from spacy.tokens import Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.features import group_of
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.sources import Source
from generator.analysis.attribution.spans import holds
from generator.analysis.attribution.standing import can_state, standing_of
from generator.analysis.attribution.wholeness import has_beginning, tells_another_s_speech
from generator.analysis.event_types import find_event_type
from generator.analysis.factuality import is_negated
from generator.analysis.verbs.auxiliaries import CAN, MAY, MUST, WOULD
from generator.lexicon import read_classes, read_words

_SURE = 0.5
"""Confidence from which a reader may be shown an attribution."""
_SELF = frozenset({"i", "we", "you", "me", "us", "one", "my", "our", "your"})
_ANYBODY = frozenset({"who", "whoever", "anyone", "anybody", "nobody", "everyone", "everybody", "somebody"})
_UNREAL = WOULD | MAY | CAN | MUST | {"to"}
_CONDITIONS = frozenset({"if", "unless", "whether"})
_CLAUSES = ("ccomp", "quoted", "behind", "line", "following")
_LOOSE_CLAUSES = ("advcl", "acl", "parataxis", "governor", "aside")
"""Contents that hang so loosely on a verb that it has to be one that gives words."""
_TURNED = ("nsubj", "antecedent")
"""Contents that stand before a passive or a relative clause: cue and content do not read as a sentence."""
_OWNING = ("poss", "compound", "amod", "of-by", "of-from", "of-of")
_POINTING = frozenset(
    {"the", "this", "that", "these", "those", "it", "one", "him", "her", "them", "his", "its", "their"}
)
_WITHHOLDING = frozenset({"without", "from", "than", "of", "instead"})
"""Prepositions before what was not said ("stopped short of calling")."""
_UTTERING = frozenset({"say", "add", "write", "tweet", "post", "reply", "respond"})
"""Verbs that nobody is the object of: "Roe, tweeted in response" is misread for the active."""
_LEANING = frozenset({"advcl", "conj", "xcomp", "pcomp"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_PERSONS = frozenset({"him", "her", "them"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ANONYMITY = frozenset({"named", "identified"})
"""What a source asks for itself ("who asked not to be named") is no position."""
_SHORT = 2
_FRAGMENT = 4


def is_sure(choice: Choice) -> bool:
    """Return whether somebody who can say things surely said, wants or thinks something."""
    if choice.source is None or choice.confidence < _SURE:
        return False
    return _is_somebody(choice.source, choice.cue.head) and _is_real(choice)


def is_whole(choice: Choice, choices: list[Choice], quoted: Quoted) -> bool:
    """Return whether source, cue and content read as a sentence that lacks nothing and holds nothing of others."""
    return (
        _says_something(choice, quoted)
        and has_beginning(choice, quoted)
        and not tells_another_s_speech(choice, choices, quoted)
    )


def _is(verb: Token, kind: str) -> bool:
    """Return whether a verb is of a class of `lexicon/unfit_cues.txt`."""
    return verb.lemma_.lower() in read_classes("unfit_cues")[kind]


def _is_somebody(source: Source, cue: Token) -> bool:
    """Return whether a source is named or described, and no pronoun for the writer, the reader or anybody."""
    head, last = source.head, source.head.doc[source.span[1] - 1]
    nobody = head.lower_ in _SELF | _ANYBODY or last.lower_ == "whom" or source.name == "nsubjpass0"
    garbled = any(mark in head.doc[slice(*source.span)].text for mark in '<>"')
    speaks = can_state(head) or _speaks_on(source, cue)
    return not nobody and not garbled and not _is_addressed(source, cue) and speaks


def _speaks_on(source: Source, cue: Token) -> bool:
    """Return whether "it" says something, as a body does that was named before ("it added", not "it seems")."""
    active = not any(child.dep_ in {"auxpass", "neg"} for child in cue.children)
    return source.head.lower_ == "it" and source.name == "nsubj0" and active and _is(cue, "speaking")


def _is_addressed(source: Source, cue: Token) -> bool:
    """Return whether a source is spoken to: "when asked whether …, she", "a man told to leave"."""
    if cue.tag_ not in {"VBN", "VBD"} or any(c.dep_ == "aux" and c.lemma_ == "have" for c in cue.children):
        return False
    if cue.dep_ == "advcl":
        return cue.tag_ == "VBN" or not any(c.dep_ in _SUBJECTS for c in cue.children)
    passive = cue.tag_ == "VBN" and cue.lemma_ not in _UTTERING
    return passive and source.name.startswith(("head0", "relative0"))


def _is_real(choice: Choice) -> bool:
    """Return whether the text says that it was said, not that it might be, should be or if it was."""
    cue = choice.cue.head
    leans = cue.dep_ in _LEANING and not holds(choice.content.spans, cue.head.i)
    unreal = any(c.dep_ == "aux" and c.lower_ in _UNREAL for verb in (cue, *[cue.head] * leans) for c in verb.lefts)
    conditional = any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in cue.lefts)
    asked = cue.sent.text.rstrip().endswith("?")
    withheld = cue.dep_ == "pcomp" and cue.head.lower_ in _WITHHOLDING
    unknown = _is(cue, "establishing") and is_negated(cue)
    unsaid = unreal or conditional or asked or withheld or unknown
    return not (unsaid or _is_supposed(cue) or _is(cue, "receiving"))


def _is_supposed(cue: Token) -> bool:
    """Return whether a cue stands below "suppose" or "say" without a subject ("Say Mexico demanded …")."""
    above = cue.head
    alone = _is(above, "supposing") and not any(c.dep_ in _SUBJECTS for c in above.children)
    return alone and cue.dep_ == "ccomp" and above.i < cue.i and above.dep_ == "ROOT"


def _says_something(choice: Choice, quoted: Quoted) -> bool:
    """Return whether a content is a clause or a quotation, or the object of a known verb of attitude, in order."""
    head, name = choice.cue.head, choice.content.name
    inside = [head.doc[i] for i in sorted(choice.words)]
    if name.startswith(_TURNED) or not any(t.is_alpha and t.pos_ not in {"PRON", "DET", "NUM"} for t in inside):
        return False
    if choice.cue.kind == "noun":
        return _is_own(choice) and any(t.pos_ in {"VERB", "AUX"} for t in inside)
    if (choice.cue.kind != "verb" or name.startswith(_LOOSE_CLAUSES)) and inside[0].tag_ in {"WDT", "WP"}:
        return False
    if choice.cue.kind == "colon" and not any(quoted.hold(t.i) for t in inside):
        return choice.source is not None and standing_of(choice.source.head) == "name"
    if (len(inside) <= _SHORT and inside[-1].lower_ == "comment") or inside[-1].lower_ in _ANONYMITY:
        return False
    clause = name.startswith(_CLAUSES) or all(quoted.hold(t.i) for t in inside)
    clause = clause or _is_gerund_clause(choice) or _is_finding(choice, inside)
    return choice.cue.kind != "verb" or clause or _is_attitude(choice, inside, quoted)


def _is_gerund_clause(choice: Choice) -> bool:
    """Return whether a gerund is the subject of a clause that the parser hung below it ("said seeing it was a joy")."""
    gerund = choice.cue.head.doc[slice(*choice.content.spans[0])].root
    clause = any(child.dep_ == "ccomp" and child.tag_ in _FINITE for child in gerund.children)
    return choice.content.name.startswith("xcomp") and gerund.tag_ == "VBG" and clause and _says(choice)


def _is_finding(choice: Choice, inside: list[Token]) -> bool:
    """Return whether a record shows what it counts, though in no clause ("the poll shows Roe ahead by six points")."""
    recorded = choice.source is not None and standing_of(choice.source.head) == "evidence"
    whole = choice.content.name == "right" and len(inside) >= _FRAGMENT
    return recorded and whole and _is(choice.cue.head, "showing")


def _is_attitude(choice: Choice, inside: list[Token], quoted: Quoted) -> bool:
    """Return whether a known verb takes such a content, and the content tells by itself what it is about."""
    head, name, groups = choice.cue.head, choice.content.name, group_of(choice.cue.head)
    if name.startswith(_LOOSE_CLAUSES) and any(token.tag_ in _FINITE for token in inside):
        return _says(choice)
    if _lacks_object(head) or (inside[0].lower_ in _POINTING - {"the"} - _OWNERS and not _judges(choice, inside)):
        return False
    if _pleads(head, inside) or _tells_own_deed(choice):
        return True
    if name.startswith("xcomp") or _is_request(choice):
        return "infinitive" in groups
    if name.startswith(_LOOSE_CLAUSES):
        return _says(choice)
    told = any(t.pos_ == "VERB" or quoted.hold(t.i) for t in inside)
    topic = _is(head, "pointing") or (_is(head, "topical") and not told)
    gift = _is(head, "giving") and not told and inside[-1].lemma_ not in read_words("reporting_nouns")
    return (
        not (topic or gift or _only_names(head, told=told) or _removes(head))
        and not _points(head, inside)
        and not is_negated(head)
        and ("object" in groups or "preposition" in groups or _takes_side(head))
    )


def _pleads(cue: Token, inside: list[Token]) -> bool:
    """Return whether somebody answers a charge ("pleaded not guilty")."""
    return cue.lemma_ == "plead" and any(token.lower_ in {"guilty", "innocent"} for token in inside)


def _tells_own_deed(choice: Choice) -> bool:
    """Return whether somebody owns up to a deed or denies it in a gerund ("denied taking any money")."""
    deed = choice.cue.head.doc[slice(*choice.content.spans[0])].root
    gerund = deed.tag_ == "VBG" and deed.dep_ in {"xcomp", "pcomp", "ccomp"}
    return gerund and _is(choice.cue.head, "confessing")


def _only_names(cue: Token, *, told: bool) -> bool:
    """Return whether somebody only calls a meeting, or describes a thing of which nothing more is told."""
    parts = {child.dep_ for child in cue.children}
    if cue.lemma_ == "describe":
        return not told and not any(child.lower_ == "as" for child in cue.children)
    called = not parts & {"oprd", "ccomp", "xcomp"} and ("dobj" in parts or "prep" not in parts)
    return cue.lemma_ == "call" and called


def _removes(cue: Token) -> bool:
    """Return whether a verb that can judge words takes from somebody his office ("dismissed the minister Ann Roe")."""
    persons = (child for child in cue.children if child.dep_ == "dobj" and child.ent_type_ == "PERSON")
    return _is(cue, "removing") and any(persons)


def _is_request(choice: Choice) -> bool:
    """Return whether a content is somebody with what they are to do ("asking the board to resign")."""
    clauses = (c for c in choice.cue.head.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB")
    infinitives = (clause for clause in clauses if any(word.lower_ == "to" for word in clause.lefts))
    return any(holds(choice.content.spans, clause.i) for clause in infinitives)


def _says(choice: Choice) -> bool:
    """Return whether a cue is a verb that gives clauses."""
    return "clause" in group_of(choice.cue.head)


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
    return any(token.tag_ in {"WP", "WDT"} and token.dep_ not in _SUBJECTS for token in before)


def _points(cue: Token, words: list[Token]) -> bool:
    """Return whether a content only points back ("his plan"), unless the cue is an act ("condemned the attack")."""
    acts = find_event_type(cue) or _takes_side(cue)
    tells = words[0].lower_ in {"the", *_OWNERS} and acts and words[-1].lemma_ not in read_words("reporting_nouns")
    return len(words) <= _SHORT and words[0].lower_ in _POINTING and not tells


def _is_own(choice: Choice) -> bool:
    """Return whether a noun belongs to its source, or its source puts it forth."""
    verb = choice.cue.head.head
    own = choice.source is not None and choice.source.name.startswith(_OWNING)
    return own or (choice.cue.head.dep_ == "dobj" and _is(verb, "giving"))
