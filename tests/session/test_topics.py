"""What counts as talked about: pages seen, of the chapters that the take-home page names."""

from __future__ import annotations

from dataclasses import replace

from consult_app.content.model import Pack, TakeHomePage
from consult_app.content.reader import read_pack
from consult_app.session.state import State
from consult_app.session.take_home import talked_about
from tests.content.broken_packs import EVERY_KIND


def chapters(pack: Pack) -> list[str]:
    heads = [page.head for page in pack.pages]
    steps, of = tuple(head.id for head in heads), tuple(head.chapter for head in heads)
    state = State(steps, of, tuple(option.id for option in pack.options), seen=frozenset(steps))
    return [talked.chapter for talked in talked_about(pack, state)]


def test_only_the_topics_are_listed() -> None:
    assert chapters(read_pack(EVERY_KIND)) == ["Look", "Choose"]


def test_without_topics_every_chapter_is() -> None:
    pack = read_pack(EVERY_KIND)
    pages = tuple(replace(page, topics=()) if isinstance(page, TakeHomePage) else page for page in pack.pages)
    assert chapters(replace(pack, pages=pages)) == ["Look", "The ways", "Choose"]
