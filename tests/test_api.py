"""The Python API and the JSON report, as others build on them."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from itertools import combinations, permutations

import pytest

import checker
from checker.errors import ArticleError, ArticleSetError, RulesError
from tests.word_encoder import WordEncoder

HERALD = checker.Article(
    id="herald",
    source="Halden Herald",
    published="2024-05-15",
    text=(
        "A ferry with 212 people aboard ran onto rocks off Port Halden on Tuesday night.\n"
        "Nine people were killed, the coast guard said.\n"
        "“We heard a long scrape and then the lights went out,” said Mara Dunn, a passenger.\n"
        "The company was fined $4.5 million in 1998.\n"
    ),
)
POST = checker.Article(
    id="post",
    source="Orrin Post",
    published="2024-05-15T18:00:00+02:00",
    text=(
        "The ferry, with 212 people aboard, struck rocks off Port Halden on Tuesday night.\n"
        "Eleven people were killed, the coast guard said.\n"
        "“We heard a long scrape,” said Mara Dunn, a passenger.\n"
        "No warning of the storm was given.\n"
    ),
)
GAZETTE = checker.Article(
    id="gazette",
    text=(
        "A ferry with more than 200 people aboard hit rocks off Port Halden on Tuesday night.\n"
        "At least nine people were killed, the coast guard said.\n"
        "Divers will return to the wreck on Friday.\n"
    ),
)
BAKERY = checker.Article(
    id="bakery", text="Mr. Pell's bakery sold 900 loaves a day in 1931, when bread cost 6 cents.\n"
)


def check(*articles):
    return checker.check(articles, encoder=WordEncoder())


@pytest.fixture(scope="module")
def report():
    return check(HERALD, POST, GAZETTE)


@pytest.fixture(scope="module")
def data(report):
    return json.loads(json.dumps(report.to_dict()))


TEXTS = {article.id: article.text for article in (HERALD, POST, GAZETTE)}
SEVERITIES = [None, "minor", "major"]
PLACE = {"article": str, "start": int, "end": int, "line": int, "text": str, "sentence": str}
VALUES = {
    "quantity": {
        "low": str | None,
        "high": str | None,
        "low_open": bool,
        "high_open": bool,
        "stated": str | None,
        "unit": str,
        "counted": str | None,
        "hedge": str | None,
        "change": str | None,
    },
    "time": {
        "start": str | None,
        "end": str | None,
        "grain": str,
        "timex": str | None,
        "weekday": str | None,
    },
    "quote": {"words": str, "speaker": str | None, "role": str | None},
    "name": {"name": str, "role": str | None},
    "statement": {"polarity": str, "modality": str},
}


def assert_shape(row, shape):
    assert set(row) == set(shape)
    for key, type_ in shape.items():
        assert isinstance(row[key], type_), (key, row[key])


def assert_place(row):
    text = TEXTS[row["article"]]
    assert text[row["start"] : row["end"]] == row["text"] != ""
    assert row["line"] == text.count("\n", 0, row["start"]) + 1
    assert row["text"] in row["sentence"]
    assert row["sentence"] in text


def assert_value(value, kind):
    assert value["type"] == kind
    assert_shape({key: item for key, item in value.items() if key != "type"}, VALUES[kind])
    match kind:
        case "quantity":
            for end in ("low", "high", "stated"):
                assert value[end] is None or Decimal(value[end]).is_finite()
            assert value["change"] in (None, "up", "down")
        case "time":
            for end in ("start", "end"):
                assert value[end] is None or datetime.fromisoformat(value[end])
        case "statement":
            assert value["polarity"] in ("affirmed", "denied")
            assert value["modality"] in ("asserted", "planned", "alleged", "possible")


def test_the_report_has_exactly_these_parts(data):
    assert list(data) == ["schema", "articles", "findings", "single_source", "problems"]
    assert data["schema"] == "checker.report/1"
    assert data["problems"] == []


def test_articles_are_in_the_order_given(data):
    shape = {
        "id": str,
        "source": str | None,
        "title": str | None,
        "published": str | None,
        "path": str | None,
        "sha256": str,
    }
    for row, article in zip(data["articles"], (HERALD, POST, GAZETTE), strict=True):
        assert_shape(row, shape)
        assert (row["id"], row["source"], row["published"]) == (article.id, article.source, article.published)


def test_findings_have_exactly_these_parts(data):
    shape = {
        "id": str,
        "kind": str,
        "topic": str,
        "verdict": str,
        "severity": str | None,
        "reasons": list,
        "explanation": str,
        "score": float,
        "evidence": list,
        "relations": list,
        "fact": str,
    }
    assert data["findings"]
    for finding in data["findings"]:
        assert_shape(finding, shape)
        assert finding["kind"] in VALUES
        assert 0 <= finding["score"] <= 1
        assert finding["explanation"].endswith(".")
        assert all(isinstance(reason, str) for reason in finding["reasons"])


def test_all_evidence_points_at_its_words(data):
    for finding in data["findings"]:
        assert len(finding["evidence"]) >= 2
        for row in finding["evidence"]:
            assert_shape(
                row,
                PLACE | {"attribution": str | None, "value": dict, "mentions": list, "frame": dict | None},
            )
            assert_place(row)
            assert_value(row["value"], finding["kind"])


def test_relations_cover_every_two_pieces_of_evidence(data):
    for finding in data["findings"]:
        pairs = sorted(tuple(relation["between"]) for relation in finding["relations"])
        assert pairs == list(combinations(range(len(finding["evidence"])), 2))
        for relation in finding["relations"]:
            assert list(relation) == [
                "between",
                "verdict",
                "severity",
                "reasons",
                "explanation",
                "rule",
                "score",
            ]


def test_a_finding_is_as_bad_as_its_worst_relation(data):
    for finding in data["findings"]:
        worst = max(SEVERITIES.index(relation["severity"]) for relation in finding["relations"])
        assert finding["severity"] == SEVERITIES[worst]
        for row in (finding, *finding["relations"]):
            assert row["verdict"] == ("discrepancy" if row["severity"] else "agreement")


def test_the_worst_findings_come_first(data):
    ranks = [SEVERITIES.index(finding["severity"]) for finding in data["findings"]]
    assert ranks == sorted(ranks, reverse=True)
    assert set(ranks) == {0, 1, 2}


def test_single_source_claims_have_exactly_these_parts(data):
    assert data["single_source"]
    for row in data["single_source"]:
        assert_shape(row, PLACE | {"kind": str, "topic": str, "value": dict})
        assert_place(row)
        assert_value(row["value"], row["kind"])


def test_a_claim_is_either_in_a_finding_or_alone(data):
    used = {(e["article"], e["start"], e["end"]) for f in data["findings"] for e in f["evidence"]}
    alone = [(row["article"], row["start"], row["end"]) for row in data["single_source"]]
    assert not used & set(alone)
    assert len(alone) == len(set(alone))


def killed_and_aboard(report):
    """Each finding on people: the words in each article, and its severity."""
    return {
        tuple(sorted(claim.text for claim in finding.evidence)): finding.severity.label
        for finding in report.findings
        if finding.evidence[0].kind == "quantity"
    }


def test_what_the_three_articles_say_is_told_apart(report):
    assert killed_and_aboard(report) == {
        ("At least nine people", "Eleven people", "Nine people"): "major",
        ("212 people", "212 people", "more than 200 people"): "minor",
    }


def ids(report):
    return {finding.id for finding in report.findings}


def test_ids_are_unique_and_the_same_in_every_run(report):
    found = [finding.id for finding in report.findings]
    assert len(set(found)) == len(found)
    assert ids(check(HERALD, POST, GAZETTE)) == set(found)


def test_ids_outlive_an_article_that_adds_nothing(report):
    assert ids(check(HERALD, POST, GAZETTE, BAKERY)) == ids(report)


def test_ids_outlive_other_claims(report):
    longer = checker.Article(
        id=GAZETTE.id, text=GAZETTE.text + "The shipyard in Vallo was founded by Ruth Carrow in 1904.\n"
    )
    before, after = (
        {tuple(c.text for c in f.evidence): f.id for f in r.findings}
        for r in (report, check(HERALD, POST, longer))
    )
    shared = before.keys() & after.keys()
    assert len(shared) >= 4
    assert {before[evidence] for evidence in shared} == {after[evidence] for evidence in shared}


def meaning(report):
    """What a report says, whatever the order of the articles."""
    return {
        (f.id, f.severity, frozenset(f.reasons), frozenset((c.article, c.span) for c in f.evidence))
        for f in report.findings
    }, {(c.article, c.kind, c.span) for c in report.single_source}


@pytest.mark.parametrize("order", list(permutations((HERALD, POST, GAZETTE)))[1:])
def test_the_order_of_articles_changes_nothing_that_is_said(order, report):
    assert meaning(check(*order)) == meaning(report)


def test_find_claims_lists_one_articles_claims_in_the_order_of_its_text():
    claims = checker.find_claims(HERALD)
    assert claims == sorted(claims, key=lambda claim: claim.span)
    assert {"quantity", "time", "quote"} <= {claim.kind for claim in claims}
    for claim in claims:
        row = claim.to_dict()
        assert_shape(row, PLACE | {"kind": str, "topic": str, "value": dict})
        assert_place(row)


def test_a_weekday_is_dated_by_the_article_and_by_nothing_else():
    def night(article):
        return next(c.value.to_dict() for c in checker.find_claims(article) if "Tuesday" in c.text)

    assert night(HERALD)["start"].startswith("2024-05-14")
    assert night(GAZETTE)["start"] is None
    assert night(GAZETTE)["weekday"] == night(HERALD)["weekday"] == "Tuesday"


def test_the_report_renders_itself(report):
    assert report.to_markdown().startswith("# ")
    assert report.to_html().lower().startswith("<!doctype html>")
    assert json.loads(report.to_json()) == report.to_dict()
    for render in (report.to_markdown, report.to_html, report.to_json):
        assert render() == render()


def test_the_frame_has_a_row_for_each_relation(report, data):
    frame = report.to_frame()
    shown = [row for f in data["findings"] for row in f["relations"]]
    assert len(frame) == len(shown)
    assert frame["pair_severity"].astype(object).where(frame["pair_severity"].notna(), None).tolist() == [
        row["severity"] for row in shown
    ]


def test_an_article_read_from_a_file_knows_where_it_was(tmp_path):
    path = tmp_path / "herald.txt"
    path.write_text(HERALD.text, "utf-8")
    article = checker.read_article(path)
    assert article.text == HERALD.text
    assert (article.path, article.sha256) == (str(path), HERALD.sha256)


def test_paths_and_texts_are_articles_too(tmp_path):
    path = tmp_path / "herald.txt"
    path.write_text(HERALD.text, "utf-8")
    for given in (path, str(path)):
        report = check(given, POST.text)
        assert [article.id for article in report.articles] == ["herald", "text-2"]
        assert report.articles[0].path == str(path)
        assert report.severity.name == "MAJOR"
    assert {c.text for c in checker.find_claims(POST.text)} == {c.text for c in checker.find_claims(POST)}


def test_files_of_one_name_are_told_apart_by_their_paths(tmp_path):
    paths = [tmp_path / name / "story.txt" for name in "ab"]
    for path, article in zip(paths, (HERALD, POST), strict=True):
        path.parent.mkdir()
        path.write_text(article.text, "utf-8")
    assert [article.id for article in check(*paths).articles] == [str(path) for path in paths]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([HERALD, 7], r"articles\[1\] is int; give a checker.Article, a path, or a text"),
        ([HERALD, None], r"articles\[1\] is NoneType"),
        ("herald.txt", "articles is one str; give several"),
        (HERALD, "articles is one Article; give several"),
    ],
)
def test_anything_else_is_named(given, said):
    with pytest.raises(TypeError, match=said):
        checker.check(given, encoder=WordEncoder())


def test_a_path_that_leads_nowhere_is_no_text():
    with pytest.raises(ArticleError, match=r"gone\.txt: no such file"):
        check(HERALD, "gone.txt")


GERMAN = (
    "Bei einem Unfall auf der Küstenstraße sind am Dienstag neun Menschen ums Leben gekommen. Die Polizei "
    "teilte mit, dass der Fahrer eines Busses die Kurve zu spät gesehen habe. Elf Menschen wurden verletzt."
)


def test_an_article_in_a_language_without_rules_is_told():
    report = check(HERALD, checker.Article(id="post", text=GERMAN))
    assert [problem.article for problem in report.problems] == ["post"]
    assert "seems to be German" in report.problems[0].message
    with pytest.warns(UserWarning, match="seems to be German"):
        checker.find_claims(GERMAN)
    assert check(HERALD, POST).problems == ()


def test_own_rules_are_loaded_from_python(tmp_path):
    (tmp_path / "verdicts.toml").write_text("[[level]", "utf-8")
    with pytest.raises(RulesError, match=r"verdicts\.toml"):
        checker.load_rulebook(tmp_path)
    assert checker.check([HERALD, POST], checker.load_rulebook(), WordEncoder()).findings


def test_a_bad_date_costs_nobody_the_results():
    late = checker.Article(id="late", text="Nine people died.", published="May 2024")
    report = check(HERALD, late)
    assert [(p.article, "May 2024" in p.message) for p in report.problems] == [("late", True)]
    assert [article.id for article in report.articles] == ["herald", "late"]


@pytest.mark.parametrize(
    ("articles", "error", "message"),
    [
        ([], ArticleSetError, "give two or more"),
        ([HERALD], ArticleSetError, "one article has nothing to be compared with"),
        (
            [HERALD, checker.Article(id="herald", text="Nine people died.")],
            ArticleSetError,
            "two articles have the id herald",
        ),
        ([HERALD, checker.Article(id="blank", text=" \n")], ArticleError, "blank"),
    ],
    ids=["none", "one", "same id", "empty"],
)
def test_what_cannot_be_compared_is_named(articles, error, message):
    with pytest.raises(error, match=message) as caught:
        check(*articles)
    assert "\n" not in str(caught.value)
