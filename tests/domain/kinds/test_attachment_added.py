"""A file is attached: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import OPEN, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import attachments

EXAMPLE = AttachmentAdded(
    attachment=Attachment(
        sha256="9b1d" * 16,
        size=284_113,
        mime="application/pdf",
        name="ban-chinh.pdf",
        paper="p1",
        pages=2,
    )
)
ABOUT = WALK_IN
MAY = {Role.OFFICER, Role.RESOLVER}
STATES = OPEN
ELSEWHERE = {"dossier_closed"}
SHAPES = st.builds(AttachmentAdded, attachment=attachments)


def test_a_file_stands_behind_those_that_are_there() -> None:
    second = AttachmentAdded(attachment=replace(EXAMPLE.attachment, name="ban-sao.pdf"))
    files = walk_in_after("attachment_added", second).attachments
    assert files == (EXAMPLE.attachment, second.attachment)
