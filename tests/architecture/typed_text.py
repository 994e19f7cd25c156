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

FORM = "FormDraft of Tiếp nhận, by ui/receive/as_typed.py"
PAPER = "FormDraft of Tiếp nhận: it is the text of the current paper's row"
ANSWER = "AnswerDraft of the online page"
BROUGHT = "BroughtDraft of the online page"
NOTE = "NoteDraft of the dossier page"
REASON = "ReasonDraft of Cần xử lý"
OF_THE_MACHINE = "not of an officer; it stands on the page, which says so, until F9 has saved it"

DRAFTED = {
    "receive/procedure_card.py content": FORM,
    "receive/person_fields.py number": FORM,
    "receive/person_fields.py name": FORM,
    "receive/person_fields.py birth": FORM,
    "receive/person_fields.py phone": FORM,
    "receive/person_fields.py line": FORM,
    "receive/person_fields.py unit": FORM,
    "receive/organisation_fields.py tax_code": FORM,
    "receive/organisation_fields.py name": FORM,
    "receive/organisation_fields.py phone": FORM,
    "receive/organisation_fields.py line": FORM,
    "receive/organisation_fields.py unit": FORM,
    "receive/applicant_parts.py document": FORM,
    "receive/written_row.py code": FORM,
    "receive/written_row.py day": FORM,
    "receive/written_row.py time": FORM,
    "receive/deadline_card.py day": FORM,
    "receive/deadline_card.py reason": FORM,
    "receive/side_cards.py address": FORM,
    "receive/fee_row.py quantity": FORM,
    "receive/fee_row.py copies": FORM,
    "receive/fee_row.py amount": FORM,
    "receive/fee_row.py reason": FORM,
    "receive/papers_card.py reason": PAPER,
    "online/supplement_editor.py detail": ANSWER,
    "online/supplement_editor.py free": ANSWER,
    "online/supplement_editor.py reason": ANSWER,
    "online/supplement_editor.py until": ANSWER,
    "online/supplement_editor.py contact": ANSWER,
    "online/decline_editor.py reason": ANSWER,
    "online/accept_editor.py day": ANSWER,
    "online/accept_editor.py reason": ANSWER,
    "online/brought_editor.py note": BROUGHT,
    "dossier/panels.py field": NOTE,
    "attention/detail.py reason": REASON,
}

NOT_DRAFTED = {
    "receive/procedure_card.py procedure": "a search; what is chosen is in the intake",
    "header.py search": "a search; nothing is written from it",
    "sign_in/card.py officer": "the name of an account, chosen from a list",
    "sign_in/card.py password": "a secret is never kept",
    "search/more_looks.py password": "a secret is never kept",
    "settings/page.py scan_folder": OF_THE_MACHINE,
    "settings/page.py pdf_folder": OF_THE_MACHINE,
    "printing/save_pdf.py folder": "asked until the paper is saved; the one before is offered",
    "printing/save_pdf.py name": "proposed by the program, asked until the paper is saved",
}
