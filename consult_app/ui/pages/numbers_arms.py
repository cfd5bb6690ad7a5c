"""What a chance says of each of its groups, in whole people: so many had it, so many had not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from consult_app.content.model import Chance, Mark, NumbersPage, Option, Pack, Paragraph, Words
from consult_app.evidence.figures import SHARE_UNITS, of_whole
from consult_app.evidence.model import Fact
from consult_app.i18n import Words as Tell
from consult_app.values import dataclass

NO_OPTION = "action"      # colour of people whom no option has to do with


@dataclass(frozen=True)
class Arm:
    """One group of ``of`` people. ``option`` names it where it is set; ``spoken`` is the whole of it as a sentence."""

    option: Option | None
    name: str
    colour: str
    place: int | None          # of its option in the order of the visit
    filled: int
    figure: Words              # "about 9 of 100"
    number: str                # "9"
    had: str
    rest: tuple[Words, ...]    # "91 did not"
    exact: tuple[Words, ...]   # "Exactly 5.5 of 100", () where the whole numbers of all groups are exact
    spoken: str


def arms_of(page: NumbersPage, chance: Chance, pack: Pack, tell: Tell, order: tuple[str, ...]) -> tuple[Arm, ...]:
    """Return the groups of ``chance``, those of an option in the ``order`` of the visit. KeyError for its fact."""
    fact = pack.facts[chance.fact]
    options = {option.id: option for option in pack.options}
    arms = sorted(chance.arms, key=lambda given: order.index(given[0]) if given[0] in order else -1)
    made, digits = [], max(_decimals(fact, arm, page.of) for _, arm in arms)
    for option_id, arm in arms:
        speaks_of = options.get(option_id) or options.get(page.head.option)
        place = order.index(speaks_of.id) if speaks_of and speaks_of.id in order else None
        filled = of_whole(fact, arm, page.of)
        figure, rest = _figure(tell, filled, page.of), tell.number(page.of - filled)
        made.append(Arm(
            option=options.get(option_id),
            name=dict(chance.arm_names).get(arm, ""),
            colour=speaks_of.colour if speaks_of else NO_OPTION,
            place=place,
            filled=filled,
            figure=Words(figure, fact=fact.id, arm=arm),
            number=tell.number(filled),
            had=chance.had,
            rest=(Words(tell("numbers.rest", rest=rest, had_not=chance.had_not), fact=fact.id, arm=arm),),
            exact=_exact(fact, arm, page.of, digits, tell),
            spoken=tell("numbers.spoken", figure=figure, had=chance.had, rest=rest, had_not=chance.had_not),
        ))
    return tuple(made)


def in_words(chance: Chance, arms: tuple[Arm, ...], tell: Tell, mark: int | None) -> Paragraph:
    """Return what ``chance`` says of the groups in ``arms`` as a sentence: for the parts on which it is not drawn."""
    said: list[Words | Mark] = [Words(tell("numbers.other", name=chance.name) + " ")]
    for arm in arms:
        name = (arm.option.short or arm.option.name) if arm.option else arm.name
        key = f"numbers.other_{'last' if arm is arms[-1] else 'arm'}"
        told = tell(key, option=name, figure=arm.figure.text) if name else tell("numbers.other_alone",
                                                                               figure=arm.figure.text)
        said += [replace(arm.figure, text=told), Words(" ")]
    return (*said[:-1], Mark(chance.fact, mark)) if mark else tuple(said[:-1])


def by_name(names: Sequence[str], tell: Tell) -> Paragraph:
    """Return a sentence that names chances which stand on other parts."""
    listed = (tell(f"numbers.also_{'last' if i == len(names) - 1 else 'name'}", name=n) for i, n in enumerate(names))
    return (Words(" ".join((tell("numbers.also"), *listed))),)


def _figure(tell: Tell, people: int, whole: int) -> str:
    return tell(f"figure.of_{whole}", n=tell.number(people)) if people else tell(f"figure.none_of_{whole}")


def _share(fact: Fact, arm: str, whole: int) -> Decimal:
    return (Decimal(repr(fact.value(arm))) * SHARE_UNITS[fact.unit] * whole / 100).normalize()


def _decimals(fact: Fact, arm: str, whole: int) -> int:
    """Return how many decimals the value has out of ``whole``; none where it is a whole number of people."""
    return max(-int(_share(fact, arm, whole).as_tuple().exponent), 0)


def _exact(fact: Fact, arm: str, whole: int, digits: int, tell: Tell) -> tuple[Words, ...]:
    """Return the value as it was measured, out of ``whole``, with the ``digits`` that any group of the chance needs.

    Groups that stand side by side all have it or none: more words would give one of them more weight.
    """
    if not digits:
        return ()
    value = tell.number(float(_share(fact, arm, whole)), digits)
    return (Words(tell("numbers.exact", value=value, whole=tell.number(whole)), fact=fact.id, arm=arm),)
