"""Changes planted in an article on purpose, to see which of them the checker finds."""
