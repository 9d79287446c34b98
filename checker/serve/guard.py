"""Who may talk to the desk: pages of its own address, with no more than it can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 16 * 1024 * 1024
"""Bytes of a request."""
_SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class TooLargeError(Exception):
    """A request is larger than LARGEST."""


class Guard:
    """Refuses what does not come from the desk's own pages, so that no other site can reach it.

    A name that an attacker's DNS points at this machine is refused by its Host, a form of another site
    by its Origin.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        """Guard `app`, which is reached as one of `hosts`: "127.0.0.1:8765"."""
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it with a line that says why."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        why = self._fault(Headers(scope=scope))
        if why is not None:
            await PlainTextResponse(f"{why[1]}\n", why[0])(scope, receive, send)
            return
        await self._serve(scope, receive, send)

    def _fault(self, headers: Headers) -> tuple[int, str] | None:
        if headers.get("host", "") not in self._hosts:
            return (421, "The desk answers to its own address alone.")
        origin = headers.get("origin")
        if origin is not None and origin not in {f"http://{host}" for host in self._hosts}:
            return (403, "Another site may not use the desk.")
        if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
            return (403, "Another site may not use the desk.")
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > LARGEST:
            return (413, _too_large())
        return None

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        taken = 0
        begun = False

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LARGEST:
                raise TooLargeError
            return message

        async def told(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in _SAFE_HEADERS.items():
                    headers[name] = value
            await send(message)

        try:
            await self._app(scope, counted, told)
        except TooLargeError:
            if begun:
                raise
            await PlainTextResponse(f"{_too_large()}\n", 413)(scope, receive, send)


def _too_large() -> str:
    return f"That is more than {LARGEST // 1024 // 1024} MB; give fewer or shorter articles."
