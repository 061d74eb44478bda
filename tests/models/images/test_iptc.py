"""IPTC captions, texts of a PNG and XMP, in every format that can hold them."""

import hashlib
import io
import shutil
import struct
import subprocess

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from models.images import iptc, metadata
from models.images.photo import open_photo
from models.images.saving import SaveOptions, save_picture

SUFFIXES = (".png", ".jpg", ".tif", ".webp", ".avif")
SETS = [(25, "family"), (25, "lake"), (80, "Künstlerin"), (116, "© Ada"), (120, "Großmutter 1931")]


def data_set(record, number, value):
    return struct.pack(">BBBH", 0x1C, record, number, len(value)) + value


def captions(*, utf8=True):
    code = "utf-8" if utf8 else "latin-1"
    made = data_set(1, 90, b"\x1b%G") if utf8 else b""
    return made + b"".join(data_set(2, number, text.encode(code)) for number, text in SETS)


def picture():
    return Image.fromarray(np.full((30, 40, 3), 99, np.uint8))


def opened(tmp_path, data, name):
    (tmp_path / name).write_bytes(data)
    return open_photo(tmp_path / name)


def jpeg(extra=b"", **options):
    file = io.BytesIO()
    picture().save(file, "JPEG", extra=extra, **options)
    return file.getvalue()


def xmp_of(photo):
    return (photo.xmp or b"").decode()


@pytest.mark.parametrize("utf8", [True, False])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_captions_are_kept(tmp_path, utf8, suffix):
    photo = opened(tmp_path, jpeg(iptc.segment(captions(utf8=utf8))), "in.jpg")
    assert photo.iptc == captions(utf8=utf8)
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
    out = open_photo(tmp_path / f"out{suffix}")
    if suffix in (".jpg", ".tif"):
        assert out.iptc == photo.iptc
        return
    for text in ("family", "lake", "Künstlerin", "© Ada", "Großmutter 1931"):
        assert text in xmp_of(out)


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exiftool_reads_the_captions(tmp_path, suffix):
    photo = opened(tmp_path, jpeg(iptc.segment(captions())), "in.jpg")
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo, recipe_json="{}")
    asked = ["exiftool", "-s3", "-sep", "|", "-m"]
    names = {
        "family|lake": ("-IPTC:Keywords", "-XMP-dc:Subject"),
        "Großmutter 1931": ("-IPTC:Caption-Abstract", "-XMP-dc:Description"),
        "Künstlerin": ("-IPTC:By-line", "-XMP-dc:Creator"),
    }
    for value, tags in names.items():
        made = [*asked, *tags, str(tmp_path / f"out{suffix}")]
        done = subprocess.run(made, capture_output=True, check=True)
        assert value in done.stdout.decode()


def test_captions_of_a_png_by_older_programs(tmp_path):
    block = captions()
    resource = (
        b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(block)) + block + b"\0" * (len(block) & 1)
    )
    info = PngInfo()
    info.add_text("Raw profile type iptc", f"\niptc\n{len(resource)}\n{resource.hex()}\n", zip=True)
    file = io.BytesIO()
    picture().save(file, "PNG", pnginfo=info)
    photo = opened(tmp_path, file.getvalue(), "in.png")
    assert photo.iptc == block and photo.texts == ()


def test_what_xmp_says_already_is_not_said_twice():
    packet = metadata.with_properties(None, {"dc:title": ["One"]})
    assert metadata.with_properties(packet, {"dc:title": ["Two"]}) == packet
    both = metadata.with_properties(packet, {"dc:rights": ["<&>"]})
    assert both is not None and b"&lt;&amp;&gt;" in both and metadata.clean_xmp(both) is not None


TEXTS = {"Title": "Grandmother 1931", "Author": "Ada", "Description": "Großmutter am See",
         "parameters": "a tree, Steps: 20"}  # fmt: skip


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_texts_of_a_png(tmp_path, suffix):
    info = PngInfo()
    for keyword, text in TEXTS.items():
        info.add_itxt(keyword, text) if not text.isascii() else info.add_text(keyword, text)
    file = io.BytesIO()
    picture().save(file, "PNG", pnginfo=info)
    photo = opened(tmp_path, file.getvalue(), "in.png")
    assert dict(photo.texts) == TEXTS
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo, recipe_json="{}")
    out = open_photo(tmp_path / f"out{suffix}")
    if suffix == ".png":
        assert dict(out.texts) == TEXTS
        return
    for text in TEXTS.values():
        assert text in xmp_of(out)
    with Image.open(tmp_path / f"out{suffix}") as written:
        comment = written.getexif().get_ifd(34665)[37510]
    assert TEXTS["parameters"].encode("utf-16-le") in bytes(comment)
    options = SaveOptions(keep_metadata=False, overwrite=True)
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo, options=options)
    bare = open_photo(tmp_path / f"out{suffix}")
    assert bare.texts == () and bare.xmp is None and 37510 not in exif_of(bare)


@pytest.mark.parametrize("text", ["Großmutter, 1931", "x" * 65_300])
@pytest.mark.parametrize("source", ["JPEG", "GIF"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_comment_is_kept(tmp_path, source, suffix, text):
    file = io.BytesIO()
    picture().save(file, source, comment=text.encode())
    photo = opened(tmp_path, file.getvalue(), "in.bin")
    assert photo.texts == (("Comment", text),)
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo, recipe_json="{}")
    out = open_photo(tmp_path / f"out{suffix}")
    is_there = suffix == ".png" or (suffix == ".jpg" and len(text) < 65_000)
    assert out.texts == (photo.texts if is_there else ())
    assert (text in (xmp_of(out) if out.xmp else "")) != is_there


def test_a_comment_in_latin_letters_and_an_empty_one(tmp_path):
    for number, (comment, text) in enumerate([("für".encode("latin-1"), "für"), (b" \0", "")]):
        file = io.BytesIO()
        picture().save(file, "JPEG", comment=comment)
        photo = opened(tmp_path, file.getvalue(), f"{number}.jpg")
        assert photo.texts == ((("Comment", text),) if text else ())


def exif_of(photo):
    made = Image.Exif()
    made.load(photo.exif or b"")
    return made.get_ifd(34665)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("generated", [True, False])
def test_results_say_where_they_come_from(tmp_path, suffix, generated):
    said = (
        '<rdf:Description rdf:about="" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
        'e:DigitalSourceType="old"><e:DigitalSourceType>older</e:DigitalSourceType>'
        "</rdf:Description>"
    )
    photo = opened(tmp_path, jpeg(xmp=PACKET.format(said).encode()), "in.jpg")
    path = tmp_path / f"out{suffix}"
    save_picture(path, photo.pixels, source=photo, generated=generated, recipe_json="{}")
    kind = "compositeWithTrainedAlgorithmicMedia" if generated else "algorithmicallyEnhanced"
    found = xmp_of(open_photo(path))
    assert f"http://cv.iptc.org/newscodes/digitalsourcetype/{kind}" in found and "old" not in found
    if shutil.which("exiftool"):
        made = ["exiftool", "-s3", "-n", "-XMP-iptcExt:DigitalSourceType", str(path)]
        done = subprocess.run(made, capture_output=True, text=True, check=True)
        assert done.stdout.strip().endswith(kind)


PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{0}</rdf:RDF></x:xmpmeta>'
)
GAIN = (
    '<rdf:Description rdf:about="" xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:Container="http://ns.google.com/photos/1.0/container/" '
    'xmlns:Item="http://ns.google.com/photos/1.0/container/item/" hdrgm:Version="1.0" '
    'dc:format="image/jpeg"><Container:Directory><rdf:Seq><rdf:li rdf:parseType="Resource">'
    '<Container:Item Item:Semantic="GainMap" Item:Mime="image/jpeg"/></rdf:li></rdf:Seq>'
    "</Container:Directory></rdf:Description>"
)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_gain_map_is_declared_that_is_not_there(tmp_path, suffix):
    data = jpeg(xmp=PACKET.format(GAIN).encode()) + jpeg()
    photo = opened(tmp_path, data, "in.jpg")
    assert len(photo.notes) == 1 and "gain map" in photo.notes[0] and photo.pages == 1
    save_picture(tmp_path / f"out{suffix}", photo.pixels, source=photo)
    written = (tmp_path / f"out{suffix}").read_bytes()
    assert b"hdr-gain-map" not in written and b"GainMap" not in written
    assert 'format="image/jpeg"' in xmp_of(photo)


def test_a_gain_map_is_said_however_it_is_marked(tmp_path):
    iso = b"urn:iso:std:iso:ts:21496:-1\0" + bytes(4)
    marked = b"\xff\xe2" + struct.pack(">H", 2 + len(iso)) + iso
    large = b"\xff\xe1" + struct.pack(">H", 65_000) + b"Exif\0\0II*\0" + bytes(65_000 - 12)
    for data in (jpeg(marked), jpeg(large, xmp=PACKET.format(GAIN).encode())):
        photo = opened(tmp_path, data + jpeg(), "in.jpg")
        assert len(photo.notes) == 1 and "gain map" in photo.notes[0]
    assert opened(tmp_path, jpeg(large) + jpeg(), "in.jpg").notes == ()


def test_extended_xmp_is_joined(tmp_path):
    main = PACKET.format(
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'dc:source="here" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" '
        'xmpNote:HasExtendedXMP="{0}"/>'
    )
    long = PACKET.format(
        '<rdf:Description rdf:about="" xmlns:q="urn:q"><q:long>' + "x" * 90_000 + "</q:long>"
        "</rdf:Description>"
    ).encode()
    digest = hashlib.md5(long, usedforsecurity=False).hexdigest().upper()
    segments = b""
    for start in range(0, len(long), 60_000):
        part = long[start : start + 60_000]
        head = b"http://ns.adobe.com/xmp/extension/\0" + digest.encode()
        body = head + struct.pack(">II", len(long), start) + part
        segments += b"\xff\xe1" + struct.pack(">H", 2 + len(body)) + body
    photo = opened(tmp_path, jpeg(segments, xmp=main.format(digest).encode()), "in.jpg")
    assert "x" * 90_000 in xmp_of(photo) and "HasExtendedXMP" not in xmp_of(photo)
    save_picture(tmp_path / "out.png", photo.pixels, source=photo)
    assert "x" * 90_000 in xmp_of(open_photo(tmp_path / "out.png"))


@pytest.mark.parametrize(
    "block", [b"", b"\x1c", b"\x1c\2\x50\xff\xff", b"8BIM", b"Photoshop 3.0\0"]
)
def test_broken_captions_are_left_out(block):
    assert iptc.clean(block) is None and not iptc.properties_of(block)
    assert iptc.clean(iptc.in_resources(block)) is None
