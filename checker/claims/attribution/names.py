"""Whether two articles' words for a speaker can mean the same one."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = frozenset("the a an of and for in at to on by mr mrs ms dr".split())


class Same(Enum):
    """Whether two speakers are one."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def compare_speakers(a: str | None, role_a: str | None, b: str | None, role_b: str | None) -> Same:
    """Whether two speakers are one: surely, surely not, or not to be told.

    Surely not only where both are people's full names with different surnames and no role links them;
    a description, a role or an organisation may always be the other's.
    """
    if a is None or b is None:
        return Same.UNKNOWN
    one, two = fold(a), fold(b)
    if not one or not two:
        return Same.UNKNOWN
    if one == two or (one[-1] == two[-1] and _first_names_agree(one, two)):
        return Same.YES
    if set(one) <= set(two) or set(two) <= set(one):
        return Same.YES
    if _is_person(a) and _is_person(b) and one[-1] != two[-1] and not set(one) & set(two):
        roles = set(fold(role_a or "")) & set(fold(role_b or ""))
        return Same.UNKNOWN if _nearly(one[-1], two[-1]) and roles else Same.NO
    return Same.UNKNOWN


def fold(name: str) -> tuple[str, ...]:
    """A name's words in lower case without accents, articles and courtesy titles."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(plain))
    return tuple(word for word in words if word not in _SMALL)


def _first_names_agree(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether first names are the same, cut to an initial, or missing."""
    if len(one) == 1 or len(two) == 1:
        return True
    return one[0] == two[0] or one[0][0] == two[0] or two[0][0] == one[0]


def _is_person(name: str) -> bool:
    """Whether a speaker is given as two capitalised words or more and nothing else."""
    words = name.replace(".", "").split()
    return (
        len(words) >= 2
        and words[0][:1].isupper()
        and words[0].lower() not in _SMALL
        and words[-1][:1].isupper()
    )


def _nearly(one: str, two: str) -> bool:
    """Whether two surnames may be spellings of one: same first letter, similar length."""
    return one[0] == two[0] and abs(len(one) - len(two)) <= 2
