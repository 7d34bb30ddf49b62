"""Whether a verb tells of what was planned that it will not be, or not then."""

from spacy.tokens import Token

from generator.lexicon import read_words


def is_called_off(verb: Token) -> bool:
    """Return whether a verb calls off what it governs; "call" and "put" do so with "off" alone."""
    lemma, words = verb.lemma_.lower(), read_words("cancelling_verbs")
    return lemma in words or any(f"{lemma} {word}" in words for word in map(_particle, verb.children))


def _particle(word: Token) -> str:
    return word.lower_ if word.dep_ in {"prt", "advmod"} else ""
