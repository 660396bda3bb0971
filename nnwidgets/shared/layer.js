// A canvas that nobody sees: painted seldom, drawn into another one often.

/**
 * Its context, of which pixels are asked for: then the canvas holds pixels. Otherwise WebKit keeps each stroke and
 * makes all of them again whenever the layer is drawn from; on chapter 5 that took minutes.
 * @param {HTMLCanvasElement} layer
 */
export function layerContext(layer) {
  return /** @type {CanvasRenderingContext2D} */ (layer.getContext("2d", { willReadFrequently: true }));
}
