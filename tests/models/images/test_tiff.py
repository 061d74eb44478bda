"""TIFF as it is written, read by another program."""

import io

import numpy as np
import pytest
import tifffile
from PIL import Image

from models.images.tiff import write_tiff
from tests.models.images.samples import DISPLAY_P3, noise


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [0, 3, 4])
def test_pixels_profile_and_resolution(dtype, channels):
    pixels = noise(channels=channels, dtype=dtype)
    file = io.BytesIO()
    write_tiff(file, pixels, icc=DISPLAY_P3, dpi=(300, 150))
    with tifffile.TiffFile(io.BytesIO(file.getvalue())) as seen:
        page = seen.pages.first
        assert seen.asarray().dtype == dtype and (seen.asarray() == pixels).all()
        assert page.tags[34675].value == DISPLAY_P3
        assert [a / b for a, b in (page.tags[282].value, page.tags[283].value)] == [300, 150]


def test_nested_metadata_is_found_again():
    exif = Image.Exif()
    exif[271], exif[0x8769] = "Maker", {36867: "2001:02:03 04:05:06"}
    file = io.BytesIO()
    write_tiff(file, noise(), exif=exif.tobytes().removeprefix(b"Exif\0\0"))
    with Image.open(io.BytesIO(file.getvalue())) as seen:
        read = seen.getexif()
        assert read[271] == "Maker" and read.get_ifd(0x8769)[36867] == "2001:02:03 04:05:06"
