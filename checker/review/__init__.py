"""Decisions that people take about findings, and comparison with an earlier report."""
