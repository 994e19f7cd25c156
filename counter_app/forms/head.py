"""The head of a form's pages: who issues it, the state's title, barcode, QR, title of the form."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.dossier_code import check_characters, machine_text
from counter_app.forms import barcode, qr
from counter_app.forms.drawing import Rectangle, Segment, Word
from counter_app.forms.fonts import Face, Family
from counter_app.forms.layout import Run, Strip, balanced, set_lines, space, stacked, wrap
from counter_app.forms.page import LEFT, RIGHT, ROOM

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_GAP = 8.0
_QUIET = barcode.QUIET * barcode.MODULE


@dataclass(frozen=True, slots=True)
class Issue:
    """What the head says; texts are `printable`. `again` is empty on a first printing."""

    code: str
    title: str
    authority: str
    office: str
    place_and_day: str
    again: str = ""
    again_detail: str = ""


def first(issue: Issue, family: Family) -> tuple[Strip, float]:
    """The head of the first page, and how far below its top the label of the copy stands."""
    strips = [_parties(issue, family), space(6), _signs(issue, family, bar_height=26), space(7)]
    strips += _centred(issue.title.upper(), family.bold, 13, 16)
    label = sum(strip.height for strip in strips) + 9.5
    strips += [space(13), *_again(issue, family), space(3)]
    return stacked(strips), label


def following(issue: Issue, family: Family) -> Strip:
    """The head of each further page: barcode and code again, and the title in small."""
    bars = _bars(issue.code, 0, 20)
    words = _code_words(issue.code, 30, family)
    start = LEFT + max(bars[-1][0] + bars[-1][2] - LEFT if bars else 0, 150) + _QUIET
    lines = balanced(Run(issue.title, family.bold), 9, RIGHT - start)
    for number, (pieces, width) in enumerate(lines):
        words += [
            Word(RIGHT - width + piece.x, 8 + 11 * number, piece.face, 9, piece.text)
            for piece in pieces
        ]
    height = max(33.0, 8 + 11 * len(lines) + 6) + 8
    return Strip(height, tuple(words), filled=tuple(bars))


def _parties(issue: Issue, family: Family) -> Strip:
    size, leading = 9, 11
    state = family.bold.width(STATE, size)
    right = RIGHT - state / 2
    room = ROOM - state - _GAP
    left = LEFT + room / 2
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
    ]
    nation = [
        *set_lines(
            wrap([Run(STATE, family.bold)], size, state + 1), 0, size, leading, centre=right
        ),
        *set_lines(wrap([Run(MOTTO, family.bold)], 9.5, state), 0, 9.5, leading + 1, centre=right),
        _rule(right, family.bold.width(MOTTO, 9.5)),
        *set_lines(
            wrap([Run(issue.place_and_day, family.italic)], 9.5, state), 0, 9.5, 11.5, centre=right
        ),
    ]
    columns = stacked([*issuer, _rule(left, room / 3)]), stacked(nation)
    return Strip(
        max(column.height for column in columns),
        tuple(word for column in columns for word in column.words),
        tuple(line for column in columns for line in column.lines),
    )


def _rule(centre: float, width: float) -> Strip:
    line: Segment = (centre - width / 2, 2.0, centre + width / 2, 2.0)
    return Strip(5.0, lines=(line,))


def _signs(issue: Issue, family: Family, bar_height: float) -> Strip:
    """Barcode with the code in clear on the left, QR on the right."""
    text = machine_text(issue.code)
    side = qr.side(text)
    left = _on_dots(RIGHT - side)
    height = max(bar_height + 13, side)
    if left - LEFT < barcode.width(issue.code, _module(issue.code)) + _QUIET:
        top = side + 4  # a code too long to stand beside the QR goes below it
    else:
        top = (height - bar_height - 13) / 2
    bars = _bars(issue.code, top, bar_height)
    squares = [(x, side - y - qr.MODULE, w, h) for x, y, w, h in qr.squares(text, left, 0)]
    words = _code_words(issue.code, top + bar_height + 10.5, family)
    return Strip(max(side, top + bar_height + 13), tuple(words), filled=(*bars, *squares))


def _bars(code: str, top: float, height: float) -> list[Rectangle]:
    """The bars from the left margin, y downwards."""
    return [(x, top, w, h) for x, _, w, h in barcode.bars(code, LEFT, 0, height, _module(code))]


def _module(code: str) -> float:
    return barcode.module_for(code, ROOM + 2 * _QUIET)


def _code_words(code: str, base: float, family: Family) -> list[Word]:
    words = []
    x = LEFT
    for text, face, size in (
        ("Mã hồ sơ:", family.regular, 9.5),
        (code, family.bold, 11),
        ("Mã kiểm tra:", family.regular, 9.5),
        (check_characters(code), family.bold, 11),
    ):
        words.append(Word(x, base, face, size, text))
        x += face.width(text, size) + (3.5 if face is family.regular else 9)
    return words


def _again(issue: Issue, family: Family) -> list[Strip]:
    """The frame that tells a reprint from the first printing."""
    if not issue.again:
        return []
    inner = stacked(
        [
            space(2.5),
            *_centred(issue.again, family.bold, 11.5, 14),
            *_centred(issue.again_detail, family.italic, 9, 11),
            space(3),
        ]
    )
    height = inner.height
    frame: tuple[Segment, ...] = (
        (LEFT, 0, RIGHT, 0),
        (RIGHT, 0, RIGHT, height),
        (RIGHT, height, LEFT, height),
        (LEFT, height, LEFT, 0),
    )
    return [space(2), Strip(height, inner.words, frame), space(3)]


def _centred(text: str, face: Face, size: float, leading: float) -> list[Strip]:
    lines = balanced(Run(text, face), size, ROOM - 12)
    return set_lines(lines, 0, size, leading, centre=(LEFT + RIGHT) / 2)


def _on_dots(x: float) -> float:
    return int(x / barcode.DOT) * barcode.DOT


def reprint_words(copy: int, at_words: str, reason: str) -> tuple[str, str]:
    """The two lines of the frame for copy 2 and above; empty for the first printing."""
    if copy <= 1:
        return "", ""
    detail = f"In lại lúc {at_words}"
    return f"BẢN IN LẦN {copy}", f"{detail}. Lý do: {reason}." if reason else f"{detail}."
