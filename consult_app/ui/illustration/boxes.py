"""Plain rectangles, segments and whether they meet. All in logical px, y downwards; no Qt."""

from __future__ import annotations

from collections.abc import Iterable

from consult_app.values import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner and size."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.top + self.height

    @property
    def centre(self) -> Point:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def grown(self, by: float) -> Box:
        """Return the box with a margin of ``by`` on every side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def meets(self, other: Box) -> bool:
        """True if they share more than an edge."""
        return (self.left < other.right and other.left < self.right
                and self.top < other.bottom and other.top < self.bottom)

    def holds(self, point: Point) -> bool:
        """True if ``point`` lies inside or on the edge."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def contains(self, other: Box) -> bool:
        """True if ``other`` lies wholly inside, edges included."""
        return self.holds((other.left, other.top)) and self.holds((other.right, other.bottom))

    def below(self, taken: Iterable[Box]) -> Box:
        """Return the box without the strip at its top that any of ``taken`` in its upper half reaches into."""
        reached = [box.bottom for box in taken if box.meets(self) and box.centre[1] < self.centre[1]]
        top = max([self.top, *reached])
        return Box(self.left, top, self.width, max(self.bottom - top, 0))

    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Return the corners in order round the box."""
        return ((self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom))

    def cut_by(self, a: Point, b: Point) -> bool:
        """True if the segment from ``a`` to ``b`` touches the box."""
        c = self.corners()
        return self.holds(a) or self.holds(b) or any(cross(a, b, c[i], c[(i + 1) % 4]) for i in range(4))

    def covers_part_of(self, outline: tuple[Point, ...]) -> bool:
        """True if the box and the region inside ``outline`` overlap. An empty outline is nowhere."""
        if not outline or not self.meets(around(outline)):
            return False
        if any(self.holds(p) for p in outline) or any(inside(c, outline) for c in self.corners()):
            return True
        return any(self.cut_by(p, outline[i - 1]) for i, p in enumerate(outline))


def around(points: Iterable[Point]) -> Box:
    """Return the smallest box round ``points``."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """True if the segments ``a``-``b`` and ``c``-``d`` share a point."""
    return _turn(a, b, c) * _turn(a, b, d) <= 0 and _turn(c, d, a) * _turn(c, d, b) <= 0 and around((a, b)).grown(
        1e-9).meets(around((c, d)).grown(1e-9))


def inside(point: Point, outline: tuple[Point, ...]) -> bool:
    """True if ``point`` lies inside the closed ``outline``."""
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            odd = not odd
    return odd


def along(a: Point, b: Point, count: int = 24) -> list[Point]:
    """Return ``count`` points of the segment ``a``-``b``, evenly spaced, without its ends."""
    steps = [(i + .5) / count for i in range(count)]
    return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in steps]


def from_segment(point: Point, a: Point, b: Point) -> float:
    """Return the distance of ``point`` from the segment ``a``-``b``."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length))
    return float(((point[0] - a[0] - t * dx) ** 2 + (point[1] - a[1] - t * dy) ** 2) ** 0.5)
