"""Vietnamese is the source of every sentence; English and Qt's own words come from files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from counter_app import paths
from counter_app.settings import Language

_FILES = {
    Language.VIETNAMESE: ("qt_vi",),
    Language.ENGLISH: ("counter_en",),
}


def load(app: QCoreApplication, language: Language) -> list[QTranslator]:
    """Use a language from here on; to be called before the first widget is made.

    Answers the translators, which live as long as the application.
    """
    territory = (
        QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
        if language is Language.VIETNAMESE
        else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    )
    QLocale.setDefault(territory)
    loaded: list[QTranslator] = []
    for name in _FILES[language]:
        translator = QTranslator(app)
        if translator.load(str(paths.resources() / "i18n" / f"{name}.qm")):
            app.installTranslator(translator)
            loaded.append(translator)
    return loaded
