"""Sentences of the command line."""

from __future__ import annotations

from counter_app.domain.intake import Missing
from counter_app.sentences import SENTENCES, UNKNOWN, fill


def sentence(trouble: Missing | BaseException) -> str:
    """One Vietnamese sentence for a thing that is missing or an expected error."""
    if isinstance(trouble, Missing):
        return fill(SENTENCES.get(trouble.code, UNKNOWN), {"name": trouble.name})
    if isinstance(trouble, FileExistsError) and trouble.errno is None:
        return SENTENCES["file_exists"]
    if isinstance(trouble, FileNotFoundError):
        return fill(SENTENCES["file_missing"], {"name": trouble.filename})
    if isinstance(trouble, OSError) and not trouble.filename:
        return SENTENCES["system_refused"]
    if isinstance(trouble, OSError):
        return fill(SENTENCES["file_unreadable"], {"name": trouble.filename})
    code = getattr(trouble, "code", "")
    return fill(SENTENCES.get(code, UNKNOWN), getattr(trouble, "params", {}))
