"""What letters to a citizen (forms 04 and 05) have in common: addressee, recipients, signature."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from counter_app.domain.people.applicant import Organisation, Owner
from counter_app.forms.drawing.drawing import DrawnWord
from counter_app.forms.drawing.layout import Run, Strip, set_lines, space, stacked, wrap
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import people
from counter_app.forms.parts.template import FormTemplate
from counter_app.forms.parts.wording import BLANK

MANDATE_MOST = 200
PROCEDURE_MOST = 1_500


class LetterSigner(NamedTuple):
    """Who signs a letter; `leader` is the title of the one for whom a deputy does, `basis` the
    paper that says so.
    """

    name: str
    title: str = ""
    leader: str = ""
    basis: str = ""


def addressee(person: Owner) -> str:
    return "Quý đơn vị" if isinstance(person, Organisation) else "Ông/Bà"


def addressed(person: Owner, write: Writer) -> list[Strip]:
    """To whom the letter goes, and where that is."""
    return [
        *people.named("Kính gửi:", person, write),
        *people.reached(person, write),
        space(4),
    ]


def end(template: FormTemplate, write: Writer, signer: LetterSigner) -> Strip:
    """Who gets it, on the left; who signs, on the right, as a deputy for whom and by what right
    (NĐ 30/2020/NĐ-CP, Điều 13).
    """
    page, family = write.page, write.family
    small = page.small
    left = [*set_lines(wrap([Run("Nơi nhận:", family.bold)], 12, page.room / 2), page.left, 12, 15)]
    for line in template.text("recipients").split(";"):
        words = f"- {line.strip().rstrip('.')}"
        left += set_lines(
            wrap([Run(words, family.regular)], small, page.room / 2 - 20), page.left, small, 13.5
        )
    centre = page.right - page.room / 4
    right: list[Strip] = []

    def centred(run: Run, size: float, leading: float) -> None:
        lines = wrap([run], size, page.room / 2 - 10)
        right.extend(set_lines(lines, 0, size, leading, centre=centre))

    leader = shortened(signer.leader, people.NAME_MOST).upper()
    top = f"TUQ. {leader}" if leader else template.text("signer")
    centred(Run(top, family.bold), page.body, write.spacing.body)
    if signer.title:
        centred(Run(shortened(signer.title, people.FIELD_MOST), family.bold), *page.signing)
    if signer.basis:
        text = f"(theo {shortened(signer.basis, MANDATE_MOST)})"
        centred(Run(text, family.regular), *page.signing)
    centred(Run("(Ký, ghi rõ họ tên, đóng dấu)", family.italic), *page.signing)
    right.append(space(write.spacing.signature))
    centred(
        Run(shortened(signer.name, people.NAME_MOST) or BLANK, family.bold),
        page.body,
        write.spacing.body,
    )
    one, other = stacked(left), stacked(right)
    words_of_both: tuple[DrawnWord, ...] = (*one.words, *other.words)
    height = max(one.height, other.height)
    return stacked([space(12), replace(one, height=height, words=words_of_both)])
