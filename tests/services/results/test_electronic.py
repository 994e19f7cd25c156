"""A result goes out as a file once the portal has applied its signature, and not before."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.errors import RefusedError
from counter_app.domain.life.facts import Way
from counter_app.services.attachments.trusted_issuers import FOLDER, trusted_issuers
from counter_app.services.results import electronic, return_file, waiting_results
from counter_app.services.results.electronic import ReleaseStep
from counter_app.services.results.waiting_results import ResultPile
from tests.support import desks, returning, scans, signed_pdfs
from tests.support import portal_words as portal
from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]


def step(desk) -> ReleaseStep | None:
    (row,) = waiting_results.look(desk, ResultPile.ELECTRONIC).rows
    return row.file


def test_it_waits_for_the_portal_and_goes_out_when_that_has_it(desk):
    actor = desks.officer(desk)
    dossier = returning.signed_as_file(desk, scans.pdf())
    assert step(desk) is ReleaseStep.NO_PORTAL
    portal.calls(desk)
    assert step(desk) is ReleaseStep.AT_THE_PORTAL_FIRST
    with pytest.raises(RefusedError, match="result_not_released"):
        electronic.release(desk, actor, [dossier.id])
    portal.has_all(desk, dossier)
    assert step(desk) is ReleaseStep.READY
    electronic.release(desk, actor, [dossier.id])
    after = return_file.open_return(desk, dossier.id).dossier
    assert (after.status, after.life.returned[0].way) == (Status.RETURNED, Way.ELECTRONIC)


def test_one_without_a_file_stays(desk):
    returning.ready(desk, delivery=returning.Delivery(kind=returning.DeliveryKind.ELECTRONIC))
    portal.calls(desk)
    assert step(desk) is ReleaseStep.NO_FILE


def test_the_office_trusts_whom_its_folder_names(desk):
    assert trusted_issuers(desk) == b""
    folder = desk.store.profile.folder / FOLDER
    folder.mkdir()
    (folder / "a.pem").write_bytes(signed_pdfs.issuer().pem)
    (folder / "notes.txt").write_text("no certificate")
    (folder / "large.cer").write_bytes(b"x" * 30_000)
    assert trusted_issuers(desk) == signed_pdfs.issuer().pem
