"""While the gate is shut: everything of the program but the gate is out of sight and reach."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget
from shiboken6 import isValid

from counter_app.ui.frame.main_window import MainWindow

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
    }
)


@dataclass(frozen=True, slots=True)
class _Hidden:
    """A window that was open, and where in it the keys went."""

    window: QWidget
    focus: QWidget | None
    was_enabled: bool


class Cover(QObject):
    """Menus and lists end; dialogs are hidden with what was typed in them, and come back to the
    officer who had opened them. To anybody else they were never agreed to.
    """

    def __init__(self, application: QApplication, window: MainWindow, gate: QWidget) -> None:
        super().__init__(window)
        self._application = application
        self._window = window
        self._gate = gate
        self._hidden: list[_Hidden] = []
        self._shut = False

    def shut(self) -> None:
        """Also what opens from now on is hidden."""
        if self._shut:
            return
        self._shut = True
        while (popup := self._application.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        for widget in self._application.topLevelWidgets():
            self._hide(widget)
        self._application.installEventFilter(self)

    def open(self, *, same_officer: bool) -> None:
        """The gate is open again: dialogs come back, or end as if nobody had agreed."""
        if not self._shut:
            return
        self._shut = False
        self._application.removeEventFilter(self)
        hidden, self._hidden = self._hidden, []
        for item in hidden:
            if not isValid(item.window):
                continue
            item.window.setEnabled(item.was_enabled)
            if same_officer:
                item.window.show()
                if item.focus is not None and isValid(item.focus):
                    item.focus.setFocus()
            elif isinstance(item.window, QDialog):
                item.window.reject()
            else:
                item.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind is QEvent.Type.Show and watched.isWindow():
            # Hiding it before it is shown would confuse Qt; it takes no keys meanwhile.
            QTimer.singleShot(0, self, lambda: self._hide_late(watched))
            return False
        return kind in _INPUT and not self._is_reachable(watched)

    def _hide_late(self, widget: QWidget) -> None:
        if self._shut and isValid(widget):
            self._hide(widget)

    def _hide(self, widget: QWidget) -> None:
        if widget is self._window or not widget.isVisible() or self._is_of_gate(widget):
            return
        if widget.windowType() in _PASSING:
            widget.close()
            return
        self._hidden.append(_Hidden(widget, widget.focusWidget(), widget.isEnabled()))
        widget.hide()
        widget.setEnabled(False)

    def _is_reachable(self, widget: QWidget) -> bool:
        """The gate with its lists and menus, and the window's own frame of the system."""
        if self._is_of_gate(widget):
            return True
        frame = self._window.frame
        is_inside = widget is frame or frame.isAncestorOf(widget)
        return widget.window() is self._window and not is_inside

    def _is_of_gate(self, widget: QWidget | None) -> bool:
        """Also a menu that one of its fields opened: its parent is the field."""
        while widget is not None:
            if widget is self._gate:
                return True
            widget = widget.parentWidget()
        return False


_PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen})
