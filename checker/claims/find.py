"""All rooms over one article."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from checker.claims.kind import Room
from checker.claims.names import NameRoom
from checker.claims.quantities import QuantityRoom
from checker.claims.quotes import QuoteRoom
from checker.claims.statements import StatementRoom
from checker.claims.times import TimeRoom
from checker.language.frames import FrameReader
from checker.model.claim import Claim, Kind
from checker.model.document import Document
from checker.rulebook import Rulebook


@lru_cache(maxsize=4)
def make_rooms(rulebook: Rulebook) -> tuple[Room, ...]:
    """One room for each kind of fact, made once for a rulebook. A new kind is registered here."""
    rooms = (QuantityRoom, NameRoom, QuoteRoom, TimeRoom, StatementRoom)
    return tuple(room(rulebook) for room in rooms)


def find_in(document: Document, rooms: tuple[Room, ...], frames: FrameReader) -> list[Claim]:
    """Every room's claims in one document, each with its frame, in the order of the text."""
    claims = [with_frame(claim, frames) for room in rooms for claim in room.find(document)]
    for room in rooms:
        if isinstance(room, QuoteRoom):
            claims = room.attribute(claims, document)
    return sorted(claims, key=lambda claim: (claim.span, claim.kind))


def with_frame(claim: Claim, frames: FrameReader) -> Claim:
    """The claim with its frame, where its sentence was parsed; a time has that of what it dates already."""
    if claim.kind is Kind.TIME:
        return claim
    return replace(claim, frame=frames.frame(claim.sentence.syntax, claim.core.start, claim.core.end))
