"""The theme's styles keep every rule that a page can use, and no others."""

from book._ext.finished_pages.used_styles import Names, used_rules
from tests.support.browser import HTML

NAMES = Names(['<nav id="menu" class="bar open">', "list.className = `kind-${kind}`;"])


def kept(css):
    return "".join(used_rules(css, NAMES).split())


def test_a_rule_stays_when_a_page_has_its_classes_and_ids():
    css = "#menu.bar>a:hover{color:red}"
    assert kept(css) == css


def test_a_rule_for_a_class_or_an_id_that_no_page_has_goes():
    assert kept(".jumbotron{color:red}.bar #other{color:red}nav.bar .badge:hover{color:red}") == ""


def test_of_several_selectors_those_stay_that_may_match():
    assert kept(".jumbotron, .bar, #other p{color:red}") == ".bar{color:red}"


def test_what_stands_in_brackets_is_no_reason_to_go():
    css = 'nav:not(.jumbotron),[class~="badge"]{color:red}'
    assert kept(css) == css


def test_one_of_several_choices_must_be_possible():
    assert kept("p:is(.badge,.bar),p:is(.badge),nav:has(+.badge){color:red}") == "p:is(.badge,.bar){color:red}"


def test_a_class_that_a_script_puts_together_stays():
    assert kept(".kind-title{color:red}") == ".kind-title{color:red}"


def test_rules_within_media_are_looked_at_too():
    media = "@media print{.badge{color:red}.bar{color:red}}@media screen{.badge{color:red}}"
    assert kept(media) == "@mediaprint{.bar{color:red}}"
    assert kept("@keyframes turn{to{rotate:1turn}}") == "@keyframesturn{to{rotate:1turn}}"


def test_a_licence_stays_and_other_comments_go():
    assert kept("/*!MIT*//*why*/.bar{/**/}") == "/*!MIT*/.bar{/**/}"


def test_the_theme_costs_little_and_what_scripts_show_is_still_styled():
    css = "".join(path.read_text("utf-8") for path in (HTML / "_static" / "styles").glob("*.css"))
    assert len(css) < 120_000
    for rule in (".dropdown-menu.show", ".pst-sidebar-hidden", "#pst-search-dialog", "html[data-theme=dark]"):
        assert rule in css, rule
