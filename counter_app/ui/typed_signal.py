"""Signals whose value the type checker knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import SignalInstance

T = TypeVar("T")


class SignalOf(Protocol[T]):
    """What `Signal(object)` is at an object. Declared with `cast`: Qt sees the plain signal."""

    def connect(
        self, receiver: Callable[[T], object] | SignalOf[T] | SignalInstance, /
    ) -> object: ...

    def emit(self, value: T, /) -> None: ...
