"""A report, and its renderings."""

from checker.report.report import Report

__all__ = ["Report"]
