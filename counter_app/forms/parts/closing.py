"""The foot of a form: who signs, and the notes of form 01 for the citizen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.dossier import DeliveryKind, Dossier
from counter_app.domain.office.office import Office
from counter_app.forms.drawing.drawing import DrawnWord
from counter_app.forms.drawing.layout import Run, Strip, balanced, set_lines, space, stacked, wrap
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts.people import FIELD_MOST, NAME_MOST
from counter_app.forms.parts.template import FormTemplate


class Signer(NamedTuple):
    """In what capacity somebody signs, in capitals, and the name below the signature."""

    title: str
    name: str


def stands_here(dossier: Dossier) -> bool:
    """Whether somebody hands the dossier in at the counter, a postal worker too, and can sign."""
    if dossier.channel is Channel.ONLINE:
        return False
    is_person_here = dossier.channel in {Channel.IN_PERSON, Channel.ASSISTED}
    return is_person_here or dossier.submission is not None


def receipt_signers(dossier: Dossier, officer_name: str, template: FormTemplate) -> list[Signer]:
    """Both sign where somebody stands at the counter; else only the receiver."""
    result = [Signer(template.text("receiver"), officer_name)]
    if stands_here(dossier):
        result.insert(0, Signer(template.text("submitter"), dossier.submitter_name))
    return result


def signatures(signers: Sequence[Signer], write: Writer) -> Strip:
    """One or two who sign; the last stands on the right."""
    page = write.page
    quarter = page.room / 4
    centres = (page.left + quarter, page.right - quarter)[-len(signers) :]
    asked = wrap(
        [Run("(Ký và ghi rõ họ tên)", write.family.italic)], page.signing.size, page.room / 2
    )
    places = list(zip(centres, signers, strict=True))
    titles = [stacked(_bold(signer.title, write, centre)) for centre, signer in places]
    words: list[DrawnWord] = []
    height = 0.0
    for (centre, signer), title in zip(places, titles, strict=True):
        column = stacked(
            [
                title,
                space(max(item.height for item in titles) - title.height),
                *set_lines(asked, 0, *page.signing, centre=centre),
                space(write.spacing.signature),
                *_bold(shortened(signer.name, NAME_MOST), write, centre),
            ]
        )
        words += column.words
        height = max(height, column.height)
    return Strip(height, tuple(words))


def _bold(text: str, write: Writer, centre: float) -> list[Strip]:
    lines = balanced(Run(text, write.family.bold), write.page.body, write.page.room / 2 - 10)
    return set_lines(lines, 0, write.page.body, write.spacing.body, centre=centre)


def notes(dossier: Dossier, office: Office, template: FormTemplate, write: Writer) -> list[Strip]:
    """What the citizen does with the receipt; nobody fetches a result that comes by the portal."""
    is_electronic = dossier.delivery.kind is DeliveryKind.ELECTRONIC
    sentences = [
        template.text("copies"),
        template.text("electronic" if is_electronic else "collect"),
    ]
    ways = _ways(office)
    if ways:
        sentences.append(template.text("status", ways=ways))
    if office.rating_site:
        sentences.append(template.text("rating", site=shortened(office.rating_site, FIELD_MOST)))
    family = write.family
    text = " ".join(sentences)
    runs = [Run("Ghi chú:", family.bold), Run(text, family.italic)]
    lines = wrap(runs, write.page.small, write.page.room)
    return [space(4), *set_lines(lines, write.page.left, write.page.small, write.spacing.small)]


def _ways(office: Office) -> str:
    parts = []
    if office.lookup_site:
        parts.append(f"tra cứu tại {shortened(office.lookup_site, FIELD_MOST)}")
    if office.phone:
        parts.append(f"gọi số {shortened(office.phone, FIELD_MOST)}")
    return " hoặc ".join(parts)
