"""The foot of form 01: who signs, and the notes for the citizen."""

from __future__ import annotations

from counter_app.domain.dossier import Dossier
from counter_app.domain.office import Office
from counter_app.domain.procedure import Channel
from counter_app.forms.drawing import Word
from counter_app.forms.layout import Run, Strip, set_lines, space, stacked, wrap
from counter_app.forms.page import BODY, LEFT, RIGHT, ROOM, SMALL
from counter_app.forms.plain_text import shortened
from counter_app.forms.writer import Writer

NAME_MOST = 300
FIELD_MOST = 100

_NOTES = (
    "Giấy lập thành hai liên: liên 1 lưu cùng hồ sơ, liên 2 giao cho người nộp.",
    "Khi nhận kết quả, xin mang theo giấy này và giấy tờ tùy thân;",
    "người nhận thay mang thêm văn bản ủy quyền.",
    "Hồ sơ có thể xong trước ngày hẹn; có thể đăng ký nhận kết quả tại nhà qua bưu chính.",
)


def signatures(dossier: Dossier, officer_name: str, write: Writer) -> Strip:
    """Both sign where somebody stands at the counter; else only the receiver."""
    receiver = ("NGƯỜI TIẾP NHẬN HỒ SƠ", shortened(officer_name, NAME_MOST))
    quarter = ROOM / 4
    columns = [(RIGHT - quarter, receiver)]
    if dossier.channel is Channel.IN_PERSON or dossier.submission:
        submitter = ("NGƯỜI NỘP HỒ SƠ", shortened(dossier.submitter_name, NAME_MOST))
        columns.insert(0, (LEFT + quarter, submitter))
    words: list[Word] = []
    height = 0.0
    for centre, (title, name) in columns:
        column = stacked(
            [
                *_name(title, write, centre),
                *set_lines(
                    wrap([Run("(Ký và ghi rõ họ tên)", write.family.italic)], 9, ROOM / 2),
                    0,
                    9,
                    11,
                    centre=centre,
                ),
                space(write.spacing.signature),
                *_name(name, write, centre),
            ]
        )
        words += column.words
        height = max(height, column.height)
    return Strip(height, tuple(words))


def _name(text: str, write: Writer, centre: float) -> list[Strip]:
    lines = wrap([Run(text, write.family.bold)], BODY, ROOM / 2 - 10)
    return set_lines(lines, 0, BODY, write.spacing.body, centre=centre)


def notes(office: Office, write: Writer) -> list[Strip]:
    family = write.family
    text = " ".join([*_NOTES, *_contact(office)])
    lines = wrap([Run("Ghi chú:", family.bold), Run(text, family.italic)], SMALL, ROOM)
    return [space(4), *set_lines(lines, LEFT, SMALL, write.spacing.small)]


def _contact(office: Office) -> list[str]:
    parts = []
    if office.lookup_site:
        parts.append(f"tra cứu tại {shortened(office.lookup_site, FIELD_MOST)}")
    if office.phone:
        parts.append(f"gọi số {shortened(office.phone, FIELD_MOST)}")
    return [f"Xem tình trạng hồ sơ: {' hoặc '.join(parts)}."] if parts else []
