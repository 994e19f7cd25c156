"""Packs of procedures as files."""

from __future__ import annotations

import msgspec

from counter_app.domain.catalogue.catalogue import Pack


def encode_pack(pack: Pack) -> bytes:
    """The pack as UTF-8 JSON with readable indentation, as the resource files hold it."""
    return msgspec.json.format(msgspec.json.encode(pack), indent=2) + b"\n"
