"""How many thousand-word articles a second are read for who says what.

Run: python tests/bench/bench_quotes.py
"""

from __future__ import annotations

import time

from checker.claims.quotes import QuoteRoom
from checker.language.read import bundled_parser, parse_documents
from checker.model.article import Article
from checker.reading.document import read_document
from checker.rulebook import load_rulebook

PARAGRAPHS = (
    "Harbour master Lena Ostrow closed the north pier on Monday after divers found that half of its planks "
    "had rotted through. “Nobody should set foot on it,” she said. “We are lucky that it held all winter.”",
    "Piet Daalman, 43, a baker whose shop faces the water, said he had warned the council twice since May. "
    "According to a report seen by the Daily Lantern, the pier was last inspected in 2019.",
    "The council said in a statement that repairs would cost about 1.2 million crowns and take until June. "
    "Boats that usually land there will use the old quay, which is shallower and has no crane.",
    "Mayor Olga Renn called the closure “the right decision at the right time,” but opposition leader Tomas "
    "Hale accused her of “sleeping through three winters of letters.” Both will meet residents on Thursday.",
)


def article(words: int) -> str:
    """About that many words of made-up news, a fifth of it quoted."""
    text = "Pier closed over rotten planks\n\n"
    count = 0
    while len(text.split()) < words:
        text += PARAGRAPHS[count % len(PARAGRAPHS)] + "\n"
        count += 1
    return text


def main() -> None:
    """Print the rate over a second's worth of articles, reading and parsing not counted."""
    room = QuoteRoom(load_rulebook())
    documents = parse_documents(
        (read_document(Article(text=article(1000), id=str(n))) for n in range(50)), bundled_parser()
    )
    best = 0.0
    for _ in range(5):
        start = time.process_time()
        for document in documents:
            room.find(document)
        best = max(best, len(documents) / (time.process_time() - start))
    print(f"{best:.0f} thousand-word articles a second")


if __name__ == "__main__":
    main()
