"""The one reader of rules/."""

from checker.rulebook.load import load_rulebook
from checker.rulebook.rulebook import Rulebook

__all__ = ["Rulebook", "load_rulebook"]
