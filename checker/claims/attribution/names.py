"""Whether two articles' words for a speaker can mean the same one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import Indel

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPELLING = 0.75
"""Share of letters in common from which two surnames may be two spellings of one."""
_SMALL = frozenset(
    ["the", "a", "an", "of", "and", "for", "in", "at", "to", "on", "by", "mr", "mrs", "ms", "dr"]
)


class Same(Enum):
    """Whether two speakers are one."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def compare_speakers(
    a: str | None, b: str | None, *, people: bool, short_forms: Sequence[Sequence[str]] = ()
) -> Same:
    """Whether two speakers are one: surely, surely not, or not to be told.

    Surely not only where both are people with different names; a description, a role or an organisation
    may always be the other's.

    Args:
        a: one speaker, or None where unknown.
        b: the other.
        people: whether both are known to be people with names.
        short_forms: given names, each with what its bearer may be called.
    """
    one, two = fold(a or ""), fold(b or "")
    if not one or not two:
        return Same.UNKNOWN
    if one == two or (one[-1] == two[-1] and _first_names_agree(one, two)):
        return Same.YES
    if set(one) <= set(two) or set(two) <= set(one):
        return Same.YES
    if one[-1] == two[-1]:
        apart = not _may_be_called(one[0], two[0], short_forms)
    else:
        namesakes = one[0] == two[0] and one[-1] not in two and two[-1] not in one
        apart = (namesakes or not set(one) & set(two)) and not _nearly(one[-1], two[-1])
    return Same.NO if people and apart else Same.UNKNOWN


@lru_cache(maxsize=4096)
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


def _may_be_called(one: str, two: str, short_forms: Sequence[Sequence[str]]) -> bool:
    """Whether two given names may be one person's: two spellings, or short forms of one."""
    return _nearly(one, two) or any(one in group and two in group for group in short_forms)


def _nearly(one: str, two: str) -> bool:
    """Whether two surnames may be spellings of one."""
    return Indel.normalized_similarity(one, two) >= _SPELLING
