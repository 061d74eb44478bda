import numpy as np

from models.evaluation.sheet import contact_sheet, detail_window
from tests.models.evaluation.samples import picture


def test_sheet_shows_the_richest_detail():
    flat = np.full((512, 512, 3), 90, np.uint8)
    flat[300:420, 40:160] = picture(1, 120, 120)
    rows, columns = detail_window(flat)
    assert rows.start <= 300 and rows.stop >= 420 and columns.start <= 40 and columns.stop >= 160
    cells = {"input": flat[rows, columns], "truth": flat[rows, columns]}
    sheet = contact_sheet([cells, cells], ["one", "two"])
    assert sheet.shape[1] > 512 and sheet.dtype == np.uint8
