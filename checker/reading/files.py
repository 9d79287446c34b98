"""The bytes of article files: as many as are allowed, unpacked where they are packed."""

from __future__ import annotations

import zlib
from pathlib import Path, PurePath

from checker.errors import ArticleError

TEXT = (".txt", ".md")
PAGES = (".html", ".htm", ".xhtml")
DATA = (".json",)
PACKED = ".gz"
SUFFIXES = (*TEXT, *PAGES, *DATA)
"""Of the files that can be read as articles, in lower case; each may have `PACKED` behind it."""

_GZIP = 31
"""zlib's window size for data with a gzip header."""


def suffix_of(path: str | PurePath) -> str:
    """The suffix that says how to read a file, in lower case, whether it is packed or not."""
    name = PurePath(path).name
    return PurePath(name[: -len(PACKED)] if name.lower().endswith(PACKED) else name).suffix.lower()


def stem_of(path: str | PurePath) -> str:
    """The file's name without the suffixes by which it is read: "herald" for "herald.txt.gz"."""
    name = PurePath(path).name
    return PurePath(name[: -len(PACKED)] if name.lower().endswith(PACKED) else name).stem


def is_article(path: Path) -> bool:
    """Whether the name is that of an article file, and not hidden."""
    return suffix_of(path) in SUFFIXES and not path.name.startswith(".")


def read_bytes(file: Path, limit: int) -> bytes:
    """The file's bytes, unpacked, which are asked for only once it is known that they are few enough.

    Args:
        limit: of the bytes, packed and unpacked.

    Raises:
        ArticleError: when there is no such file, or it is no article, may not be read or is too large.
    """
    name = one_line(str(file))
    try:
        _require_file(file, name, limit)
        with file.open("rb") as opened:
            data = opened.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise ArticleError(f"{name}: no such file; check the path") from None
    except PermissionError:
        raise ArticleError(f"{name}: not allowed to read it; check the file's permissions") from None
    except (OSError, ValueError) as fault:
        reason = one_line(getattr(fault, "strerror", None) or str(fault))
        raise ArticleError(f"{name}: cannot be read: {reason}; check the path") from None
    if len(data) > limit:
        raise ArticleError(f"{name}: the file grew while it was read; try again")
    return unpack(data, name, limit) if file.name.lower().endswith(PACKED) else data


def unpack(data: bytes, name: str, limit: int) -> bytes:
    """What was packed with gzip.

    Raises:
        ArticleError: when it was not, is cut short, or is too large unpacked.
    """
    unpacked = b""
    while data:
        inflater = zlib.decompressobj(_GZIP)
        try:
            unpacked += inflater.decompress(data, limit + 1 - len(unpacked))
        except zlib.error:
            raise ArticleError(f"{name}: this is not a gzip file; unpack it or save it again") from None
        if len(unpacked) > limit:
            raise ArticleError(f"{name}: more than {limit:,} bytes when unpacked; {_ADVICE}")
        if not inflater.eof:
            raise ArticleError(f"{name}: the gzip file is cut short; save it again")
        data = inflater.unused_data.lstrip(b"\0")
    return unpacked


_ADVICE = "split it, or raise limits.file_bytes in en/reading.toml"


def _require_file(file: Path, name: str, limit: int) -> None:
    if file.is_dir():
        raise ArticleError(f"{name}: this is a folder; name the articles in it")
    size = file.stat().st_size
    if suffix_of(file) not in SUFFIXES:
        kind = f"{file.suffix} files" if file.suffix else "files without a suffix"
        raise ArticleError(f"{name}: cannot read {kind}; save the article as .txt, .md, .html or .json")
    if not file.is_file():
        raise ArticleError(f"{name}: this is not a file; name a text file")
    if size > limit:
        what = f"the file has {size:,} bytes and {limit:,} is the most that is read"
        raise ArticleError(f"{name}: {what}; {_ADVICE}")


def one_line(text: str) -> str:
    """The text on one line, and printable: a file's name may hold anything."""
    shown = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in shown).split())
