"""One line of free words: hamlet, street, number of a house, a reason."""

from __future__ import annotations

from counter_app.domain.reading.reading import Reading, Refused
from counter_app.domain.reading.typed import is_spreadsheet_error
from counter_app.domain.text.clean_text import TextTooLongError, clean_text


def read_line(text: str) -> Reading[str]:
    """The words on one line, in NFC; refused is what no person wrote."""
    try:
        line = clean_text(text)
    except TextTooLongError:
        return Reading("", refused=Refused.TEXT_TOO_LONG)
    if is_spreadsheet_error(line):
        return Reading("", refused=Refused.NOT_TEXT)
    return Reading(line)
