"""What a canvas shows, as numbers."""

import base64

import numpy as np

# As text, since Playwright takes seconds over a list of as many numbers.
PIXELS = """(canvas) => {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  let bytes = "";
  for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
  return [width, height, btoa(bytes)];
}"""


def pixels(canvas):
    """The pixels of a canvas, a locator: (height, width, 4), red, green, blue and opacity of 0 to 255."""
    width, height, text = canvas.evaluate(PIXELS)
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(height, width, 4).astype(int)


def cell_colours(canvas):
    """The first pixel of every cell of a grid of 28 × 28, whatever dash the cell carries in its middle: (28, 28, 3)."""
    shown = pixels(canvas)
    cell = len(shown) // 28
    return shown[::cell, ::cell, :3]
