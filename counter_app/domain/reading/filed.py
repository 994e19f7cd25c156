"""What a citizen wrote into an e-form, read by its labels as the fields of a desk are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from counter_app.domain.dossier.online import FormField
from counter_app.domain.reading.applicants import PersonTexts, read_person
from counter_app.domain.reading.point import Point
from counter_app.domain.text.folding import fold

IDENTITY = ("so dinh danh", "can cuoc", "cccd")
"""Words in the label of a field that holds a citizen's number."""
_NAMES = ("ho chu dem", "ho va ten", "ho ten")
_BIRTHS = ("ngay sinh", "ngay thang nam sinh", "nam sinh")
_PHONES = ("so dien thoai", "dien thoai")


def read_filed(fields: Iterable[FormField], today: date) -> Iterator[Point]:
    """What is to be looked at in the e-form; `field` of a point is heading and label."""
    for field in fields:
        texts = _texts(fold(field.label), field.value)
        if texts is None:
            continue
        where = ", ".join(part for part in (field.group, field.label) if part)
        for point in read_person(texts, today, None).points:
            yield Point(point.code, where, point.about, point.value)


def _texts(label: str, value: str) -> PersonTexts | None:
    if label.startswith(_NAMES):
        return PersonTexts(name=value)
    if any(word in label for word in IDENTITY):
        return PersonTexts(number=value)
    if label.startswith(_BIRTHS):
        return PersonTexts(birth=value)
    return PersonTexts(phone=value) if label.startswith(_PHONES) else None
