"""The desk over HTTP: what it answers, whom it refuses, what it keeps."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from checker.reading.files import SUFFIXES
from checker.rulebook import load_rulebook
from checker.serve import desk as desks
from checker.serve.app import make_app
from checker.serve.desk import Desk
from checker.serve.guard import LARGEST
from tests.cli.terminal import ONE, TWO
from tests.word_encoder import WordEncoder

HOST = "127.0.0.1:8765"


@pytest.fixture
def desk():
    return Desk(load_rulebook(), WordEncoder())


@pytest.fixture
def client(desk):
    app = make_app(desk, frozenset({HOST}))
    with TestClient(app, base_url=f"http://{HOST}", follow_redirects=False) as found:
        yield found


def fields(*texts, outlets=("Halden Gazette", "Coastal Wire"), published=("2024-03-06", "")):
    return {"text": list(texts), "outlet": list(outlets), "published": list(published)}


def compare(client, *texts, **more):
    return client.post("/check", data=fields(*texts, **more), headers={"origin": f"http://{HOST}"})


def test_two_pasted_articles_become_a_report(client):
    sent = compare(client, ONE, TWO)
    assert sent.status_code == 303
    page = client.get(sent.headers["location"])
    assert page.status_code == 200
    assert "Halden Gazette" in page.text
    assert "people killed" in page.text
    assert '<a href="/">New check</a>' in page.text
    assert "March 6, 2024" in page.text


def test_the_sitting_lists_its_reports_until_they_are_forgotten(client):
    where = compare(client, ONE, TWO).headers["location"]
    home = client.get("/").text
    assert where in home
    assert "1 conflict" in home
    assert client.post("/forget", headers={"origin": f"http://{HOST}"}).status_code == 303
    assert where not in client.get("/").text
    assert client.get(where).status_code == 404


def test_only_so_many_reports_are_kept(client, monkeypatch):
    monkeypatch.setattr(desks, "MOST_REPORTS", 2)
    places = [compare(client, ONE, TWO).headers["location"] for _ in range(3)]
    assert [client.get(place).status_code for place in places] == [404, 200, 200]


def test_a_dropped_page_is_read_as_html_and_an_empty_box_is_passed_over(client):
    page = f"<!doctype html><html><body><article><p>{TWO}</p></article></body></html>".encode()
    files = [
        ("file", ("", b"", "application/octet-stream")),
        ("file", ("coastal-wire.html", page, "text/html")),
        ("file", ("", b"", "application/octet-stream")),
    ]
    sent = client.post("/check", data=fields(ONE, "", "", outlets=("Gazette", "", "")), files=files)
    assert sent.status_code == 303, re.findall('alert">(.*?)<', sent.text)
    assert "coastal wire" in client.get(sent.headers["location"]).text


@pytest.mark.parametrize(
    ("texts", "published", "fault"),
    [
        ((ONE, ""), ("", ""), "paste or drop two articles or more"),
        ((ONE, ONE), ("", ""), "article 2 has the same text as Halden Gazette"),
        ((ONE, TWO), ("", "yesterday"), "article 2: &#34;yesterday&#34; is not an ISO 8601 date"),
        ((ONE, "---\noutlet: A\n---\n"), ("", ""), "article 2: nothing follows the front matter"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line_and_nothing_typed_is_lost(client, texts, published, fault):
    answer = compare(client, *texts, published=published)
    assert answer.status_code == 422
    assert fault in answer.text
    assert "Nine people were killed, the coast guard said.\n" in answer.text
    assert 'value="Coastal Wire"' in answer.text


def test_a_file_of_another_kind_is_refused(client):
    files = [
        ("file", ("photo.png", b"\x89PNG", "image/png")),
        ("file", ("b.txt", TWO.encode(), "text/plain")),
    ]
    answer = client.post("/check", data=fields("", ""), files=files)
    assert answer.status_code == 422
    assert "article 1: .png is not read" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "127.0.0.1:80"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_other_sites_are_refused(client, headers):
    for answer in (
        client.get("/", headers=headers),
        client.post("/check", data=fields(ONE, TWO), headers=headers),
    ):
        assert answer.status_code in {403, 421}
        assert "access-control-allow-origin" not in answer.headers


def test_what_is_too_large_is_refused_whether_or_not_it_says_so(client):
    text = b"x" * (LARGEST + 1)
    said = client.post("/check", content=text, headers={"content-type": "multipart/form-data; boundary=x"})
    assert said.status_code == 413

    def chunks():
        yield b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
        for _ in range(17):
            yield b"y" * 1024 * 1024

    unsaid = client.post(
        "/check", content=chunks(), headers={"content-type": "multipart/form-data; boundary=x"}
    )
    assert unsaid.status_code == 413


def test_no_page_may_be_framed_kept_or_scripted_from_outside(client):
    answer = client.get("/")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert policy.endswith("form-action 'self'; frame-ancestors 'none'")
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("bait", ["</textarea><script>alert(1)</script>", "\u202eevil", "{{ 7 * 7 }}"])
def test_a_hostile_text_stays_text(client, bait):
    answer = compare(client, f"{bait} {ONE}", "", outlets=(bait.encode("utf-8", "replace").decode(), ""))
    assert answer.text.count("<script>") == 1
    assert answer.text.count("<textarea") == 2
    assert "49" not in answer.text


def test_methods_and_places_that_are_not_there(client):
    assert client.get("/check").status_code == 405
    assert client.options("/").status_code == 405
    assert client.get("/report/../../etc/passwd").status_code == 404
    assert client.get("/report/unknown").status_code == 404


def test_the_form_offers_just_the_files_that_are_read(client):
    offered = re.findall(r'accept="([^"]+)"', client.get("/").text)
    assert offered == [",".join(SUFFIXES)] * 2
