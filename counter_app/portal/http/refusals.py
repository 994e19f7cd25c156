"""Codes and passwords that were wrong, told to the log: where from, and whose where that is known.

What was typed never stands there: a password may have been typed into the wrong field.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from counter_app.contract.problems import ProblemError
from counter_app.logs import LogWord
from counter_app.portal.http.connections.limits import name_of

_log = logging.getLogger(__name__)
_WRONG = frozenset({"unauthorised", "enrolment_code", "other_desk", "supervisor", "office_person"})
_UNKNOWN = "of nobody"


@contextmanager
def told(what: str, address: str, whose: str = "") -> Iterator[None]:
    """Whatever is refused in the block for a wrong code or password is logged, and raised on.

    `what` was tried from `address`; `whose` is a name that the portal gave, empty for none known.
    """
    try:
        yield
    except ProblemError as error:
        if error.code in _WRONG:
            where = name_of(address) or "-"
            _log.warning(
                "%s refused from %s: %s", LogWord(what), LogWord(where), LogWord(whose or _UNKNOWN)
            )
        raise
