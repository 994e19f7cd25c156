"""What the drawing process says of signatures in files from outside."""

from __future__ import annotations

import pytest

from counter_app.domain.files.file_signature import SignatureWord
from counter_app.ui.sandbox.pages import Drawn, RequestedPage, Urgency
from tests.support import scans, signed_pdfs


@pytest.fixture
def verify(waiter, qtbot):
    """One process for all files of a test."""
    drawer = waiter().drawer

    def verified(data: bytes, issuers: bytes = b"") -> Drawn:
        came: list[Drawn] = []
        wanted = RequestedPage(f"{len(data)}", data, 0, 0, issuers=issuers)
        drawer.draw(wanted, came.append, Urgency.LOOKED_AT)
        qtbot.waitUntil(lambda: bool(came), timeout=100_000)
        return came[0]

    return verified


def test_a_signature_is_told_apart_by_what_it_proves(verify):
    issuer = signed_pdfs.issuer()
    cases = [
        (signed_pdfs.signed(), issuer.pem, SignatureWord.TRUSTED),
        (signed_pdfs.signed(), b"", SignatureWord.UNKNOWN_ISSUER),
        (signed_pdfs.signed(), issuer.revoked, SignatureWord.REVOKED),
        (signed_pdfs.changed(), issuer.pem, SignatureWord.CHANGED),
        (signed_pdfs.added(), issuer.pem, SignatureWord.ADDED),
    ]
    for data, issuers, word in cases:
        drawn = verify(data, issuers)
        assert drawn.signatures is not None
        assert [one.word for one in drawn.signatures] == [word]
        assert drawn.signatures[0].name == signed_pdfs.SIGNER
    assert drawn.image.isNull()


def test_files_without_a_signature_broken_and_too_large_ones(verify):
    assert verify(scans.pdf(1)).signatures == ()
    for broken in (scans.pdf(1)[:40], b"%PDF-1.7\n" + b"<<" * 5_000, scans.picture()):
        drawn = verify(broken)
        assert (drawn.signatures, drawn.code) == (None, "file_broken")
    assert verify(b"%PDF-1.7\n" + b"x" * 30_000_000).code == "file_too_large"
    half = signed_pdfs.signed()[:-600]
    assert verify(half).signatures in {None, ()}
