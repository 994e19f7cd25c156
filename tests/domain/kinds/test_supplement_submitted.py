"""The citizen sends online what was missing: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from tests.domain.kinds.states import EVERY, PORTAL_ALONE, online_after
from tests.domain.kinds.subjects import ONLINE
from tests.domain.pieces import attachments, form_fields, papers, several, texts

EXAMPLE = SupplementSubmitted(
    papers=(Paper(requirement="p4", name="Bản án ly hôn", copies=1),),
    attachments=(
        Attachment(
            sha256="70e2" * 16,
            size=903_441,
            mime="image/jpeg",
            name="ban-an.jpg",
            paper="p4",
        ),
    ),
    form=(FormField(label="Đã từng kết hôn", value="Đã ly hôn", group="Nội dung đề nghị"),),
    text="Tôi gửi bản án của Tòa án khu vực 3",
)
ABOUT = ONLINE
MAY = PORTAL_ALONE
STATES = EVERY
SHAPES = st.builds(
    SupplementSubmitted,
    papers=several(papers),
    attachments=several(attachments),
    form=several(form_fields),
    text=texts,
    question=st.sampled_from(["", "e1", "e2"]),
)


def test_a_field_of_the_form_that_is_sent_again_takes_its_own_place() -> None:
    form = online_after("supplement_submitted").form
    assert [(one.label, one.value) for one in form] == [
        ("Mục đích sử dụng", "Đăng ký kết hôn"),
        ("Đã từng kết hôn", "Đã ly hôn"),
    ]
    other = SupplementSubmitted(
        form=(FormField(label="Đã từng kết hôn", value="Có", group="Người cam đoan"),)
    )
    assert len(online_after(other).form) == 3
