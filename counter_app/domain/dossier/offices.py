"""The offices of a dossier: who may write on it, and in whose feeds it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier


def offices_of(dossier: Dossier, serving: Mapping[str, str]) -> tuple[str, ...]:
    """Codes of the office that received it, of the one that serves the resolving agency and of
    each that it was handed to; where one was merged into another, of that one too. `serving` names
    the office that answers for an agency or for a merged office.

    States of programs that kept no offices are completed by the same rule.
    """
    named = (dossier.office.code, *dossier.offices, serving.get(dossier.agency.code, ""))
    follow = (serving.get(code, "") for code in named)
    return tuple(dict.fromkeys(code for code in (*named, *follow) if code))


def with_offices(dossier: Dossier, serving: Mapping[str, str]) -> Dossier:
    """The dossier with all its offices in its state, which only grow."""
    offices = offices_of(dossier, serving)
    return dossier if offices == dossier.offices else replace(dossier, offices=offices)


def codes_of(dossiers: Iterable[Dossier]) -> set[str]:
    """Codes of offices and agencies of which it is to be known who answers for them."""
    return {
        code
        for dossier in dossiers
        for code in (dossier.agency.code, dossier.office.code, *dossier.offices)
    }
