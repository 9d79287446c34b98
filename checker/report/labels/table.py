"""The table of labels, labels.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SEPARATORS = re.compile(r"[._\-\s]+")


@dataclass(frozen=True, slots=True)
class TopicLabel:
    """What a topic is called.

    Attributes:
        label: heads a finding: "people killed".
        state: follows what is counted ("firefighters killed"), or None.
        plain: nouns that add nothing to the label.
    """

    label: str
    state: str | None = None
    plain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LabelTable:
    """labels.toml.

    Attributes:
        order: beginnings of topics by news value, the most newsworthy first.
        topics: by the topic's name or its beginning.
        fates: what becomes of things counted, by the verb.
        effects: what a bound or a hedge is called before a figure.
        reasons: by the reason's id.
        features: by the feature's name.
        parts: the part that a claim plays in its event, by the role's name.
        moods: how an event is told, by the mood's name.
    """

    order: tuple[str, ...]
    topics: Mapping[str, TopicLabel]
    fates: Mapping[str, str]
    effects: Mapping[str, str]
    reasons: Mapping[str, str]
    features: Mapping[str, str]
    parts: Mapping[str, str]
    moods: Mapping[str, str]

    def topic(self, name: str) -> TopicLabel:
        """The label of a topic: its own, else that of its longest known beginning, else its words.

        A rule of the user's own may bring a topic that nobody has labelled.
        """
        known = self.topics.get(name)
        if known is not None:
            return known
        parent, dot, _ = name.rpartition(".")
        if dot and parent != "people" and parent in self.topics:
            return self.topics[parent]
        return TopicLabel(topic_words(name))

    def news_value(self, topic: str) -> int:
        """How early a topic stands among findings of one severity: 0 first."""
        fits = [
            (len(name), place)
            for place, name in enumerate(self.order)
            if topic == name or topic.startswith(f"{name}.")
        ]
        return max(fits)[1] if fits else len(self.order)

    def reason(self, reason: str) -> str:
        """What a reason is called."""
        return self.reasons.get(reason, reason)

    def feature(self, name: str) -> str:
        """What a feature is called."""
        return self.features.get(name, name)


def topic_words(topic: str) -> str:
    """A topic's name as words: "people at sea" for "people.at-sea"."""
    return _SEPARATORS.sub(" ", topic.removeprefix("things.")).strip()


@cache
def read_labels() -> LabelTable:
    """The table that comes with the package."""
    import tomllib

    raw = tomllib.loads(files("checker.report.labels").joinpath("labels.toml").read_text("utf-8"))
    topics = {
        name: TopicLabel(row["label"], row.get("state"), frozenset(row.get("plain", ())))
        for name, row in raw["topic"].items()
    }
    return LabelTable(
        tuple(raw["order"]),
        topics,
        raw["fate"],
        raw["effect"],
        raw["reason"],
        raw["feature"],
        raw["part"],
        raw["mood"],
    )
