"""Tiếp nhận: filed online with help, chosen as a way of filing, confirmed in its own row."""

from __future__ import annotations

from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.assistance import Assistance, AssistedAt, ConfirmedBy
from tests.support import desks
from tests.ui.pages.receive.conftest import Counter


def test_the_row_opens_with_the_channel_and_its_draft_brings_it_back(counter: Counter) -> None:
    owner = desks.Crowd(3).next()
    form, card = counter.form, counter.form.procedure
    counter.page._show(desks.intake(counter.place.desk, owner, "1.004194"))
    assert card.assisted.isHidden()
    assert form.intake().assistance is None
    card.channel.set_value(Channel.ASSISTED)
    card.channel.activated.emit(card.channel.currentIndex())
    assert not card.assisted.isHidden()
    card.assisted.how.set_value(ConfirmedBy.SIGNED)
    card.assisted.changed.emit()
    assert any("chưa quét" in line for line in counter.todo())
    card.assisted.where.set_value(AssistedAt.VILLAGE)
    card.assisted.how.set_value(ConfirmedBy.READ_BACK)
    card.assisted.person.setText("Vàng Thị Dở")
    kept = form.intake()
    assert kept.assistance == Assistance(
        where=AssistedAt.VILLAGE, confirmed_by=ConfirmedBy.READ_BACK, person="Vàng Thị Dở"
    )
    counter.page._show(desks.intake(counter.place.desk, owner))
    assert card.assisted.isHidden()
    counter.page._show(kept)
    assert form.intake() == kept
