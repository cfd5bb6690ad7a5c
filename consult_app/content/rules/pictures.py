"""Rules for a pack's own pictures: inside the folder, small, an SVG that only draws or a still PNG."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from functools import lru_cache
from xml.parsers import expat

from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.pack_folder import MAX_PICTURE_BYTES
from consult_app.content.places import Path
from consult_app.content.shapes import CausesShape, DrawnShape, LevelsShape, TwoStatesShape, WalkthroughShape
from consult_app.errors import Problem

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
DRAWN = frozenset({
    "svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "title", "desc", "metadata", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern",
})
OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\s*\(|javascript:|data:", re.IGNORECASE)
OUTLINES = frozenset({"d", "points", "transform"})   # long, and of numbers only where they are drawn at all
PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
PNG_ENDS = b"IEND\xaeB`\x82"
MAX_SIDE = 8192
MAX_DEPTH, MAX_ELEMENTS = 60, 20_000


def check_pictures(draft: Draft) -> None:
    """Report every picture that a step names and that may not be shown."""
    steps = draft.document("steps.yaml")
    checked: set[str] = set()
    for at, picture in _named_pictures(draft):
        message = _place(picture, draft)
        if message:
            draft.found.append(steps.problem(at, message))
        elif picture not in checked:
            checked.add(picture)
            draft.found.extend(_judge(picture, draft))


def _named_pictures(draft: Draft) -> Iterator[tuple[Path, str]]:
    for name, step in draft.steps.items():
        drawn: list[tuple[Path, DrawnShape]] = [((name,), step)] if isinstance(step, DrawnShape) else []
        if isinstance(step, TwoStatesShape | LevelsShape):
            drawn = [((name, "panes", index), pane) for index, pane in enumerate(step.panes)]
        elif isinstance(step, WalkthroughShape):
            drawn = [((name, "scenes", index), scene) for index, scene in enumerate(step.scenes)]
        yield from (((*at, "picture"), one.picture) for at, one in drawn if one.picture)
        for index, cause in enumerate(step.causes if isinstance(step, CausesShape) else ()):
            if cause.picture:
                yield (name, "causes", index, "picture"), cause.picture


def _place(picture: str, draft: Draft) -> str:
    """Return what is wrong with where the picture lies, "" if nothing."""
    if picture.startswith(("/", "\\")) or ".." in picture.split("/") or "\\" in picture or ":" in picture:
        return f"'{picture}' leads out of the pack; write pictures/NAME.svg"
    if not picture.lower().endswith((".svg", ".png")):
        return f"'{picture}' is neither .svg nor .png"
    if picture not in draft.folder.pictures:
        if any(problem.file == picture for problem in draft.found):
            return f"'{picture}' can not be used"
        return unknown("picture", picture, draft.folder.pictures)
    return ""


def _judge(picture: str, draft: Draft) -> Iterator[Problem]:
    try:
        content = draft.folder.read(picture, MAX_PICTURE_BYTES)
    except OSError as error:
        yield Problem(picture, 1, 1, f"can not be read: {error.strerror}")
        return
    if len(content) > MAX_PICTURE_BYTES:
        size = draft.folder.size(picture)
        yield Problem(picture, 1, 1, f"the picture has {size:,} bytes; the limit is {MAX_PICTURE_BYTES:,}")
    elif picture.lower().endswith(".png"):
        message = _png_fault(content)
        if message:
            yield Problem(picture, 1, 1, message)
    else:
        yield from svg_faults(picture, content)


def _png_fault(content: bytes) -> str:
    if not content.startswith(PNG_BEGINS) or content[12:16] != b"IHDR" or len(content) < 33:
        return "this is no PNG picture"
    width, height = struct.unpack(">II", content[16:24])
    whole = zlib.crc32(content[12:29]) == int.from_bytes(content[29:33], "big") and content.endswith(PNG_ENDS)
    if not whole:
        return "the PNG picture is damaged"
    if not 0 < width <= MAX_SIDE or not 0 < height <= MAX_SIDE:
        return f"the picture is {width} x {height} pixels; the limit is {MAX_SIDE} a side"
    return "moving pictures are not shown" if b"acTL" in content else ""


@lru_cache(maxsize=128)
def svg_faults(picture: str, content: bytes) -> tuple[Problem, ...]:
    """Return what in an SVG could do more than draw, at its line and column. Remembered: authors save texts often."""
    walk = _SvgWalk(picture)
    try:
        walk.parser.Parse(content, True)
    except expat.ExpatError as error:
        said = str(error).partition(":")[0]
        walk.found.append(Problem(picture, error.lineno, error.offset + 1, f"this is no whole SVG: {said}"))
    except _Enough:
        pass
    return tuple(walk.found)


class _Enough(Exception):
    """Reading on would serve nobody."""


class _SvgWalk:
    """Looks at every element without building anything."""

    def __init__(self, picture: str) -> None:
        self.found: list[Problem] = []
        self._picture, self._depth, self._elements = picture, 0, 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction

    def _report(self, message: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self.found.append(Problem(self._picture, line, column, message))

    def _doctype(self, *_: object) -> None:
        self._report("a document type or entity may not stand in a picture; save it as plain SVG")
        raise _Enough

    def _instruction(self, target: str, _: str) -> None:
        self._report(f"'<?{target}' may not stand in a picture")

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH or self._elements > MAX_ELEMENTS:
            self._report("the picture is too deep or has too many parts")
            raise _Enough
        space, _, name = element.rpartition(" ")
        if self._depth == 1:
            self._check_root(space, name, attributes)
        elif space != SVG or name not in DRAWN:
            self._report(f"<{name}> may not stand in a picture; save it as plain SVG")
        for key, value in attributes.items():
            self._check_attribute(key, value)

    def _check_root(self, space: str, name: str, attributes: dict[str, str]) -> None:
        if space != SVG or name != "svg":
            self._report("this is no SVG picture")
            raise _Enough
        if "viewBox" not in attributes:
            self._report("<svg> needs a viewBox")

    def _check_attribute(self, key: str, value: str) -> None:
        space, _, name = key.rpartition(" ")
        if name.lower().startswith("on"):
            self._report(f"the handler '{name}' may not stand in a picture")
        elif name == "href" and space in ("", XLINK) and not value.startswith("#"):
            self._report(f"a reference to '{value[:40]}' leads out of the picture")
        elif name not in OUTLINES and ("(" in value or ":" in value or "@" in value) and OUTSIDE.search(value):
            self._report(f"'{name}' leads out of the picture")

    def _end(self, _: str) -> None:
        self._depth -= 1
