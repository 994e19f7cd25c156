"""Pages of scanned files drawn by several threads at once, as thumbnails and the view do."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from counter_app.ui.attachments import drawing


def scan(kind: str) -> bytes:
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(0xFFDDEE)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return data.data()


@pytest.mark.timeout(30)
def test_many_pictures_at_once_stop_no_thread(qapp: object) -> None:
    files = [
        (scan("PNG"), "image/png"),
        (scan("JPEG"), "image/jpeg"),
        (scan("TIFF"), "image/tiff"),
    ]

    def look(number: int) -> tuple[int, bool]:
        data, mime = files[number % len(files)]
        return drawing.page_count(data, mime), drawing.draw(data, mime, 0, 120).isNull()

    with ThreadPoolExecutor(4) as pool:
        seen = set(pool.map(look, range(300)))
    assert seen == {(1, False)}


def test_what_is_no_picture_has_no_page(qapp: object) -> None:
    for mime in ("image/png", "image/tiff"):
        assert drawing.page_count(b"no picture", mime) == 0
        assert drawing.draw(b"no picture", mime, 0, 100).isNull()
