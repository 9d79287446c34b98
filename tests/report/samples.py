"""Reports put together by hand, for the tests of how reports look."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from checker.model.article import Article, Span
from checker.model.claim import Attribution, Claim, Kind, Value, claim_at
from checker.model.document import Document, Sentence
from checker.model.interval import Interval
from checker.model.quantity import Effect, Quantity
from checker.model.quotation import Quotation
from checker.model.report import Feature, Finding, Judgement, Match, Problem, Relation, Severity
from checker.model.timerange import Grain, TimeRange, TimexType
from checker.report import Report

GAZETTE = Article(
    text=(
        "Ferry runs aground off Port Halden\n"
        "A ferry with 212 people aboard ran onto rocks off Port Halden on Tuesday night.\n"
        "Nine people died, the coast guard said. Some 40 others were taken to hospital.\n"
        "“We lost all steering, and then the lights went out. Nobody told us where to go,” said Ines "
        "Corval, a passenger.\n"
    ),
    id="gazette",
    source="Halden Gazette",
    title="Ferry runs aground off Port Halden",
    published="2024-03-06",
    path="ferry/gazette.txt",
)
WIRE = Article(
    text=(
        "At least nine people were killed when a ferry struck rocks late on March 5, according to police.\n"
        "The vessel carried 212 passengers and crew.\n"
        "“We lost all steering, and then the lights went out,” Ines Corval said.\n"
        "The operator's shares fell 4 percent.\n"
    ),
    id="wire",
    source="Coastal Wire",
    title="Ferry disaster kills at least nine",
    published="2024-03-06T07:15:00+00:00",
    path="ferry/wire.txt",
)
HERALD = Article(
    text=(
        "Eleven people died in Tuesday's ferry disaster, the Herald has learned.\n"
        "There were 212 people on board.\n"
    ),
    id="herald",
    path="ferry/herald.txt",
)


def claim(
    article: Article,
    words: str,
    sentence: str,
    kind: Kind,
    topic: str,
    value: Value,
    attribution: Attribution | None = None,
) -> Claim:
    """A claim that stands in the article's text, `words` within `sentence`."""
    start = article.text.index(sentence)
    at = article.text.index(words, start)
    whole = Sentence(0, Span(start, start + len(sentence)), sentence, (), 0)
    return claim_at(
        Document(article, article.text, (whole,)),
        whole,
        Span(at, at + len(words)),
        kind=kind,
        topic=topic,
        value=value,
        attribution=attribution,
    )


def count(low: int, *, bound: bool = False, counted: str = "people") -> Quantity:
    amount = Decimal(low)
    interval = Interval.above(amount, open=False) if bound else Interval.point(amount)
    return Quantity(
        interval,
        stated=amount,
        counted=counted,
        hedge="at least" if bound else None,
        effect=Effect.FROM if bound else Effect.EXACT,
    )


def day(timex: str, weekday: str) -> TimeRange:
    start = datetime.fromisoformat(timex)
    return TimeRange(
        TimexType.DATE,
        Grain.DAY,
        Interval(start, start.replace(day=start.day + 1), high_open=True),
        timex,
        weekday,
    )


SURE = Match(
    0.972,
    (
        Feature("prior", "any two comparable claims", -4.2),
        Feature("context", "sentences much alike", 6.1),
        Feature("counted", "the same thing", 3.3),
    ),
)
FAIR = Match(0.81, (Feature("prior", "any two comparable claims", -4.2), Feature("context", "alike", 6.3)))


def verdict(rule: str, severity: Severity, explanation: str, *reasons: str) -> Judgement:
    return Judgement(rule, severity, reasons, explanation)


def ferry() -> Report:
    """Three articles: a toll that differs, a bound, a trimmed quotation, agreements, single claims."""
    return Report(
        articles=(GAZETTE, WIRE, HERALD),
        findings=(_aboard(), _quote(), _night(), _toll()),
        single_source=(
            claim(
                GAZETTE,
                "40 others were taken to hospital",
                "Some 40 others were taken to hospital.",
                Kind.QUANTITY,
                "people.injured",
                count(40, counted="other"),
            ),
            claim(
                WIRE,
                "4 percent",
                "The operator's shares fell 4 percent.",
                Kind.QUANTITY,
                "percent",
                Quantity(Interval.point(Decimal(4)), "percent", Decimal(4)),
            ),
        ),
    )


def _toll() -> Finding:
    evidence = (
        claim(
            GAZETTE,
            "Nine people died",
            "Nine people died, the coast guard said.",
            Kind.QUANTITY,
            "people.killed",
            count(9),
            Attribution("the coast guard", stance="said"),
        ),
        claim(
            WIRE,
            "At least nine people were killed",
            WIRE.text.split("\n")[0],
            Kind.QUANTITY,
            "people.killed",
            count(9, bound=True),
            Attribution("police"),
        ),
        claim(
            HERALD,
            "Eleven people died",
            HERALD.text.split("\n")[0],
            Kind.QUANTITY,
            "people.killed",
            count(11),
        ),
    )
    bound = verdict(
        "quantity.bound",
        Severity.MINOR,
        "Both can be true: at least nine is a bound that leaves room for nine.",
        "bound",
    )
    apart = verdict(
        "quantity.conflict",
        Severity.MAJOR,
        "Nine and eleven cannot both be the number of the same people.",
        "conflict",
    )
    allowed = verdict(
        "quantity.bound",
        Severity.MINOR,
        "Both can be true: at least nine is a bound that leaves room for eleven.",
        "bound",
    )
    return Finding(
        "q-0a1b2c3d",
        evidence,
        (Relation((0, 1), bound, SURE), Relation((0, 2), apart, FAIR), Relation((1, 2), allowed)),
        mentions=(
            (),
            (),
            (
                claim(
                    HERALD,
                    "212 people on board",
                    "There were 212 people on board.",
                    Kind.QUANTITY,
                    "people.killed",
                    count(212),
                ),
            ),
        ),
        notes=("The toll rose in the course of the day.",),
    )


def _quote() -> Finding:
    long, short = GAZETTE.text.split("\n")[3], WIRE.text.split("\n")[2]
    speaker = Attribution("Ines Corval", "a passenger")
    words = long[: long.index("”") + 1]
    evidence = (
        claim(GAZETTE, words, long, Kind.QUOTE, "quote", Quotation(words[1:-1], "Ines Corval"), speaker),
        claim(
            WIRE,
            short[: short.index("”") + 1],
            short,
            Kind.QUOTE,
            "quote",
            Quotation(short[1 : short.index("”")], "Ines Corval"),
            Attribution("Ines Corval"),
        ),
    )
    trimmed = verdict(
        "quote.trimmed",
        Severity.MINOR,
        "The same words of Ines Corval, cut at the end in one article.",
        "trimmed",
    )
    return Finding("q-5e6f7a8b", evidence, (Relation((0, 1), trimmed, SURE),), ((), ()))


def _night() -> Finding:
    evidence = (
        claim(
            GAZETTE,
            "Tuesday night",
            GAZETTE.text.split("\n")[1],
            Kind.TIME,
            "date",
            day("2024-03-05", "Tuesday"),
        ),
        claim(WIRE, "March 5", WIRE.text.split("\n")[0], Kind.TIME, "date", day("2024-03-05", "Tuesday")),
        claim(HERALD, "Tuesday", HERALD.text.split("\n")[0], Kind.TIME, "date", day("2024-03-05", "Tuesday")),
    )
    same = verdict("time.same", Severity.NONE, "The same day.")
    headline = GAZETTE.text.split("\n")[0]
    again = claim(GAZETTE, "Ferry runs", headline, Kind.TIME, "date", day("2024-03-05", "Tuesday"))
    return Finding(
        "t-11223344",
        evidence,
        (Relation((0, 1), same, FAIR), Relation((0, 2), same, FAIR), Relation((1, 2), same, FAIR)),
        ((again,), (), ()),
    )


def _aboard() -> Finding:
    evidence = (
        claim(
            GAZETTE,
            "212 people aboard",
            GAZETTE.text.split("\n")[1],
            Kind.QUANTITY,
            "people.affected",
            count(212),
        ),
        claim(
            WIRE,
            "212 passengers and crew",
            "The vessel carried 212 passengers and crew.",
            Kind.QUANTITY,
            "people.affected",
            count(212, counted="passenger"),
        ),
    )
    same = verdict("quantity.same", Severity.NONE, "The same number.")
    return Finding("q-99887766", evidence, (Relation((0, 1), same, SURE),), ((), ()))


def quiet() -> Report:
    """Two articles that have nothing in common, and a third that could not be read."""
    return Report(
        articles=(GAZETTE, WIRE),
        problems=(Problem(None, "ferry/photo.txt: not text; give an article as text"),),
    )


BAIT = (
    "# 1. | <script>alert('x')</script> `code` *bold* _soft_ ~~no~~ [a](http://evil.example) ![i](x) "
    "@editors #12 GH-7 www.evil.example desk@evil.example $a$ &lt; \\| <!-- --> \u202egnp.exe \x1b[31mred"
)


def hostile(bait: str = BAIT) -> Report:
    """Articles whose every field tries to break out of its place."""
    bad = Article(
        text=f"{bait}\n- 12 {bait}\n",
        id="bad",
        source=bait,
        title=bait,
        published="2024-03-06",
        path="a|b`c.txt",
    )
    other = Article(text=f"13 {bait}\n", id="other|", source="Plain", path="plain.txt")
    evidence = tuple(
        claim(
            article,
            f"{number} {bait}",
            f"{lead}{number} {bait}",
            Kind.QUANTITY,
            f"people.{bait}",
            count(number, counted=bait),
            Attribution(bait, bait, bait, bait),
        )
        for article, number, lead in ((bad, 12, "- "), (other, 13, ""))
    )
    apart = verdict("quantity.conflict", Severity.MAJOR, bait, bait)
    match = Match(0.5, (Feature(bait, bait, 1.0),))
    return Report(
        articles=(bad, other),
        findings=(
            Finding(f"q|{bait}", evidence, (Relation((0, 1), apart, match),), ((), evidence[:1]), (bait,)),
        ),
        single_source=evidence,
        problems=(Problem("bad", bait),),
    )
