"""A pile of articles into article sets: which of them tell the same story."""
