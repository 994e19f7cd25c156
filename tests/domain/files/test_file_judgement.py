"""Files from outside judged by their bytes: every kind of harm, however it is spelled or packed."""

from __future__ import annotations

import base64
import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from counter_app.domain.files.file_judgement import (
    DRAWN_ANYWAY,
    MOST_BYTES,
    MOST_PAGES,
    judge,
    limit_of,
)
from counter_app.domain.files.file_kinds import FileKind
from tests.support import hostile_files, scans
from tests.support.matrices import rest_in_campaigns

FORBIDDEN = ("JavaScript", "Launch", "EmbeddedFile", "RichMedia", "SubmitForm", "ImportData", "XFA")
HARMLESS = (
    b"[3 0 R/Fit]",
    b"[3 0 R /XYZ null null 0]",
    b"<</S/GoTo/D[3 0 R/Fit]>>",
    b"<</Type/Action/S /Named/N/NextPage>>",
    b"(chapter)",
    b"null",
)


@pytest.mark.parametrize("name", rest_in_campaigns(list(hostile_files.FORBIDDEN), every=5))
def test_each_forbidden_file_is_named(name):
    code, make = hostile_files.FORBIDDEN[name]
    found = judge(make())
    assert found.code == code
    assert found.may_be_drawn is (code in DRAWN_ANYWAY)


@st.composite
def spelled(draw: st.DrawFn) -> bytes:
    """One of the names, any of its characters as #xx in either case."""
    name = draw(st.sampled_from(FORBIDDEN)).encode()
    forms = [st.sampled_from([b"%c" % one, b"#%02x" % one, b"#%02X" % one]) for one in name]
    return b"/" + b"".join(draw(st.tuples(*forms)))


@settings(deadline=None)
@given(spelled(), st.integers(0, 70_000), st.booleans())
def test_a_forbidden_name_is_found_wherever_it_stands_however_it_is_spelled(name, before, packed):
    """Also across the ends of the pieces that the bytes are looked through in."""
    padding = b" " * before
    if packed:
        data = scans.pdf(packed=b"9 0 <<" + padding + b"/S " + name + b" >>")
    else:
        data = scans.pdf(extra=padding + name + b" ")
    assert judge(data).code == "pdf_actions"


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("action", HARMLESS)
def test_a_pdf_that_opens_at_one_of_its_own_pages_is_plain(action, packed):
    assert judge(hostile_files.acting(action, packed=packed)).code == ""


def test_an_action_in_an_object_of_its_own_is_found_by_its_number():
    def with_action(action: bytes) -> bytes:
        return scans.pdf(extra=b"/OpenAction 99 0 R") + b"99 0 obj\n" + action + b"\nendobj\n"

    assert judge(with_action(b"<</S/URI/URI(http://example.org/)>>")).code == "pdf_actions"
    assert judge(with_action(b"<</S/GoTo/D[3 0 R/Fit]>>")).code == ""


@pytest.mark.parametrize(
    ("filters", "pack"),
    [
        (b"/ASCIIHexDecode", lambda body: body.hex().encode() + b">"),
        (b"/ASCIIHexDecode/FlateDecode", lambda body: zlib.compress(body).hex().encode() + b">"),
        (b"/FlateDecode/FlateDecode", lambda body: zlib.compress(zlib.compress(body))),
        (b"/LZWDecode", lambda body: b"\x80\x0b\x60\x50" + body[::-1]),
        (b"/A85", lambda body: base64.a85encode(body) + b"~>"),
    ],
)
def test_what_is_packed_so_that_it_cannot_be_looked_into_is_not_taken_for_harmless(filters, pack):
    body = pack(b"9 0 <</S/JavaScript>>")
    head = b"<</Type/ObjStm/N 1/First 4/Filter[%s]/Length %d>>" % (filters, len(body))
    data = scans.pdf() + b"9 0 obj\n" + head + b"stream\n" + body + b"\nendstream\nendobj\n"
    assert judge(data).code == "pdf_unclear"


def test_the_type_of_an_object_stream_may_be_spelled_too():
    data = scans.pdf(packed=b"9 0 <</S/JavaScript>>").replace(b"/ObjStm", b"/Obj#53tm")
    assert judge(data).code == "pdf_actions"


def test_a_pdf_of_a_common_program_is_plain():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A5)
    canvas.linkURL("https://example.org/", (0, 0, 9, 9))
    canvas.drawString(20, 20, "Tờ khai")
    canvas.save()
    found = judge(file.getvalue())
    assert (found.kind, found.code) == (FileKind.PDF, "")


@pytest.mark.parametrize("count", [1, MOST_PAGES, MOST_PAGES + 1])
def test_a_tiff_may_have_so_many_pictures_and_no_more(count):
    assert judge(hostile_files.tiff(count)).code == ("file_pages" if count > MOST_PAGES else "")


def test_the_largest_picture_of_a_tiff_counts_however_far_behind_it_is():
    data = bytearray(hostile_files.tiff(900))
    at = 16 + 899 * (2 + 9 * 12 + 4) + 2
    data[at + 8 : at + 12] = (90_000_000).to_bytes(4, "little")
    assert judge(bytes(data)).code == "file_pixels"


@settings(deadline=None)
@given(
    st.sampled_from([b"%PDF-1.7\n", b"II*\0", b"MM\0*", b"\xff\xd8\xff", b"RIFFxxxxWEBP"]),
    st.binary(max_size=3000),
)
def test_whatever_the_bytes_are_they_are_judged(head, rest):
    found = judge(head + rest)
    assert found.kind is not None
    assert found.code in {
        "",
        "file_broken",
        "file_pixels",
        "file_pages",
        "pdf_locked",
        "pdf_actions",
        "pdf_unclear",
    }


def test_the_limits_that_sentences_name_are_those_that_are_asked():
    assert limit_of("file_too_large") == MOST_BYTES >> 20 == 20
    assert limit_of("file_pixels") == 40
    assert limit_of("file_pages") == MOST_PAGES
    assert limit_of("file_kind") == 0
