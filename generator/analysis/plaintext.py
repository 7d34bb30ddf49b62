"""What is made of a whole Doc once: spaCy makes it of its tokens each time that it is asked for."""

from spacy.tokens import Doc

_TEXT, _LEMMAS = "briefings_text", "briefings_lemmas"


def text_of(doc: Doc) -> str:
    """Return the text of a Doc."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    return str(doc.user_data[_TEXT])


def content_lemmas_of(doc: Doc) -> tuple[str, ...]:
    """Return for each token of a Doc its lemma in small letters, empty where the word carries no meaning."""
    if _LEMMAS not in doc.user_data:
        doc.user_data[_LEMMAS] = tuple(t.lemma_.lower() if t.is_alpha and not t.is_stop else "" for t in doc)
    lemmas: tuple[str, ...] = doc.user_data[_LEMMAS]
    return lemmas
