"""RuleByHand: a list of cases, an answer for each, and how many digits are then read right."""

from nnwidgets.rule_by_hand.widget import RuleByHand

__all__ = ["RuleByHand"]
