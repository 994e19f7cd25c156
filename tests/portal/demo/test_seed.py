"""The demo portal: invented citizens file whole dossiers with files that can be opened."""

from __future__ import annotations

import io
import re
from datetime import date

import msgspec
import pypdfium2
import pytest
from PIL import Image
from sqlalchemy import select

from counter_app import paths
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.submission import OnlineState
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import parse
from counter_app.domain.office.office import Enrolment
from counter_app.portal.demo.seed import Demo, make_demo, seed_online
from counter_app.portal.office import enrol, offices, packs
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.portal.serials.test_leases import assert_nothing_twice, everything
from tests.support.online_filing import put_blob
from tests.support.opened import enrolment_of, unsealed

ENROLMENT = msgspec.json.decode(
    (paths.resources() / "demo" / "enrolment.json").read_bytes(), type=Enrolment
)


@pytest.fixture
def demo(portal_store: PortalStore) -> PortalStore:
    make_demo(portal_store)
    return portal_store


def seed(store: PortalStore, count: int, number: int = 7) -> tuple[list[OnlineState], list[bytes]]:
    kept: list[bytes] = []

    def put(data: bytes, mime: str) -> None:
        kept.append(data)
        put_blob(store, data, mime)

    return seed_online(store, count, number, put), kept


def kept_dossiers(store: PortalStore) -> list[Dossier]:
    with store.read() as connection:
        documents = connection.scalars(select(schema.dossier.c.state)).all()
    return [msgspec.json.decode(document, type=Dossier) for document in documents]


def test_citizens_file_under_many_procedures_and_some_have_paid(demo: PortalStore) -> None:
    filed, _ = seed(demo, 18)
    dossiers = kept_dossiers(demo)
    assert len(filed) == len(dossiers) == 18
    assert len({one.procedure.code for one in dossiers}) == 9
    assert len({one.code for one in dossiers}) == 18
    assert {one.agency.code for one in dossiers} == {"H38.145", "H38.145.03"}
    paid = [one for one in dossiers if one.payments]
    assert 0 < len(paid) < 18
    assert all(one.fees_due == 0 for one in paid if not any(line.open for line in one.fees))
    for one in dossiers:
        assert one.attachments
        assert len(one.form) >= 5
        assert len({field.group for field in one.form}) >= 2
        assert not any("{" in text for field in one.form for text in (field.label, field.value))


def test_what_they_attach_can_be_opened_and_read(demo: PortalStore) -> None:
    _, files = seed(demo, 10)
    pages = [data for data in files if data.startswith(b"%PDF-")]
    pictures = [data for data in files if not data.startswith(b"%PDF-")]
    assert pages
    assert pictures
    for data in pages:
        document = pypdfium2.PdfDocument(data)
        text = document[0].get_textpage().get_text_range()
        document.close()
        assert "Độc lập - Tự do - Hạnh phúc" in text
        assert "cam đoan" in text
    for data in pictures:
        Image.open(io.BytesIO(data)).load()
    assert max(map(len, files)) < 30_000


def test_the_files_of_one_dossier_are_all_different(demo: PortalStore) -> None:
    seed(demo, 18)
    for dossier in kept_dossiers(demo):
        sums = [file.sha256 for file in dossier.attachments]
        assert len(set(sums)) == len(sums)


@pytest.mark.parametrize(
    ("wrong", "path"),
    [({"paid": 2}, "$.paid"), ({"children": []}, "$.children"), ({"filing": []}, "filing")],
)
def test_a_wrong_data_file_is_named_when_it_is_loaded(wrong: object, path: str) -> None:
    whole = msgspec.json.decode((paths.resources() / "demo" / "portal.json").read_bytes())
    with pytest.raises(msgspec.ValidationError, match=re.escape(path)):
        msgspec.convert({**whole, **wrong}, type=Demo)


def test_the_same_seed_files_nothing_twice_and_another_one_others(demo: PortalStore) -> None:
    first, _ = seed(demo, 6)
    again, _ = seed(demo, 8)
    assert again[:6] == first
    assert len(kept_dossiers(demo)) == 8
    seed(demo, 3, number=8)
    assert len(kept_dossiers(demo)) == 11


def test_the_demo_made_again_changes_nothing(demo: PortalStore) -> None:
    before = everything(demo), seed(demo, 2)[0]
    make_demo(demo)
    assert set(before[0]) <= set(everything(demo))
    assert seed(demo, 2)[0] == before[1]


def test_both_desks_of_the_demo_can_be_enrolled_beside_the_ready_profile(
    demo: PortalStore,
) -> None:
    filed, _ = seed(demo, 9)
    assert all(parse(one.code).serial > 150 for one in filed)
    given = []
    for number in (1, 2):
        code = demo.run(
            lambda c, number=number: enrol.invite(c, demo.context, f"H38.145.01/{number}")
        )
        question = EnrolQuestion(code=code, device=str(number) * 32, request=f"r{number}")
        answer = demo.run(lambda c, q=question: enrol.enrol(c, demo.context, q))
        given.append(enrolment_of(answer.enrolment))
    first, second = given
    assert first.demo
    assert second.demo
    assert set(ENROLMENT.leases) <= unsealed(first.leases)
    assert first.officers == second.officers
    assert {officer.id for officer in first.officers} == {one.id for one in ENROLMENT.officers}
    assert {lease.agency for lease in second.leases} == {
        agency.code for agency in ENROLMENT.office.agencies
    }
    assert_nothing_twice(everything(demo))


def test_the_tree_of_the_demo_has_three_levels_and_the_catalogue_is_whole(
    demo: PortalStore,
) -> None:
    with demo.read() as connection:
        tree = offices.agencies(connection)
        now = offices.agencies(connection, date(2026, 11, 23))
        versions = packs.catalogue(connection).versions
    assert {node.level.value for node in tree} == {"province", "district", "commune"}
    assert {node.level.value for node in now} == {"province", "commune"}
    assert {agency.code for agency in ENROLMENT.office.agencies} <= {node.code for node in now}
    assert len(versions) > 40
