"""A desk's journal, as far as the portal sees it: receptions of invented people, in runs."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from msgspec.structs import replace

from counter_app.contract import chain
from counter_app.contract.push import Push
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.events import encode
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.domain.office.office import Office
from tests.docs.contract_events import EXAMPLES
from tests.support.portal_offices import OFFICE


def reception(
    number: int, *, serial: int = 0, office: Office = OFFICE, officer: str = "mai"
) -> Event:
    """The reception with this number: its own dossier, code and moment."""
    key = f"019ab0a1-7c40-7d21-8f5e-{number:012x}"
    event = EXAMPLES["received"]
    body = event.body
    assert isinstance(body, Received)
    at = body.received_at + timedelta(seconds=number % 3600)
    agency = office.agencies[0]
    body = replace(
        body,
        code=f"{agency.code}-261123-{serial or 601 + number:04}",
        agency=AgencyRef(code=agency.code, name=agency.name),
        office=AgencyRef(code=office.code, name=office.name),
        received_at=at,
        ref="",
        lease="",
    )
    return replace(event, id=key, dossier=key, officer=officer, occurred_at=at, body=body)


class Journal:
    """Entries of one device; `run` is the next run, taken as recorded."""

    def __init__(self, device: str) -> None:
        self.device = device
        self.seq = 1
        self.head = chain.START_HEX

    def run(self, *events: Event | bytes) -> Push:
        data = [one if isinstance(one, bytes) else encode(one) for one in events]
        run = Push(
            device=self.device,
            first_seq=self.seq,
            before=self.head,
            events=[msgspec.Raw(one) for one in data],
        )
        for one in data:
            self.head = chain.entry_hash(bytes.fromhex(self.head), one).hex()
        self.seq += len(data)
        return run
