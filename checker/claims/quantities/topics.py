"""Names of topics that the code itself knows."""

THINGS = "things."
"""Begins the topics of things counted, each named by its noun."""
POPULATION = "people.population"
"""Those who live in a place, which the sentence names."""
OPEN = "people"
"""Persons of whom nothing is said that a topic knows."""
