"""Each article is read by the rules of its language; Spanish shows that a language is a folder of rules."""

from __future__ import annotations

import pytest

from checker.check import check, find_claims
from checker.model.article import Article
from checker.model.claim import Kind
from tests.word_encoder import WordEncoder

TAIL = " Lo contó ayer la radio de la isla, que es la única de la zona, y no hay más noticias por ahora."
"""Enough small words for the language to be told."""


def found(text, kind):
    return [claim for claim in find_claims(text + TAIL) if claim.kind is kind]


@pytest.mark.parametrize(
    ("text", "topic", "stated", "unit"),
    [
        ("El incendio quemó 1.200 viviendas.", "things.casa", "1200", "count"),
        ("El incendio quemó dos mil doscientas casas.", "things.casa", "2200", "count"),
        ("El agua se llevó treinta y un coches.", "things.coche", "31", "count"),
        ("En el incendio murieron doscientas seis personas.", "people.killed", "206", "count"),
        ("La explosión hirió a mil personas.", "people.injured", "1000", "count"),
        ("El número de muertos subió a 40.", "people.killed", "40", "count"),
        ("La obra costó 3,5 millones de euros.", "money", "3500000", "EUR"),
        ("La obra costó 1.234,50 dólares.", "money", "1234.5", "USD"),
        ("Votó el 48,5 % del pueblo.", "percent", "48.5", "percent"),
        ("El muro mide 3,5 kilómetros.", "length", "3500", "metre"),
    ],
)
def test_spanish_figures(text, topic, stated, unit):
    (claim,) = found(text, Kind.QUANTITY)
    assert (claim.topic, float(claim.value.stated), claim.value.unit) == (topic, float(stated), unit)


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Se hundieron más de 80 barcos.", "above"),
        ("Se hundieron al menos 80 barcos.", "from"),
        ("Se hundieron hasta 80 barcos.", "to"),
        ("Se hundieron unos 80 barcos.", "about"),
    ],
)
def test_spanish_bounds(text, effect):
    (claim,) = found(text, Kind.QUANTITY)
    assert claim.value.effect == effect


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("El museo abre el 24 de noviembre de 2025.", "2025-11-24"),
        ("El museo abrió el martes 4 de marzo.", "2025-03-04"),
        ("El museo abrió en marzo de 1998.", "1998-03"),
        ("El museo abrió en 1998.", "1998"),
        ("El museo abrió el lunes.", "2025-11-24"),
        ("El museo abrió hace dos semanas.", "2025-W46"),
        ("El museo abrió a las 8:30 horas.", "2025-11-26T08:30"),
    ],
)
def test_spanish_times(text, timex):
    article = Article(text=text + TAIL, id="a", published="2025-11-26")
    claim = next(claim for claim in find_claims(article) if claim.kind is Kind.TIME)
    assert claim.value.timex == timex


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«La carretera sigue cerrada», dijo la alcaldesa Ana Lindqvist.", "Ana Lindqvist"),
        ("El patrón afirmó: «La carretera sigue cerrada».", "patrón"),
        ('Ana Lindqvist dijo el lunes: "La carretera sigue cerrada desde ayer".', "Ana Lindqvist"),
        ("“La carretera sigue cerrada”, según la policía.", "la policía"),
        ("El puente «nunca fue revisado por nadie».", None),
    ],
)
def test_spanish_quotations(text, speaker):
    (claim,) = found(text, Kind.QUOTE)
    assert claim.value.speaker == speaker


PAIRS = [
    ("El agua inundó 1.200 viviendas.", "El agua inundó 900 casas.", "MAJOR"),
    ("El agua inundó 1.200 viviendas.", "El agua inundó mil doscientas casas.", "NONE"),
    ("Murieron más de 80 personas.", "Murieron 80 personas.", "MINOR"),
    ("Murieron 80 personas en la presa.", "En la presa murieron 90 personas.", "MAJOR"),
    ("La obra costó 3,5 millones de euros.", "La obra costó 3,5 millones de dólares.", "MAJOR"),
    ("La presa se abrió en 1998.", "La presa se abrió en 1996.", "MAJOR"),
    ("La presa se rompió el lunes.", "La presa se rompió el lunes 24 de noviembre de 2025.", "NONE"),
    (
        "«No volveremos nunca a esta orilla del río», dijo la alcaldesa.",
        "«No volveremos a esta orilla del río», dijo la alcaldesa.",
        "MAJOR",
    ),
    (
        "«No volveremos a esta orilla del río», dijo la alcaldesa.",
        '"No volveremos a esta orilla del río", afirmó la alcaldesa.',
        "NONE",
    ),
]


@pytest.mark.parametrize(("one", "other", "severity"), PAIRS)
def test_spanish_articles_are_compared(one, other, severity):
    report = check(
        [
            Article(text=one + TAIL.replace("ayer", "también"), id="a", published="2025-11-26"),
            Article(text=other + TAIL.replace("ayer", "también"), id="b", published="2025-11-26"),
        ],
        encoder=WordEncoder(),
    )
    assert [finding.severity.name for finding in report.findings] == [severity]
    assert not report.problems


ENGLISH = (
    "The dam at Orrin burst on Monday and killed 80 people, the police said. It was the only dam of the"
    " valley, and those who lived there had asked for it to be mended."
)
SPANISH = "La presa de Orrin se rompió el lunes y mató a 90 personas, según la policía." + TAIL
FRENCH = (
    "Le barrage d'Orrin a cédé lundi et il a tué 70 personnes, selon la police. Les habitants de la vallée, "
    "qui sont très inquiets, avaient demandé une réparation dans les plus brefs délais."
)
GERMAN = (
    "Der Damm von Orrin ist am Montag gebrochen, und es gab nach Angaben der Polizei 60 Tote. Die Menschen "
    "im Tal hatten die Reparatur mit einem Brief verlangt."
)
RUSSIAN = "Плотина в Оррине прорвалась в понедельник, погибли 50 человек."


@pytest.mark.parametrize(
    ("text", "name"),
    [(FRENCH, "French"), (GERMAN, "German"), (RUSSIAN, "a language in Cyrillic letters")],
)
def test_a_language_without_rules_is_refused_by_name_and_costs_no_other_article(text, name):
    articles = [Article(text=ENGLISH, id="a"), Article(text=ENGLISH.replace("80", "81"), id="b")]
    report = check([*articles, Article(text=text, id="c")], encoder=WordEncoder())
    (problem,) = report.problems
    assert problem.article == "c"
    assert problem.message.startswith(f"c: seems to be {name}; there are rules for English and Spanish only")
    assert {claim.article for claim in report.single_source}.isdisjoint({"c"})
    assert [finding.severity.name for finding in report.ranked][:1] == ["MAJOR"]
    with pytest.warns(UserWarning, match=f"seems to be {name}"):
        assert find_claims(text) == []


def test_articles_are_compared_with_those_in_their_language():
    report = check(
        [Article(text=ENGLISH, id="a"), Article(text=ENGLISH + " ", id="b"), Article(text=SPANISH, id="c")],
        encoder=WordEncoder(),
    )
    assert {claim.article for finding in report.findings for claim in finding.evidence} == {"a", "b"}
    assert {claim.article for claim in report.single_source} == {"c"}
    (problem,) = report.problems
    assert problem.message == "c: is the only one that is Spanish, so that it is compared with none"


def test_offsets_of_spanish_claims_are_those_of_the_text():
    for claim in find_claims(SPANISH):
        assert claim.text == claim.span.of(SPANISH)
