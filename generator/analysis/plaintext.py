"""What is made of a whole Doc once, such as its text, which spaCy joins of its tokens whenever it is asked for."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from spacy.tokens import Doc

T = TypeVar("T")


def once(make: Callable[[Doc], T]) -> Callable[[Doc], T]:
    """Return a function of a Doc that keeps with the Doc what it has made of it."""
    key = f"briefings_{make.__name__}"

    @wraps(make)
    def keep(doc: Doc) -> Any:
        if key not in doc.user_data:
            doc.user_data[key] = make(doc)
        return doc.user_data[key]

    return keep


@once
def text_of(doc: Doc) -> str:
    """Return the text of a Doc."""
    return doc.text
