"""Nouns in the plural."""

from __future__ import annotations

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "wife": "wives", "life": "lives", "knife": "knives", "fireman": "firemen", "gunman": "gunmen",
    "policeman": "policemen", "bus": "buses", "fisherman": "fishermen", "gentleman": "gentlemen",
}  # fmt: skip
_SAME = frozenset({"people", "police", "troops", "crew", "staff", "aircraft", "personnel", "cattle", "sheep"})


def plural(noun: str) -> str:
    """The plural of a normal form: "boat" to "boats", "police officer" to "police officers"."""
    before, space, word = noun.rpartition(" ")
    return f"{before}{space}{_plural_word(word)}"


def _plural_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _SAME or not word.isalpha() or (word.endswith("s") and not word.endswith("ss")):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("ss", "x", "ch", "sh", "z")) else f"{word}s"
