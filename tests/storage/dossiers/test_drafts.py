"""Drafts stay as they were typed, each officer's own, until they are received or dropped."""

from __future__ import annotations

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts as kept_drafts
from counter_app.services.intake import keep_draft
from counter_app.storage.dossiers import drafts
from counter_app.storage.dossiers.drafts import Draft
from tests.support import desks


def test_a_draft_comes_back_as_it_was_saved(desk: OpenDesk) -> None:
    mai = desks.officer(desk)
    form = desks.intake(desk, desks.Crowd().next(), content="Con thứ hai <b>&\u202eô")
    keep_draft.keep(desk, mai, "d1", "Khai sinh", form)
    (kept,) = keep_draft.kept(desk, mai)
    assert (kept.id, kept.title, kept.intake) == ("d1", "Khai sinh", form)


def test_saving_again_renews_it_and_the_newest_comes_first(desk: OpenDesk) -> None:
    mai = desks.officer(desk)
    form = desks.intake(desk, desks.Crowd().next())
    for title, key in (("một", "d1"), ("hai", "d2"), ("ba", "d1")):
        keep_draft.keep(desk, mai, key, title, form)
    assert [item.title for item in keep_draft.kept(desk, mai)] == ["ba", "hai"]


def test_another_officers_drafts_are_not_shown(desk: OpenDesk) -> None:
    form = desks.intake(desk, desks.Crowd().next())
    keep_draft.keep(desk, desks.officer(desk, "lu"), "d1", "của Lử", form)
    assert keep_draft.kept(desk, desks.officer(desk)) == []


def test_a_draft_that_this_version_cannot_read_hides_no_other(desk: OpenDesk) -> None:
    mai = desks.officer(desk)
    with desk.store.database.write() as connection:
        drafts.save(connection, Draft("d0", mai.id, "lạ", 1, b'{"sets":"many"}'))
    keep_draft.keep(desk, mai, "d1", "quen", desks.intake(desk, desks.Crowd().next()))
    assert [item.id for item in keep_draft.kept(desk, mai)] == ["d1"]
    with desk.store.database.read() as connection:
        assert drafts.get(connection, "d0") is not None


def test_a_dropped_draft_is_gone_and_dropping_it_again_is_harmless(desk: OpenDesk) -> None:
    mai = desks.officer(desk)
    keep_draft.keep(desk, mai, "d1", "x", desks.intake(desk, desks.Crowd().next()))
    kept_drafts.throw_away(desk, mai, ["d1"])
    kept_drafts.throw_away(desk, mai, ["d1"])
    assert keep_draft.kept(desk, mai) == []
    with desk.store.database.read() as connection:
        assert drafts.get(connection, "d1") is None
