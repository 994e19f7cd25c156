"""The signs on the receipt, read back by another library as a counter's scanner would."""

from itertools import groupby

import msgspec
import pytest

from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.forms.drawing import barcode
from counter_app.forms.parts.template import PaperSize
from tests.forms.samples import BIRTH, CODE, RECEIPT, printed, with_papers
from tests.support.matrices import rest_in_campaigns
from tests.support.pages import PRINTER_DPI, raster, rasters, signs, texts

CODES = [CODE, "H38.151.01-261123-30001", "000.00.12.H38-261123-0001", "H01.151-261123-0007"]
ONE_COPY = [("code128", CODE), ("qr", machine_text(CODE))]


def named(image):
    return [(sign.symbology, sign.text) for sign in signs(image)]


@pytest.mark.parametrize("one_bit", [False, True], ids=["grey", "one bit"])
@pytest.mark.parametrize("dpi", rest_in_campaigns([203, 300, 600]))
def test_both_copies_on_a5_read_back_as_the_code(dpi, one_bit):
    pages = rasters(printed(), dpi=dpi, one_bit=one_bit)
    assert [named(page) for page in pages] == [ONE_COPY, ONE_COPY]


@pytest.mark.parametrize("one_bit", [False, True], ids=["grey", "one bit"])
@pytest.mark.parametrize("dpi", rest_in_campaigns([203, 300, 600]))
def test_both_copies_on_one_a4_read_back_as_the_code(dpi, one_bit):
    (sheet,) = rasters(printed(paper=PaperSize.A4_TWO_UP), dpi=dpi, one_bit=one_bit)
    assert named(sheet) == [*ONE_COPY, *ONE_COPY]
    halves = [sign.right < sheet.width / 2 for sign in signs(sheet)]
    assert halves == [True, True, False, False]


@pytest.mark.parametrize("code", CODES)
def test_codes_of_every_shape_read_back(code):
    image = raster(printed(msgspec.structs.replace(BIRTH, code=code)), one_bit=True)
    assert named(image) == [("code128", code), ("qr", machine_text(code))]


def test_the_longest_agency_code_still_reads_back():
    code = "H38.ABCDE.12345.FGHIJ.67890-261123-00000001"
    image = raster(printed(msgspec.structs.replace(BIRTH, code=code)), one_bit=True)
    assert set(named(image)) == {("code128", code), ("qr", machine_text(code))}


def test_each_further_page_carries_the_barcode_again():
    pages = rasters(printed(with_papers(60)), one_bit=True)
    assert len(pages) > 2
    assert all(("code128", CODE) in named(page) for page in pages)


def test_a_code_that_code_128_cannot_write_keeps_its_qr():
    code = "Đ38.151-261123-0601"
    image = raster(printed(msgspec.structs.replace(BIRTH, code=code)))
    assert [symbology for symbology, _ in named(image)] == ["qr"]


@pytest.mark.parametrize("length", [61, 600, 4_000, 25_000])
def test_what_is_too_long_for_a_code_is_printed_as_far_as_it_goes_without_signs(length):
    pdf = printed(msgspec.structs.replace(with_papers(40), code="H" * length))
    assert all(named(page) == [] for page in rasters(pdf))
    assert "Mãhồsơ:" + "H" * 60 + "…" in "".join(texts(pdf)).replace(" ", "")


def bar_row(pdf, dpi):
    """One row of dots through the bars: darkness and length of each run, from the page's edge."""
    image = raster(pdf, dpi=dpi, one_bit=True)
    sign = next(sign for sign in signs(image) if sign.symbology == "code128")
    edges = len(list(groupby(barcode.modules(CODE)))) + 2
    height = next(y for y in range(image.height) if len(_runs(image, y)) == edges)
    runs = _runs(image, height + dpi // 12)
    assert sign.text == CODE
    return runs


def _runs(image, y):
    row = image.crop((0, y, image.width // 2, y + 1)).tobytes()
    return [(dark == 0, len(list(run))) for dark, run in groupby(row)]


def test_the_bars_fall_on_whole_dots_of_the_printer():
    runs = bar_row(printed(), PRINTER_DPI)
    lengths = [length for _, length in runs[1:-1]]
    assert {length % 2 for length in lengths} == {0}
    assert min(lengths) == 2


def test_the_narrowest_bar_is_a_quarter_millimetre():
    runs = bar_row(printed(), PRINTER_DPI * 4)
    assert min(length for _, length in runs[1:-1]) / (PRINTER_DPI * 4) * 25.4 >= 0.25 * 0.98
    assert barcode.MODULE / 72 * 25.4 >= 0.25


def test_ten_modules_stay_white_on_both_sides_of_the_bars():
    runs = bar_row(printed(), PRINTER_DPI)
    (left_dark, left), (right_dark, right) = runs[0], runs[-1]
    assert not left_dark
    assert not right_dark
    assert min(left, right) >= 20


@pytest.mark.parametrize("paper", list(RECEIPT.sizes))
def test_four_modules_stay_white_around_the_qr(paper):
    image = raster(printed(paper=paper), one_bit=True)
    found = [sign for sign in signs(image) if sign.symbology == "qr"]
    assert found
    for sign in found:
        for reach, white in ((15, True), (40, False)):
            box = (sign.left, sign.top, sign.right + 1, sign.bottom + 1)
            wide = image.crop(
                (box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach)
            ).copy()
            wide.paste(255, (reach - 1, reach - 1, wide.width - reach + 1, wide.height - reach + 1))
            assert (wide.getextrema()[0] == 255) == white


def test_the_decoder_of_these_tests_sees_a_spoiled_barcode():
    image = raster(printed(), one_bit=True)
    sign = next(sign for sign in signs(image) if sign.symbology == "code128")
    spoiled = image.copy()
    spoiled.paste(255, (sign.left + 60, 0, sign.left + 66, image.height))
    assert ("code128", CODE) not in named(spoiled)


@pytest.mark.parametrize("paper", list(RECEIPT.sizes))
def test_a_receipt_of_the_demo_says_so_and_still_reads_back(paper):
    pdf = printed(paper=paper, sample=True)
    assert "BẢN MẪU, KHÔNG CÓ GIÁ TRỊ" in " ".join(texts(pdf))
    assert set(named(raster(pdf, dpi=PRINTER_DPI))) == set(ONE_COPY)
    assert "BẢN MẪU" not in " ".join(texts(printed(paper=paper)))
