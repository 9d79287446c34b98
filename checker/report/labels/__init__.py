"""What reports call things: labels for an editor, values as newspapers print them."""

from checker.report.labels.dates import date_words, print_moment
from checker.report.labels.facts import fact_label
from checker.report.labels.frames import event_words, frame_words
from checker.report.labels.table import LabelTable, read_labels
from checker.report.labels.values import figure_words, value_words

__all__ = [
    "LabelTable",
    "date_words",
    "event_words",
    "fact_label",
    "figure_words",
    "frame_words",
    "print_moment",
    "read_labels",
    "value_words",
]
