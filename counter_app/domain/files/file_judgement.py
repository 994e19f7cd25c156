"""What a file from outside is, and what is wrong with it, by its bytes alone and in linear time.

Nothing here decodes a picture or parses a PDF: that is done in a process of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.files import pdf_content
from counter_app.domain.files.file_kinds import FileKind, kind_of, pixels, too_many_pictures

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
MOST_PAGES = 1000
DRAWN_ANYWAY = frozenset({pdf_content.ACTIVE, pdf_content.UNCLEAR})
"""What is wrong with files whose pages may be looked at all the same: drawing them runs nothing."""


@dataclass(frozen=True, slots=True)
class FileJudgement:
    """`kind` by content, None for what is no PDF and no picture. `code` is "" or what is wrong:
    file_empty, file_too_large, file_kind, file_broken, file_pixels, file_pages, pdf_locked,
    pdf_actions, pdf_unclear.
    """

    kind: FileKind | None
    code: str = ""

    @property
    def may_be_drawn(self) -> bool:
        return self.kind is not None and (not self.code or self.code in DRAWN_ANYWAY)


def judge(data: bytes) -> FileJudgement:
    """Never raises."""
    if not data:
        return FileJudgement(None, "file_empty")
    if len(data) > MOST_BYTES:
        return FileJudgement(kind_of(data), "file_too_large")
    kind = kind_of(data)
    if kind is None:
        return FileJudgement(None, "file_kind")
    if kind is FileKind.PDF:
        return FileJudgement(kind, pdf_content.fault_of(data))
    if kind is FileKind.TIFF and too_many_pictures(data):
        return FileJudgement(kind, "file_pages")
    count = pixels(data, kind)
    if count is None:
        return FileJudgement(kind, "file_broken")
    return FileJudgement(kind, "file_pixels" if count > MOST_PIXELS else "")


def limit_of(code: str) -> int:
    """The number that the sentence of a code names, 0 where it names none."""
    return {
        "file_too_large": MOST_BYTES // (1024 * 1024),
        "file_pixels": MOST_PIXELS // 1_000_000,
        "file_pages": MOST_PAGES,
    }.get(code, 0)
