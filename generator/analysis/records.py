"""Records that speak for who made them: reports, polls, statements."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS
from generator.lexicon import read_classes, read_words

_MAKERS = frozenset({"by", "from"})
_PUBLISHING = frozenset({"release", "publish", "post", "write", "file", "circulate", "send", "sign", "draft"})
_NAMING = frozenset({"poss", "compound", "nmod"})


def is_record(noun: Token) -> bool:
    """Return whether a noun is something written, shown or counted."""
    return bool({noun.lemma_.lower(), noun.lower_} & read_words("evidence_nouns"))


def is_known_record(noun: Token) -> bool:
    """Return whether a record is one told of before, with no word on whose it is ("the report", "the latest poll")."""
    words = [token for token in noun.subtree if token.i <= noun.i]
    return words[0].lower_ in {"the", "this"} and noun.right_edge == noun and not any(t.tag_ == "NNP" for t in words)


def find_makers(record: Token) -> Iterator[Token]:
    """Yield the words that may name whose a record is: before it, behind "by", or as who gives it out."""
    yield from (token for token in record.subtree if token.i < record.i and token.dep_ in _NAMING)
    for link in record.children:
        if link.lower_ in _MAKERS and link.i > record.i:
            alone = (child for child in link.children if child.dep_ == "pobj" and not child.conjuncts)
            yield from (token for maker in alone for token in maker.subtree if token.i <= maker.i)
    verb = _find_giving(record)
    if verb is not None:
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        yield from subjects
        yield from (word for child in subjects for word in child.children if word.dep_ == "appos")


def _find_giving(record: Token) -> Token | None:
    """Return the verb by which somebody gives a record out, or beside which it stands ("left, in a note saying")."""
    verb = record.head
    told = (child for child in record.children if child.dep_ == "relcl" and child.lemma_ in _PUBLISHING)
    clause = next(told, None)
    if clause is not None:
        return clause
    if record.dep_ == "dobj":
        return verb if verb.lemma_ in read_classes("unfit_cues")["giving"] | _PUBLISHING else None
    return verb.head if record.dep_ == "pobj" and verb.lower_ == "in" and verb.head.pos_ == "VERB" else None
