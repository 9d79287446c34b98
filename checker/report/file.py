"""Writing reports to files: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from checker.errors import OutputError


def encode_text(text: str) -> bytes:
    """The text in UTF-8; what UTF-8 cannot hold, a lone surrogate, as its backslash escape."""
    return text.encode("utf-8", "backslashreplace")


def write_text(path: Path, text: str) -> None:
    """Write a file in UTF-8 so that nobody ever sees half of it; its folder is made where it lacks.

    Raises:
        OutputError: when it cannot be written; an earlier file of that name is then as it was.
    """
    write_bytes(path, encode_text(text))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees half of it; its folder is made where it lacks.

    Raises:
        OutputError: as `write_text`.
    """
    _write(path, (content,))


def write_stream(path: Path, pieces: Iterable[str]) -> None:
    """Write a file in UTF-8, piece after piece, so that nobody ever sees half of it.

    Raises:
        OutputError: as `write_text`.
    """
    _write(path, map(encode_text, pieces))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write bytes, piece after piece, so that nobody ever sees half of the file.

    Raises:
        OutputError: as `write_text`.
    """
    _write(path, pieces)


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, pieces)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise OutputError(f"{path}: cannot be written ({reason}); name another with -o") from fault


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    if path.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    if path.exists() and not path.is_file():
        path.write_bytes(b"".join(pieces))  # a device or a pipe: /dev/stdout
        return
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as file:
        try:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(_mode(path))
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink()
            raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
