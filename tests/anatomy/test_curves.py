import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.anatomy import curves, many_curves, rays

CIRCLE = np.column_stack([np.cos(np.linspace(0, 2 * np.pi, 400, endpoint=False)),
                          np.sin(np.linspace(0, 2 * np.pi, 400, endpoint=False))])
SPACE = settings(max_examples=50, deadline=None, derandomize=True)


def test_a_spline_passes_through_its_points() -> None:
    points = [(0.0, 0.0), (1.0, 2.0), (3.0, 2.5), (4.0, 0.0)]
    curve = curves.spline(points, 600)
    for point in points:
        assert np.hypot(*(curve - point).T).min() < 0.01


def test_resampling_is_even() -> None:
    ring = curves.resample_ring(np.array([(0.0, 0.0), (4.0, 0.0), (4.0, 1.0), (0.0, 1.0)]), 50)
    lengths = np.hypot(*np.diff(np.vstack([ring, ring[:1]]), axis=0).T)
    assert len(ring) == 50
    assert lengths == pytest.approx(np.full(50, 0.2))


def test_area_of_a_circle_and_of_its_mirror_image() -> None:
    assert curves.area(CIRCLE) == pytest.approx(np.pi, rel=1e-3)
    assert curves.area(curves.mirrored(CIRCLE + 3)) == pytest.approx(np.pi, rel=1e-3)


def test_offset_moves_to_the_left_of_travel() -> None:
    line = np.array([(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)])
    assert curves.offset(line, 0.5)[:, 1] == pytest.approx([0.5, 0.5, 0.5])


@SPACE
@given(st.floats(0.5, 8))
def test_smoothing_keeps_what_is_already_smooth(sigma: float) -> None:
    straight = np.column_stack([np.linspace(0, 10, 80), np.linspace(0, 5, 80)])
    assert curves.smooth_line(straight, sigma) == pytest.approx(straight, abs=1e-6)
    assert curves.smooth_ring(np.ones(120), sigma) == pytest.approx(np.ones(120))


@SPACE
@given(st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
def test_rays_and_star_radius_agree_inside_a_circle(x: float, y: float) -> None:
    centre = np.array([x, y])
    angles, unit = rays.circle(36)
    hit = rays.ray_lengths(centre, angles, CIRCLE)
    assert np.hypot(*(centre + hit[:, None] * unit).T) == pytest.approx(np.ones(36), abs=1e-3)
    assert rays.star_radius(centre, angles, CIRCLE) == pytest.approx(hit, abs=5e-3)
    assert rays.edge_distances(centre[None], CIRCLE)[0] == pytest.approx(1 - np.hypot(x, y), abs=1e-3)


def test_a_soft_minimum_lies_below_both() -> None:
    a, b = np.array([1.0, 2.0, 5.0]), np.array([3.0, 2.0, 1.0])
    soft = rays.soft_minimum(a, b, 0.1)
    assert (soft <= np.minimum(a, b) + 1e-9).all()
    assert soft == pytest.approx(np.minimum(a, b), abs=0.08)


@SPACE
@given(st.integers(2, 60), st.integers(0, 2 ** 16))
def test_a_stack_of_curves_is_handled_as_each_of_them_is(count: int, seed: int) -> None:
    stack = np.cumsum(np.random.default_rng(seed).normal(size=(3, 25, 2)), axis=1)
    for curve, resampled in zip(stack, many_curves.resample_each(stack, count), strict=True):
        assert resampled == pytest.approx(curves.resample(curve, count), abs=1e-9)
    smoothed = many_curves.smoothing(25, 1.6) @ stack
    for curve, smooth in zip(stack, smoothed, strict=True):
        assert smooth == pytest.approx(curves.smooth_line(curve, 1.6), abs=1e-9)
    places = np.array([0.0, 3.5, 24.0])
    for curve, points in zip(stack, many_curves.along(stack, places), strict=True):
        assert points == pytest.approx(np.array([curve[0], (curve[3] + curve[4]) / 2, curve[24]]))
