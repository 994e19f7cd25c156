"""Writes what the code knows into docs/contract: `python -m tests.docs.contract_pages`.

Names, types, defaults, examples, hashes and the action table come from the code. What a field or
a word means is written by hand and kept; a new one gets an empty cell, which a test does not let
pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import partial

import msgspec

from counter_app.contract import chain
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.events import encode
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.kind import EVERY_STATE, OPEN_STATES, DeskKind, MakerKind
from counter_app.domain.kinds.registry import BODIES, KINDS, AnyKind
from counter_app.domain.office.office import Role
from tests.docs import action_cells, contract_tables, reason_tables
from tests.docs.action_cells import Cells, Who
from tests.docs.contract_events import EXAMPLES
from tests.docs.contract_tables import EXAMPLE, FOLDER, MUST, Row

_TABLE = re.compile(r"^\|.*\n\|[-| ]+\|\n(?:\|.*\n)*", re.MULTILINE)
_CLASS = re.compile(
    r"(?:Fact|Request|Fact of the portal), version \d+, about (?:a dossier|the desk)\."
)
FIELDS = ("field", "type", "left out", "meaning")
WORDS = ("word", "meaning")
ACTIONS = ("kind", "class", "who", "in status", "to", "on paper", "form", "legal basis")
HASHES = ("seq", "kind", "hash")
CLASSES = ("class", "kinds")


def class_of(body: type[Body]) -> str:
    if body.is_request:
        return "request"
    return "fact of the portal" if body.of_portal else "fact"


def class_line(body: type[Body]) -> str:
    about = "a dossier" if body.about_dossier else "the desk"
    return f"{class_of(body).capitalize()}, version {body.version}, about {about}."


def actions() -> list[Row]:
    """What may be done, by whom and when: one row a kind, in the order of the registry."""
    return [_action(kind, action_cells.cells()[kind.name]) for kind in KINDS]


def _action(kind: AnyKind, cells: Cells) -> Row:
    moves = sorted(move for move in cells.moves if move[0] != move[1])
    return (
        f"`{kind.name}`",
        _class(kind.body),
        _who(cells.who) or "the portal",
        _states(kind),
        ", ".join(f"{before} → {after}" if before else str(after) for before, after in moves)
        or "–",
        _who(cells.on_paper) or "–",
        ", ".join(sorted(cells.forms)) or "–",
        kind.basis or "none",
    )


def _class(body: type[Body]) -> str:
    is_either = body.is_request and "paper" in body.__struct_fields__
    return f"{class_of(body)}, fact on paper" if is_either else class_of(body)


def _who(who: Who) -> str:
    """Roles; where they are others in other states, behind each its numbers."""
    by_roles: dict[frozenset[str], list[int]] = {}
    for number, roles in sorted(who.items()):
        by_roles.setdefault(roles, []).append(number)
    if len(by_roles) == 1:
        return _roles(*by_roles)
    return "; ".join(f"{_roles(one)} in {', '.join(map(str, at))}" for one, at in by_roles.items())


def _roles(roles: frozenset[str]) -> str:
    if roles == frozenset(Role):
        return "any role"
    return ", ".join(f"`{role.value}`" for role in Role if role in roles)


def _states(kind: AnyKind) -> str:
    if isinstance(kind, DeskKind):
        return "of no dossier"
    if isinstance(kind, MakerKind):
        return "makes the dossier"
    if kind.states == EVERY_STATE:
        return "any"
    numbers = ", ".join(str(one.number) for one in Status if one in kind.states)
    return f"open: {numbers}" if kind.states == OPEN_STATES else numbers


def hashes() -> list[Row]:
    """The hashes of a journal that holds the examples in their order."""
    before, rows = chain.START, []
    for seq, (kind, event) in enumerate(EXAMPLES.items(), start=1):
        before = chain.entry_hash(before, encode(event))
        rows.append((str(seq), f"`{kind}`", f"`{before.hex()}`"))
    return rows


def classes() -> list[Row]:
    return [
        (name, ", ".join(f"`{body.kind}`" for body in BODIES.values() if class_of(body) == name))
        for name in ("fact", "request", "fact of the portal")
    ]


def written(head: Row, rows: list[Row]) -> str:
    def line(cells: Row) -> str:
        return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells) + "\n"

    return line(head) + "|" + "---|" * len(head) + "\n" + "".join(map(line, rows))


def renewed(text: str) -> str:
    """A page with everything that the code knows as it is now."""
    bodies = {body.kind: body for body in BODIES.values()}
    structs, words = contract_tables.parts()
    by_name = {one.__name__: one for one in (*structs, *words)}
    pieces = re.split(r"^(#{1,3} .+\n)", text, flags=re.MULTILINE)
    for at in range(1, len(pieces), 2):
        name = pieces[at].strip("#` \n")
        is_part = pieces[at].startswith("### `")
        if is_part and name in bodies:
            pieces[at + 1] = _of_kind(bodies[name], pieces[at + 1])
        elif is_part and name in by_name:
            pieces[at + 1] = _of_part(by_name[name], pieces[at + 1])
        elif name in _OF_SECTION:
            head, rows = _OF_SECTION[name]
            pieces[at + 1] = _with_table(pieces[at + 1], head, rows())
    return "".join(pieces)


_OF_SECTION: dict[str, tuple[Row, Callable[[], list[Row]]]] = {
    "Entry": (HASHES, hashes),
    "Fact and request": (CLASSES, classes),
    "Actions": (ACTIONS, actions),
    **{
        section: (head, partial(reason_tables.rows, section))
        for section, head in reason_tables.HEADS.items()
    },
}


def _of_kind(body: type[Body], section: str) -> str:
    section = _CLASS.sub(class_line(body), section, count=1)
    section = _with_fields(body, section)
    example = contract_tables.shown(EXAMPLES[body.kind])
    return EXAMPLE.sub(lambda _: example, section, count=1)


def _of_part(part: type[msgspec.Struct | StrEnum], section: str) -> str:
    if issubclass(part, msgspec.Struct):
        return _with_fields(part, section)
    known = dict(contract_tables.table(section, marks=True))
    rows = [(_code(word.value) if word.value else "empty") for word in part]
    return _with_table(section, WORDS, [(word, known.get(word, "")) for word in rows])


def _with_fields(struct: type[msgspec.Struct], section: str) -> str:
    known = {row[0]: row[3] for row in contract_tables.table(section, marks=True)}
    rows: list[Row] = [
        (_code(name), kind, _default(default), known.get(_code(name), ""))
        for name, kind, default in contract_tables.fields(struct)
    ]
    return _with_table(section, FIELDS, rows) if rows else section


def _with_table(section: str, head: Row, rows: list[Row]) -> str:
    """The section with its table of this head written anew, or with one before its example."""
    begun = f"| {' | '.join(head)} |"
    for found in _TABLE.finditer(section):
        if found.group().startswith(begun):
            return section[: found.start()] + written(head, rows) + section[found.end() :]
    text, fence, rest = section.partition("```json")
    return f"{text.rstrip()}\n\n{written(head, rows)}\n{fence}{rest}"


def _default(text: str) -> str:
    """A word that the field would hold is marked as code; what says so in English is not."""
    is_plain = text in {MUST, "empty", "null", "true", "false"} or text.isdigit()
    return text if is_plain else _code(text)


def _code(name: str) -> str:
    return f"`{name}`"


def skeletons(text: str) -> str:
    """Sections of kinds that no page has yet; what they mean is written by hand."""
    named = contract_tables.sections(text)
    return "".join(
        f"\n### `{body.kind}`\n\n{_said(body)} {class_line(body)}\n\n```json\n{{}}\n```\n"
        for body in BODIES.values()
        if body.kind not in named
    )


def _said(body: type[Body]) -> str:
    return (body.__doc__ or "").strip().partition("\n")[0]


def main() -> None:
    events = FOLDER / "events.md"
    events.write_text(
        events.read_text("utf-8") + skeletons(contract_tables.text_of_pages()), "utf-8"
    )
    for path in sorted(FOLDER.glob("*.md")):
        path.write_text(renewed(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
