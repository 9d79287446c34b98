"""English words belong into rules/en, where a desk can mend them, and not into the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKER = Path(__file__).parent.parent.parent / "checker"
WORD = re.compile(r"[a-z]+(['’][a-z]+)?")
FEWEST = 3
"""From how many words on a literal is a list of them."""
RELATIONS = {
    "acl", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "ccomp", "compound",
    "conj", "csubj", "csubjpass", "dative", "det", "dobj", "mark", "neg", "nmod", "npadvmod", "nsubj",
    "nsubjpass", "nummod", "oprd", "pcomp", "pobj", "poss", "prep", "prt", "quantmod", "relcl", "xcomp",
}  # fmt: skip
"""Names of the parser's relations, which are no words of an article."""
OWN = {
    "claims/numbers/words.py": "roles of number words, as numbers.toml names them",
    "claims/quantities/compare.py": "facts that a comparison can state",
    "claims/quantities/currencies.py": "normal forms of rates",
    "claims/quantities/details.py": "placeholders of explanations",
    "claims/quantities/nearness.py": "names of units",
    "claims/quantities/nouns.py": "endings of plurals and of stems",
    "claims/quantities/points.py": "normal forms of units.toml",
    "claims/quantities/rates.py": "normal forms of rates",
    "claims/quantities/units.py": "symbols of units",
}
"""Modules whose lists hold names of the code's own, and which."""
TO_DO = ("claims/attribution/", "claims/names/", "claims/quotes/", "claims/statements/", "claims/times/")
"""Rooms whose words still stand in code; to be emptied."""


def literals(tree: ast.Module) -> Iterator[tuple[int, list[str]]]:
    """The line and the words of every literal set, list, tuple or mapping of strings."""
    for node in ast.walk(tree):
        items: list[ast.expr | None] = []
        if isinstance(node, ast.Set | ast.List | ast.Tuple):
            items = list(node.elts)
        elif isinstance(node, ast.Dict):
            items = list(node.keys)
        told = [
            item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)
        ]
        words = [word for word in told if WORD.fullmatch(word) and word not in RELATIONS]
        if len(words) >= FEWEST:
            yield node.lineno, words


def modules() -> list[str]:
    """The modules that read English, but for the rooms TO_DO."""
    found = [path for room in ("claims", "language") for path in (CHECKER / room).rglob("*.py")]
    names = sorted(path.relative_to(CHECKER).as_posix() for path in found)
    return [name for name in names if not name.startswith(TO_DO)]


@pytest.mark.parametrize("name", modules())
def test_no_module_lists_english_words(name: str):
    found = list(literals(ast.parse((CHECKER / name).read_text("utf-8"))))
    assert name in OWN or not found, f"move these words into a list of rules/en: {found}"


def test_no_exception_is_needless():
    left = [name for name in OWN if not list(literals(ast.parse((CHECKER / name).read_text("utf-8"))))]
    assert left == []


def test_a_list_of_words_is_seen():
    tree = ast.parse(
        'A = frozenset({"said", "told", "spoke"})\nB = {"dobj", "nsubj", "pobj"}\nC = ("a", "b.c", 3)'
    )
    assert list(literals(tree)) == [(1, ["said", "told", "spoke"])]
