"""Signatures inside a PDF, verified without a network. Runs in the drawing process and nowhere
else.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

from asn1crypto import crl, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from counter_app.domain.files.file_signature import FileSignature, SignatureWord

MOST_SIGNATURES = 10
_MOST_NAME = 120
_EXPIRED = {
    AdESIndeterminate.EXPIRED,
    AdESIndeterminate.NOT_YET_VALID,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE,
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED,
}
_REVOKED = {AdESIndeterminate.REVOKED_NO_POE, AdESIndeterminate.REVOKED_CA_NO_POE}
_USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})


def signatures_of(data: bytes, issuers: bytes) -> tuple[FileSignature, ...] | None:
    """Each signature of a PDF in the order of signing, at most `MOST_SIGNATURES`; none of an
    unsigned one, None where it cannot be read. `issuers` is PEM: certificates that the office
    trusts, and lists of revoked ones. What the file brings of such lists counts too.
    """
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        found = list(reader.embedded_regular_signatures)[:MOST_SIGNATURES]
        options = _options(issuers)
        return tuple(_verified(one, _context(reader, options)) for one in found)
    except Exception:  # noqa: BLE001 - a file from outside may raise whatever it likes
        return None


def _verified(embedded: Any, context: ValidationContext) -> FileSignature:
    status = validate_pdf_signature(embedded, context, key_usage_settings=_USAGE)
    return FileSignature(
        word=_word(status),
        name=_name(status.signing_cert)[:_MOST_NAME],
        at=status.signer_reported_dt,
    )


def _word(status: PdfSignatureStatus) -> SignatureWord:
    if not status.intact or not status.valid:
        return SignatureWord.CHANGED
    if not status.docmdp_ok:
        return SignatureWord.ADDED
    trouble = status.trust_problem_indic
    if status.revoked or trouble in _REVOKED:
        return SignatureWord.REVOKED
    if trouble in _EXPIRED:
        return SignatureWord.EXPIRED
    return SignatureWord.TRUSTED if status.trusted else SignatureWord.UNKNOWN_ISSUER


def _name(certificate: x509.Certificate) -> str:
    name = certificate.subject.native.get("common_name", "")
    return name if isinstance(name, str) else certificate.subject.human_friendly


def _context(reader: PdfFileReader, options: dict[str, Any]) -> ValidationContext:
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return ValidationContext(**options)
    return store.as_validation_context(options)


def _options(issuers: bytes) -> dict[str, Any]:
    blocks = list(_blocks(issuers))
    return {
        "trust_roots": [x509.Certificate.load(der) for kind, der in blocks if kind != "X509 CRL"],
        "crls": [crl.CertificateList.load(der) for kind, der in blocks if kind == "X509 CRL"],
        "allow_fetching": False,
        "revocation_mode": "soft-fail",
    }


def _blocks(issuers: bytes) -> Iterator[tuple[str, bytes]]:
    if issuers:
        for kind, _, der in pem.unarmor(issuers, multiple=True):
            yield kind, der
