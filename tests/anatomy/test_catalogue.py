import subprocess
import sys

import numpy as np
import pytest

from consult_app.anatomy.catalogue import AXIAL, FIGURES, draw
from tests.anatomy.states import axial


def test_the_catalogue_loads_without_numpy_or_shapely() -> None:
    code = ("import sys, consult_app.anatomy.catalogue\n"
            "print(sorted({'numpy', 'shapely'} & set(sys.modules)))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_figure_draws_with_its_defaults_and_keeps_its_promises() -> None:
    for name, spec in FIGURES.items():
        drawing = draw(name)
        assert drawing.figure == name
        assert set(spec.parts) <= set(drawing.anchors)
        assert set(spec.measurements) == set(drawing.measurements)
        assert dict(drawing.parameters) == {p.name: p.default for p in spec.parameters}


def test_an_unknown_figure_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        draw("knee")


@pytest.mark.parametrize(("parameters", "named"), [
    ({"severty": 0.5}, "severty"), ({"severity": 1.2}, "severity"), ({"asymmetry": -1.5}, "asymmetry"),
    ({"severity": float("nan")}, "severity"),
])
def test_a_wrong_value_is_named(parameters: dict[str, float], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        draw("axial", parameters)


def test_the_same_values_give_the_same_drawing() -> None:
    first, second = axial(severity=0.61), axial(severity=0.61)
    assert all(np.array_equal(first.outlines[name], second.outlines[name]) for name in first.outlines)


def test_names_that_scripts_lean_on() -> None:
    drawing = axial()
    assert {"dural_sac", "ligament_left", "ligament_right", "disc", "free_canal"} <= set(drawing.outlines)
    assert {"dural_sac_area", "free_canal_area", "ligament_thickness_right", "canal_front_to_back",
            "lateral_recess_left"} <= set(drawing.measurements)
    assert {m.unit for m in drawing.measurements.values()} == {"mm", "mm2", "percent"}
    assert AXIAL.views[0] == "standard"
