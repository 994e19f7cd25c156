"""Results that two places know of, and the file that a citizen sees once it was returned."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.resolved import Resolved
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.life.facts import Way
from counter_app.domain.office.office import Role
from counter_app.portal.online.released import released
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import reception
from tests.support.portal_offices import DESK_1, DESK_2, MAI
from tests.support.two_offices import Letters

FIRST = reception(1)
PAPER = ResultReady(
    paper=True,
    title="Giấy khai sinh",
    signed_by="Vàng Seo Lìn",
    number="214",
    day=date(2026, 11, 23),
)
HAM = replace(MAI, id="ham", login="ham", name="Lý Thị Pham", roles=(Role.RESOLVER, Role.SIGNER))


@pytest.fixture
def letters(offices_store: PortalStore) -> Letters:
    made = Letters(offices_store)
    made.put_officer(HAM)
    made.send(FIRST)
    return made


@pytest.mark.parametrize("order", list(permutations((0, 1))), ids=["in order", "late one first"])
def test_interleaving_4_a_result_returned_by_two_desks_shows_the_first_and_keeps_both(
    letters: Letters, order: tuple[int, ...]
) -> None:
    letters.send(letters.made(PAPER, FIRST))
    at = letters.store.context.office_now()
    given = [
        letters.made(ResultReturned(collector=name), FIRST, at=at + timedelta(minutes=minutes))
        for name, minutes in (("Chảo Láo Mẩy", 1), ("Lý Mẩy Chạn", 2))
    ]
    for each, desk in zip((given[one] for one in order), (DESK_1, DESK_2), strict=True):
        letters.send(each, asker=desk)
    state = letters.state(FIRST)
    assert state.status is Status.RETURNED
    assert [fact.collector for fact in state.life.returned] == ["Chảo Láo Mẩy", "Lý Mẩy Chạn"]
    (notice,) = letters.notices(FIRST, "returned_before")
    assert notice.event == given[order[1]].id


@pytest.mark.parametrize("paper_first", [True, False], ids=["paper first", "draft first"])
def test_interleaving_5_the_paper_is_here_while_the_draft_is_at_an_offline_resolver(
    letters: Letters, *, paper_first: bool
) -> None:
    """The citizen does not wait: the counter's paper is a fact. A draft that comes after it is
    refused, one that came before it stands; nobody finds the dossier open again.
    """
    commune = FIRST.body.agency  # type: ignore[attr-defined]
    letters.send(letters.made(HandedOver(slip="1", source=commune, to=commune), FIRST))
    ready = letters.made(PAPER, FIRST)
    returned = letters.made(ResultReturned(collector="Chảo Láo Mẩy"), FIRST)
    draft = letters.made(Resolved(title="Giấy khai sinh"), FIRST, "ham")
    counter, resolver = ([ready, returned], DESK_1), ([draft], DESK_2)
    for events, desk in (counter, resolver) if paper_first else (resolver, counter):
        letters.send(*events, asker=desk)
    assert (letters.verdict(draft)[0] == "refused") is paper_first
    state = letters.state(FIRST)
    assert state.status is Status.RETURNED
    assert (len(state.life.results), len(state.life.ready)) == (1, 1)
    assert [notice.code for notice in state.notices if notice.event == ready.id] == []


def test_a_file_is_shown_to_the_citizen_once_it_was_returned_and_not_before(
    letters: Letters,
) -> None:
    file = Attachment(sha256="ab" * 32, size=1_000, mime="application/pdf", name="ket-qua.pdf")
    commune = FIRST.body.agency  # type: ignore[attr-defined]
    signed = ResultSigned(title="Giấy khai sinh", number="214", sha256=file.sha256)
    letters.send(
        letters.made(HandedOver(slip="1", source=commune, to=commune), FIRST),
        letters.made(AttachmentAdded(attachment=file), FIRST, "ham"),
        letters.made(signed, FIRST, "ham"),
    )
    assert letters.state(FIRST).status is Status.RESOLVED
    assert released(letters.state(FIRST)) is None
    out = letters.made(ResultReturned(way=Way.ELECTRONIC, collector="Chảo Láo Mẩy"), FIRST)
    letters.send(out)
    result = released(letters.state(FIRST))
    assert result is not None
    assert (result.sha256, result.number, result.title) == (file.sha256, "214", "Giấy khai sinh")
    assert [each for each in letters.state(FIRST).notices if each.event == out.id] == []
