"""Domain values as rows of the portal's tables."""

from __future__ import annotations

from typing import Any

import msgspec

from counter_app.domain.office import Lease, Office, Officer


def of_lease(lease: Lease, desk: str, request: str) -> dict[str, Any]:
    return {
        "id": lease.id,
        "request": request,
        "desk": desk,
        "agency": lease.agency,
        "first_day": lease.first_day.isoformat(),
        "last_day": lease.last_day.isoformat(),
        "low": lease.low,
        "high": lease.high,
        "document": msgspec.json.encode(lease),
    }


def of_officer(officer: Officer, office: str) -> dict[str, Any]:
    return {
        "id": officer.id,
        "office": office,
        "login": officer.login,
        "document": msgspec.json.encode(officer),
    }


def of_office(office: Office) -> dict[str, Any]:
    """Without the feed, which goes on."""
    return {"code": office.code, "document": msgspec.json.encode(office)}
