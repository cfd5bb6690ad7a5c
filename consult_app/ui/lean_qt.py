"""Imports PySide6 without what only a programmer at a prompt needs: 45 ms less before the first page.

PySide6 comes with three habits that cost every start. It executes modules that write signatures into error texts,
with some fifteen large regular expressions; here that waits until one of them is needed, which is never while nothing
is wrong. It compiles its support modules anew each time; here their bytecode is kept where Python keeps ours. And it
reads the source of every module that is imported after it, looking for the word PySide6, to serve
``from __feature__ import …``, which this program does not use. A PySide6 built in another way is imported as usual.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
import zlib
from collections.abc import Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec
from importlib.util import cache_from_source
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader, MetaPathFinder
else:                                    # 2 ms for two names that do nothing
    Loader = MetaPathFinder = object

SUPPORT = "shibokensupport/"             # in the archive that PySide6 carries
SIGNATURES = "shibokensupport.signature."
plain_compile = builtins.compile
POSTPONED = frozenset(SIGNATURES + name for name in (
    "errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool",
))


class Postponed(ModuleType):
    """Stands for a module until somebody asks for something in it."""

    def __getattr__(self, name: str) -> object:
        spec = self.__spec__
        if name.startswith("__") or spec is None or not isinstance(spec.loader, Later):
            raise AttributeError(name)
        self.__class__ = ModuleType      # type: ignore[assignment]
        published, spec.name = spec.name, self.__name__     # PySide6 publishes it by a second name
        spec.loader.real.exec_module(self)
        spec.name = published
        return getattr(self, name)


class Later(Loader):
    """Makes the stand-in that ``real`` fills when its time comes."""

    def __init__(self, real: Loader) -> None:
        self.real = real

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the stand-in."""
        return Postponed(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing yet."""


class Postponing(MetaPathFinder):
    """Asks ``finder`` and puts off what may wait."""

    def __init__(self, finder: MetaPathFinder) -> None:
        self.finder = finder

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return the spec that ``finder`` has."""
        spec = self.finder.find_spec(name, path, target)
        if spec and spec.loader and name in POSTPONED:
            spec.loader = Later(spec.loader)
        return spec


class Finders(list[Any]):
    """``sys.meta_path`` while PySide6 puts a finder for its own support in front of it, and takes it away again."""

    def insert(self, at: int, finder: MetaPathFinder) -> None:      # type: ignore[override]
        """Put ``finder`` in, postponing."""
        super().insert(at, Postponing(finder))

    def remove(self, finder: MetaPathFinder) -> None:
        """Take ``finder`` out."""
        self[:] = [each for each in self if getattr(each, "finder", each) is not finder]


def version() -> tuple[str, tuple[int, int]]:
    """Return PySide6's version as text and its first two numbers."""
    import PySide6

    major, minor, *_ = PySide6.__version_info__
    return PySide6.__version__, (int(major), int(minor))


def kept_compile(source: Any, filename: Any, *how: Any, **further: Any) -> Any:
    """Compile as ``compile`` does; the bytecode of PySide6's own support comes from where it was kept, if it was."""
    if not str(filename).startswith(SUPPORT):
        return plain_compile(source, filename, *how, **further)
    name = f"{str(filename).replace('/', '.')}-{zlib.crc32(source):08x}.py"
    file = Path(cache_from_source(str(Path(__file__).with_name(name))))
    try:
        return marshal.loads(file.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        code = plain_compile(source, filename, *how, **further)
        _keep(code, file)
        return code


def _keep(code: Any, file: Path) -> None:
    if sys.dont_write_bytecode:
        return
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):                  # a folder that cannot be written is done without
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(marshal.dumps(code))
        fresh.replace(file)


def import_lean() -> None:
    """Import PySide6, once."""
    if "PySide6" in sys.modules:
        return
    usual = sys.meta_path
    finders = Finders(usual)
    sys.meta_path, builtins.compile = finders, kept_compile
    try:
        import PySide6  # noqa: F401
    finally:
        usual[:] = finders
        sys.meta_path, builtins.compile = usual, plain_compile
    without_features = getattr(builtins, "__orig_import__", None)
    if without_features:
        builtins.__import__ = without_features
