"""Packed files: as much of them as is allowed, or one line."""

from __future__ import annotations

import gzip

import pytest

from checker.errors import ArticleError
from checker.reading import read_article

TEXT = "The storm sank eight boats in Orla harbour.\n"


@pytest.mark.parametrize("name", ["storm.txt.gz", "storm.md.gz", "STORM.TXT.GZ"])
def test_a_packed_article_is_that_which_was_packed(tmp_path, name):
    (tmp_path / name).write_bytes(gzip.compress(TEXT.encode()))
    article = read_article(tmp_path / name)
    assert (article.text, article.id.lower()) == (TEXT, "storm")


def test_several_packed_parts_behind_each_other_are_one_article(tmp_path):
    (tmp_path / "storm.txt.gz").write_bytes(gzip.compress(TEXT.encode()) * 2)
    assert read_article(tmp_path / "storm.txt.gz").text == TEXT * 2


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (TEXT.encode(), "this is not a gzip file"),
        (gzip.compress(TEXT.encode())[:-9], "the gzip file is cut short"),
        (gzip.compress(b"a" * 500_000_000), "more than 5,000,000 bytes when unpacked"),
        (gzip.compress(b""), "the file is empty"),
        (b"", "the file is empty"),
    ],
    ids=["not packed", "cut short", "a bomb", "nothing packed", "empty"],
)
def test_what_cannot_be_unpacked_is_refused(tmp_path, content, wanted):
    path = tmp_path / "storm.txt.gz"
    path.write_bytes(content)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert str(caught.value).startswith(f"{path}: {wanted}")


def test_a_packed_file_of_another_kind_is_refused(tmp_path):
    (tmp_path / "storm.tar.gz").write_bytes(gzip.compress(b"x"))
    with pytest.raises(ArticleError, match=r"cannot read \.gz files"):
        read_article(tmp_path / "storm.tar.gz")
