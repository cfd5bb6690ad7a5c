"""Strategies for states of the axial figure, and short names for what tests ask of a drawing."""

from hypothesis import strategies as st

from consult_app.anatomy.catalogue import AXIAL, draw
from consult_app.anatomy.drawing import Drawing

REMOVAL = ("removal_left", "removal_right")


def values(*, without: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, float]]:
    """Any mix of the axial parameters within their ranges, the corners among them."""
    return st.fixed_dictionaries({
        p.name: st.one_of(st.sampled_from([p.low, p.default, p.high]), st.floats(p.low, p.high))
        for p in AXIAL.parameters if p.name not in without
    })


def axial(**parameters: float) -> Drawing:
    return draw("axial", parameters)


def measured(drawing: Drawing, name: str) -> float:
    return drawing.measurements[name].value
