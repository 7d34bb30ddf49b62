"""Numbers with what they count, in the singular or the plural."""


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 seed", "2 seeds", or with `many` a plural of its own: "2 independent analyses"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
