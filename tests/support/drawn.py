"""Pictures in the output of a cell on a page, and by how much they differ from others."""

from itertools import zip_longest
from math import inf

ALIKE = 0.02  # moved by a pixel a picture differs by 0.014, upside down by 0.06 or more
# Of each picture how wide it is for its height, and its brightness in so few places that a smoothed edge is no
# difference; a page at night has each of them twice.
BY_DAY = ".cell_output img:not(.nn-by-night)"
DRAWN = f"""(cell) => Promise.all([...cell.querySelectorAll("{BY_DAY}")].map(async ({{ src }}) => {{
  const image = Object.assign(new Image(), {{ src }});
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {{ width: 48, height: 48 }});
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, 48, 48);
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, 48, 48);
  const {{ data }} = context.getImageData(0, 0, 48, 48);
  const shades = [...Array(48 * 48).keys()].map((n) => data[4 * n] + data[4 * n + 1] + data[4 * n + 2]);
  return [image.naturalWidth / image.naturalHeight, ...shades.map((sum) => sum / 765)];
}}))"""


def differences(pictures, others):
    """Of each picture by how much it differs, of 1; infinity where one is missing or has another form."""
    pairs = zip_longest(pictures, others)
    return [mean_difference(a[1:], b[1:]) if a and b and abs(a[0] - b[0]) < 0.02 else inf for a, b in pairs]


def mean_difference(one, other):
    return sum(abs(a - b) for a, b in zip(one, other)) / len(one)
