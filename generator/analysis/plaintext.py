"""The text of a Doc, joined once: spaCy joins it of its tokens each time that it is asked for."""

from spacy.tokens import Doc

_KEY = "briefings_text"


def text_of(doc: Doc) -> str:
    """Return the text of a Doc."""
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = doc.text
    return str(doc.user_data[_KEY])
