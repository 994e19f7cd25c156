"""Scanned files: the scanner's folder, the list of a dossier's files, and looking at them."""

from counter_app.ui.attachments.card import AttachmentsCard
from counter_app.ui.attachments.drops import FileDrops

__all__ = ["AttachmentsCard", "FileDrops"]
