"""Asking for the next page while this one is written."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Coming(Generic[T]):
    """`take` waits for the answer and raises what asking raised; `drop` waits until nothing is
    under way any more, for who does not want the answer. One of the two ends it.
    """

    take: Callable[[], T]
    drop: Callable[[], object]


class Prefetch(Protocol):
    """How a question is asked of which the answer is wanted later."""

    def __call__(self, ask: Callable[[], T], /) -> Coming[T]: ...


def lazily(ask: Callable[[], T], /) -> Coming[T]:
    """Asked when the answer is taken: nothing happens beside anything."""
    return Coming(ask, lambda: None)


def beside(ask: Callable[[], T], /) -> Coming[T]:
    """Asked at once in a thread of its own. The question must end by itself, and nothing else may
    use its connection meanwhile.
    """
    reported: Future[T] = Future()

    def work() -> None:
        try:
            reported.set_result(ask())
        except BaseException as error:  # noqa: BLE001 - raised where the answer is taken
            reported.set_exception(error)

    Thread(target=work, name="sync-ahead", daemon=True).start()
    return Coming(reported.result, reported.exception)
