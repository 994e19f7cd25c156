"""Printing forms: to the desk's printer, through the system's dialog, or into a PDF file."""

from counter_app.ui.printing.issuing import Issued, Issuing
from counter_app.ui.printing.outcome import Failed, Outcome, Saved, SentForm, means_of, sentence_of
from counter_app.ui.printing.printing import Printing

__all__ = [
    "Failed",
    "Issued",
    "Issuing",
    "Outcome",
    "Printing",
    "Saved",
    "SentForm",
    "means_of",
    "sentence_of",
]
