"""PartsNetwork: a small network wired by hand, of edges, parts and digits, whose neurons can be broken."""

from nnwidgets.parts_network.widget import PartsNetwork

__all__ = ["PartsNetwork"]
