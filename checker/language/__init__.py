"""English grammar for all kinds of fact: the parse of a sentence, and what can be read off it."""
