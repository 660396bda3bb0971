// The one rule of every neuron: it lights up if everything it wants is lit and nothing it refuses is.

/** @typedef {{ name: string, wants: number[], refuses: number[] }} PartNeuron positions in the layer before */
/** @typedef {{ name: string, neurons: PartNeuron[] }} PartLayer */

/**
 * What is lit, 1, and what is not, 0: the pixels first, then each layer.
 * @param {PartLayer[]} layers
 * @param {Float32Array} pixels
 * @param {number[]} broken counted over all layers
 * @returns {Float32Array[]}
 */
export function litLayers(layers, pixels, broken) {
  const lit = [pixels.map((pixel) => Number(pixel > 0.5))];
  let before = 0;
  for (const { neurons } of layers) {
    const below = lit[lit.length - 1];
    const own = before;
    lit.push(Float32Array.from(neurons, ({ wants, refuses }, k) => Number(!broken.includes(own + k) &&
      wants.every((one) => below[one]) && !refuses.some((one) => below[one]))));
    before += neurons.length;
  }
  return lit;
}

/**
 * The pixels that a neuron wants in the end, through all that it wants.
 * @param {PartLayer[]} layers @param {number} layer @param {number} k @param {"wants" | "refuses"} way of the last step
 * @returns {number[]}
 */
export function pixelsOf(layers, layer, k, way = "wants") {
  const direct = layers[layer].neurons[k][way];
  return layer ? direct.flatMap((one) => pixelsOf(layers, layer - 1, one)) : direct;
}

/**
 * The drawing, moved one pixel to the right; what leaves the pad is lost.
 * @param {Float32Array} pixels @param {number} columns
 */
export const movedRight = (pixels, columns) => pixels.map((_, k) => (k % columns ? pixels[k - 1] : 0));
