"""Two statements on one thing: whether they contradict each other."""

from __future__ import annotations

from checker.claims.kind import Comparison
from checker.model.claim import Claim
from checker.model.statement import Modality, Polarity, Statement
from checker.rulebook.statements import Contrast, Event, Opposition

FACTS = frozenset({"same", "opposite", "other value", "other matter", "nobody", "alleged"})
"""Every fact that a comparison of statements can state."""

_FLOOR = 0.85
_STEM = 5
"""Letters by which two forms of one word are known."""


def statement_of(claim: Claim) -> Statement:
    """The statement that a claim of this room holds.

    Raises:
        TypeError: when another room made the claim.
    """
    if not isinstance(claim.value, Statement):
        raise TypeError(f"not a statement: {claim.value!r}")
    return claim.value


def are_comparable(a: Claim, b: Claim, rule: Opposition | Contrast | Event) -> bool:
    """Whether two statements of one rule can speak of the same thing."""
    one, two = statement_of(a), statement_of(b)
    if isinstance(rule, Contrast):
        return bool(one.thing & two.thing)
    if isinstance(rule, Event):
        return are_one_event(one, two, rule)
    subject = bool((one.subject & two.subject) - set(rule.ignore)) or _one_denies_all(one, two)
    object_ = bool((one.target & two.target) - set(rule.ignore))
    thing = bool((one.thing & two.thing) - set(rule.ignore))
    shared = {"subject": subject, "object": object_, "both": subject and object_, "thing": thing}
    return shared.get(rule.needs, True)


def are_one_event(a: Statement, b: Statement, rule: Event) -> bool:
    """Whether two events of one group are told of the same ones: the needed shared, the others not two.

    What is planned is not compared with what is done.
    """
    if (a.modality is Modality.PLANNED) != (b.modality is Modality.PLANNED):
        return False
    agent, patient = a.subject & b.subject, a.target & b.target
    if _clash(a.compounds, b.compounds):
        return False
    if rule.named and not (agent | patient) & a.thing & b.thing:
        return False
    if a.about and b.about and not (rule.differs or _share(a.about, b.about)):
        return False
    others = {"agent": (a.target, b.target), "patient": (a.subject, b.subject), "both": ((), ())}[rule.needs]
    if all(others) and not set(others[0]) & set(others[1]) and not (a.universal or b.universal):
        return False
    shared = {"agent": agent, "patient": patient, "both": agent and patient}[rule.needs]
    return len(shared) >= rule.least


def _share(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two of the words begin alike: "obstruct", "obstruction"."""
    return bool(a & b) or any(x[:_STEM] == y[:_STEM] for x in a for y in b if len(x) > _STEM)


def _clash(a: frozenset[tuple[str, str]], b: frozenset[tuple[str, str]]) -> bool:
    """Whether one noun stands with two others: "the ferry bill", "the school bill"."""
    return not a & b and bool({noun for _, noun in a} & {noun for _, noun in b})


def compare_statements(a: Claim, b: Claim) -> Comparison:
    """What holds of the two statements."""
    one, two = statement_of(a), statement_of(b)
    opposite = "opposite" if one.values == two.values else "other value"
    facts = {opposite} if one.opposes(two) else {"same"}
    if "same" in facts and one.about and two.about and not _share(one.about, two.about):
        facts = {"other matter"}
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
