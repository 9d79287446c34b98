"""English words belong into rules/en, where a desk can mend them, and not into the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

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
NAMES = {
    "quantities/compare.py": {"FACTS"},
    "quotes/compare.py": {"FACTS"},
    "times/compare.py": {"FACTS"},
    "names/compare.py": {"FACTS"},
    "statements/compare.py": {"FACTS"},
}
"""Literals that hold names of the code's own, such as the facts that a comparison can state."""


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
