"""The desk's pages: a form, the reports of this sitting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from checker.errors import CheckerError
from checker.reading.files import SUFFIXES
from checker.report.page.html import html_environment, page_policy, render_html
from checker.serve.desk import Desk
from checker.serve.guard import LARGEST, Guard
from checker.serve.pasted import Pasted, read_pasted

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup
    from starlette.requests import Request

MOST_ARTICLES = 12
"""Articles of one form."""
_FIRST_BOXES = 2


def make_app(desk: Desk, hosts: frozenset[str]) -> Starlette:
    """The application, which answers to those hosts alone ("127.0.0.1:8765")."""

    async def home(_: Request) -> Response:
        return _form(desk, [Pasted()] * _FIRST_BOXES)

    async def check(request: Request) -> Response:
        async with request.form(
            max_files=MOST_ARTICLES, max_fields=4 * MOST_ARTICLES, max_part_size=LARGEST
        ) as form:
            pasted = await _read_form(form)
        try:
            sheet = await run_in_threadpool(lambda: desk.check(read_pasted(pasted)))
        except CheckerError as fault:
            return _form(desk, pasted, str(fault), 422)
        return RedirectResponse(f"/report/{sheet.key}", 303)

    async def report(request: Request) -> Response:
        sheet = desk.sheet(request.path_params["key"])
        if sheet is None:
            raise HTTPException(404)
        page = await run_in_threadpool(lambda: render_html(sheet.report, home="/"))
        return HTMLResponse(page.encode("utf-8", "replace"))

    async def forget(_: Request) -> Response:
        desk.forget()
        return RedirectResponse("/", 303)

    async def lost(_: Request, __: Exception) -> Response:
        return PlainTextResponse("Nothing is here: reports last as long as the desk runs.\n", 404)

    return Starlette(
        routes=[
            Route("/", home),
            Route("/check", check, methods=["POST"]),
            Route("/report/{key}", report),
            Route("/forget", forget, methods=["POST"]),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        exception_handlers={404: lost},
    )


async def _read_form(form: FormData) -> list[Pasted]:
    """The boxes of the form, in their order; two at least."""
    outlets, dates, texts, dropped = (form.getlist(name) for name in ("outlet", "published", "text", "file"))
    boxes = []
    for place in range(min(max(len(texts), _FIRST_BOXES), MOST_ARTICLES)):
        file = dropped[place] if place < len(dropped) else ""
        data = await file.read() if isinstance(file, UploadFile) else b""
        name = (file.filename or "") if isinstance(file, UploadFile) else ""
        boxes.append(Pasted(_text(outlets, place), _text(dates, place), _text(texts, place), name, data))
    return boxes


def _text(values: Sequence[UploadFile | str], place: int) -> str:
    value = values[place] if place < len(values) else ""
    return value if isinstance(value, str) else ""


def _form(desk: Desk, boxes: Sequence[Pasted], fault: str = "", status: int = 200) -> Response:
    from markupsafe import Markup

    style, script = _asset("desk.css"), _asset("desk.js")
    page = (
        _environment()
        .get_template("desk.html.jinja")
        .render(
            boxes=boxes,
            fault=fault,
            sheets=desk.sheets,
            most=MOST_ARTICLES,
            suffixes=SUFFIXES,
            style=Markup(style),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704
        )
    )
    policy = page_policy(style, script, form="'self'")
    return HTMLResponse(
        page.encode("utf-8", "replace"),
        status,
        {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'"},
    )


@cache
def _environment() -> Environment:
    environment = html_environment("checker.serve")
    environment.filters["whole"] = _whole
    return environment


def _whole(text: str) -> Markup:
    """A text with its lines, escaped."""
    from markupsafe import escape

    return escape(text.replace("\x00", ""))


@cache
def _asset(name: str) -> str:
    return files("checker.serve").joinpath("assets", name).read_text("utf-8")
