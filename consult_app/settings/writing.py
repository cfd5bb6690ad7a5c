"""Writes the settings file: whole or not at all, keeping the comments of the clinic that wrote in it by hand."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from consult_app.settings.model import Settings
from consult_app.settings.reading import SCREENS, parse_settings

HEAD = "# What this clinic has chosen. Nothing about a patient is ever kept here."
VALUE = r"""(?P<value>"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"'\[{]+)"""
ASSIGNMENT = re.compile(rf"(?P<before>\s*(?P<key>[a-z_]+)\s*=\s*){VALUE}(?P<after>\s*(?:#.*)?)")
SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_settings(settings: Settings, file: Path) -> None:
    """Put ``settings`` into ``file``, which is made if it is missing.

    OSError when that cannot be done; ``file`` is then as it was. A pack inside the file's folder is named from there.
    """
    if settings.pack and Path(settings.pack).is_relative_to(file.parent):
        settings = replace(settings, pack=str(Path(settings.pack).relative_to(file.parent)))
    target = file.resolve()                          # where a link leads: the link itself stays
    text = settings_text(settings, _text_of(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    half_made = target.with_name(f".{target.name}.part")
    try:
        half_made.write_text(text, encoding="utf-8")
        os.replace(half_made, target)
    finally:
        half_made.unlink(missing_ok=True)


def _text_of(file: Path) -> str:
    """Return what is in ``file``, "" where nothing can be read. PermissionError where it may not be written."""
    if file.exists() and not os.access(file, os.W_OK):
        raise PermissionError(f"{file.name} is write-protected")
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def settings_text(settings: Settings, old: str = "") -> str:
    """Return the text of a file that holds ``settings``, with the lines of ``old`` as far as they can stay."""
    edited = "\n".join(_edited(settings, old)) + "\n"
    if _holds(edited, settings):
        return edited
    return "\n".join(_edited(settings, HEAD)) + "\n"


def _holds(text: str, settings: Settings) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return parse_settings(text)[0] == settings


def _edited(settings: Settings, old: str) -> Iterator[str]:
    """Yield the lines of ``old`` with the values of ``settings`` in place, what is missing, and the displays."""
    lines = old.split("\n") if old.strip() else [HEAD]
    first_table = next((i for i, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    plain = {field.name: getattr(settings, field.name) for field in fields(Settings) if field.name != SCREENS}
    usual = Settings()
    for line in _without_blanks_at_end(lines[:first_table]):
        match = ASSIGNMENT.fullmatch(line.rstrip("\r"))
        if match and match["key"] in plain:
            yield f"{match['before']}{_literal(plain.pop(match['key']))}{match['after']}"
        else:
            yield line
    yield from (f"{key} = {_literal(value)}" for key, value in plain.items() if value != getattr(usual, key))
    for key, measures in settings.screens:
        yield f"\n[{SCREENS}.{_literal(key)}]"
        yield from (f"{field.name} = {getattr(measures, field.name)!r}" for field in fields(type(measures)))


def _without_blanks_at_end(lines: Sequence[str]) -> Sequence[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def _literal(value: object) -> str:
    """Return ``value`` as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return f'"{"".join(_letter(letter) for letter in str(value))}"'


def _letter(letter: str) -> str:
    if letter in SHORT_ESCAPES:
        return SHORT_ESCAPES[letter]
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter
