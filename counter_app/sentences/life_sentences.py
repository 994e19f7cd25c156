"""What an officer reads where a step after reception is refused at the desk."""

from __future__ import annotations

from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

LIFE_SENTENCES: dict[str, str] = {
    "no_proposal": QT_TRANSLATE_NOOP(
        "sentences", "Không còn đề nghị gia hạn nào chờ ký. Đọc lại bằng F5."
    ),
    "draft_changed": QT_TRANSLATE_NOOP(
        "sentences", "Văn bản này không còn chờ ký: đã có bản khác. Đọc lại bằng F5."
    ),
}
