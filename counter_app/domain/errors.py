"""Errors of the domain: each names what is wrong by a stable code, never by a sentence.

The sentences stand in the translation files, keyed by the code, in the officer's language.
"""

from __future__ import annotations


class DomainError(Exception):
    """Something a person can mend; `code` is stable, `params` fill the sentence."""

    code = "domain"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code, params)
        self.params = params


class EventTooLargeError(DomainError):
    code = "event_too_large"

    def __init__(self, size: int, most: int) -> None:
        super().__init__(size=size, most=most)


class UnreadableEventError(DomainError):
    code = "unreadable_event"

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


class RefusedError(DomainError):
    """The action table says no; `code` says why (design: stable codes)."""

    def __init__(self, code: str, /, **params: object) -> None:
        self.code = code
        super().__init__(**params)
