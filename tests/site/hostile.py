"""An article and metadata full of what would be markup, code or instruction to some step on the way to the reader."""

from pathlib import Path

STRINGS = (
    "<script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "</title></h1></p><b>bold</b>",
    "a | b |",
    "*a* **b** _b_ __c__",
    "`c` ``d``",
    "[x](javascript:alert(1)) [y][z] ![i](x.png)",
    "{{ 7*7 }} {% raw %} {# gone #}",
    "{: .c #id } { .c } {.c onclick=window.pwned=1}",
    "--8<-- x --8<--",
    "::: x :smile: x",
    "!!! note x ??? y",
    "$x$ $$y$$",
    "[^1] *[HTML]: x ~~s~~ ==m== ^^u^^ ++k++",
    "&amp; &lt; &#42; &copy;",
    r"\* \_ \\ \x02",
    "(open \" and ' close",
    "\u200fright\u200e left\u202eover\u202c",
    "1. one - two + three # four > five",
)
"""Each shows as it stands, wherever it shows."""

TITLE = "Title " + " ".join(STRINGS)
AUTHOR = "Author " + STRINGS[0] + STRINGS[4]
OUTLET = "Outlet " + STRINGS[1] + STRINGS[6]

_DANGERS = (
    "ships could sink off Keswick", "trains might crash near Alder", "fires could destroy old barns",
    "floods may ruin every harvest", "thieves might attack lonely farms", "children could die from poison",
    "winter storms might flood cellars", "the bank could collapse soon", "angry crowds may riot again",
    "two bridges could fail together", "wolves might kill young sheep", "smoke could harm weak lungs",
    "dry wells may cause hunger", "rivals might invade small islands", "bad bread could spread disease",
    "falling rocks may injure hikers", "loud engines could hurt ears", "cold rooms might freeze pipes",
    "empty shops may bring bankruptcy",
)  # fmt: skip
"""One for each string, so that no two lines say the same."""
_STATED = "Anna Berg said that the sign reads {} and that {}."
_HEADS = (
    "1. one is how this paragraph begins.",
    "- two is how this one begins, and [^1]: x stands in it.",
    "# three is how this one begins.",
    "> four is how this one begins.",
    "    five spaces begin this one.",
    "{ .c }",
    "***",
    "```python",
    "<div markdown=1>six</div> is how this one begins.",
    "| a | b |",
    "*[HTML]: x",
    "[z]: javascript:alert(1)",
)
_FRONT_MATTER = "---\ntitle: stolen\nhide: [toc]\n---"
_CONTROLS = "Control characters \x02wzxhzdk:0\x03 and \x01 stand in this sentence of hers."

ARTICLE = "\n\n".join((_FRONT_MATTER, *map(_STATED.format, STRINGS, _DANGERS), *_HEADS, _CONTROLS)) + "\n"


def write_hostile_seed(folder: Path) -> None:
    """Write the article and its sidecar into a folder of seeds."""
    (folder / "hostile.txt").write_text(ARTICLE, encoding="utf-8", newline="")
    stated = {"title": TITLE, "author": AUTHOR, "outlet": OUTLET}
    sidecar = "".join(f"{key}: {quote(value)}\n" for key, value in stated.items())
    (folder / "hostile.yml").write_text(sidecar, encoding="utf-8")


def quote(text: str) -> str:
    """Return a text as a single-quoted scalar of YAML."""
    return "'" + text.replace("'", "''") + "'"
