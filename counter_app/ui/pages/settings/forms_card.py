"""What of the printed forms nobody has confirmed yet, for who keeps the records of the office."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from counter_app.forms.parts.template import FormTemplate
from counter_app.forms.templates.form_set import shipped
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.card import SectionCard
from counter_app.ui.widgets.label import Label

translate = QCoreApplication.translate


def forms_card() -> SectionCard:
    card = SectionCard(translate("SettingsPage", "Mẫu giấy in"))
    card.set_hint(translate("SettingsPage", "Xem từng điều: lệnh counter-app forms"))
    for text in _lines():
        card.body.addWidget(Label(text, wrap=True))
    return card


def _lines() -> list[str]:
    forms = shipped()
    unconfirmed = translate("SettingsPage", "Chưa đối chiếu với thông tư: mẫu {numbers}")
    unused = translate("SettingsPage", "chưa dùng: {numbers}")
    parts = [
        text.format(numbers=_numbers(templates))
        for text, templates in ((unconfirmed, forms.unconfirmed), (unused, forms.unused))
        if templates
    ]
    before = translate(
        "SettingsPage", "Hồ sơ nhận trước {day}: chưa có mẫu cũ, giấy in không ghi căn cứ"
    )
    return ["; ".join(parts), before.format(day=formatting.day(forms.known_since))]


def _numbers(templates: Iterable[FormTemplate]) -> str:
    return ", ".join(template.number for template in templates)
