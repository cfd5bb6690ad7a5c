from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage

from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.layers import Layer, Layers


def layer(side: int) -> Layer:
    return Layer(QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied), QPoint(0, 0))


def test_the_least_recently_used_goes_first() -> None:
    layers = Layers(3 * 4 * 100 * 100)
    for name in "abc":
        layers.add(name, layer(100))
    assert layers.get("a") is not None
    layers.add("d", layer(100))
    assert layers.get("b") is None
    assert layers.get("a") is not None
    assert layers.size <= layers.limit


def test_one_that_is_larger_than_the_limit_is_kept_alone() -> None:
    layers = Layers(1000)
    layers.add("small", layer(4))
    layers.add("large", layer(100))
    assert layers.get("large") is not None
    assert layers.get("small") is None
    layers.clear()
    assert len(layers) == 0
    assert layers.size == 0


def test_a_camera_shows_its_view_inside_the_free_part() -> None:
    for view in VIEWS.values():
        for free in (QRectF(0, 0, 1176, 700), QRectF(100, 50, 400, 700)):
            camera = Camera.fitted(1176, 850, free, view)
            solid = .72                                    # of the radii: from there on it fades out
            left, right = (camera.point((view.x + x * solid * view.rx, view.y)).x() for x in (-1, 1))
            top, bottom = (camera.point((view.x, view.y + y * solid * view.ry)).y() for y in (1, -1))
            assert free.left() <= left < right <= free.right()
            assert free.top() <= top < bottom <= free.bottom()


def test_front_is_up_and_the_patients_left_is_right() -> None:
    camera = Camera.fitted(1000, 800, QRectF(0, 0, 1000, 800), VIEWS["standard"])
    assert camera.point((0, 10)).y() < camera.point((0, -10)).y()
    assert camera.point((10, 0)).x() > camera.point((-10, 0)).x()
    assert camera.transform().map(camera.point((0, 0)) * 0) == camera.point((0, 0))


def test_a_part_outside_the_picture_is_empty() -> None:
    camera = Camera.fitted(1000, 800, QRectF(0, 0, 1000, 800), VIEWS["close"])
    assert camera.part(QRectF(500, 500, 5, 5)).isEmpty()
    assert not camera.part(QRectF(-5, -5, 5, 5)).isEmpty()
