"""The table of actions typed by hand from the law's list of steps and from the rules of several
hands on one dossier, not from the code.

"?" stands where neither says anything, "-" where they say that there is nothing. `in` and `to` are
numbers of statuses, 0 of no dossier; of `to` only what changes; `form` the papers of the regime
that the citizen gets or signs.
"""

from __future__ import annotations

COLUMNS = ("class", "who", "in", "to", "on paper", "form", "basis")
_TABLE = """
received              | F  | officer               | 0       | 0>2       | -       | 01    | 118.17
guided                | D  | officer               | 0       | -         | -       | 02 03 | 118.17
signed_in             | D  | ?                     | 0       | -         | -       | -     | -
online_submitted      | P  | portal                | 0       | 0>1       | -       | ?     | ?
claimed               | R  | ?                     | 1 5     | -         | -       | -     | -
accepted              | R  | officer               | 1       | 1>2       | -       | 01    | 118.17
declined              | R  | officer               | 1       | 1>3       | -       | 03    | 118.17
supplement_requested  | RF | 1 officer; 4 resolver | 1 4     | 1>5 4>5   | ?       | 02    | 118.17
supplement_received   | F  | officer               | 5       | 5>1 5>4   | -       | 01    | -
supplement_submitted  | P  | portal                | ?       | 5>1 5>4   | -       | ?     | -
stopped               | RF | officer resolver      | 5       | 5>8       | ?       | 05    | -
paper_added           | F  | ?                     | ?       | -         | -       | -     | -
paper_returned        | F  | ?                     | ?       | -         | -       | -     | -
attachment_added      | F  | officer               | 2-9     | -         | -       | -     | 118.17
handed_over           | F  | officer               | 2       | 2>4       | -       | 06    | 118.18
taken_up              | F  | resolver              | 2       | 2>4       | ?       | 06    | 118.18
reassigned            | R  | supervisor            | 1-9     | -         | -       | -     | -
verification_asked    | F  | resolver              | 4       | -         | -       | -     | ?
verification_answered | F  | resolver              | 4       | -         | -       | 01    | ?
obligation_set        | RF | resolver              | 4       | 4>6       | ?       | -     | ?
obligation_met        | F  | cashier               | 6       | 6>4       | -       | 01    | ?
extension_proposed    | R  | resolver              | 4       | -         | -       | -     | -
extended              | RF | signer                | 4       | -         | officer | 04    | -
withdrawn             | RF | officer | 2 4 5 6 | 2>7 4>7 5>7 6>7 | ? | 05 | 118.21 03.7
resolved              | R  | resolver              | 4       | -         | -       | -     | 118.22
result_signed         | F  | signer                | 4       | 4>9       | officer | -     | 118.22
result_ready          | F  | officer               | 4 9     | 4>9       | officer | 06    | 118.22
result_posted         | F  | officer               | 9       | -         | -       | -     | 118.22
result_returned       | F  | officer               | 9       | 9>10      | -       | 07    | 118.22
parcel_moved          | F  | ?                     | ?       | -         | -       | -     | -
fee_taken             | F  | cashier               | 2-9     | -         | -       | -     | 118.24
online_paid           | P  | portal                | ?       | -         | -       | -     | ?
fee_waived            | R  | supervisor            | 2-10    | -         | -       | -     | -
fee_voided            | F  | cashier               | 2-10    | -         | -       | -     | -
fee_refunded          | F  | cashier               | 2-10    | -         | -       | -     | -
e_receipt_changed     | F  | ?                     | ?       | -         | -       | -     | -
form_issued           | F  | ?                     | ?       | -         | -       | -     | ?
corrected             | F  | officer supervisor    | 2-10    | -         | -       | 01    | -
undone                | R  | ?                     | ?       | -         | -       | -     | -
contact_made          | F  | officer               | 1-10    | -         | -       | -     | -
note_added            | F  | ?                     | ?       | -         | -       | -     | -
message_failed        | P  | portal                | 1-10    | -         | -       | -     | -
message_sent          | P  | portal                | ?       | -         | -       | -     | -
rated                 | F  | officer               | 3 8 10  | -         | -       | -     | 01.2018
code_replaced         | P  | portal                | ?       | -         | -       | -     | ?
noticed               | P  | portal                | ?       | -         | -       | -     | -
notice_settled        | F  | ?                     | ?       | -         | -       | -     | -
identity_shown        | D  | ?                     | 0       | -         | -       | -     | -
data_exported         | D  | ?                     | 0       | -         | -       | -     | -
day_closed            | D  | ?                     | 0       | -         | -       | -     | -
progress_noted        | P  | portal                | ?       | -         | -       | -     | -
"""
_LAW = {
    "118.17": "NĐ 118/2025/NĐ-CP, Điều 17",
    "118.18": "NĐ 118/2025/NĐ-CP, Điều 18",
    "118.21": "NĐ 118/2025/NĐ-CP, Điều 21",
    "118.22": "NĐ 118/2025/NĐ-CP, Điều 22",
    "118.24": "NĐ 118/2025/NĐ-CP, Điều 24",
    "03.7": "TT 03/2025/TT-VPCP, Điều 7",
    "01.2018": "TT 01/2018/TT-VPCP",
}


def rules() -> dict[tuple[str, str], str]:
    """What the rules say, by kind and column; what they do not speak of is left out."""
    said: dict[tuple[str, str], str] = {}
    for line in _TABLE.strip().splitlines():
        kind, *texts = (text.strip() for text in line.split("|"))
        cells = dict(zip(COLUMNS, texts, strict=True))
        if cells["basis"] not in {"-", "?"}:
            cells["basis"] = "; ".join(_LAW[name] for name in cells["basis"].split())
        cells["in"] = " ".join(map(_spread, cells["in"].split()))
        said |= {(kind, name): text for name, text in cells.items() if text != "?"}
    return said


def _spread(numbers: str) -> str:
    """Of "2-5" each number by itself."""
    first, dash, last = numbers.partition("-")
    if not (first and dash):
        return numbers
    return " ".join(map(str, range(int(first), int(last) + 1)))
