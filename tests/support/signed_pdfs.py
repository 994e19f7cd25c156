"""Signed PDFs, with the certificates of who signed and of who vouches for them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from asn1crypto import keys, x509
from cryptography import x509 as made_x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.support import scans

SIGNER = "Vàng Seo Lìn"
_DER, _PEM = serialization.Encoding.DER, serialization.Encoding.PEM
_SERIAL = 1002


@dataclass(frozen=True)
class Issuer:
    """`pem` is what an office trusts, `revoked` the same with a list on which the signer is."""

    pem: bytes
    revoked: bytes
    signer: signers.SimpleSigner


def _name(text: str) -> made_x509.Name:
    return made_x509.Name([made_x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(**used: bool) -> made_x509.KeyUsage:
    names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment")
    rest = ("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return made_x509.KeyUsage(**{name: used.get(name, False) for name in (*names, *rest)})


@cache
def issuer() -> Issuer:
    """One for the run."""
    begin, end = datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    span = {"not_valid_before": begin, "not_valid_after": end}

    def certificate(name: str, serial: int, public: ec.EllipticCurvePublicKey, *parts: object):
        made = made_x509.CertificateBuilder(
            _name("Nơi cấp thử"), _name(name), public, serial, **span
        )
        for part in parts:
            made = made.add_extension(part, critical=True)  # type: ignore[arg-type]
        return made.sign(root_key, hashes.SHA256())

    root = certificate(
        "Nơi cấp thử",
        1,
        root_key.public_key(),
        made_x509.BasicConstraints(ca=True, path_length=None),
        _usage(key_cert_sign=True, crl_sign=True),
    )
    usage = _usage(digital_signature=True, content_commitment=True)
    where = made_x509.DistributionPoint(
        [made_x509.UniformResourceIdentifier("http://crl.invalid/list.crl")], None, None, None
    )
    lists = made_x509.CRLDistributionPoints([where])
    signing = certificate(SIGNER, _SERIAL, key.public_key(), usage, lists)
    entry = made_x509.RevokedCertificateBuilder(_SERIAL, begin).build()
    listed = (
        made_x509.CertificateRevocationListBuilder(root.subject, begin, end)
        .add_revoked_certificate(entry)
        .sign(root_key, hashes.SHA256())
    )
    private = key.private_bytes(
        _DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(signing.public_bytes(_DER)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )
    pem = root.public_bytes(_PEM)
    return Issuer(pem, pem + listed.public_bytes(_PEM), signer)


@cache
def signed() -> bytes:
    """Two pages with one signature over the whole file."""
    writer = IncrementalPdfFileWriter(io.BytesIO(scans.pdf(2)), strict=False)
    about = signers.PdfSignatureMetadata(field_name="Ky")
    return signers.sign_pdf(writer, about, signer=issuer().signer).getvalue()


def changed() -> bytes:
    """The same with one page made wider after it was signed."""
    return signed().replace(b"MediaBox[0 0 420", b"MediaBox[0 0 421", 1)


def added() -> bytes:
    """The same with something written behind the signature."""
    writer = IncrementalPdfFileWriter(io.BytesIO(signed()), strict=False)
    writer.root["/Lang"] = writer.root.raw_get("/Type")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
