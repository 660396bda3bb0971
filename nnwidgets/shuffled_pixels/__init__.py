"""ShuffledPixels: one image and ten templates whose pixels change places together."""

from nnwidgets.shuffled_pixels.widget import ShuffledPixels

__all__ = ["ShuffledPixels"]
