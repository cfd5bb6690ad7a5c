"""An SVG may draw and do nothing else; a PNG must be whole, still and of a sensible size."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from consult_app.content.check import check
from consult_app.content.rules.pictures import svg_faults
from tests.content.broken_packs import SMALL, TODAY

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def faults(inside: str, head: str = HEAD) -> list[str]:
    found = svg_faults("a.svg", f"{head}\n{inside}\n</svg>".encode())
    return [f"{problem.line}:{problem.column} {problem.message}" for problem in found]


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0L9 9" style="fill:url(#a);stroke:#123"/>',
        '<linearGradient id="b" xlink:href="#a"/>',
        '<g transform="translate(1,2)"><title>a</title><text>b &amp; c</text></g>',
        '<clipPath id="c"><rect width="9" height="9"/></clipPath><g clip-path="url(#c)"/>',
        "<!-- a remark -->",
    ],
)
def test_what_draws_is_allowed(inside: str) -> None:
    assert faults(inside) == []


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script/>", "2:1 <script> may not stand in a picture"),
        ("<g><foreignObject/></g>", "2:4 <foreignObject> may not stand in a picture"),
        ('<image href="#a"/>', "2:1 <image> may not stand in a picture"),
        ("<use/>", "2:1 <use> may not stand in a picture"),
        ("<style>@import 'x'</style>", "2:1 <style> may not stand in a picture"),
        ("<animate/>", "2:1 <animate> may not stand in a picture"),
        ('<x xmlns="http://www.w3.org/1999/xhtml"/>', "2:1 <x> may not stand in a picture"),
        ('<g ONLOAD="go()"/>', "2:1 the handler 'ONLOAD' may not stand in a picture"),
        ('<linearGradient href="other.svg#a"/>', "2:1 a reference to 'other.svg#a' leads out of the picture"),
        ('<linearGradient xlink:href="data:x"/>', "2:1 a reference to 'data:x' leads out of the picture"),
        ('<g fill="url( other.svg#a)"/>', "2:1 'fill' leads out of the picture"),
        ("<g style=\"fill:URL('http://a.invalid/')\"/>", "2:1 'style' leads out of the picture"),
        ('<?xml-stylesheet href="a.css"?>', "2:1 '<?xml-stylesheet' may not stand in a picture"),
        ("<g></h>", "2:6 this is no whole SVG: mismatched tag"),
        ("&bomb;", "2:1 this is no whole SVG: undefined entity"),
        ("<g>" * 70, "2:178 the picture is too deep or has too many parts"),
    ],
)
def test_what_does_more_is_told_where_it_stands(inside: str, fault: str) -> None:
    assert faults(inside)[0].startswith(fault)


def test_a_picture_of_another_kind_and_one_without_a_size() -> None:
    assert faults("", "<svg>")[0].startswith("1:1 this is no SVG picture")
    assert faults("", HEAD.replace(' viewBox="0 0 9 9"', "")) == ["1:1 <svg> needs a viewBox"]


def test_entities_are_refused_before_they_grow() -> None:
    bomb = "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 60))
    found = list(svg_faults("a.svg", f'<!DOCTYPE svg [<!ENTITY a0 "x">{bomb}]>{HEAD}&a59;</svg>'.encode()))
    assert len(found) == 1
    assert "document type" in found[0].message


def png(width: int, height: int, *extra: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress((b"\0" + b"\0" * min(width, 99)) * min(height, 99)))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunk(kind, b"") for kind in extra) + rows + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (png(4, 3), ""),
        (b"GIF89a", "this is no PNG picture"),
        (png(4, 3)[:-6], "the PNG picture is damaged"),
        (png(4, 3).replace(b"\0\0\0\4\0\0\0\3", b"\0\0\0\4\0\0\0\2"), "the PNG picture is damaged"),
        (png(100_000, 100_000), "the picture is 100000 x 100000 pixels; the limit is 8192 a side"),
        (png(0, 3), "the picture is 0 x 3 pixels; the limit is 8192 a side"),
        (png(4, 3, b"acTL"), "moving pictures are not shown"),
    ],
)
def test_png_pictures(pack: Path, content: bytes, message: str) -> None:
    (pack / "pictures" / "walk.png").write_bytes(content)
    (pack / "steps.yaml").write_text((SMALL / "steps.yaml").read_text().replace("walk.svg", "walk.png"))
    told = [str(problem) for problem in check(pack, today=TODAY)]
    assert told == ([f"pictures/walk.png:1:1: {message}"] if message else [])
