"""From what a sentence counts to claims."""

from __future__ import annotations

from functools import partial

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.bearers import PRONOUNS, bearer_of
from checker.claims.quantities.counted import Counted, is_person
from checker.claims.quantities.identifiers import TOPIC as IDENTIFIER
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import is_plural, same_sense, singular
from checker.claims.quantities.rates import rate_of
from checker.claims.quantities.units import convert, convert_interval
from checker.model.article import Span
from checker.model.claim import Claim, Kind, claim_at
from checker.model.document import Document, Sentence, TokenKind
from checker.model.quantity import Change, Quantity, Scope

NAMED = ("rank", IDENTIFIER)
"""What the topics of figures begin with that are told by their noun."""
MOST = 6
"""Most words that say what is counted."""
AROUND = 5
"""Words on either side of a measure that may say what is measured."""
DOZEN = "number.dozen"
"""The rule of a number told in dozens."""

FAR = 14
"""Most words before those in which a sum's purpose may be told."""
MARKS = frozenset({",", "("})
"""Marks between a name and an age."""
CLOSING = frozenset({".", ",", ";", ":", "!", "?"})


def build_claim(
    document: Document, sentence: Sentence, view: View, counted: Counted, lexicon: Lexicon
) -> Claim | None:
    """The claim that an amount makes; None where nothing tells what is counted."""
    amount = counted.amount
    topic = _topic(view, counted, lexicon)
    if topic is None:
        return None
    value = _value(view, counted, lexicon)
    core = Span(view.tokens[amount.first].start, view.tokens[amount.last - 1].end)
    last = _past_conversion(view, counted)
    span = Span(core.start, view.tokens[last - 1].end)
    return claim_at(
        document,
        sentence,
        span,
        kind=Kind.QUANTITY,
        topic=topic,
        value=value,
        core=core,
        about=_about(view, counted, lexicon),
        rules=_rules(counted, lexicon),
    )


def _past_conversion(view: View, counted: Counted) -> int:
    """Where the claim's span ends, with a conversion in brackets: "58 km (36 miles)"."""
    last, restated = _shown(counted), counted.restated
    if restated is None or restated.last <= last:
        return last
    return restated.last + (view.low(restated.last) in {")", "]"})


def _shown(counted: Counted) -> int:
    """Where the claim's span ends: behind the noun, or the event that stands for one ("12 dead")."""
    amount, event = counted.amount, counted.event
    if amount.unit is not None and not amount.compound:
        return amount.last
    bare = (
        (counted.noun.head is None or counted.noun.partitive)
        and event is not None
        and event.first == counted.last < event.last < counted.last + 3
    )
    return event.last if bare and event is not None and not event.governs else counted.last


def _topic(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    if counted.amount.unit is not None:
        return counted.amount.unit.dimension.topic
    if counted.event is not None:
        return counted.event.topic.id
    head = counted.noun.head
    if head is None or len(head) < 2 or not _is_counted(view, counted, lexicon):
        return None
    if is_person(counted.noun, lexicon):
        return "people"
    return f"things.{lexicon.things.kinds.get(head) or same_sense(head, lexicon.nouns)}"


def _is_counted(view: View, counted: Counted, lexicon: Lexicon) -> bool:
    """Whether a number in front of a noun counts it: more than one needs a plural ("2 Duo processor")."""
    amount, noun = counted.amount, counted.noun
    if amount.compound:
        return True
    if amount.stated == 1:
        return bool(amount.hedges) or not (noun.head in lexicon.phrases.idle or is_person(noun, lexicon))
    word = view.low(noun.last - 1)
    return (
        noun.last <= amount.last or is_plural(word, lexicon.nouns) or word in lexicon.phrases.closed.counted
    )


def _value(view: View, counted: Counted, lexicon: Lexicon) -> Quantity:
    noun = counted.noun
    told = partial(
        Quantity,
        counted=_named(view, counted, lexicon) or noun.head,
        hedge=_hedge(view, counted),
        change=_change(view, counted, lexicon),
        scope=Scope(
            counted.extent,
            noun.modifiers,
            _period(view, counted, lexicon),
            _counts_some(view, counted, lexicon),
        ),
        per=rate_of(view, counted, lexicon),
        of=_of_whom(view, counted, lexicon),
    )
    restated = None if counted.restated is None else _in_units(told, counted.restated)
    return _in_units(told, counted.amount, also=restated)


def _of_whom(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """Whose an age is, what a rank or the number of a thing is of; None elsewhere."""
    named = (counted.amount.topic or "").startswith(NAMED)
    return counted.noun.head if named else bearer_of(view, counted, lexicon)


def _counts_some(view: View, counted: Counted, lexicon: Lexicon) -> bool:
    """Whether those counted are some of those whom the noun behind "of" names."""
    noun = counted.noun
    named = (singular(word, lexicon.nouns) for word in view.lows[counted.amount.last : noun.last])
    return noun.partitive and noun.head is not None and noun.head in named


def _in_units(told: partial[Quantity], amount: Amount, also: Quantity | None = None) -> Quantity:
    """The quantity of an amount, in the base unit of its dimension, with what is told besides."""
    unit = amount.unit
    base = unit.base if unit else "count"
    written = unit.unit.name if unit else None
    return told(
        interval=convert_interval(amount.interval, unit),
        unit=base,
        stated=None if amount.stated is None else convert(amount.stated, unit),
        effect=amount.effect,
        place=amount.place * unit.unit.factor if unit else amount.place,
        written=written if written != base else None,
        against=amount.against,
        dozens=DOZEN in amount.rules,
        also=also,
    )


def _hedge(view: View, counted: Counted) -> str | None:
    words = [" ".join(token.text for token in view.tokens[a:b]) for a, b in counted.amount.hedges]
    return " ".join(words) or None


def _change(view: View, counted: Counted, lexicon: Lexicon) -> Change | None:
    """The direction of an amount that is itself a change: "rose 5 percent", "up by 12", "a 5 % drop"."""
    amount, rules = counted.amount, lexicon.bounds.rules
    at = amount.first - 1
    by = view.low(at) == "by"
    word, after = view.low(at - by), counted.noun.head or ""
    handled = (
        not by
        and amount.unit is None
        and counted.noun.last > amount.last
        and after not in lexicon.contexts.grades
    )
    if counted.event is not None or amount.earlier or handled:
        return None
    if word in rules.up or after in rules.rises:
        return Change.UP
    return Change.DOWN if word in rules.down or after in rules.falls else None


def _period(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The words of a period within the reach of the amount's clause."""
    for i in range(counted.last, min(counted.last + 6, len(view))):
        if view.tokens[i].kind is TokenKind.MARK and view.low(i) not in {"-", "'"}:
            return None
        found = lexicon.nouns.periods.starting(view, i)
        if found is not None:
            return " ".join(view.lows[i : found[0]])
    return None


def _about(view: View, counted: Counted, lexicon: Lexicon) -> tuple[str, ...]:
    stops = lexicon.phrases.stops
    words: list[str] = []
    if counted.event is not None:
        words.append(counted.event.topic.id.rpartition(".")[2])
    head = _named(view, counted, lexicon) or counted.noun.head
    if head is not None:
        told = [word for word in (head, *counted.noun.modifiers) if word == head or word not in stops]
        words += [lexicon.nouns.nations.get(word, word) for word in told]
    if counted.amount.unit is not None or counted.noun.head == "time":
        words += _nearby(view, counted, lexicon)
    return tuple(dict.fromkeys(words))[:MOST]


def _named(view: View, counted: Counted, lexicon: Lexicon) -> str | None:
    """The name or the person noun that an age stands behind, in lower case: "Anna Berg, 43", "a boy, 9"."""
    amount = counted.amount
    if amount.topic != "age" or view.low(amount.first - 1) not in MARKS | lexicon.phrases.closed.ageing:
        return None
    word = view.low(amount.first - 2)
    if word in PRONOUNS:
        return PRONOUNS[word]
    named = view.is_capitalised(amount.first - 2)
    return word if named or word in lexicon.nouns.people else None


def _nearby(view: View, counted: Counted, lexicon: Lexicon) -> list[str]:
    """Content words on both sides of a measure, nearest first."""
    amount = counted.amount
    unit = amount.unit
    known = lexicon.units.about.get(unit.dimension.id, {}) if unit else {}
    first = amount.first - (2 if view.low(amount.first - 1) == "against" else 1)
    before = range(first, max(first - AROUND, -1), -1)
    last = _past_conversion(view, counted)
    after = range(last, min(last + AROUND, len(view)))
    inside = (view.lows[i] for hedge in amount.hedges for i in range(*hedge))
    told = [known[word] for word in inside if word in known]
    found: list[str] = []
    stops = lexicon.phrases.stops
    for side in (after, before):
        for i in side:
            if view.low(i) in CLOSING:
                break
            word = view.low(i)
            meant = known.get(f"{word} {view.low(i + 1)}") or known.get(word)
            if meant is not None:
                told.append(meant)
            elif view.tokens[i].kind is TokenKind.WORD and len(word) > 2 and word not in stops:
                found.append(singular(word, lexicon.nouns))
    if not told and amount.topic == "money":
        told = _told_before(view, first - AROUND, known)
    return told + found


def _told_before(view: View, i: int, known: dict[str, str]) -> list[str]:
    """What a sum further on in a sentence is for: "fined $5,000 by the court and its owner $3,000"."""
    for at in range(min(i, len(view) - 1), max(i - FAR, -1), -1):
        if view.low(at) in {".", ";", "!", "?"}:
            return []
        meant = known.get(f"{view.low(at)} {view.low(at + 1)}") or known.get(view.low(at))
        if meant is not None:
            return [meant]
    return []


def _rules(counted: Counted, lexicon: Lexicon) -> tuple[str, ...]:
    rules = list(counted.amount.rules)
    if counted.event is not None:
        rules.append(counted.event.topic.id)
    if counted.noun.head is not None:
        rules.extend(lexicon.nouns.rules_of.get(counted.noun.head, ()))
    return tuple(dict.fromkeys(rules))
