"""Gaps: what a document brings up and leaves out (ICD 203, information gaps)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.plaintext import text_of
from generator.analysis.verbs.negation import is_negated
from generator.findings import Entity, Sentence, Unreported
from generator.lexicon import read_words
from generator.models import Span

_OWNED_BY = frozenset({"from", "by"})
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_TOPICS = frozenset({"about", "against", "of", "on", "over"})
_MAKING = frozenset({
    "accept", "adopt", "agree", "announce", "approve", "collaborate", "conclude", "draft", "finalise", "finalize",
    "ink", "negotiate", "offer", "present", "propose", "reach", "seal", "secure", "sign", "strike", "submit", "unveil",
    "work",
})  # fmt: skip
"""Verbs by which somebody makes, offers or takes what has terms."""
_FAILING = frozenset({"fail", "refuse", "unable"})
_KNOWN = frozenset({"that", "the", "these", "this", "those"})
_GIVEN = re.compile(r"""\s*(?:,?\s*(?:that|which|said|saying|says|in which)\b|[:"“])""")
"""What stands behind the owner of a statement whose words follow."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
"""In a sentence that tells of what was made then."""
_SUPPOSED = frozenset({"idea", "notion", "claim", "suggestion", "rumor", "rumour", "speculation", "report"})


def find_unreported(doc: Doc, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]) -> tuple[Unreported, ...]:
    """Return the statements of named actors that the document mentions without what they say."""
    numbers = {i: sentence.index for sentence in sentences for i in range(sentence.first, sentence.last)}
    named = [m for entity in entities if entity.type == "person" for m in entity.mentions if m.kind == "name"]
    found: list[Unreported] = []
    for token in doc:
        owner = _owner(token) if _is_bare_statement(token) and not _is_addition(token) else None
        if owner and (_GIVEN.match(text_of(doc), owner[1]) or _GIVEN.search(text_of(doc), *owner)):
            continue
        if owner and token.i in numbers and any(owner[0] <= m.start and m.end <= owner[1] for m in named):
            found.append(Unreported(numbers[token.i], token.idx, token.idx + len(token), owner))
    return tuple(found)


def find_treaties(doc: Doc, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """Return "a memorandum" and the like where no other sentence speaks of it: its terms cannot be in the document."""
    nouns = read_words("treaty_nouns")
    uses = [
        (s.index, t) for s in sentences for t in doc[s.first : s.last] if t.lemma_.lower() in nouns and t.pos_ == "NOUN"
    ]
    places: dict[str, set[int]] = defaultdict(set)
    for index, token in uses:
        places[token.lemma_].add(index)
    lone = (token for _, token in uses if len(places[token.lemma_]) == 1)
    made = (token for token in lone if _is_new(token) and _is_made(token) and not _tells_terms(token))
    made = (token for token in made if not _YEAR.search(token.sent.text))
    return tuple((token.idx, token.idx + len(token)) for token in made)


def _is_bare_statement(token: Token) -> bool:
    """Return whether a noun announces words ("warnings") and no clause or topic behind it says which.

    "The comment by her rival" is one that was told before.
    """
    if token.pos_ != "NOUN" or token.lemma_.lower() not in read_words("reporting_nouns") - {"call"}:
        return False
    if any(word.lower_ in _KNOWN for word in _determiners(token)):
        return False
    behind = [child for child in token.children if child.i > token.i]
    return not any(child.dep_ in _CLAUSES or child.lower_ in _TOPICS for child in behind)


def _is_addition(noun: Token) -> bool:
    """Return whether it is only told that an article was updated with the words."""
    return noun.head.head.lemma_ == "update"


def _owner(noun: Token) -> Span | None:
    """Return the span of those whose words the noun announces ("warnings from …")."""
    following = noun.doc[noun.i + 1 : noun.i + 2]
    if not following or following[0].lower_ not in _OWNED_BY:
        return None
    tokens = [t for child in following[0].children if child.dep_ == "pobj" for t in child.subtree]
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def _is_new(token: Token) -> bool:
    """Return whether the noun is introduced with "a" or "an", and not as an attribute of another."""
    return any(word.lower_ in {"a", "an"} for word in _determiners(token)) and token.dep_ in {"dobj", "pobj"}


def _is_made(noun: Token) -> bool:
    """Return whether somebody is said to make, offer or take it, and does not only deny or suppose it."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    if verb.lemma_ not in _MAKING or is_negated(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ in _FAILING):
        return False
    clause = next((word for word in (verb, *verb.ancestors) if word.dep_ in {"acl", "ccomp"}), verb)
    return clause.head.lemma_ not in _SUPPOSED


def _tells_terms(noun: Token) -> bool:
    """Return whether its terms stand beside it: a clause, a sum, a number ("a $7 million settlement")."""
    return any(word.dep_ in _CLAUSES or word.like_num for word in noun.subtree)


def _determiners(token: Token) -> Iterator[Token]:
    return (child for child in token.children if child.dep_ == "det")
