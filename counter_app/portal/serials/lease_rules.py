"""How large leases are: data of the portal, for an office, an agency, or both together."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from counter_app.portal.store import meta

_NAME = "lease_rules"


class LeaseRules(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Serials a day and days of one lease, its share for codes by hand, serials of its band of
    five digits, and serials a day of the portal's reserved range for online dossiers.
    """

    size: int = 300
    days: int = 90
    paper_lane: int = 50
    band: int = 999
    online: int = 600


DEFAULT = LeaseRules()
_tables = msgspec.json.Decoder(dict[str, LeaseRules])


def rules(connection: Connection, office: str, agency: str) -> LeaseRules:
    """The most special that was put: for office and agency, for the agency, for the office."""
    table = _all(connection)
    for key in (f"{office}/{agency}", f"/{agency}", f"{office}/", "/"):
        if key in table:
            return table[key]
    return DEFAULT


def put_rules(
    connection: Connection, given: LeaseRules, *, office: str = "", agency: str = ""
) -> None:
    """Rules for new leases; those that were granted stay. Raises ValueError."""
    if not (
        given.size - given.paper_lane >= 1
        and given.paper_lane >= 0
        and given.size <= 9_999
        and 1 <= given.days <= 370
        and 0 <= given.band <= 999
        and 1 <= given.online <= 9_999
    ):
        raise ValueError("lease rules out of bounds")
    table = _all(connection) | {f"{office}/{agency}": given}
    meta.put(connection, _NAME, msgspec.json.encode(table))


def _all(connection: Connection) -> dict[str, LeaseRules]:
    result = meta.get(connection, _NAME)
    return _tables.decode(result) if result else {}
