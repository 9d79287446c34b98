"""Runs the desk on this machine's own address."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from tempfile import TemporaryDirectory

from checker.errors import CheckerError
from checker.rulebook import Rulebook
from checker.store import FOLDER_VARIABLE

ADDRESS = "127.0.0.1"
"""The only address that the desk listens on."""


class ServeError(CheckerError):
    """The desk cannot be opened: a part is not installed, or the port is taken."""


def run_desk(rulebook: Rulebook, model: str | None, port: int, ready: Callable[[str], None]) -> None:
    """Serve until interrupted. What is computed on the way is thrown away at the end.

    Args:
        model: another embedding model, by name or folder.
        port: 0 is any free one.
        ready: called with the desk's address once it listens.

    Raises:
        ServeError: when starlette or uvicorn are not installed, or the port is taken.
    """
    try:
        import uvicorn

        from checker.serve.app import make_app
    except ModuleNotFoundError as missing:
        what = "pip install 'fact-consistency-checker[serve]'"
        raise ServeError(f"serve needs {missing.name}, which is not installed; run {what}") from None
    from checker.align.embeddings import CachedEncoder
    from checker.align.encoder import SentenceEncoder
    from checker.serve.desk import Desk

    with _listen(port) as listener, TemporaryDirectory(prefix="checker-") as folder:
        os.environ[FOLDER_VARIABLE] = folder
        own = listener.getsockname()[1]
        desk = Desk(rulebook, CachedEncoder(SentenceEncoder(model)))
        hosts = frozenset({f"{ADDRESS}:{own}", f"localhost:{own}"})
        config = uvicorn.Config(
            make_app(desk, hosts), log_level="warning", server_header=False, ws="none", access_log=False
        )
        threading.Thread(target=_warm, args=(desk.warm,), daemon=True).start()
        ready(f"http://{ADDRESS}:{own}/")
        uvicorn.Server(config).run(sockets=[listener])


def _warm(load: Callable[[], None]) -> None:
    """Load ahead; whatever fails is told where it is needed, with the first report."""
    from contextlib import suppress

    with suppress(Exception):
        load()


def _listen(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
        listener.listen()
    except (OSError, OverflowError) as fault:
        listener.close()
        reason = getattr(fault, "strerror", None) or str(fault)
        raise ServeError(f"port {port}: cannot be used ({reason}); name another with --port") from None
    return listener
