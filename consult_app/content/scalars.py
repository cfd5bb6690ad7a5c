"""What a plain YAML 1.2 scalar means: ``no`` is the word no, ``12:30`` and ``2026-11-24`` are text."""

from __future__ import annotations

import re

LONGEST_NUMBER = 30
CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}
WHOLE = re.compile(r"[-+]?[0-9]+")
OCTAL = re.compile(r"0o[0-7]+")
HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
ENDLESS = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")

Scalar = str | int | float | bool | None


def meaning(text: str) -> Scalar:
    """Return what an unquoted scalar stands for. ValueError for a number nobody can mean."""
    if text in CONSTANTS:
        return CONSTANTS[text]
    if ENDLESS.fullmatch(text):
        raise ValueError(f"{text} is no number that can be shown")
    for pattern, base in ((WHOLE, 10), (OCTAL, 8), (HEXADECIMAL, 16)):
        if pattern.fullmatch(text):
            return int(_short(text), base)
    if DECIMAL.fullmatch(text):
        return _finite(float(_short(text)), text)
    return text


def _short(text: str) -> str:
    if len(text) > LONGEST_NUMBER:
        raise ValueError(f"a number of {len(text)} characters is too long")
    return text.replace("0o", "", 1) if text.startswith("0o") else text


def _finite(number: float, text: str) -> float:
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is too large")
    return number
