"""Times: when each article says that something happened."""

from checker.claims.times.room import TimeRoom

__all__ = ["TimeRoom"]
