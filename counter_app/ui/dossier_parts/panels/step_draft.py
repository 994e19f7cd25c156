"""What is being typed for a step of one dossier, kept until the step stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, SignalInstance

from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import Draft, DraftKind
from counter_app.ui.dossier_parts.dossier_draft import DossierDraft
from counter_app.ui.session import DeskSession


class TypedPanel(Protocol):
    """A panel whose texts are known by keys."""

    @property
    def changed(self) -> SignalInstance: ...

    def texts(self) -> dict[str, str]: ...

    def set_texts(self, texts: Mapping[str, str]) -> None: ...


class StepDraft(DossierDraft):
    """In its panel from the first moment, open or closed; `step` is the id of its action."""

    def __init__(self, place: DeskSession, step: str, panel: TypedPanel, parent: QObject) -> None:
        super().__init__(place, self._document, parent)
        self._desk_session = place
        self._step = step
        self._panel = panel
        panel.changed.connect(self.touch)

    def id_of(self, dossier_id: str) -> str:
        """The id of this officer's draft of the step."""
        about = f"{self._step}-{dossier_id}"
        return drafts.id_of(DraftKind.STEP, self._desk_session.officer, about)

    def show_dossier(self, dossier_id: str, kept: Mapping[str, bytes]) -> None:
        """What this officer left unfinished; `kept` are documents by the ids of their drafts."""
        self.leave()
        draft_id = self.id_of(dossier_id)
        document = self._desk_session.drafts.newest(draft_id, kept.get(draft_id, b""))
        texts = _texts_of(document)
        self._panel.set_texts(texts)
        self.follow(draft_id, is_kept=bool(texts))

    def clear(self) -> None:
        self._panel.set_texts({})

    def reproject_dossier(self, thrown: Draft) -> bool:
        if thrown.id != self.id or self._panel.texts():
            return False
        self._panel.set_texts(_texts_of(thrown.document))
        return True

    def _document(self) -> tuple[str, bytes]:
        texts = self._panel.texts()
        text = msgspec.json.encode(texts).decode() if texts else ""
        return "", drafts.text_document(DraftKind.STEP, text)


def _texts_of(document: bytes) -> dict[str, str]:
    """Empty where nothing was kept, or it cannot be read."""
    text = drafts.text_of(document)
    try:
        return msgspec.json.decode(text, type=dict[str, str]) if text else {}
    except msgspec.MsgspecError:
        return {}
