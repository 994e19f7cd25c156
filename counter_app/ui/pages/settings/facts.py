"""What enrolment says about this desk; shown, never changed here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFacts:
    """`keys_kept` names the place of the keys in words that an administrator knows;
    `codes_until` is the last day with codes, as shown.
    """

    office: str
    office_code: str
    authority: str
    desk: str
    device: str
    profile: str
    keys_kept: str
    codes_until: str
    program: str
