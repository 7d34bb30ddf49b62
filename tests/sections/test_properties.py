"""Whatever the text and whatever its parse: nothing crashes, and every line can be checked against its sentence."""

import spacy
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.analysis import read_document, read_story
from generator.errors import SeedError
from generator.sections import build_sections
from generator.sections.annotated import annotate_source
from generator.sections.uses import find_uses
from generator.story import Story
from tests.analysis.case_files import make_document
from tests.analysis.model import ingest, read
from tests.analysis.readings import CONFIG
from tests.sections.evidence import check

VOCAB = spacy.blank("en").vocab


MARKS = ["“", "”", '"', "‘", "’", "'", "``", "''", "«", "—", " – ", "-", "…", ".", "?", ",", ";", ":", "(", ")", "’s"]
NAMES = ["Donald Trump", "Trump", "the Pope", "Russia", "U.S.", "French", "Secretary of State", "Jr.", "he", "his",
         "She", "WHO", "the Russian leader", "Kim Jong-un"]  # fmt: skip
WORDS = ["said", "that", "warned", "could", "war", "if", "on Monday", "last year", "2023", "according to", "a deal",
         "promised to", "fears", "posting", "remains unclear", "no", "risk", "talks", "will", "I"]  # fmt: skip
BREAKS = [" ", " ", " ", "\n", "\n\n", "\r\n", "\u2028", "\t", "\u00a0", ""]
ODD = ["é", "e\u0301", "\u200b", "👍🏽", "Путин", "中文。", "\x00", "İ", "ß", "\U0001f1fa", "#", "|", "*"]

TEXTS = st.lists(
    st.tuples(st.sampled_from(MARKS) | st.sampled_from(NAMES) | st.sampled_from(WORDS), st.sampled_from(BREAKS))
    | st.tuples(st.sampled_from(ODD) | st.text(max_size=3), st.just(" ")),
    min_size=1,
    max_size=60,
).map(lambda pieces: "".join(map("".join, pieces)))

TOKENS = st.tuples(
    st.sampled_from(["Trump", "Putin", "he", "said", "that", "war", "could", "“", "”", "—", ",", ".", "the", "leader",
                     "according", "to", "warning", "Monday", "if", "Russian", "promised", "a", "deal", "by", "who",
                     "threatens", "risk", "no", "posting", "Pope", "unclear", "remains"]),
    st.sampled_from(["NOUN", "PROPN", "VERB", "AUX", "PRON", "DET", "ADP", "PUNCT", "ADJ", "ADV", "SCONJ", "PART"]),
    st.sampled_from(["VBD", "VBG", "VBZ", "VB", "NN", "NNP", "MD", "RB", "IN", "WP"]),
    st.sampled_from(["nsubj", "nsubjpass", "dobj", "pobj", "prep", "ccomp", "xcomp", "advcl", "acl", "relcl", "appos",
                     "poss", "conj", "mark", "aux", "auxpass", "agent", "neg", "det", "amod", "punct", "parataxis"]),
    st.sampled_from(["O", "O", "O", "B-PERSON", "B-ORG", "B-GPE", "B-NORP", "B-DATE"]),
    st.integers(min_value=1, max_value=4),
    st.booleans(),
)  # fmt: skip
"""Word, part of speech, tag, relation, entity, how far before it its head stands, whether a sentence begins."""


def check_story(story: Story) -> None:
    briefing = build_sections(story, CONFIG)
    documents = {reading.document.id: reading.document for reading in story.readings}
    check(briefing, documents)
    for reading in story.readings:
        page = annotate_source(reading, story.id, find_uses(briefing.sections).get(reading.document.id, {}))
        numbers = [sentence.number for block in page.blocks for sentence in block.sentences]
        assert numbers == [sentence.index + 1 for sentence in reading.sentences]


def is_readable(text: str) -> bool:
    try:
        return any(paragraph.kind == "text" for paragraph in ingest(text).paragraphs)
    except SeedError:
        return False


@example("Путин - -")
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_gives_a_briefing_in_which_every_line_can_be_checked(text):
    assume(is_readable(text))
    check_story(read(text))


@example(["é ", "² said é "])
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS.filter(is_readable), min_size=2, max_size=3))
def test_so_do_several_texts_together(texts):
    check_story(read(*texts))


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TOKENS, min_size=1, max_size=40))
def test_so_does_any_parse(tokens):
    heads, start = [], 0
    for n, (*_, distance, begins) in enumerate(tokens):
        start = n if begins else start
        heads.append(max(start, n - distance))
    text = " ".join(token[0] for token in tokens)
    doc = Doc(
        VOCAB,
        words=[token[0] for token in tokens],
        spaces=[True] * (len(tokens) - 1) + [False],
        lemmas=[token[0].lower() for token in tokens],
        pos=[token[1] for token in tokens],
        tags=[token[2] for token in tokens],
        deps=["ROOT" if head == n else token[3] for n, (token, head) in enumerate(zip(tokens, heads, strict=True))],
        ents=[token[4] for token in tokens],
        heads=heads,
    )
    assume(any(map(str.isalnum, text)))
    reading = read_document(make_document(text), doc, CONFIG)
    check_story(read_story("a", (reading,), CONFIG))
