"""Fields that only a newer program knows, carried through what this program writes again."""

from __future__ import annotations

from typing import Any

import msgspec

_objects = msgspec.json.Decoder(dict[str, msgspec.Raw])
_lists = msgspec.json.Decoder(list[msgspec.Raw])


def encoded(value: msgspec.Struct, source: bytes) -> bytes:
    """The value as JSON, with the fields of `source` that its types do not know: in each object
    behind the known ones, in the order of their names. `source` is what the value was decoded from.

    Where there are none this is what `msgspec.json.encode` gives, and so is its hash.
    """
    if not _has_unknown(value, msgspec.json.decode(source)):
        return msgspec.json.encode(value)
    return bytes(_merged(value, source))


def changed(document: bytes, **fields: object) -> bytes:
    """The JSON object with these fields instead of its own; all others as they are."""
    result = _objects.decode(document)
    new = {name: msgspec.Raw(msgspec.json.encode(value)) for name, value in fields.items()}
    return msgspec.json.encode({**result, **new})


def _has_unknown(value: Any, plain: Any) -> bool:
    if isinstance(value, msgspec.Struct) and isinstance(plain, dict):
        existing = _fields(value)
        return any(
            name not in existing or _has_unknown(getattr(value, existing[name], None), part)
            for name, part in plain.items()
        )
    if isinstance(value, tuple | list) and isinstance(plain, list):
        return any(map(_has_unknown, value, plain))
    return False


def _merged(value: Any, source: bytes | msgspec.Raw) -> msgspec.Raw:
    if isinstance(value, msgspec.Struct):
        given, existing = _objects.decode(source), _fields(value)
        own = _objects.decode(msgspec.json.encode(value))
        for name in own.keys() & given.keys():
            if existing[name]:
                own[name] = _merged(getattr(value, existing[name]), given[name])
        unknown = {name: _compact(given[name]) for name in sorted(given.keys() - existing.keys())}
        return msgspec.Raw(msgspec.json.encode({**own, **unknown}))
    if isinstance(value, tuple | list) and value and isinstance(value[0], msgspec.Struct):
        parts = map(_merged, value, _lists.decode(source))
        return msgspec.Raw(msgspec.json.encode(list(parts)))
    return msgspec.Raw(msgspec.json.encode(value))


def _fields(value: msgspec.Struct) -> dict[str, str]:
    """Names on the wire with those in the code; the tag that tells structures apart has none."""
    existing = dict(zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True))
    tag = value.__struct_config__.tag_field
    return {**existing, tag: ""} if tag else existing


def _compact(raw: msgspec.Raw) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.format(bytes(raw), indent=-1))
