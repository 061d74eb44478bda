"""EXIF that keeps its types and bytes, in every format that holds it; exiftool judges."""

import io
import json
import shutil
import struct
import subprocess

import numpy as np
import pytest
from PIL import Image

from models.images import exif
from models.images.photo import open_photo
from models.images.saving import SaveOptions, save_picture

SUFFIXES = (".png", ".jpg", ".tif", ".webp", ".avif")
exiftool = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
NAMES = {270: "Großmutter am See", 315: "Künstlerin äöü 写真", 33432: "© 2024 Künstlerin"}
NOTE = b"Canon\0" + bytes(range(60))
COMMENTS = {
    "<": b"UNICODE\0" + "süß".encode("utf-16-le"),
    ">": b"UNICODE\0" + "süß".encode("utf-16-be"),
}


def text(value):
    data = value.encode() + b"\0"
    return exif.Entry(2, len(data), data)


def block(order=">"):
    """A block such as cameras write, with texts in UTF-8 and values of every type."""
    made = exif.Exif(order, note_at=600)
    made.root = {tag: text(value) for tag, value in NAMES.items()}
    made.root[271] = text("Canon")
    made.set_number(made.root, 531, 1)
    inch = struct.pack(order + "II", 72, 1)
    made.root |= {282: exif.Entry(5, 1, inch), 283: exif.Entry(5, 1, inch)}
    made.set_number(made.root, 296, 2)
    made.exif = {
        36864: exif.Entry(7, 4, b"0232"),
        37121: exif.Entry(7, 4, b"\1\2\3\0"),
        40960: exif.Entry(7, 4, b"0100"),
        41728: exif.Entry(7, 1, b"\3"),
        41729: exif.Entry(7, 1, b"\1"),
        37510: exif.Entry(7, len(COMMENTS[order]), COMMENTS[order]),
        37500: exif.Entry(7, len(NOTE), NOTE),
        33434: exif.Entry(5, 1, struct.pack(order + "II", 1, 125)),
        37380: exif.Entry(10, 1, struct.pack(order + "ii", -1, 3)),
    }
    for tag, number in ((40961, 1), (40962, 40), (40963, 30), (34855, 200)):
        made.set_number(made.exif, tag, number)
    made.gps = {0: exif.Entry(1, 4, b"\2\3\0\0"), 1: text("N"), 29: text("2024:05:06")}
    made.interop = {1: text("R98"), 2: exif.Entry(7, 4, b"0100")}
    return made.block()


def photo_with(tmp_path, data, suffix=".jpg"):
    file = io.BytesIO()
    picture = Image.fromarray(np.full((30, 40, 3), 99, np.uint8))
    forms = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}
    prefix = b"Exif\0\0" if suffix == ".jpg" else b""
    picture.save(file, forms[suffix], exif=prefix + data)
    (tmp_path / f"in{suffix}").write_bytes(file.getvalue())
    return open_photo(tmp_path / f"in{suffix}")


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_block_comes_back_as_it_was(order):
    found = exif.parse(block(order))
    assert found is not None and found.order == order and found.note_at == 600
    assert found.exif[37500] == exif.Entry(7, len(NOTE), NOTE)
    assert found.block()[600 : 600 + len(NOTE)] == NOTE
    again = exif.parse(found.block())
    for name in ("root", "exif", "gps", "interop", "note_at"):
        assert getattr(again, name) == getattr(found, name)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("source", [".jpg", ".png", ".webp", ".avif"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_types_and_texts_pass_through_every_pair(tmp_path, order, source, suffix):
    photo = photo_with(tmp_path, block(order), source)
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
    out = exif.parse(open_photo(tmp_path / f"out{suffix}").exif or b"")
    first = exif.parse(block(order))
    assert out is not None and first is not None
    for tag, value in NAMES.items():
        assert out.root[tag].data == value.encode() + b"\0"
    for tag in (36864, 41728, 41729, 37510, 37500):
        assert out.exif[tag] == first.exif[tag]
    assert out.exif[33434] == first.exif[33434] and out.order == order
    assert out.note_at == first.note_at == 600
    assert out.gps[29].data == b"2024:05:06\0"


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_turn_in_the_block_of_an_avif_does_not_count_and_harms_nothing(tmp_path, order):
    photo_with(tmp_path, block(order), ".avif")
    data = bytearray((tmp_path / "in.avif").read_bytes())
    place = data.index(block(order)[:8])
    # In place of another entry, since Pillow would write the turn elsewhere.
    at = data.index(struct.pack(order + "HHI", 531, 3, 1), place)
    struct.pack_into(order + "H", data, at, 274)
    struct.pack_into(order + "H", data, at + 8, 6)
    (tmp_path / "turned.avif").write_bytes(data)
    photo = open_photo(tmp_path / "turned.avif")
    assert photo.pixels.shape == (30, 40, 3)
    out = exif.parse(photo.exif)
    for tag, value in NAMES.items():
        assert out.root[tag].data == value.encode() + b"\0"
    assert out.exif[37500].kind == 7 and out.number(out.root, 274) == 1


@pytest.mark.parametrize("source", [".jpg", ".png", ".webp", ".avif"])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif"])
def test_resolution_told_by_exif_alone(tmp_path, source, suffix):
    made = exif.parse(block())
    for tag in (282, 283):
        made.root[tag] = exif.Entry(5, 1, struct.pack(">II", 240, 1))
    photo = photo_with(tmp_path, made.block(), source)
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
    with Image.open(tmp_path / f"out{suffix}") as seen:
        assert [round(float(each)) for each in seen.info["dpi"]] == [240, 240]


def warnings_of(answer):
    """Warnings without their numbers: the maker note here is none that exiftool could follow."""
    found = answer.get("Warning", [])
    return {each.split("(")[0] for each in ([found] if isinstance(found, str) else found)}


@exiftool
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exiftool_reads_all_and_finds_nothing_wrong(tmp_path, order, suffix):
    photo = photo_with(tmp_path, block(order))
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)

    def asked(path):
        made = ["exiftool", "-j", "-a", "-validate", "-warning", "-all", str(path)]
        done = subprocess.run(made, capture_output=True, check=True)
        return json.loads(done.stdout)[0]

    before, after = asked(tmp_path / "in.jpg"), asked(tmp_path / f"out{suffix}")
    for name in ("ImageDescription", "Artist", "Copyright", "UserComment", "FileSource"):
        assert after[name] == before[name]
    # Deflate, which every reader knows, is not among the compressions of TIFF 6.0.
    new = warnings_of(after) - warnings_of(before)
    assert not {each for each in new if "Compression" not in each}


@exiftool
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exiftool_follows_the_offsets_of_a_maker_note(tmp_path, order, suffix):
    """Canon's counts from the beginning of the file; here it names its firmware."""
    made, firmware = exif.Exif(order), b"Firmware 1.2.3".ljust(32, b"\0")
    note = struct.pack(order + "HHHIII", 1, 7, 2, 32, 777 + 18, 0) + firmware
    made.root |= {271: text("Canon"), 272: text("Canon EOS R5")}
    made.exif[37500], made.note_at = exif.Entry(7, len(note), note), 777
    photo = photo_with(tmp_path, made.block())
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
    done = subprocess.run(
        ["exiftool", "-warning", "-s3", "-CanonFirmwareVersion", str(tmp_path / f"out{suffix}")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "Firmware 1.2.3"


@exiftool
@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_what_a_format_asks_for_is_there(tmp_path, suffix):
    made = exif.Exif()
    made.root[315] = text("Ada")
    photo = photo_with(tmp_path, made.block(), ".png")
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
    done = subprocess.run(
        ["exiftool", "-validate", "-warning", "-a", str(tmp_path / f"out{suffix}")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "Missing" not in done.stdout and "Non-standard" not in done.stdout


def test_broken_blocks_lose_what_is_broken():
    good = block()
    for seed in range(400):
        rng = np.random.default_rng(seed)
        data = bytearray(good)
        for _ in range(3):
            data[int(rng.integers(len(data)))] = int(rng.integers(256))
        found = exif.parse(bytes(data[: int(rng.integers(1, len(data)))]))
        if found is not None:
            assert exif.parse(found.block()) is None or isinstance(found.block(), bytes)
    assert exif.parse(b"") is None and exif.parse(b"MM\0*") is None


def test_stripping_leaves_nothing(tmp_path):
    photo = photo_with(tmp_path, block())
    save_picture(
        tmp_path / "out.jpg", photo.pixels, source=photo, options=SaveOptions(keep_metadata=False)
    )
    assert open_photo(tmp_path / "out.jpg").exif is None
