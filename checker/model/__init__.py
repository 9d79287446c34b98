"""The vocabulary. Imports nothing from the rest of the checker."""
