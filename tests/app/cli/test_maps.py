"""Maps of what was generated, from the command line."""

import cv2
import tifffile

from tests.models.batch.folders import listing


def test_maps_beside_the_result(restore, photo, tmp_path):
    target = tmp_path / "out" / "x.png"
    target.parent.mkdir()
    said = restore("-i", photo, "-o", target, "--maps", "files", "--alpha", "1.01", "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json["synthesised"] == 1  # all of the area, whatever the grid adds at the edge
    assert listing(target.parent) == {"x.png", "x_confidence.png", "x_kept.png"}
    kept = cv2.imread(str(target.with_name("x_kept.png")), cv2.IMREAD_UNCHANGED)
    assert kept.shape == (52, 44)
    assert (kept == 0).all()


def test_maps_are_not_replaced_without_being_asked(restore, photo, tmp_path):
    mine = tmp_path / "x_kept.png"
    mine.write_bytes(b"mine")
    said = restore("-i", photo, "-o", tmp_path / "x.png", "--maps", "files")
    assert said.code == 1
    assert "“x_kept.png” already exists" in said.err
    assert mine.read_bytes() == b"mine"
    assert not (tmp_path / "x.png").exists()


def test_maps_as_pages(restore, scans, tmp_path):
    out = tmp_path / "out"
    restore("-i", scans, "-o", out, "-f", "tif", "--maps", "pages", "--steps", "1")
    results = sorted(out.rglob("*.tif"))
    assert results
    for path in results:
        with tifffile.TiffFile(path) as file:
            assert len(file.pages) == 3


def test_maps_that_cannot_be(restore, scans, photo, tmp_path):
    said = restore("-i", photo, "-o", tmp_path / "x.png", "--maps", "pages")
    assert said.code == 1 and "add --format tif" in said.err
    said = restore("-i", scans, "-o", tmp_path / "out", "--maps", "files")
    assert said.code == 1 and "for a single photo" in said.err
