"""What several independent documents agree on, and where their figures differ; never without both passages."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from spacy.tokens import Token

from generator.analysis.date_values import NUMBERS
from generator.analysis.extents import is_thing
from generator.reading import Attribution, Reading
from generator.story import Change, Conflict, Corroboration, Figure, Place, Story

_SAME = 0.5
"""Two sentences tell the same when they share so much of the words of both, their main verb, figures and negation."""
_SAME_TOPIC, _TOPIC = 0.8, 2
"""Two stands are on one matter when they share so much of the shorter one's words, and it has so many."""
_FEWEST = 4
"""Words that a sentence needs to be compared."""
_COMMON, _SHARE, _FACTOR = 2, 0.5, 4.0
"""Sentences count the same thing when they share so many words beside noun and verb, such a share of the shorter one's,
and one figure is at most so many times the other: a subtotal is no contradiction."""
_AGAINST = frozenset({"reject", "oppose", "refuse", "deny", "dismiss", "decline", "rule"})
_TAKING_PART = frozenset({"nsubj", "nsubjpass", "dobj"})
"""What counts something that happens: "15 people were killed", not "one of six reactors" or "a 50-mile zone"."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_WORDS = NUMBERS | {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is compared of a sentence."""

    words: frozenset[str]
    figures: frozenset[str]
    verbs: tuple[str, ...]
    """Lemmas of the main verb and of what it says: "said … opposed" is not "said … would be"."""
    negative: bool

    def agrees(self, other: "_Telling") -> bool:
        """Return whether two sentences tell the same."""
        fewer, more = sorted((self.figures, other.figures), key=len)
        if (self.verbs, self.negative) != (other.verbs, other.negative) or not fewer <= more or (more and not fewer):
            return False
        shared, all_words = self.words & other.words, self.words | other.words
        return len(shared) >= _FEWEST and len(shared) >= _SAME * len(all_words)


def find_corroborations(story: Story) -> tuple[Corroboration, ...]:
    """Return what two or more independent documents tell alike, the most corroborated first."""
    own = _independent(story)
    tellings = {(i, s.index): _telling(r, s.index) for i, r in own for s in r.sentences if _tells(r, s.index)}
    found: list[Corroboration] = []
    taken: set[Place] = set()
    for place, telling in tellings.items():
        others: dict[int, Place] = {}
        for other, told in tellings.items():
            if other[0] > place[0] and not {place, other} & taken and telling.agrees(told):
                others.setdefault(other[0], other)
        if others:
            alike = (place, *others.values())
            taken |= set(alike)
            shortest = min(alike, key=lambda one: (len(tellings[one].words), one))
            found.append(Corroboration((shortest, *(one for one in alike if one != shortest))))
    return tuple(sorted(found, key=lambda one: -len(one.places)))


def find_conflicts(story: Story) -> tuple[Conflict, ...]:
    """Return the figures that independent documents give differently for what they count in the same words."""
    counted: dict[tuple[str, str], list[tuple[Figure, frozenset[str]]]] = defaultdict(list)
    for i, reading in _independent(story):
        for key, figure in _find_figures(i, reading):
            counted[key].append((figure, _words(reading, figure.place[1])))
    conflicts = (_differing(key, figures) for key, figures in counted.items())
    return tuple(conflict for conflict in conflicts if conflict is not None)


def find_changes(story: Story) -> tuple[Change, ...]:
    """Return the stands of actors that a later document tells the other way round: what was denied is said, or so.

    A stand on a thing is compared with another such stand, a claim with a claim: who opposed an inquiry and then says
    of it that it would be early has changed nothing.
    """
    stands: dict[tuple[str, bool], list[tuple[str, int, int, frozenset[str], bool]]] = defaultdict(list)
    for i, reading in _independent(story):
        for number, attribution in enumerate(reading.attributions):
            actor = story.source_of(i, attribution) if attribution.sure else None
            date = reading.document.metadata.date
            if actor is not None and date:
                words, negative = _stand(reading, attribution)
                alike = (actor.id, is_thing(reading.doc, attribution.content))
                stands[alike].append((date, i, number, words, negative))
    return tuple(change for (id, _), told in sorted(stands.items()) for change in _find_turns(id, sorted(told)))


def _independent(story: Story) -> list[tuple[int, Reading]]:
    """Return the readings, each with its index, but for reprints: those tell nothing of their own."""
    return [(i, reading) for i, reading in enumerate(story.readings) if story.originals[i] == i]


def _find_turns(id: str, told: list[tuple[str, int, int, frozenset[str], bool]]) -> Iterator[Change]:
    for (date, i, number, words, negative), (later, j, other, others, contrary) in combinations(told, 2):
        shorter = min(len(words), len(others))
        same = shorter >= _TOPIC and len(words & others) >= _SAME_TOPIC * shorter
        if date < later and negative != contrary and same:
            yield Change(id, (i, number), (j, other))


def _stand(reading: Reading, attribution: Attribution) -> tuple[frozenset[str], bool]:
    """Return the content's words, and whether the source is against what they say."""
    spans = (reading.doc.char_span(s, e, alignment_mode="expand") for s, e in attribution.content)
    tokens = [token for span in spans if span is not None for token in span]
    words = frozenset(t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT and not t.is_stop)
    return words, "denied" in attribution.factuality or reading.doc[attribution.cue_token].lemma_ in _AGAINST


def _differing(key: tuple[str, str], figures: list[tuple[Figure, frozenset[str]]]) -> Conflict | None:
    """Return the figures of one thing, if two documents differ: one a document, the last one that it gives."""
    told: dict[int, tuple[Figure, frozenset[str]]] = {figure.place[0]: (figure, words) for figure, words in figures}
    pairs = combinations(told.values(), 2)
    alike = [
        (one, other)
        for (one, words), (other, others) in pairs
        if _contradict(one.value, other.value) and _count_the_same(words - set(key), others - set(key))
    ]
    if not alike:
        return None
    kept = {figure.place: figure for pair in alike for figure in pair}
    return Conflict(key[0], tuple(kept[place] for place in sorted(kept)))


def _contradict(one: float, other: float) -> bool:
    return one != other and max(one, other) <= _FACTOR * min(one, other)


def _count_the_same(words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others)
    return shared >= _COMMON and shared >= _SHARE * min(len(words), len(others))


def _find_figures(index: int, reading: Reading) -> Iterator[tuple[tuple[str, str], Figure]]:
    """Yield ((noun, verb), figure) of each number that counts a noun of a sentence."""
    dates = [(date.start, date.end) for date in reading.dates]
    for sentence in reading.sentences:
        if reading.voices[sentence.index] == "none":
            continue
        for token in reading.span(sentence):
            value = _value(token)
            if value is None or any(start <= token.idx < end for start, end in dates):
                continue
            noun, verb = _counted(token)
            if noun is not None and verb is not None:
                start, end = min(token.idx, token.left_edge.idx), noun.idx + len(noun)
                yield (noun.lemma_.lower(), verb.lemma_.lower()), Figure((index, sentence.index), start, end, value)


def _counted(number: Token) -> tuple[Token | None, Token | None]:
    """Return the noun that a number counts and the verb over it: "12 people were killed", "killing 12"."""
    noun, beside = number.head, number.doc[max(0, number.i - 1) : number.i + 2]
    joined = any(token.text == "-" or token.lower_ == "another" for token in beside)
    if number.dep_ != "nummod" or noun.pos_ != "NOUN" or noun.i < number.i or noun.dep_ not in _TAKING_PART or joined:
        return None, None
    return noun, next((token for token in noun.ancestors if token.pos_ == "VERB"), None)


def _value(token: Token) -> float | None:
    """Return the value of a number with the numbers before it: "9 million"."""
    own = _read_number(token)
    if own is None or token.ent_type_ in {"DATE", "TIME", "ORDINAL"}:
        return None
    for child in token.children:
        own *= _read_number(child) or 1.0
    return own


def _read_number(token: Token) -> float | None:
    if not token.like_num:
        return None
    try:
        return float(token.text.replace(",", ""))
    except ValueError:
        word = _WORDS.get(token.lower_)
        return None if word is None else float(word)


def _telling(reading: Reading, sentence: int) -> _Telling:
    span = reading.span(reading.sentences[sentence])
    figures = frozenset(token.lower_ for token in span if token.like_num)
    negative = any(token.dep_ == "neg" for token in span) or span.root.lemma_ in _AGAINST
    told = (child.lemma_ for child in span.root.children if child.dep_ == "ccomp")
    return _Telling(_words(reading, sentence), figures, (span.root.lemma_, *told), negative)


def _tells(reading: Reading, sentence: int) -> bool:
    return reading.voices[sentence] in {"event", "statement"} and reading.openings[sentence] is not None


def _words(reading: Reading, sentence: int) -> frozenset[str]:
    span = reading.span(reading.sentences[sentence])
    return frozenset(token.lemma_.lower() for token in span if token.pos_ in _CONTENT and not token.is_stop)
