"""Metadata is read without harm, and written again."""

import json
import re

import numpy as np
import pytest
from PIL import Image

from models.images import exif, metadata
from models.images.photo import open_photo, read_recipe
from models.images.saving import SaveOptions, save_picture
from tests.models.images.samples import (
    ALL,
    RECIPE,
    RNG,
    XMP,
    encoded,
    muted,
    noise,
    opened,
    photo_of,
    rich_exif,
    smooth,
    tiff,
)


class TestMetadata:
    def photo(self, tmp_path, **options):
        return opened(tmp_path, encoded(Image.fromarray(smooth()), "JPEG", **options))

    def test_exif_is_kept_without_thumbnail_and_structure(self, tmp_path):
        exif = Image.Exif()
        exif[271], exif[256], exif[513] = "Maker", 4000, 12
        exif[0x8769] = {36867: "2001:02:03 04:05:06", 37500: b"note", 40962: 4000}
        exif[0x8825] = {1: "N", 2: (1.0, 2.0, 3.0)}
        photo = self.photo(tmp_path, exif=exif)
        kept = Image.Exif()
        kept.load(photo.exif)
        assert kept[271] == "Maker" and 256 not in kept and 513 not in kept
        assert kept.get_ifd(0x8769)[36867] == "2001:02:03 04:05:06"
        assert kept.get_ifd(0x8825)[1] == "N"
        assert not kept.get_ifd(1)

    @pytest.mark.parametrize(
        "broken", [b"Exif\0\0junk", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0"]
    )
    def test_broken_exif_is_ignored(self, tmp_path, broken):
        assert self.photo(tmp_path, exif=broken).exif is None

    def test_resolution(self, tmp_path):
        assert self.photo(tmp_path, dpi=(300, 150)).dpi == (300, 150)
        assert self.photo(tmp_path).dpi is None
        data = tiff(
            noise(dtype=np.uint16),
            photometric="rgb",
            resolution=(100, 100),
            resolutionunit="CENTIMETER",
        )
        assert opened(tmp_path, data).dpi == pytest.approx((254, 254))

    def test_xmp_is_kept_upright(self, tmp_path):
        packet = (
            b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
            b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6" '
            b'xmlns:dc="urn:dc" dc:title="A"/></rdf:RDF></x:xmpmeta>'
        )
        photo = self.photo(tmp_path, xmp=packet)
        assert b'dc:title="A"' in photo.xmp and b'tiff:Orientation="1"' in photo.xmp
        assert photo.height > photo.width  # Pillow and we: XMP turns where EXIF says nothing

    @pytest.mark.parametrize(
        "packet", [b"<x", b"\xff\xfe", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']
    )
    def test_broken_xmp_is_ignored(self, tmp_path, packet):
        assert self.photo(tmp_path, xmp=packet).xmp is None


class TestWritten:
    @pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp", ".avif"])
    def test_all_is_kept_upright_and_with_its_new_size(self, tmp_path, suffix):
        photo = photo_of(
            tmp_path, Image.fromarray(muted()), "JPEG", exif=rich_exif(), xmp=XMP, dpi=(240, 240)
        )
        assert (photo.height, photo.width) == (56, 40)
        path = tmp_path / f"a{suffix}"
        save_picture(path, muted(112, 80), source=photo, recipe_json=RECIPE)
        out = open_photo(path)
        exif = Image.Exif()
        exif.load(out.exif)
        inner, place = exif.get_ifd(0x8769), exif.get_ifd(0x8825)
        assert (out.height, out.width) == (112, 80)
        assert exif[274] == 1 and exif[271] == "Maker" and exif[272] == "Model"
        assert inner[36867] == "2001:02:03 04:05:06" and inner[37500] == b"maker note"
        assert (inner[40962], inner[40963]) == (80, 112)
        assert float(inner[33434]) == pytest.approx(1 / 125)
        assert place[1] == "N" and [float(v) for v in place[2]] == [48, 8, 1.5]
        assert "Grüße".encode() in out.xmp and b'tiff:Orientation="1"' in out.xmp
        assert b'tiff:ImageWidth="80"' in out.xmp
        if suffix in (".png", ".tif", ".jpg"):
            assert out.dpi == pytest.approx((240, 240), rel=1e-3)
        assert read_recipe(path) == RECIPE

    @pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp", ".avif"])
    def test_recipe_alone(self, tmp_path, suffix):
        save_picture(tmp_path / f"a{suffix}", muted(), recipe_json=RECIPE)
        assert read_recipe(tmp_path / f"a{suffix}") == RECIPE

    def test_no_recipe(self, tmp_path):
        for suffix in ALL:
            save_picture(tmp_path / f"a{suffix}", muted())
            assert read_recipe(tmp_path / f"a{suffix}") is None

    @pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp", ".avif"])
    @pytest.mark.parametrize("xmp", [None, XMP], ids=["plain", "xmp"])
    def test_large_recipe(self, tmp_path, suffix, xmp):
        recipe = json.dumps({"paint": RNG.integers(0, 10, 150_000).tolist()})
        photo = photo_of(tmp_path, Image.fromarray(muted()), "JPEG", xmp=xmp)
        path = tmp_path / f"a{suffix}"
        save_picture(path, photo.pixels, source=photo, recipe_json=recipe)
        assert read_recipe(path) == recipe
        out = open_photo(path)
        assert xmp is None or "Grüße".encode() in out.xmp
        # The next generation: opened, restored again, with another recipe.
        save_picture(
            path, out.pixels, source=out, options=SaveOptions(overwrite=True), recipe_json="{}"
        )
        assert read_recipe(path) == "{}" and path.stat().st_size < 100_000

    def test_large_xmp_fits_into_a_jpeg(self, tmp_path):
        packet = XMP.replace(b"<dc:title>", b"<dc:title>" + b"x" * 90_000)
        Image.fromarray(muted()).save(tmp_path / "b.webp", xmp=packet)
        photo = open_photo(tmp_path / "b.webp")
        save_picture(tmp_path / "b.jpg", muted(), source=photo, recipe_json=RECIPE)
        assert read_recipe(tmp_path / "b.jpg") == RECIPE

    def test_only_the_last_recipe_stays(self):
        packet = metadata.with_recipe(XMP, "one")
        packet = metadata.xmp_for(packet, 1, 1)
        assert b"one" not in packet
        both = metadata.with_recipe(metadata.with_recipe(XMP, "one"), "two")
        assert metadata.recipe_in([both]) == "two"
        assert both.count(b"uuid:7") == 3

    def test_characters_that_xml_does_not_know(self):
        packet = metadata.with_recipe(None, '{"a": "\x01\ufffe"}')
        assert json.loads(metadata.recipe_in([packet])) == {"a": "\x01\ufffe"}

    def test_xmp_without_rdf_is_replaced(self):
        assert metadata.recipe_in([metadata.with_recipe(b"<a/>", "x")]) == "x"
        assert metadata.recipe_in([b"<a", b"\xff", b"<!DOCTYPE a><a/>"]) is None

    def test_exif_too_large_for_a_jpeg_is_left_out(self, tmp_path):
        exif = Image.Exif()
        exif[0x8769] = {37500: bytes(70_000)}
        Image.fromarray(muted()).save(tmp_path / "a.webp", exif=exif)
        photo = open_photo(tmp_path / "a.webp")
        assert len(photo.exif) > 70_000
        save_picture(tmp_path / "a.jpg", photo.pixels, source=photo)
        assert open_photo(tmp_path / "a.jpg").exif is None
        save_picture(tmp_path / "a.png", photo.pixels, source=photo)
        assert len(open_photo(tmp_path / "a.png").exif) > 70_000

    def test_dpi_that_makes_no_sense(self):
        for wrong in (None, (0, 0), (float("nan"), 3), (float("inf"), 3), (72,), "ab", 5):
            assert metadata.clean_dpi(wrong) is None


def test_places_of_the_whole_photo_are_not_told_of_a_part():
    regions = (
        '<rdf:Description rdf:about="" xmlns:mwg-rs='
        '"http://www.metadataworkinggroup.com/schemas/regions/" xmlns:dc='
        '"http://purl.org/dc/elements/1.1/" dc:source="attic"><mwg-rs:Regions '
        'rdf:parseType="Resource"/><Iptc4xmpExt:ImageRegion xmlns:Iptc4xmpExt='
        '"http://iptc.org/std/Iptc4xmpExt/2008-02-29/">face</Iptc4xmpExt:ImageRegion>'
        '<e:Event xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">fair</e:Event>'
        "</rdf:Description>"
    )
    packet = metadata._insert(None, "", "").replace(b"</rdf:RDF>", regions.encode() + b"</rdf:RDF>")
    kept = metadata.xmp_without_places(packet)
    assert b"Region" not in kept and b"attic" in kept and b"fair" in kept
    plain = metadata._insert(None, "", "")
    assert metadata.xmp_without_places(plain) is plain and metadata.xmp_without_places(None) is None
    found = exif.Exif()
    found.set_number(found.exif, 37396, 8)
    found.set_number(found.exif, 40962, 8)
    left = exif.parse(metadata.without_places(found.block()))
    assert 37396 not in left.exif and 40962 in left.exif
    assert metadata.without_places(None) is None


@pytest.mark.parametrize("place", [[24, 8], [24, 8, 6], [24, 8, 6, 4]])
def test_the_place_of_the_subject_grows_with_the_picture(tmp_path, place):
    found = exif.Exif()
    found.set_numbers(found.exif, 37396, place)
    found.set_number(found.exif, 40962, 48)
    found.set_number(found.exif, 40963, 32)
    path = tmp_path / "photo.png"
    for orientation in (1, 6):
        found.set_number(found.root, 274, orientation)
        Image.fromarray(noise(32, 48)).save(path, exif=b"Exif\0\0" + found.block())
        photo = open_photo(path)
        large = np.repeat(np.repeat(photo.pixels, 4, 0), 4, 1)
        save_picture(tmp_path / f"{orientation}.jpg", large, source=photo)
        told = exif.parse(open_photo(tmp_path / f"{orientation}.jpg").exif)
        expected = [4 * number for number in place] if orientation == 1 else []
        assert told.numbers(told.exif, 37396) == expected


NAMESPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
    'xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" '
    'xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#" '
    'xmlns:MP="http://ns.microsoft.com/photo/1.2/" '
    'xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"'
)
DIMENSIONS = {"w": "48", "h": "32", "unit": "pixel"}
AREA = {"x": "0.25", "y": "0.125", "w": "0.2", "h": "0.1", "unit": "normalized"}


def faces(kind, *, dimensions=DIMENSIONS):
    """A packet with one face, in Lightroom's attributes, in elements, or in Microsoft's way."""

    def told(name, prefix, values):
        if kind == "attributes":
            inside = " ".join(f'{prefix}:{key}="{value}"' for key, value in values.items())
            return f"<mwg-rs:{name} {inside}/>"
        inside = "".join(
            f"<{prefix}:{key}>{value}</{prefix}:{key}>" for key, value in values.items()
        )
        return f'<mwg-rs:{name} rdf:parseType="Resource">{inside}</mwg-rs:{name}>'

    if kind == "Microsoft":
        body = '<MP:RegionInfo MPReg:Rectangle="0.15, 0.075, 0.2, 0.1"/>'
        body += "<MP:Other><MPReg:Rectangle>0.15, 0.075, 0.2, 0.1</MPReg:Rectangle></MP:Other>"
    else:
        region = told("Area", "stArea", AREA) + "<mwg-rs:Name>Zoë</mwg-rs:Name>"
        body = '<mwg-rs:Regions rdf:parseType="Resource">'
        body += told("AppliedToDimensions", "stDim", dimensions)
        body += f'<mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType="Resource">{region}</rdf:li>'
        body += "</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    description = f'<rdf:Description rdf:about="">{body}</rdf:Description>'
    whole = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {NAMESPACES}>{description}</rdf:RDF>'
    return f"{whole}</x:xmpmeta>".encode()


def middles(packet):
    """Middles of the faces that a packet tells of."""
    text = packet.decode()
    found = [
        [float(re.search(rf"stArea:{each}(?:=\"|>)([\d.]+)", text)[1]) for each in "xy"]
        for _ in range(text.count("Zoë"))
    ]
    for each in re.findall(r'Rectangle(?:="|>)([\d., ]+)', text):
        left, top, width, height = (float(part) for part in each.split(","))
        found.append([left + width / 2, top + height / 2])
    return found


@pytest.mark.parametrize("kind", ["attributes", "elements", "Microsoft"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_faces_turn_with_their_picture(tmp_path, orientation, kind):
    pixels = np.zeros((32, 48, 3), np.uint8)
    pixels[4, 12] = 255  # in the middle of the face
    tag = Image.Exif()
    tag[274] = orientation
    Image.fromarray(pixels).save(tmp_path / "a.webp", lossless=True, exif=tag, xmp=faces(kind))
    photo = open_photo(tmp_path / "a.webp")
    bright = np.argwhere(photo.pixels[..., 0] == 255)[0][::-1]
    found = middles(photo.xmp)
    assert len(found) == (2 if kind == "Microsoft" else 1)
    for middle in found:
        assert np.abs(np.multiply(middle, [photo.width, photo.height]) - bright).max() <= 1
    if kind != "Microsoft":
        text = photo.xmp.decode()
        told = [int(re.search(rf"stDim:{each}(?:=\"|>)(\d+)", text)[1]) for each in "wh"]
        assert told == [photo.width, photo.height]


def test_faces_told_of_the_picture_as_it_is_seen_stay():
    seen = faces("elements", dimensions={"w": "32", "h": "48", "unit": "pixel"})
    kept = metadata.clean_xmp(seen, 6, (32, 48))
    assert middles(kept) == [[0.25, 0.125]] and b"<stDim:w>32<" in kept
    plain = metadata.clean_xmp(faces("elements"))
    assert middles(plain) == [[0.25, 0.125]]


def test_places_that_make_no_sense_stay_as_they_are():
    odd = faces("elements").replace(b">0.25<", b">12<")
    assert b">12<" in metadata.clean_xmp(odd, 3, (32, 48))
    odd = faces("Microsoft").replace(b"0.15, 0.075", b"a, b")
    assert metadata.clean_xmp(odd, 3, (32, 48)).count(b"a, b") == 2
