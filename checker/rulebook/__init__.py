"""The one reader of rules/."""

from checker.rulebook.rulebook import Rulebook, load_rulebook

__all__ = ["Rulebook", "load_rulebook"]
