"""Attaching files: what is let in, what is kept out of them, and how they lie on the disk."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.errors import RefusedError
from counter_app.domain.files.file_judgement import MOST_BYTES
from counter_app.domain.files.file_kinds import FileKind, pixels
from counter_app.services.attachments import attach
from counter_app.services.batch.read_source import read_source
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.journal import journal
from tests.support import desks, scans

KINDS = {
    "JPEG": FileKind.JPEG,
    "PNG": FileKind.PNG,
    "TIFF": FileKind.TIFF,
    "WEBP": FileKind.WEBP,
}


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        attach.judge(name, data)
    return caught.value.code


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_of_each_kind_are_known_by_their_bytes_whatever_their_name(kind):
    data = scans.picture(kind, (60, 84))
    assert attach.judge("giay.pdf", data) is KINDS[kind]
    assert pixels(data, KINDS[kind]) == 60 * 84


def test_a_webp_without_loss_tells_its_size_too():
    assert pixels(scans.picture("WEBP", (33, 44), lossless=True), FileKind.WEBP) == 33 * 44


@pytest.mark.parametrize("kind", KINDS)
def test_a_small_file_that_promises_a_hundred_million_pixels_is_refused(kind):
    assert refusal("bom.jpg", scans.huge(kind)) == "file_pixels"


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_cut_off_in_its_header_is_refused(kind):
    assert refusal("cut.jpg", scans.picture(kind)[:14]) == "file_broken"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"MZ\x90\0 a program", "file_kind"),
        (b"<html><script>", "file_kind"),
        (b"PK\3\4 an archive", "file_kind"),
        (b"%PDF-1.7" + bytes(MOST_BYTES), "file_too_large"),
    ],
)
def test_what_is_no_paper_is_refused(data, code):
    assert refusal("tờ khai.pdf", data) == code


@pytest.mark.parametrize(
    "extra",
    [
        b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
        b"/OpenAction<</S/J#61vaScript>>",
        b"/OpenAction<</S/#4Aav#61Script>>",
        b"/OpenAction<</S/Launch/F(cmd.exe)>>",
        b"/Names<</EmbeddedFiles<</Names[]>>>>",
    ],
)
def test_a_pdf_that_acts_or_carries_files_is_refused(extra):
    assert refusal("a.pdf", scans.pdf(extra=extra)) == "pdf_actions"


def test_a_script_packed_into_an_object_stream_is_found():
    assert refusal("a.pdf", scans.pdf(packed=b"9 0 <</S/JavaScript>>")) == "pdf_actions"
    assert attach.judge("a.pdf", scans.pdf(packed=b"9 0 <</S/GoTo>>")) is FileKind.PDF


@pytest.mark.campaign
def test_an_object_stream_that_inflates_without_end_is_refused():
    assert refusal("a.pdf", scans.pdf(packed=bytes(65 * 1024 * 1024))) == "pdf_unclear"


def test_a_locked_pdf_is_refused_with_its_own_sentence():
    assert refusal("a.pdf", scans.pdf(extra=b"/Encrypt 9 0 R")) == "pdf_locked"


def test_a_plain_pdf_of_many_pages_is_let_in():
    assert attach.judge("a.pdf", scans.pdf(40)) is FileKind.PDF


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_where_and_with_what_a_picture_was_taken_is_not_kept(desk: OpenDesk, kind):
    exif = Image.Exif()
    exif[0x010F] = scans.PLACE
    data = scans.picture(kind, exif=exif.tobytes())
    assert scans.PLACE.encode() in data
    kept = attach.read(desk, attach.put(desk, "anh.jpg", data))
    assert scans.PLACE.encode() not in kept
    assert list(Image.open(io.BytesIO(kept)).convert("L").tobytes()) == list(
        Image.open(io.BytesIO(data)).convert("L").tobytes()
    )


def test_a_photograph_stays_upright_without_the_rest_of_its_exif(desk: OpenDesk):
    kept = attach.read(desk, attach.put(desk, "anh.jpg", scans.photograph(turned=6)))
    assert scans.PLACE.encode() not in kept
    assert dict(Image.open(io.BytesIO(kept)).getexif()) == {0x0112: 6}


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Scan\\Tờ khai.PDF", "Tờ khai.pdf"),
        ("a\u202efdp.exe", "afdp.pdf"),
        ("\x00\x1f", "tep.pdf"),
        ("..", "tep.pdf"),
        ("x" * 500 + ".pdf", "x" * 116 + ".pdf"),
        ("1.004222 tờ khai CT01", "1.004222 tờ khai CT01.pdf"),
    ],
)
def test_a_name_loses_its_path_and_what_nobody_can_see(name, clean):
    assert attach.clean_name(name, FileKind.PDF) == clean


def test_a_file_is_encrypted_recorded_and_comes_back_the_same(desk: OpenDesk):
    (dossier,) = desks.receive_some(desk, 1)
    data = scans.pdf(2)
    after, changes = attach.attach(desk, desks.officer(desk), dossier.id, "Tờ khai.pdf", data)
    (held,) = after.attachments
    assert (held.name, held.mime, held.size) == ("Tờ khai.pdf", "application/pdf", len(data))
    assert changes.dossiers == {dossier.id}
    assert attach.read(desk, held) == data
    on_disk = b"".join(path.read_bytes() for path in desk.store.profile.files.iterdir())
    assert b"%PDF" not in on_disk
    with desk.store.database.read() as connection:
        kinds = [event.kind for event in journal.of_dossier(connection, dossier.id)]
    assert kinds == ["received", "attachment_added"]


def test_the_same_file_twice_is_recorded_once(desk: OpenDesk):
    (dossier,) = desks.receive_some(desk, 1)
    kept = attach.put(desk, "a.pdf", scans.pdf())
    again = attach.put(desk, "b.pdf", scans.pdf())
    actor = desks.officer(desk)
    after, _ = attach.attach_all(desk, actor, dossier.id, [kept, again])
    assert len(after.attachments) == 1
    after, changes = attach.attach_all(desk, actor, dossier.id, [again])
    assert len(after.attachments) == 1
    assert not changes.dossiers


def test_the_file_above_two_hundred_is_refused_and_none_of_its_batch_is_recorded(desk: OpenDesk):
    (dossier,) = desks.receive_some(desk, 1)
    actor = desks.officer(desk)
    many = [
        Attachment(sha256=f"{n:064x}", size=1, mime="application/pdf", name=f"{n}.pdf")
        for n in range(202)
    ]
    attach.attach_all(desk, actor, dossier.id, many[:199])
    with pytest.raises(RefusedError) as caught:
        attach.attach_all(desk, actor, dossier.id, many[199:201])
    assert caught.value.code == "too_many_files"
    after, _ = attach.attach_all(desk, actor, dossier.id, many[199:200])
    assert len(after.attachments) == 200


def test_a_plain_file_is_read_whole(tmp_path: Path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(scans.pdf())
    assert read_source(path) == scans.pdf()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes of POSIX")
@pytest.mark.parametrize("kind", ["link", "folder", "pipe", "device"])
def test_links_folders_pipes_and_devices_are_not_read(tmp_path: Path, kind):
    path = tmp_path / "scan.pdf"
    if kind == "link":
        (tmp_path / "real.pdf").write_bytes(scans.pdf())
        path.symlink_to(tmp_path / "real.pdf")
    elif kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path = Path(os.devnull)
    with pytest.raises(RefusedError) as caught:
        read_source(path)
    assert caught.value.code == "file_not_plain"


def test_a_link_that_takes_the_files_place_is_not_followed(tmp_path: Path, monkeypatch):
    path, secret = tmp_path / "scan.pdf", tmp_path / "secret.pdf"
    path.write_bytes(scans.pdf())
    secret.write_bytes(scans.pdf(3))
    real_open = os.open

    def swap_then_open(name, *rest, **named):
        path.unlink()
        secret.rename(path)
        return real_open(name, *rest, **named)

    monkeypatch.setattr(os, "open", swap_then_open)
    with pytest.raises(RefusedError) as caught:
        read_source(path)
    assert caught.value.code == "file_not_plain"


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch):
    path = tmp_path / "scan.pdf"
    path.write_bytes(scans.pdf())
    real_fstat = os.fstat

    def look_then_grow(descriptor):
        seen = real_fstat(descriptor)
        with path.open("ab") as file:
            file.write(b"more")
        return seen

    monkeypatch.setattr(os, "fstat", look_then_grow)
    with pytest.raises(RefusedError) as caught:
        read_source(path)
    assert caught.value.code == "file_changed"


def test_a_file_above_the_ceiling_is_refused_before_it_is_read(tmp_path: Path):
    path = tmp_path / "big.tif"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(RefusedError) as caught:
        read_source(path)
    assert caught.value.code == "file_too_large"
