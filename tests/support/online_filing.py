"""Online dossiers as a citizen's service would file them, with invented people."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import msgspec

from counter_app import paths
from counter_app.contract.push import Push, Pushed
from counter_app.contract.submission import OnlineDossier, OnlineState
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.events import encode, make
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock
from counter_app.domain.people.applicant import Address, Person
from counter_app.portal.files import file_rights
from counter_app.portal.journal.push import push
from counter_app.portal.office import packs
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.online import submissions
from counter_app.portal.store import schema
from counter_app.portal.store.bulk import insert_dicts_or_ignore
from counter_app.portal.store.context import Asker, Connection
from counter_app.portal.store.store import PortalStore
from tests.support.portal_offices import DESK_1, OFFICE

GATE = Account(login="dich-vu-cong", role=AccountRole.ONLINE)
PDF = b"%PDF-1.4\n%%EOF\n"
RESIDENCE = "1.004194"  # đăng ký tạm trú: police of the commune, 7,000 đồng online
OWNER = Person(
    name="Giàng A Páo", identity_number="010 094 006 218", phone="+84 386 214 705",
    address=Address(line="Thôn Phú Hợp 2", unit="02908"),
)  # fmt: skip


def put_catalogue(store: PortalStore) -> None:
    for name in ("cu-tru", "ho-tich", "thue"):
        data = (paths.resources() / "catalogue" / f"{name}.json").read_bytes()
        store.run(lambda c, data=data: packs.put_pack(c, store.context, data))


def put_blob(
    store: PortalStore,
    data: bytes = PDF,
    mime: str = "application/pdf",
    account: Account = GATE,
) -> str:
    """As an upload of this account leaves it, but for the bytes."""
    digest = hashlib.sha256(data).hexdigest()
    row = {"sha256": digest, "size": len(data), "mime": mime, "at": 0}

    def put(connection: Connection) -> None:
        insert_dicts_or_ignore(connection, schema.blob, [row])
        file_rights.note_owner(connection, store.context, account.key, digest, len(data))

    store.run(put)
    return digest


def file(paper: str, data: bytes = PDF) -> Attachment:
    return Attachment(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        mime="application/pdf",
        name=f"{paper}.pdf",
        paper=paper,
    )


def dossier(store: PortalStore, request: str = "hs-1", account: Account = GATE) -> OnlineDossier:
    """A whole submission for temporary residence, its files uploaded by this account."""
    with store.read() as connection:
        entry = packs.catalogue(connection).find(RESIDENCE, store.context.today())
    assert entry is not None
    case = entry.procedure.case("ca-nhan")
    put_blob(store, account=account)
    return OnlineDossier(
        request=request,
        procedure=RESIDENCE,
        case=case.id,
        office=OFFICE.code,
        content="Tạm trú tại thôn Phú Hợp 2",
        owner=OWNER,
        form=(
            FormField(group="Người đăng ký", label="Họ và tên", value="Giàng A Páo"),
            FormField(group="Nơi tạm trú", label="Địa chỉ", value="Thôn Phú Hợp 2"),
        ),
        files=tuple(file(paper.id) for paper in case.papers),
        reference="G22.99-261123-000041",
    )


def submit(store: PortalStore, question: OnlineDossier, account: Account = GATE) -> OnlineState:
    return store.run(lambda c: submissions.submit(c, store.context, account, question))


def answer(
    store: PortalStore, body: Body, dossier: OnlineState, *, asker: Asker = DESK_1, device: str = ""
) -> Pushed:
    """An officer's event from a desk, as the first of a new journal."""
    device = (
        device or hashlib.sha256(dossier.dossier.encode() + body.kind.encode()).hexdigest()[:32]
    )
    event = make(
        body,
        id=store.context.ids(),
        dossier=dossier.dossier,
        at=datetime(2026, 11, 23, 2, 0, tzinfo=UTC),
        officer="mai",
        clock=Clock.OK,
        base_rev=dossier.rev,
    )
    run = Push(device=device, first_seq=1, before="0" * 64, events=[msgspec.Raw(encode(event))])
    return store.run(lambda c: push(c, store.context, asker, run))
