"""OwnDigits: twenty digits of the reader's own hand, read, and ten of them learned."""

from nnwidgets.own_digits.widget import OwnDigits

__all__ = ["OwnDigits"]
