"""The messages that the program holds, and the one of a step on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

from counter_app import paths
from counter_app.domain.errors import DomainError
from counter_app.forms.messages.message_file import MessageFault, OpenedMessage, open_message
from counter_app.forms.messages.message_template import MessageStep, MessageTemplate


class FaultyMessagesError(DomainError):
    """Files of messages that cannot be used; `faults` are all of them."""

    code = "faulty_messages"

    def __init__(self, faults: tuple[MessageFault, ...]) -> None:
        first = faults[0]
        super().__init__(name=first.file, field=first.field)
        self.faults = faults


class MessageSet:
    """All versions of all messages."""

    def __init__(self, templates: Iterable[MessageTemplate]) -> None:
        self.templates = tuple(sorted(templates, key=lambda one: (one.number, one.version)))

    def of(self, step: MessageStep, day: date) -> MessageTemplate:
        """The version of this day; one that ended without a follower stays in use, and before the
        first there is the first.
        """
        of_step = [one for one in self.templates if one.step is step]
        begun = [one for one in of_step if one.since <= day]
        return (begun or of_step[:1])[-1]

    def title(self, template: str) -> str:
        """What the message of this number and version is about; empty where it is not here."""
        return next((one.title for one in self.templates if one.id == template), "")


def read_messages(folder: Path) -> list[OpenedMessage]:
    """Every file of the folder, also those with faults, by name. Raises OSError."""
    return [open_message(path.name, path.read_bytes()) for path in sorted(folder.glob("*.json"))]


def message_set(opened: Iterable[OpenedMessage]) -> MessageSet:
    """The messages of these files. Raises FaultyMessagesError with everything that is wrong."""
    files = list(opened)
    faults = [fault for file in files for fault in file.faults]
    found = [(file.file, file.template) for file in files if file.template is not None]
    faults += _faults_together(found)
    if not faults:
        present = {template.step for _, template in found}
        faults += [
            MessageFault("", "step", "no_message", step)
            for step in MessageStep
            if step not in present
        ]
    if faults:
        raise FaultyMessagesError(tuple(faults))
    return MessageSet(template for _, template in found)


@cache
def shipped() -> MessageSet:
    """The messages that ship with the program, read once a process."""
    return message_set(read_messages(paths.resources() / "messages"))


def _faults_together(found: list[tuple[str, MessageTemplate]]) -> Iterator[MessageFault]:
    """Two files of one name, one number for two steps, two versions of one day."""
    for (_, one), (file, other) in combinations(found, 2):
        if one.id == other.id:
            yield MessageFault(file, "number", "named_twice", other.id)
        if (one.number == other.number) != (one.step is other.step):
            yield MessageFault(file, "number", "number_of_another_step", other.number)
        if one.step is other.step and _meet(one, other):
            yield MessageFault(file, "since", "overlapping", other.id)


def _meet(one: MessageTemplate, other: MessageTemplate) -> bool:
    return max(one.since, other.since) <= min(one.until or date.max, other.until or date.max)
