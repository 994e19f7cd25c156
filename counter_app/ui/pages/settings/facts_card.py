"""The card that shows what enrolment said about this desk."""

from __future__ import annotations

from dataclasses import astuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from counter_app.ui.pages.settings.facts import DeskFacts
from counter_app.ui.widgets.card import CardBox, SectionCard
from counter_app.ui.widgets.label import Label

translate = QCoreApplication.translate


def facts_card(facts: DeskFacts) -> CardBox:
    card = SectionCard(translate("SettingsPage", "Cơ quan và quầy"))
    card.set_hint(translate("SettingsPage", "Từ lần đăng ký quầy, chỉ để xem"))
    names = (
        translate("SettingsPage", "Cơ quan"),
        translate("SettingsPage", "Mã cơ quan"),
        translate("SettingsPage", "Cấp trên"),
        translate("SettingsPage", "Quầy"),
        translate("SettingsPage", "Mã máy"),
        translate("SettingsPage", "Nơi giữ dữ liệu"),
        translate("SettingsPage", "Nơi giữ khóa"),
        translate("SettingsPage", "Có mã đến ngày"),
        translate("SettingsPage", "Chương trình"),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(zip(names, astuple(facts), strict=True)):
        grid.addWidget(Label(name, "hint"), row, 0)
        shown = Label(value, wrap=True)
        shown.setAccessibleName(f"{name}: {value}")
        grid.addWidget(shown, row, 1)
    card.body.addLayout(grid)
    return card
