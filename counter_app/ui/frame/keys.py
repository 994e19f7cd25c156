"""The keyboard, one registry: key caps, the F1 page and the test for duplicates read it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from counter_app.ui.frame.keys_text import source_texts

# Pages where a key holds; a key without pages holds on every page.
TODAY = "today"
RECEIVE = "receive"
SEARCH = "search"
DOSSIER = "dossier"
PREVIEW = "preview"
SETTINGS = "settings"
OFFICE = "office"
ATTENTION = "attention"
SYNC = "sync"
BATCH = "batch"
ONLINE = "online"
SIGNING = "signing"
RESULTS = "results"
PASSING = "passing"
REGISTER = "register"


@dataclass(frozen=True, slots=True)
class Key:
    """`sequences` in Qt's portable spelling, the first stands on the key cap.

    `in_widget`: the focused widget answers it itself, so no shortcut object is made.
    """

    id: str
    sequences: tuple[str, ...]
    pages: tuple[str, ...] = ()
    in_widget: bool = False


def _key(id: str, *sequences: str, pages: tuple[str, ...] = (), in_widget: bool = False) -> Key:
    return Key(id, sequences, pages, in_widget)


BETWEEN_CAPS = "  "

_ALL = (
    _key("help", "F1"),
    _key("receive_new", "F2"),
    _key("receive_same_person", "Shift+F2"),
    _key("batch", "Ctrl+F2"),
    _key("search", "F3", "Ctrl+F"),
    _key("reread", "F5"),
    _key("next_pane", "F6"),
    _key("previous_pane", "Shift+F6"),
    _key("scan_papers", "F7"),
    _key("attention", "F8"),
    _key("main", "F9", "Ctrl+Return", "Ctrl+Enter"),
    _key("main_preview", "Shift+F9"),
    _key("full_screen", "F11"),
    _key("export", "F12"),
    _key("back", "Esc"),
    _key("menu", "Menu"),
    *(_key(f"page_{number}", f"Alt+{number}") for number in range(1, 9)),
    *(_key(f"tile_{number}", f"Ctrl+{number}") for number in range(1, 9)),
    _key("next_file", "Alt+PgDown"),
    _key("previous_file", "Alt+PgUp"),
    _key("next", "Ctrl+PgDown"),
    _key("previous", "Ctrl+PgUp"),
    _key("print", "Ctrl+P"),
    _key("saved", "Ctrl+S"),
    _key("lock", "Ctrl+L"),
    _key("banner", "Ctrl+J"),
    _key("undo", "Ctrl+Z"),
    _key("supplement", "Ctrl+B"),
    _key("note", "Ctrl+G"),
    _key("reschedule", "Ctrl+H"),
    _key("reassign", "Ctrl+K"),
    _key("correct", "Ctrl+R"),
    _key("decline", "Ctrl+T"),
    _key("open_dossier", "Ctrl+O"),
    _key("papers_complete", "Ctrl+D"),
    _key("numbers", "Ctrl+M"),
    _key("written_code", "Ctrl+N"),
    _key(
        "open",
        "Return",
        pages=(TODAY, SEARCH, BATCH, ATTENTION, SIGNING, RESULTS, OFFICE, PASSING),
        in_widget=True,
    ),
    _key(
        "rows",
        "Up",
        "Down",
        pages=(
            TODAY,
            SEARCH,
            DOSSIER,
            BATCH,
            ONLINE,
            ATTENTION,
            SYNC,
            SIGNING,
            RESULTS,
            OFFICE,
            PASSING,
        ),
        in_widget=True,
    ),
    _key("to_choices", "Tab", pages=(ATTENTION,), in_widget=True),
    _key("into_results", "Down", pages=(SEARCH,), in_widget=True),
    _key("next_missing", "Return", pages=(RECEIVE,), in_widget=True),
    _key("suggest", "Down", pages=(RECEIVE,), in_widget=True),
    _key("tick_paper", "Space", pages=(RECEIVE,), in_widget=True),
    _key("give_paper", "Space", pages=(RESULTS,), in_widget=True),
    _key("copies", "0", "9", pages=(RECEIVE, ONLINE), in_widget=True),
    _key("originals_or_copies", "Left", "Right", pages=(RECEIVE, ONLINE), in_widget=True),
    _key("tick_item", "Space", pages=(ONLINE,), in_widget=True),
    _key("tick_dossier", "Space", pages=(PASSING, SIGNING), in_widget=True),
    _key("turn_page", "PgDown", "PgUp", pages=(ONLINE, SIGNING), in_widget=True),
    _key("zoom", "+", "-", "0", pages=(ONLINE, SIGNING), in_widget=True),
    _key("rotate", "Ctrl+Right", "Ctrl+Left", pages=(ONLINE, SIGNING), in_widget=True),
    _key("paper_source", "Alt+Down", pages=(RECEIVE,), in_widget=True),
)

# Answered by the window itself, whatever the page.
OF_THE_WINDOW = (
    "help",
    "receive_new",
    "search",
    "attention",
    "next_pane",
    "previous_pane",
    "full_screen",
    "back",
    "menu",
    "lock",
    "banner",
    "undo",
)

KEYS: dict[str, Key] = {key.id: key for key in _ALL}


def cap(id: str) -> str:
    """What stands on the key cap: "F9", "Ctrl+B", "Enter"; empty for an unknown id."""
    key = KEYS.get(id)
    return shown(key.sequences[0]) if key else ""


def caps(id: str) -> str:
    """All ways to press it, for the F1 page: "F9  Ctrl+Enter"."""
    key = KEYS[id]
    ways: list[str] = []
    for sequence in key.sequences:
        if (way := shown(sequence)) not in ways:
            ways.append(way)
    return BETWEEN_CAPS.join(ways)


def shown(sequence: str) -> str:
    """A sequence as officers know it from their keyboards."""
    parts = [_CAPS.get(part, part) for part in sequence.split("+")]
    return "+".join(parts)


_CAPS = {
    "Return": "Enter",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "PgDown": "PgDn",
    "Space": "Space",
    "Menu": "Menu",
}


def sequences(id: str) -> list[QKeySequence]:
    return [QKeySequence(sequence) for sequence in KEYS[id].sequences]


def text(id: str) -> str:
    """The sentence of a key on the F1 page, in the officer's language."""
    return QCoreApplication.translate("keys", source_texts()[id])


def of_page(page: str) -> list[Key]:
    """The keys of one page: its own first, then those of every page."""
    own = [key for key in _ALL if page in key.pages]
    return own + [key for key in _ALL if not key.pages]
