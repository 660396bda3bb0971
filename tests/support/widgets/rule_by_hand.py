"""What tests know of RuleByHand."""

from functools import cache

from nnlib import load_digits
from nnwidgets import RuleByHand
from tests.support.about_widget import AboutWidget, InLab


@cache
def two_thousand():
    return load_digits().test[:2000]


def make():
    return RuleByHand(two_thousand())


ABOUT = AboutWidget(
    make=make,
    picture="Six digits under the case two loops",
    sentence="With JavaScript you can say which digit",
    keys=[
        ("combobox", "one loop, high: say", "9"),
        ("combobox", "one large loop, in the middle: say", "ArrowDown"),
        ("button", "Start again", "Enter"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("combobox").nth(3).select_option("0"), "says[3]", "0"),
)
