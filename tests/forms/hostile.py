"""Text that a form must print as text, and the search for anything active in its PDF."""

from __future__ import annotations

import re

LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"

MARKUP = (
    "<b>Nguyễn</b> &amp; Trần",
    '<link href="https://example.vn">bấm</link>',
    '<img src="file:///etc/hostname"/>',
    "<para><a href='x'>a</a></para>",
    "(ngoặc) \\(chéo\\) ) Tj ET",
    "%PDF-1.4 endobj stream",
)

_ACTIVE = (
    b"/URI",
    b"/JS",
    b"/JavaScript",
    b"/Launch",
    b"/EmbeddedFile",
    b"/OpenAction",
    b"/AA",
    b"/Annot",
    b"/AcroForm",
    b"/GoTo",
    b"/SubmitForm",
    b"/RichMedia",
)


def bare(text: str) -> str:
    """Letters alone: how lines are broken, and hyphens at their ends, do not count."""
    return re.sub(r"[\s\-\ufffe\x02]", "", text)


def no_action_in(pdf: bytes) -> bool:
    """Whether nothing outside the streams opens, runs, sends or holds another file."""
    objects = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
    return not any(re.search(mark + rb"\b", objects) for mark in _ACTIVE)
