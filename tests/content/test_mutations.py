"""Whatever happens to the real pack's files, the answer is a pack or problems with a place, and soon."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult_app.content.check import check
from consult_app.content.model import Pack
from consult_app.content.reader import read_pack
from consult_app.resources import asset

REAL = asset("packs/mild-lss")
FILES = sorted(str(file.relative_to(REAL)) for file in REAL.rglob("*") if file.suffix in (".yaml", ".svg"))
SECONDS = 2.0
BATCHES, EXAMPLES = 10, 30            # 300 in all, in batches that run beside each other
SNIPPETS = (
    b":", b"- ", b"{", b"}", b"[", b"]", b"'", b'"', b"#", b"&a ", b"*a", b"!!binary ", b"|", b">", b"%", b"\t",
    b"\n\n", b"---\n", b"...\n", b"<<: ", b"null", b"true", b"1e400", b"{fact:", b"{term:x}", b"**", b"\x00", b"\xff",
    b"\xc3\x28", b"\xe2\x80\xa8", "é😀®".encode(), b"? ", b"~", b"[" * 500, b"x" * 5000, b"<script>", b"<!DOCTYPE a [",
)  # fmt: skip

Mutation = Callable[[bytes], bytes]


def cut(begin: float, length: int) -> Mutation:
    return lambda content: content[: int(begin * len(content))] + content[int(begin * len(content)) + length :]


def put(at: float, snippet: bytes) -> Mutation:
    return lambda content: content[: int(at * len(content))] + snippet + content[int(at * len(content)) :]


def on_lines(change: Callable[[list[bytes], int], object], at: float) -> Mutation:
    def mutate(content: bytes) -> bytes:
        lines = content.split(b"\n")
        change(lines, int(at * (len(lines) - 1)))
        return b"\n".join(lines)

    return mutate


def twice(lines: list[bytes], at: int) -> None:
    lines.insert(at, lines[at])


def gone(lines: list[bytes], at: int) -> None:
    del lines[at]


def shifted(lines: list[bytes], at: int) -> None:
    lines[at] = b"  " + lines[at]


def flush(lines: list[bytes], at: int) -> None:
    lines[at] = lines[at].lstrip()


def swapped(lines: list[bytes], at: int) -> None:
    lines[at], lines[at - 1] = lines[at - 1], lines[at]


def emptied(lines: list[bytes], at: int) -> None:
    lines[at] = lines[at].partition(b":")[0] + b":"


PLACE = st.floats(0, 1, exclude_max=True)
MUTATIONS = st.one_of(
    st.builds(cut, PLACE, st.integers(1, 200)),
    st.builds(put, PLACE, st.sampled_from(SNIPPETS)),
    st.builds(put, PLACE, st.binary(min_size=1, max_size=4)),
    st.builds(on_lines, st.sampled_from((twice, gone, shifted, flush, swapped, emptied)), PLACE),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(REAL, tmp_path_factory.mktemp("mutated") / "pack"))


@pytest.mark.parametrize("batch", [0, *(pytest.param(more, marks=pytest.mark.long) for more in range(1, BATCHES))])
def test_a_mutated_pack_is_a_pack_or_has_problems_with_a_place(batch: int, folder: Path) -> None:
    @settings(derandomize=True, deadline=None, max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(st.just(batch), st.sampled_from(FILES[batch::BATCHES]), st.lists(MUTATIONS, min_size=1, max_size=4))
    def mutated(_: int, file: str, mutations: list[Mutation]) -> None:
        content = (REAL / file).read_bytes()
        for mutation in mutations:
            content = mutation(content)
        (folder / file).write_bytes(content)
        try:
            judge(folder)
        finally:
            shutil.copy(REAL / file, folder / file)

    mutated()


def judge(folder: Path) -> None:
    began = time.process_time()
    problems = check(folder)
    assert time.process_time() - began < SECONDS
    for problem in problems:
        lines = (folder / problem.file).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
        assert problem.message
    if all(problem.severity == "warning" for problem in problems):
        assert isinstance(read_pack(folder), Pack)
