"""Two statements on one thing: whether they contradict each other."""

from __future__ import annotations

from checker.claims.kind import Comparison
from checker.model.claim import Claim
from checker.model.statement import Modality, Polarity, Statement
from checker.rulebook.statements import Contrast, Opposition

FACTS = frozenset({"same", "opposite", "other value", "nobody", "alleged"})
"""Every fact that a comparison of statements can state."""

_FLOOR = 0.85


def statement_of(claim: Claim) -> Statement:
    """The statement that a claim of this room holds.

    Raises:
        TypeError: when another room made the claim.
    """
    if not isinstance(claim.value, Statement):
        raise TypeError(f"not a statement: {claim.value!r}")
    return claim.value


def are_comparable(a: Claim, b: Claim, rule: Opposition | Contrast) -> bool:
    """Whether two statements of one rule can speak of the same thing."""
    one, two = statement_of(a), statement_of(b)
    if isinstance(rule, Contrast):
        return bool(one.thing & two.thing)
    subject = bool((one.subject & two.subject) - set(rule.ignore)) or _one_denies_all(one, two)
    object_ = bool((one.target & two.target) - set(rule.ignore))
    match rule.needs:
        case "subject":
            return subject
        case "object":
            return object_
        case "both":
            return subject and object_
        case "thing":
            return bool((one.thing & two.thing) - set(rule.ignore))
        case _:
            return True


def compare_statements(a: Claim, b: Claim) -> Comparison:
    """What holds of the two statements."""
    one, two = statement_of(a), statement_of(b)
    opposite = "other value" if one.values else "opposite"
    facts = {opposite} if one.opposes(two) else {"same"}
    if "opposite" in facts and (one.universal or two.universal):
        facts.add("nobody")
    if (one.modality is Modality.ALLEGED) != (two.modality is Modality.ALLEGED):
        facts.add("alleged")
    return Comparison(frozenset(facts), {"a": _one_line(a.text), "b": _one_line(b.text)})


def likeness(a: Claim, b: Claim) -> float:
    """How many of the words beside the wordings are shared, from 0.85 to 1."""
    one, two = _words(statement_of(a)), _words(statement_of(b))
    return _FLOOR + (1 - _FLOOR) * len(one & two) / max(len(one | two), 1)


def _one_denies_all(a: Statement, b: Statement) -> bool:
    """Whether one of two opposite statements is denied of everybody."""
    return a.polarity is not b.polarity and any(s.universal and s.polarity is Polarity.DENIED for s in (a, b))


def _words(statement: Statement) -> frozenset[str]:
    return statement.subject | statement.target


def _one_line(text: str) -> str:
    return " ".join(text.split())
