"""Every place of the screen in which text is typed, and what keeps it.

A new field is missing here until somebody has put it under a `Drafting`
(`counter_app/ui/drafting/drafting.py`), or has said why it needs none.
"""

from __future__ import annotations

KINDS = frozenset(
    {
        "QLineEdit",
        "QPlainTextEdit",
        "QTextEdit",
        "QSpinBox",
        "QDoubleSpinBox",
        "QDateEdit",
        "QTimeEdit",
        "QDateTimeEdit",
        "TextField",
        "TextBox",
        "Typeahead",
        "SeenField",
        "UnitField",
        "SearchField",
    }
)

FORM = "FormDraft of Tiếp nhận, by ui/pages/receive/as_typed.py"
PAPER = "FormDraft of Tiếp nhận: it is the text of the current paper's row"
ANSWER = "AnswerDraft of the online page"
BROUGHT = "BroughtDraft of the online page"
NOTE = "NoteDraft of the dossier page"
STEP = "StepDraft of the step's panel, and of a paper that is sent back"
REASON = "ReasonDraft of Cần xử lý"
OF_A_FILE = "proposed by the program; it stands on the page, and nothing is recorded of it"
RECORD = "RecordDrafts of Cơ quan, for a new record"
OF_THE_MACHINE = "not of an officer; it stands on the page, which says so, until F9 has saved it"
ON_THE_SLIP = "it stands on the slip in the hand, and on the page until F9 has written it"

DRAFTED = {
    "pages/receive/procedure_card.py content": FORM,
    "pages/receive/assisted_row.py person": FORM,
    "pages/receive/person_fields.py number": FORM,
    "pages/receive/person_fields.py name": FORM,
    "pages/receive/person_fields.py birth": FORM,
    "pages/receive/person_fields.py phone": FORM,
    "pages/receive/person_fields.py line": FORM,
    "pages/receive/person_fields.py unit": FORM,
    "pages/receive/organisation_fields.py tax_code": FORM,
    "pages/receive/organisation_fields.py name": FORM,
    "pages/receive/organisation_fields.py phone": FORM,
    "pages/receive/organisation_fields.py line": FORM,
    "pages/receive/organisation_fields.py unit": FORM,
    "pages/receive/applicant_parts.py document": FORM,
    "pages/receive/written_row.py code": FORM,
    "pages/receive/written_row.py day": FORM,
    "pages/receive/written_row.py time": FORM,
    "pages/receive/deadline_card.py day": FORM,
    "pages/receive/deadline_card.py reason": FORM,
    "pages/receive/side_cards.py address": FORM,
    "pages/receive/fee_row.py quantity": FORM,
    "pages/receive/fee_row.py copies": FORM,
    "pages/receive/fee_row.py amount": FORM,
    "pages/receive/fee_row.py reason": FORM,
    "pages/receive/papers_card.py reason": PAPER,
    "dossier_parts/panels/supplement_editor.py detail": ANSWER,
    "dossier_parts/panels/supplement_editor.py free": ANSWER,
    "dossier_parts/panels/supplement_editor.py reason": ANSWER,
    "dossier_parts/panels/supplement_editor.py until": ANSWER,
    "dossier_parts/panels/supplement_editor.py contact": ANSWER,
    "dossier_parts/panels/step_panel.py line": STEP,
    "dossier_parts/panels/step_panel.py box": STEP,
    "dossier_parts/panels/step_panel.py day": STEP,
    "pages/signing/back_panel.py field": STEP,
    "pages/dossier/actions/correcting/panel.py entry": STEP,
    "pages/dossier/actions/correcting/side.py note": STEP,
    "pages/online/decline_editor.py reason": ANSWER,
    "pages/online/accept_editor.py day": ANSWER,
    "pages/online/accept_editor.py reason": ANSWER,
    "dossier_parts/panels/brought_editor.py note": BROUGHT,
    "dossier_parts/actions/note.py field": NOTE,
    "pages/attention/detail.py reason": REASON,
    "pages/office/moment_fields.py day": RECORD,
    "pages/office/moment_fields.py time": RECORD,
    "pages/office/mandate_form.py basis": RECORD,
    "pages/office/outage_form.py reason": RECORD,
    "pages/office/outage_form.py basis": RECORD,
}

AT_THE_COUNTER = "typed while the citizen waits; it stands on the page until F9 or the next receipt"

NOT_DRAFTED = {
    "pages/signing/cards.py number": "it stands beside the paper in sight until F9 has written it",
    "pages/results/giving/money_card.py made": "read only",
    "pages/results/giving/not_ready.py title_of": AT_THE_COUNTER,
    "pages/results/giving/not_ready.py number": AT_THE_COUNTER,
    "pages/results/giving/not_ready.py day": AT_THE_COUNTER,
    "pages/results/giving/not_ready.py signed_by": AT_THE_COUNTER,
    "pages/results/giving/parcel_card.py parcel": AT_THE_COUNTER,
    "pages/results/giving/parcel_card.py address": AT_THE_COUNTER,
    "pages/results/giving/receiver_card.py name": AT_THE_COUNTER,
    "pages/results/giving/receiver_card.py number": AT_THE_COUNTER,
    "pages/results/giving/receiver_card.py authority": AT_THE_COUNTER,
    "pages/dossier/actions/correcting/panel.py difference": "read only",
    "pages/dossier/actions/correcting/side.py password": "a secret is never kept",
    "pages/dossier/actions/telling/message_view.py words": "read only",
    "pages/receive/guidance_panel.py free": AT_THE_COUNTER,
    "pages/receive/guidance_panel.py reason": AT_THE_COUNTER,
    "pages/receive/procedure_card.py procedure": "a search; what is chosen is in the intake",
    "frame/header.py search": "a search; nothing is written from it",
    "pages/sign_in/card.py officer": "the name of an account, chosen from a list",
    "pages/sign_in/card.py password": "a secret is never kept",
    "pages/search/more_looks.py password": "a secret is never kept",
    "pages/settings/page.py scan_folder": OF_THE_MACHINE,
    "pages/settings/page.py pdf_folder": OF_THE_MACHINE,
    "pages/office/form.py password": "a secret is never kept",
    "pages/register/form.py since": OF_A_FILE,
    "pages/register/form.py until": OF_A_FILE,
    "pages/register/form.py book": OF_A_FILE,
    "pages/register/form.py folder": OF_A_FILE,
    "pages/passing/taking_view.py number": "a search: the number of a slip in the hand",
    "pages/passing/paper_card.py day": ON_THE_SLIP,
    "pages/passing/paper_card.py time": ON_THE_SLIP,
    "pages/passing/elsewhere_card.py day": "a choice for one row, on the page until F9 wrote it",
    "printing/save_pdf.py folder": "asked until the paper is saved; the one before is offered",
    "printing/save_pdf.py name": "proposed by the program, asked until the paper is saved",
}
