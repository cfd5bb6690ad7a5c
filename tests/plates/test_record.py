"""Other programs read a figure's outlines and numbers, and find them to agree."""

import json

import pytest

from consult_app.anatomy.catalogue import AXIAL
from consult_app.plates.listing import listed
from consult_app.plates.record import as_json
from tests.anatomy.states import axial


def shoelace(outline: list[list[float]]) -> float:
    after = outline[1:] + outline[:1]
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(outline, after, strict=True))) / 2


@pytest.mark.parametrize("level", ["L2/3", "L5/S1"])
def test_the_areas_in_the_file_are_those_of_its_outlines(level: str) -> None:
    made = json.loads(as_json(axial(level=level, severity=0.7, removal_left=1), AXIAL))
    assert made["figure"] == "axial"
    assert made["parameters"]["level"] == level
    assert made["parameters"]["severity"] == 0.7
    for measurement, outline in (("dural_sac_area", "dural_sac"), ("free_canal_area", "free_canal")):
        value = made["measurements"][measurement]
        assert value["unit"] == "mm2"
        assert shoelace(made["outlines"][outline]) == pytest.approx(value["value"], rel=0.01)


def test_every_strand_is_an_outline_of_its_own() -> None:
    drawing = axial(severity=1)
    made = json.loads(as_json(drawing, AXIAL))
    strands = {name for name in made["outlines"] if name.startswith("rootlet_")}
    assert len(strands) == len(drawing.rootlets)
    assert {"rootlet_s1l_1", "rootlet_s1l_2", "rootlet_filum_1"} <= strands


def test_the_list_names_every_parameter_with_its_range() -> None:
    lines = list(listed({"axial": AXIAL}))
    assert lines[0] == "axial"
    assert len(lines) == 1 + len(AXIAL.parameters)
    assert lines[1].split() == ["level", "L2/3", "L3/4", "L4/5", "L5/S1", "(default", "L4/5)"]
    assert next(line for line in lines if "asymmetry" in line).split()[1:4] == ["-1", "to", "1"]
