"""Whether two frames give one figure the opposite meaning: a profit and a loss, "rose by" and "rose to"."""

from __future__ import annotations

from checker.model.frame import Frame
from checker.rulebook.frames import FrameRules, Opposite


def opposed_words(a: Frame, b: Frame, rules: FrameRules) -> tuple[str, str] | None:
    """The words by which two frames say the opposite, that of `a` first; None where they do not."""
    for opposite in rules.opposite:
        if not _holds(opposite, a) or not _holds(opposite, b):
            continue
        sides = [_side(opposite, frame) for frame in (a, b)]
        if None not in sides and sides[0] != sides[1]:
            return _word(opposite, a), _word(opposite, b)
    return None


def _holds(opposite: Opposite, frame: Frame) -> bool:
    return not opposite.beside or bool(opposite.beside & frame.path)


def _side(opposite: Opposite, frame: Frame) -> bool | None:
    """True for the one side, False for the other; None where the frame is of neither or of both."""
    one, other = bool(opposite.one & frame.path), bool(opposite.other & frame.path)
    return one if one != other else None


def _word(opposite: Opposite, frame: Frame) -> str:
    return min((opposite.one | opposite.other) & frame.path)
