"""The paragraphs that forms 02 and 03 share."""

from __future__ import annotations

from counter_app.forms.drawing.layout import Run, Strip
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.notices.notice_paper import NoticePaper
from counter_app.forms.parts.people import FIELD_MOST
from counter_app.forms.parts.wording import BLANK

PROCEDURE_MOST = 1_500
CONTENT_MOST = 600
REASON_MOST = 4_000
"""As much as an officer may write."""


def wanted(paper: NoticePaper, write: Writer) -> list[Strip]:
    """What the citizen asked for: the procedure, and what it is about."""
    family = write.family
    runs = [
        Run("Nội dung yêu cầu giải quyết:", family.regular),
        Run(shortened(paper.procedure, PROCEDURE_MOST) or BLANK, family.bold),
    ]
    if paper.procedure_code:
        runs.append(Run(f"(mã {shortened(paper.procedure_code, FIELD_MOST)})", family.regular))
    if paper.content:
        runs.append(Run(f"– {shortened(paper.content, CONTENT_MOST)}", family.regular))
    return write.runs(*runs)


def paragraphs(label: str, text: str, write: Writer) -> list[Strip]:
    """The text as its writer broke it into paragraphs, `label` before the first; left to be
    written by hand where it is empty.
    """
    parts = _parts(text) or [BLANK * 4]
    face = write.family.regular
    opening = [Run(label, write.family.bold)] if label else []
    result = write.prose(*opening, Run(parts[0], face))
    for part in parts[1:]:
        result += write.prose(Run(part, face))
    return result


def _parts(text: str) -> list[str]:
    left = REASON_MOST
    result = []
    for line in text.splitlines():
        part = shortened(line, left) if left > 0 else ""
        if part:
            result.append(part)
            left -= len(part)
    return result
