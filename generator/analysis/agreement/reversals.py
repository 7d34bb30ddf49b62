"""Reversals that the words themselves tell: who "no longer disputes" something, or agrees "after he had refused"."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.agreement.wording import find_independent, find_words, is_against, is_negative, tokens_of
from generator.analysis.speakers import actor_at
from generator.findings import Attribution
from generator.reading import Reading
from generator.story import Change, Stance, Story

_TURNING = frozenset({
    "accept", "admit", "agree", "announce", "apologise", "apologize", "approve", "back", "concede", "confirm", "drop",
    "order", "pledge", "promise", "support", "withdraw",
})  # fmt: skip


def find_renounced(story: Story) -> Iterator[Change]:
    """Yield who says that something is not so and, as a document of a later date tells, is no longer against it."""
    for i, reading in find_independent(story):
        for verb in reading.doc:
            subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
            about = next((child for child in verb.children if child.dep_ in {"ccomp", "dobj"}), None)
            if subject is None or about is None or not _is_renounced(verb):
                continue
            actor = actor_at(story.spoken[i], subject.idx)
            told = find_words(about.subtree)
            sayings = list(_find_sayings(story, actor.id, reading)) if actor is not None else []
            shared = {n: len(told & find_words(tokens_of(*one[1:]))) for n, one in enumerate(sayings)}
            most = max(shared, key=lambda n: (shared[n], n), default=None)
            if actor is not None and most is not None and shared[most]:
                yield Change(actor.id, (sayings[most][0], sayings[most][2]), (i, _stand(i, actor.id, verb, about)))


def _is_renounced(verb: Token) -> bool:
    """Return whether somebody no longer is against what a verb governs."""
    return is_against(verb) and any(map(_is_no_longer, verb.children))


def _is_no_longer(word: Token) -> bool:
    return word.lower_ == "longer" and word.i > 0 and word.nbor(-1).lower_ == "no"


def _stand(index: int, actor_id: str, verb: Token, about: Token) -> Stance:
    """Return where somebody stands now: "no longer disputes", and what."""
    first = next(child for child in verb.children if _is_no_longer(child)).nbor(-1)
    edge = about.right_edge
    issue = about.left_edge.idx, edge.idx + len(edge)
    return Stance(actor_id, index, "for", (first.idx, verb.idx + len(verb)), issue)


def _find_sayings(story: Story, actor_id: str, later: Reading) -> Iterator[tuple[int, Reading, Attribution]]:
    """Yield what an actor surely says is not so, in documents of an earlier date."""
    for i, reading in find_independent(story):
        if "" < reading.document.metadata.date < later.document.metadata.date:
            for said in reading.attributions:
                actor = story.source_of(i, said)
                if said.sure and actor is not None and actor.id == actor_id and is_negative(reading, said):
                    yield i, reading, said


def find_told(story: Story) -> Iterator[Change]:
    """Yield who agrees to something or announces it "after it had refused", told in one sentence."""
    for i, reading in find_independent(story):
        for later in reading.attributions:
            actor = story.source_of(i, later)
            cue = reading.doc[later.cue_token]
            if actor is not None and later.sure and cue.lemma_ in _TURNING:
                for verb in reading.span(reading.sentences[later.sentence]):
                    about = _find_refused(verb)
                    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
                    own = subject is not None and actor_at(story.spoken[i], subject.idx) == actor
                    if about is not None and own and _hangs_on(verb, cue, later):
                        yield Change(actor.id, (i, _refusal(i, actor.id, verb, about)), (i, later))


def _find_refused(verb: Token) -> Token | None:
    """Return what was refused before something ("after it had refused to …"), None where nothing was."""
    marks = {child.lower_ for child in verb.children}
    if verb.pos_ != "VERB" or not {"after", "had"} <= marks or not is_against(verb):
        return None
    return next((child for child in verb.children if child.dep_ in {"ccomp", "dobj", "xcomp"}), None)


def _refusal(index: int, actor_id: str, verb: Token, about: Token) -> Stance:
    edge = about.right_edge
    return Stance(
        actor_id, index, "against", (verb.idx, verb.idx + len(verb)), (about.left_edge.idx, edge.idx + len(edge))
    )


def _hangs_on(verb: Token, cue: Token, later: Attribution) -> bool:
    """Return whether a clause hangs on a verb by which somebody turns, or on what is said with it."""
    return verb.head == cue or any(start <= verb.head.idx < end for start, end in later.content)
