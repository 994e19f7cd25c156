"""Sentences of the command line."""

from __future__ import annotations

from counter_app.sentences.sentence_of_code import ALL_SENTENCES
from counter_app.sentences.sentences import SENTENCES, UNKNOWN, fill
from counter_app.services.batch.rows.row import RowFinding


def sentence(trouble: RowFinding | BaseException) -> str:
    """One Vietnamese sentence for what is said of a row or for an expected error."""
    if isinstance(trouble, RowFinding):
        return fill(ALL_SENTENCES.get(trouble.code, UNKNOWN), trouble.params)
    if isinstance(trouble, FileExistsError) and trouble.errno is None:
        return SENTENCES["file_exists"]
    if isinstance(trouble, FileNotFoundError):
        return fill(SENTENCES["file_missing"], {"name": trouble.filename})
    if isinstance(trouble, OSError) and not trouble.filename:
        return SENTENCES["system_refused"]
    if isinstance(trouble, OSError):
        return fill(SENTENCES["file_unreadable"], {"name": trouble.filename})
    code = getattr(trouble, "code", "")
    return fill(ALL_SENTENCES.get(code, UNKNOWN), getattr(trouble, "params", {}))
