"""The actions of a dossier's life, in the order in which one of them comes next."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from counter_app.ui.dossier_parts.action import Action
from counter_app.ui.dossier_parts.actions.print_receipt import PrintReceipt
from counter_app.ui.pages.dossier.actions.asking.ask_body import AskBody
from counter_app.ui.pages.dossier.actions.asking.ask_supplement import AskForPapers
from counter_app.ui.pages.dossier.actions.asking.meet_obligation import MeetObligation
from counter_app.ui.pages.dossier.actions.asking.set_obligation import SetObligation
from counter_app.ui.pages.dossier.actions.asking.take_answer import TakeAnswer
from counter_app.ui.pages.dossier.actions.asking.take_supplement import TakeMissingPapers
from counter_app.ui.pages.dossier.actions.choose_paper import ChoosePaper
from counter_app.ui.pages.dossier.actions.correcting.correct import Correct
from counter_app.ui.pages.dossier.actions.go_to_work import (
    HandOver,
    ReleaseResult,
    ReturnResult,
    TakeUp,
)
from counter_app.ui.pages.dossier.actions.print_new_date import PrintNewDate
from counter_app.ui.pages.dossier.actions.print_paper import PrintPaper
from counter_app.ui.pages.dossier.actions.reassign import Reassign
from counter_app.ui.pages.dossier.actions.receive_anew import OpenAnew, OpenReplaced, ReceiveAnew
from counter_app.ui.pages.dossier.actions.remind import RemindHolder
from counter_app.ui.pages.dossier.actions.result.draft_result import DraftResult
from counter_app.ui.pages.dossier.actions.result.receive_result import ReceiveResult
from counter_app.ui.pages.dossier.actions.result.record_result import RecordResult
from counter_app.ui.pages.dossier.actions.result.reschedule import Reschedule
from counter_app.ui.pages.dossier.actions.result.sign import Sign
from counter_app.ui.pages.dossier.actions.show_days import ShowDays
from counter_app.ui.pages.dossier.actions.stop import StopProcessing
from counter_app.ui.pages.dossier.actions.telling.rate import RateService
from counter_app.ui.pages.dossier.actions.telling.tell_citizen import TellCitizen
from counter_app.ui.pages.dossier.actions.withdraw import Withdraw
from counter_app.ui.printing import Issuing
from counter_app.ui.session import DeskSession


def life_actions(
    place: DeskSession, issuing: Issuing, receipt: PrintReceipt, parent: QObject
) -> tuple[Action[Any], ...]:
    printing = PrintPaper(place, issuing)
    return (
        AskForPapers(place, printing, parent),
        printing,
        PrintNewDate(issuing),
        TakeMissingPapers(place, parent),
        MeetObligation(place, parent),
        HandOver(),
        TakeUp(),
        Sign(),
        DraftResult(place, parent),
        ReceiveResult(place),
        ReleaseResult(),
        ReturnResult(),
        Reschedule(place, parent),
        Reassign(place, parent),
        AskBody(place, parent),
        TakeAnswer(place, parent),
        SetObligation(place, parent),
        RecordResult(place, parent),
        TellCitizen(place, issuing.printing, parent),
        RateService(place, parent),
        StopProcessing(place, printing, parent),
        Withdraw(place, printing, parent),
        ReceiveAnew(),
        OpenAnew(),
        OpenReplaced(),
        RemindHolder(place, parent),
        ChoosePaper(place, issuing),
        ShowDays(),
        Correct(place, receipt, parent),
    )
