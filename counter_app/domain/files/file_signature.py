"""What a signature inside a file proves, apart from what anybody says of who signed."""

from __future__ import annotations

from datetime import datetime

import msgspec

from counter_app.domain.open_enum import OpenEnum


class SignatureWord(OpenEnum):
    """`trusted`: unchanged since, by somebody whom an issuer that this office trusts vouches for.
    `unknown_issuer`: unchanged since, nobody here vouches for whom it names. `added`: more was
    written into the file after it; `changed`: what was signed is no longer what stands there.
    """

    TRUSTED = "trusted"
    UNKNOWN_ISSUER = "unknown_issuer"
    EXPIRED = "expired"
    REVOKED = "revoked"
    ADDED = "added"
    CHANGED = "changed"


class FileSignature(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`name` as the certificate has it, `at` when the signer's machine says that it signed."""

    word: SignatureWord
    name: str = ""
    at: datetime | None = None
