"""The event that a claim belongs to, in words."""

from __future__ import annotations

from checker.model.frame import Frame, Mood, Polarity
from checker.report.labels.table import read_labels

_NONE = "–"


def event_words(frame: Frame | None) -> str:
    """The event and the claim's part in it: "kill (whom it befalls; the quake; in Orrin; only possible)".

    Empty where the sentence was not understood.
    """
    if frame is None:
        return ""
    table = read_labels()
    about = [
        table.parts.get(frame.role.value, ""),
        *(argument.text for argument in frame.arguments),
        frame.place or "",
        frame.day or "",
        table.moods.get(frame.mood.value, "") if frame.mood is not Mood.DONE else "",
        "denied" if frame.polarity is Polarity.DENIED else "",
    ]
    told = "; ".join(dict.fromkeys(word for word in about if word))
    return f"{frame.predicate} ({told})" if told else frame.predicate


def frame_words(frame: Frame | None) -> str:
    """Every part of a frame with its name, a dash where there is none."""
    if frame is None:
        return _NONE
    told = {
        "predicate": frame.predicate,
        "role": frame.role.value,
        "noun": frame.noun,
        "polarity": frame.polarity.value,
        "mood": frame.mood.value,
        "arguments": "; ".join(f"{one.role.value} “{one.text}”" for one in frame.arguments),
        "place": frame.place,
        "day": frame.day,
    }
    return ", ".join(f"{name}: {words or _NONE}" for name, words in told.items())
