"""Who speaks where: what quotations and attributions tell about the pronouns in and around them."""

from spacy.tokens import Doc, Token

from generator.findings import Attribution, Quotation

_REACH = 2
"""Who spoke so many sentences before, at most, goes on to speak as "she"."""


class Speech:
    """The quotations of a document, who speaks in each, and who spoke before whom; looked up by token."""

    def __init__(self, doc: Doc, attributions: tuple[Attribution, ...], quotations: tuple[Quotation, ...]) -> None:
        """Look up the speakers of a document."""
        self._quotations: dict[int, int] = {}
        for number, quotation in enumerate(quotations):
            span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
            if span is not None:
                self._quotations.update(dict.fromkeys(range(span.start, span.end), number))
        self._numbers = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
        self._sources = {attribution.source_token for attribution in attributions}
        told = [(a, i) for a in attributions if a.parent is None and (i := a.source_token) is not None]
        self._speakers: dict[int, int] = {}
        self._replies: set[int] = set()
        self._named_behind: dict[int, int] = {}
        for attribution, source in told:
            for start, end in attribution.content:
                span = doc.char_span(start, end, alignment_mode="expand")
                inside = range(span.start, span.end) if span is not None else ()
                own = [i for i in inside if i in self._quotations or attribution.reply]
                self._speakers.update(dict.fromkeys(own, source))
                self._replies.update(own if attribution.reply else ())
                self._named_behind.update(dict.fromkeys((i for i in inside if i < source), source))
        spoke = {i for a, i in told if (a.kind != "indirect" or a.sure) and i not in self._quotations}
        self._spoke = [doc[i] for i in sorted(spoke)]

    def speaker(self, token: Token, known: dict[int, int]) -> int | None:
        """Return the entity that speaks where the token stands in quotation marks: "he" is not the one who says it."""
        source = self._speakers.get(token.i)
        return known.get(source) if source is not None else None

    def named_behind(self, token: Token, known: dict[int, int]) -> int | None:
        """Return the entity that a text names only behind the words, of which the token is one, as who says them.

        "His extradition was asked for, Roe said": whether he is Roe, nobody can tell.
        """
        source = self._named_behind.get(token.i)
        return known.get(source) if source is not None else None

    def speaker_before(self, token: Token) -> Token | None:
        """Return the head of the source before one that says something itself, if it spoke just before."""
        if token.i not in self._sources or token.i in self._quotations:
            return None
        before = [one for one in self._spoke if one.i < token.i]
        if not before or self._numbers[token.i] - self._numbers[before[-1].i] > _REACH:
            return None
        return before[-1]

    def is_quoted(self, token: Token) -> bool:
        """Return whether a token stands in quotation marks, or in an answer of an interview."""
        return token.i in self._quotations or token.i in self._replies

    def parts(self, antecedent: Token, pronoun: Token) -> bool:
        """Return whether speech parts the two: a quotation holds but one, or the antecedent is one who speaks."""
        quotation, own = self._quotations.get(antecedent.i), self._quotations.get(pronoun.i)
        if own is not None and quotation is None:
            return antecedent.i in self._sources
        return quotation is not None and quotation != own
