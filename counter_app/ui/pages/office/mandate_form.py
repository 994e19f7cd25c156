"""Who signs for whom, by which paper and how long."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Officer, Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.ui.pages.office.form import RecordForm
from counter_app.ui.pages.office.moment_fields import MomentFields
from counter_app.ui.widgets.field import ChoiceField, Field, TextField


class MandateForm(RecordForm):
    def __init__(self, desk: Callable[[], OpenDesk]) -> None:
        super().__init__(
            desk,
            self.tr("Thêm ủy quyền ký"),
            self.tr("Hết hiệu lực từ ngày"),
        )
        self.holder = ChoiceField(self.tr("Người ký thay"))
        self.principal = ChoiceField(self.tr("Ký thay cho"))
        self.since = MomentFields(desk, self.tr("Từ ngày"))
        self.until = MomentFields(desk, self.tr("Đến hết ngày"))
        self.basis = TextField(
            self.tr("Căn cứ"), self.tr("Văn bản ủy quyền: số, ngày, cơ quan"), most=500
        )
        self._holder_field = Field(self.tr("Người ký thay"), self.holder)
        self._principal_field = Field(self.tr("Ký thay cho"), self.principal)
        self._basis_field = Field(self.tr("Căn cứ"), self.basis)
        self.grid.place((self._holder_field, 12))
        self.grid.place((self._principal_field, 12))
        self.grid.place((self.since.day_field, 6), (self.until.day_field, 6))
        self.grid.place((self._basis_field, 12))
        self.since.entered.connect(self.until.day.setFocus)
        self.until.entered.connect(self.basis.setFocus)
        self.basis.returnPressed.connect(self.password.setFocus)
        for choice in (self.holder, self.principal):
            choice.activated.connect(self.edited)
        for moment in (self.since, self.until):
            moment.edited.connect(self.edited)
        self.basis.textEdited.connect(self.edited)
        self.fill()

    def fill(self) -> None:
        """Leaders first among those who may be signed for; who signs is everybody else."""
        officers = [one for one in self._desk().enrolment.officers if one.active]
        signers = [one for one in officers if Role.SIGNER in one.roles]
        _offer(self.holder, sorted(officers, key=lambda one: (one in signers, one.name)))
        _offer(self.principal, sorted(signers or officers, key=lambda one: one.name))

    def empty(self) -> None:
        for choice in (self.holder, self.principal):
            choice.setCurrentIndex(-1 if choice.count() > 1 else 0)
        self.since.set_moment(None)
        self.until.set_moment(None)
        self.basis.clear()

    def lines(self) -> dict[str, TextField]:
        return {"since": self.since.day, "until": self.until.day, "basis": self.basis}

    def choices(self) -> dict[str, ChoiceField]:
        return {"holder": self.holder, "principal": self.principal}

    def first(self) -> QWidget:
        return self.holder

    def fresh(self, id: str) -> Mandate | None:
        holder, principal = self.holder.value(), self.principal.value()
        self._holder_field.set_wrong("" if holder else self.tr("chưa chọn"))
        self._principal_field.set_wrong("" if principal else self.tr("chưa chọn"))
        self.since.mark()
        self.until.mark()
        basis = self.basis.text().strip()
        self._basis_field.set_wrong("" if basis else self.tr("chưa có"))
        since, until = self.since.moment(), self.until.moment(days=1)
        if not isinstance(holder, Officer) or not isinstance(principal, Officer):
            (self.principal if holder else self.holder).setFocus()
            return None
        if since is None or until is None or not basis:
            late = self.until.day if until is None else self.basis
            (self.since.day if since is None else late).setFocus()
            return None
        return Mandate(
            id=id,
            office=self._desk().office.code,
            holder=holder.id,
            principal=principal.id,
            principal_name=principal.name,
            principal_title=principal.title,
            since=since,
            until=until,
            basis=basis,
        )


def _offer(choice: ChoiceField, officers: list[Officer]) -> None:
    """The same people, with who was chosen before still chosen."""
    before = choice.value()
    choice.clear()
    for officer in officers:
        choice.add(f"{officer.name}, {officer.title}" if officer.title else officer.name, officer)
    chosen = before.id if isinstance(before, Officer) else ""
    at = next((at for at, one in enumerate(officers) if one.id == chosen), -1)
    choice.setCurrentIndex(0 if at < 0 and len(officers) == 1 else at)
