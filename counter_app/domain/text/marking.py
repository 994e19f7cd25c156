"""Marks a text for the translation files where Qt may not be imported."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate knows
    """The text unchanged; `lupdate` collects it under the context."""
    return text
