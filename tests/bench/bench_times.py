"""How many sentences a second the room of times reads. Run it: python -m tests.bench.bench_times"""

from __future__ import annotations

import time

from checker.claims.times import TimeRoom
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook

TEXT = """The mill on the river burned down late Thursday, officials said, two days before it was to be sold.
Nobody was hurt in the fire, which began at about 8:30 p.m. and took six hours to put out.
The owner, who bought the mill in 1998, said that she would decide next month whether to rebuild it.
It had stood empty since the spring, when the last of its 40 workers were let go.
Neighbours told reporters that they had smelled smoke and heard a loud noise from the yard.
The fire chief said the roof had fallen in and that nothing of the old building could be saved.
"""


def sentences_per_second(copies: int = 400) -> float:
    """Finds the times of so many articles; reading them into sentences is not counted."""
    room = TimeRoom(load_rulebook())
    document = read_document(Article(text=TEXT, id="bench", published="2011-05-07"))
    if not list(room.find(document)):
        raise AssertionError("no time was found")
    begin = time.process_time()
    for _ in range(copies):
        list(room.find(document))
    return copies * len(document.sentences) / (time.process_time() - begin)


if __name__ == "__main__":
    print(f"{sentences_per_second():,.0f} sentences a second")
