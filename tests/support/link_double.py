"""A sync worker that only counts how often it was asked."""

from __future__ import annotations


class Worker:
    def __init__(self) -> None:
        self.asked = 0

    def send_now(self) -> None:
        self.asked += 1

    def stop(self) -> None:
        return
