"""The head of a form's pages: who issues it, the state's title, the signs, title of the form."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.forms.drawing.drawing import DrawnWord, Segment
from counter_app.forms.drawing.fonts import Face, Family
from counter_app.forms.drawing.layout import Run, Strip, balanced, set_lines, space, stacked, wrap
from counter_app.forms.drawing.page import A5, FormPage, Type
from counter_app.forms.parts.signs import SLIP_LABEL, barcode_line, barcode_with_qr

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_GAP = 8.0
_LEAST_TITLE = 90.0
"""So wide the room beside a code has to be to hold the title on a further page."""


@dataclass(frozen=True, slots=True)
class IssueDetails:
    """What the head says; texts are `printable`. `again` is empty on a first printing.

    A form without a dossier has no `code`; `number` is the line that it is numbered on by hand,
    `slip` the number of a slip that stands there as a barcode. `qr_text` is
    what the QR says where that is more than the code.
    """

    code: str
    title: str
    authority: str
    office: str
    place_and_day: str
    again: str = ""
    again_detail: str = ""
    number: str = ""
    slip: str = ""
    qr_text: str = ""
    subtitle: str = ""


def first(issue: IssueDetails, family: Family, page: FormPage = A5) -> tuple[Strip, float]:
    """The head of the first page, and how far below its top the label of the copy stands."""
    strips = [_parties(issue, family, page)]
    if issue.code:
        strips += [space(6), barcode_with_qr(issue.code, family, page, issue.qr_text)]
    elif issue.slip:
        strips += [space(6), barcode_line(issue.slip, family, page, label=SLIP_LABEL)[0]]
    strips += [
        space(page.above_title if issue.code or issue.slip else 2 * page.above_title),
        *_centred(issue.title.upper(), family.bold, page.title, page),
    ]
    if issue.subtitle:
        strips += _centred(issue.subtitle, family.bold, page.place, page)
    label = sum(strip.height for strip in strips) + 9.5
    strips += [space(page.below_title), *_again(issue, family, page), space(3)]
    return stacked(strips), label


def following(issue: IssueDetails, family: Family, page: FormPage = A5) -> Strip:
    """The head of each further page: barcode and code again, and the title in small; where there
    is no code, the day tells which sheets belong together.
    """
    title = issue.title if issue.code or issue.slip else f"{issue.title} – {issue.place_and_day}"
    size, leading = page.detail
    bars, end = Strip(0), page.left
    if issue.code:
        bars, end = barcode_line(issue.code, family, page)
    elif issue.slip:
        bars, end = barcode_line(issue.slip, family, page, label=SLIP_LABEL)
    words = list(bars.words)
    if page.right - end < _LEAST_TITLE:
        wide = balanced(Run(title, family.bold), size, page.room)
        return stacked([bars, *set_lines(wide, page.left, size, leading), space(8)])
    lines = balanced(Run(title, family.bold), size, page.right - end)
    for number, (pieces, width) in enumerate(lines):
        words += [
            DrawnWord(
                page.right - width + piece.x,
                size - 1 + leading * number,
                piece.face,
                size,
                piece.text,
            )
            for piece in pieces
        ]
    height = max(bars.height, size - 1 + leading * len(lines) + 6) + 8
    return Strip(height, tuple(words), filled=bars.filled)


def _parties(issue: IssueDetails, family: Family, page: FormPage) -> Strip:
    """Who issues the form on the left, the state on the right; on a common line below them the
    number, where the form has one, and place and day.
    """
    size, leading = page.issuer
    state = family.bold.width(STATE, size)
    right = page.right - state / 2
    room = page.room - state - _GAP
    left = page.left + room / 2
    issuer = [
        *set_lines(
            balanced(Run(issue.authority, family.regular), size, room),
            0,
            size,
            leading,
            centre=left,
        ),
        *set_lines(
            balanced(Run(issue.office, family.bold), size, room), 0, size, leading, centre=left
        ),
        _rule(left, room / 3),
    ]
    nation = [
        *set_lines(
            wrap([Run(STATE, family.bold)], size, state + 1), 0, size, leading, centre=right
        ),
        *set_lines(
            wrap([Run(MOTTO, family.bold)], page.motto.size, state), 0, *page.motto, centre=right
        ),
        _rule(right, family.bold.width(MOTTO, page.motto.size)),
    ]
    if issue.number:
        lower = max(_height(issuer), _height(nation))
        issuer += [
            space(lower - _height(issuer)),
            *_below(issue.number, family.regular, left, room, page),
        ]
        nation.append(space(lower - _height(nation)))
    nation += _below(issue.place_and_day, family.italic, right, state, page)
    return _beside(stacked(issuer), stacked(nation))


def _below(text: str, face: Face, centre: float, room: float, page: FormPage) -> list[Strip]:
    lines = wrap([Run(text, face)], page.place.size, room)
    return set_lines(lines, 0, *page.place, centre=centre)


def _height(strips: list[Strip]) -> float:
    return sum(strip.height for strip in strips)


def _beside(*columns: Strip) -> Strip:
    return Strip(
        max(column.height for column in columns),
        tuple(word for column in columns for word in column.words),
        tuple(line for column in columns for line in column.lines),
    )


def _rule(centre: float, width: float) -> Strip:
    line: Segment = (centre - width / 2, 2.0, centre + width / 2, 2.0)
    return Strip(5.0, lines=(line,))


def _again(issue: IssueDetails, family: Family, page: FormPage) -> list[Strip]:
    """The frame that tells a reprint from the first printing."""
    if not issue.again:
        return []
    inner = stacked(
        [
            space(2.5),
            *_centred(issue.again, family.bold, page.mark, page),
            *_centred(issue.again_detail, family.italic, page.detail, page),
            space(3),
        ]
    )
    height = inner.height
    left, right = page.left, page.right
    frame: tuple[Segment, ...] = (
        (left, 0, right, 0),
        (right, 0, right, height),
        (right, height, left, height),
        (left, height, left, 0),
    )
    return [space(2), Strip(height, inner.words, frame), space(3)]


def _centred(text: str, face: Face, kind: Type, page: FormPage) -> list[Strip]:
    lines = balanced(Run(text, face), kind.size, page.room - 12)
    return set_lines(lines, 0, *kind, centre=page.middle)


def reprint_words(copy: int, at_words: str, reason: str) -> tuple[str, str]:
    """The two lines of the frame for copy 2 and above; empty for the first printing."""
    if copy <= 1:
        return "", ""
    detail = f"In lại lúc {at_words}"
    return f"BẢN IN LẦN {copy}", f"{detail}. Lý do: {reason}." if reason else f"{detail}."
