"""The commands of a desk: intake, receipt, verify, enrol, catalogue, printed papers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from counter_app import durable
from counter_app.cli import papers
from counter_app.cli.demo_clock import require_demo
from counter_app.cli.demo_portal import DemoPlace
from counter_app.cli.forms import forms
from counter_app.cli.intake import intake
from counter_app.cli.joining import join
from counter_app.cli.messages import messages
from counter_app.cli.sentences import sentence
from counter_app.cli.signing import signed_in
from counter_app.contract.problems import ProblemError
from counter_app.domain.errors import DomainError
from counter_app.sentences.sentences import SENTENCES
from counter_app.services.desk import enrol, install
from counter_app.services.desk.check_profile import check_profile
from counter_app.services.desk.open_desk import open_desk
from counter_app.services.printing import issue_receipt
from counter_app.storage.engine.errors import (
    DamagedAgainError,
    DamagedError,
    NothingOpensError,
    StorageError,
)
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.sync.link.link_errors import LinkError


def run(options: argparse.Namespace) -> int:
    """Do what was asked; expected troubles become one sentence on stderr and 2."""
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "intake": intake,
        "receipt": _receipt,
        "verify": _verify,
        "enrol": _enrol,
        "catalogue": _catalogue,
        "forms": forms,
        "messages": messages,
        "paper": papers.paper,
        "slip": papers.slip,
        "register": papers.register,
        "demo": _demo,
    }
    command = commands[options.command]
    try:
        return _once_more_behind_damage(lambda: command(options))
    except (DomainError, StorageError, LinkError, ProblemError) as error:
        _say(sentence(error))
    except OSError as error:
        _say(sentence(error))
    return 2


def _once_more_behind_damage(command: Callable[[], int]) -> int:
    """Damage that a command met is dealt with when it opens the profile again, once: what was
    done before stays done, and every command passes over that.
    """
    try:
        return command()
    except DamagedError as error:
        if isinstance(error, NothingOpensError) or not error.is_of_database:
            raise
    try:
        return command()
    except NothingOpensError:
        raise
    except DamagedError as error:
        raise DamagedAgainError(**error.params) from error


def _receipt(options: argparse.Namespace) -> int:
    desk = open_desk(options.profile, options.keys, now=options.clock.now)
    try:
        actor = signed_in(desk, options)
        dossier = issue_receipt.find_one(desk, options.code.strip())
        form = issue_receipt.draw(desk, dossier, reason=options.reason or "In lại theo yêu cầu")
        durable.write(options.out, form.data)
        issue_receipt.issued(desk, actor, form, means="pdf")
    finally:
        desk.close()
    sys.stdout.write(f"{dossier.code}\t{options.out}\n")
    return 0


def _verify(options: argparse.Namespace) -> int:
    report = check_profile(options.profile, options.keys)
    sys.stdout.write(
        f"bút toán {report.entries}, sổ thứ hai {report.second_entries}, sự kiện {report.events}, "
        f"hồ sơ {report.dossiers}, mã {report.codes}, lần thu {report.payments}, "
        f"sai lệch {len(report.faults)}\n"
    )
    if report.unprojected:
        sys.stdout.write(f"  {report.unprojected} hồ sơ chưa dựng lại\n")
    for fault in report.faults:
        sys.stdout.write(f"  {fault}\n")
    return 0 if report.is_clean else 1


def _enrol(options: argparse.Namespace) -> int:
    if options.portal:
        return _join(options)
    if options.file is None:
        _say(SENTENCES["enrol_what"])
        return 2
    opened = enrol.open_file(options.file.read_bytes())
    enrolment = opened.enrolment
    enrol.enrol(
        options.profile,
        opened,
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=options.keys,
    )
    sys.stdout.write(f"{enrolment.office.name}, {enrolment.desk.name}\t{options.profile}\n")
    return 0


def _join(options: argparse.Namespace) -> int:
    address = PortalAddress(url=options.portal, authorities=str(options.authorities or ""))
    given = join(options.profile, options.keys, address, options.code or "", now=options.clock.now)
    sys.stdout.write(f"{given.office.name}, {given.desk.name}\t{options.profile}\n")
    return 0


def _catalogue(options: argparse.Namespace) -> int:
    desk = open_desk(options.profile, options.keys, now=options.clock.now)
    try:
        for path in options.files:
            added = install.install(desk, path.read_bytes())
            sys.stdout.write(f"{path.name}\t{added} phiên bản mới\n")
    finally:
        desk.close()
    return 0


def _demo(options: argparse.Namespace) -> int:
    from counter_app.cli import demo  # noqa: PLC0415 - Qt is loaded for the demo alone

    if options.show:
        place = DemoPlace(options.profile)
        if options.demo_offset:
            require_demo(place.profile, place.keys)
        return demo.show_second(place, options.out, options.show, options.clock)
    return demo.run(
        options.profile,
        options.out,
        options.clock,
        offscreen=options.offscreen,
        count_keys=options.count_keys,
    )


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
