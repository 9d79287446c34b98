"""What happened told otherwise: where, and whether at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.measuring.planted.change import Change, Edit, Fault, Passage, Reach, group_edit
from checker.model.article import Span
from checker.model.claim import Kind

_PARTICIPLE = (
    "arrested|charged|killed|injured|convicted|acquitted|detained|released|approved|rejected|signed|inspected|"
    "evacuated|destroyed|found|rescued|fired|suspended|indicted|sentenced"
)
_PASSIVE = re.compile(rf"(?<=\w)(?<!body)(?<!o one) (?P<aux>was|were) (?P<verb>{_PARTICIPLE})\b")
_DONE = re.compile(
    rf"(?<=\w) (?P<aux>has|have|had) (?P<verb>been (?:{_PARTICIPLE})|resigned|conceded|signed|approved)\b"
)
_PAST = re.compile(
    r"(?<=[a-z]) (?P<verb>resigned|conceded|signed|approved|rejected|survived|vetoed|claimed|passed|pleaded)"
    r"(?= [a-z$\d]| [A-Z])"
)
_BASE = {
    "resigned": "resign", "conceded": "concede", "signed": "sign", "approved": "approve",
    "rejected": "reject", "survived": "survive", "vetoed": "veto", "claimed": "claim",
    "passed": "pass", "pleaded": "plead",
}  # fmt: skip
_PLACE = re.compile(r"\b(?:in|near|outside) (?P<place>[A-Z][a-z]{3,})(?=[.,]| (?:on|when|after|where)\b)")
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|English|Congress|Christmas|Easter|Parliament|Twitter|Facebook)\b"
)
_TOWN = "Brackenford"


def _negated(passage: Passage) -> Iterator[Change]:
    for pattern in (_PASSIVE, _DONE):
        for match in passage.matches(pattern):
            end = match.end("aux")
            yield (Edit(Span(end, end), " not"),)
    for match in passage.matches(_PAST):
        yield group_edit(match, "verb", f"did not {_BASE[match['verb']]}")


def _uncertain(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_PASSIVE):
        yield group_edit(match, "aux", "may have been")
    for match in passage.matches(_PAST):
        yield group_edit(match, "verb", f"plans to {_BASE[match['verb']]}")


def _moved(passage: Passage) -> Iterator[Change]:
    for match in passage.matches(_PLACE):
        if not _NO_PLACE.match(match["place"]):
            yield group_edit(match, "place", _TOWN)


_ANY = frozenset(Kind)
_EVENT = frozenset({Kind.STATEMENT, Kind.QUANTITY, Kind.TIME})

STATEMENTS = (
    Fault("negation", _negated, _EVENT, Reach.SENTENCE),
    Fault("mood", _uncertain, _EVENT, Reach.SENTENCE),
    Fault("place", _moved, _ANY, Reach.SENTENCE),
)
