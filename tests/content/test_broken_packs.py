"""Every broken pack is told of at the very line and column, in words, and nothing else is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from consult_app.content.check import check
from consult_app.content.reader import read_pack
from consult_app.errors import PackError, Problem
from tests.content.broken_packs import LISTS, TODAY, Broken, broken_packs

CASES = list(broken_packs())


@pytest.mark.parametrize("pack", LISTS.values(), ids=lambda pack: pack.name)
def test_the_pack_that_is_broken_is_whole(pack: Path) -> None:
    assert check(pack, today=TODAY) == ()


def test_there_are_enough_ways_to_break_a_pack() -> None:
    assert len(CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_pack_is_told_of_where_it_is_broken_and_is_not_shown(case: Broken, tmp_path: Path) -> None:
    places = case.write(tmp_path / "pack")
    problems = check(tmp_path / "pack", today=TODAY)
    told = [f"{problem}" for problem in problems]
    assert sorted((problem.file, problem.line, problem.column) for problem in problems) == sorted(places), told
    rest = list(told)
    for said in case.says:
        found = next((line for line in rest if said in line), None)
        assert found, (said, rest)
        rest.remove(found)
    assert rest == []
    assert_read_or_refused(tmp_path / "pack", problems)


def assert_read_or_refused(pack: Path, problems: tuple[Problem, ...]) -> None:
    if all(problem.severity == "warning" for problem in problems):
        assert read_pack(pack).pages
        return
    with pytest.raises(PackError) as refused:
        read_pack(pack)
    assert errors(refused.value.problems) == errors(problems)


def errors(problems: tuple[Problem, ...]) -> set[Problem]:
    return {problem for problem in problems if problem.severity == "error"}
