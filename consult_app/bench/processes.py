"""What a process tree takes: memory by its proportional share, processor time; from /proc, so on Linux only."""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")


def tree(pid: int) -> list[int]:
    """Return ``pid`` and everything it started that still runs."""
    found = [pid]
    for parent in found:                     # grows while it is walked
        for task in (PROC / str(parent) / "task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


def memory(pid: int) -> float:
    """Return the proportional set size of the tree in MiB."""
    return sum(_share(process) for process in tree(pid)) / 1024


def processor_time(pid: int) -> float:
    """Return the processor seconds that the tree has used, user and system."""
    return sum(_ticks(process) for process in tree(pid)) / os.sysconf("SC_CLK_TCK")


def _share(pid: int) -> int:
    lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _ticks(pid: int) -> int:
    fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
