// The image as lamps, and the weights as a pane of coloured glass over it: a real filter, so light through blue glass
// is blue, through clear glass white, and where there is no light the strongest glass shows next to nothing.

import { inBytes } from "../shared/arrays.js";
import { element } from "../shared/dom.js";
import { layerContext } from "../shared/layer.js";
import { mix } from "../shared/motion.js";
import { rgba } from "../shared/plot.js";
import { GLASS_SIDE } from "./weighing.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */

const GAP = 0.055; // between two lamps, in cells
const FAINT = 0.02; // of full colour: clear glass
const SIGNED_FROM = 0.25; // of full colour: glass that carries its sign

/** @param {number} k */
const cellOf = (k) => [k % GLASS_SIDE, Math.floor(k / GLASS_SIDE)];

/** Four layers, each painted when what it shows has changed. */
export function paneLayers() {
  const [lamps, filter, tint] = [0, 1, 2].map(() => element("canvas"));
  const [halo, bloom] = [0, 1].map(() => element("canvas", { width: GLASS_SIDE, height: GLASS_SIDE }));

  /** A layer in cells, empty. @param {HTMLCanvasElement} layer @param {number} pixels its side */
  const clean = (layer, pixels) => {
    if (layer.width !== pixels) Object.assign(layer, { width: pixels, height: pixels });
    const context = layerContext(layer);
    context.setTransform(pixels / GLASS_SIDE, 0, 0, pixels / GLASS_SIDE, 0, 0);
    context.clearRect(0, 0, GLASS_SIDE, GLASS_SIDE);
    return context;
  };
  /** @param {HTMLCanvasElement} layer @param {(k: number) => number[]} colour red, green, blue, alpha */
  const dots = (layer, colour) => {
    const context = layerContext(layer);
    const pixels = context.createImageData(GLASS_SIDE, GLASS_SIDE);
    for (let k = 0; k < GLASS_SIDE ** 2; k++) pixels.data.set(colour(k), 4 * k);
    context.putImageData(pixels, 0, 0);
  };

  return {
    lamps, filter, tint, halo, bloom,
    /** @param {ArrayLike<number>} image @param {number} pixels */
    paintLamps: (image, pixels) => {
      const context = clean(lamps, pixels);
      for (let k = 0; k < GLASS_SIDE ** 2; k++) {
        const [x, y] = cellOf(k);
        const tone = Math.round(mix(30, 250, image[k] ** 0.9));
        context.fillStyle = `rgb(${tone} ${tone + 1} ${Math.min(255, tone + (image[k] > FAINT ? 2 : 8))})`;
        context.fillRect(x + GAP, y + GAP, 1 - 2 * GAP, 1 - 2 * GAP);
      }
      const glow = inBytes(image);
      dots(halo, (k) => [225, 235, 255, glow[k]]);
    },
    /**
     * @param {ArrayLike<number>} weights @param {number} limit in full colour
     * @param {Colours} colours @param {number} pixels
     */
    paintGlass: (weights, limit, { positive, negative }, pixels) => {
      const [through, own] = [clean(filter, pixels), clean(tint, pixels)];
      through.fillStyle = "#fff";
      through.fillRect(0, 0, GLASS_SIDE, GLASS_SIDE);
      for (let k = 0; k < GLASS_SIDE ** 2; k++) {
        const share = Math.min(1, Math.abs(weights[k]) / limit);
        if (share < FAINT) continue;
        const [x, y] = cellOf(k);
        const hue = weights[k] < 0 ? negative : positive;
        const strength = share ** 0.8;
        const left = hue.map((v) => Math.round(255 - share ** 0.6 * (255 - v * (v > 200 ? 1 : 0.72))));
        through.fillStyle = `rgb(${left.join(" ")})`;
        through.fillRect(x, y, 1, 1);
        own.fillStyle = rgba(hue, 0.36 * strength);
        own.fillRect(x + GAP, y + GAP, 1 - 2 * GAP, 1 - 2 * GAP);
        if (share < SIGNED_FROM) continue;
        // The second sign: a dash for minus, a cross for plus.
        through.fillStyle = `rgb(0 0 0 / ${0.72 * strength})`;
        own.fillStyle = rgba(hue, 0.3 * strength);
        for (const layer of [through, own]) {
          layer.fillRect(x + 0.24, y + 0.43, 0.52, 0.14);
          if (weights[k] > 0) layer.fillRect(x + 0.43, y + 0.24, 0.14, 0.52);
        }
      }
    },
    /**
     * Where light meets weight it glows.
     * @param {ArrayLike<number>} products @param {number} limit @param {Colours} colours
     */
    paintBloom: (products, limit, { positive, negative }) => {
      const glow = inBytes(Array.from(products, (product) => Math.min(1, Math.abs(product) / limit)));
      dots(bloom, (k) => [...(products[k] < 0 ? negative : positive), glow[k]]);
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ReturnType<typeof paneLayers>} layers
 * @param {{ image: number[], glass: number[], span: number, laid: number, held: boolean }} scene image and glass by
 *   their upper left corners; their side; how far the glass is laid on
 * @param {Colours} colours
 */
export function drawPane(context, layers, { image, glass, span, laid, held }, colours) {
  const over = (/** @type {GlobalCompositeOperation} */ how, /** @type {number} */ alpha) =>
    Object.assign(context, { globalCompositeOperation: how, globalAlpha: alpha });
  const [x, y] = glass;
  context.imageSmoothingEnabled = true;
  context.drawImage(layers.lamps, image[0], image[1], span, span);
  over("lighter", 0.16); // light spreads a little
  context.drawImage(layers.halo, image[0], image[1], span, span);
  over("multiply", laid);
  context.drawImage(layers.filter, x, y, span, span);
  over("lighter", laid);
  context.drawImage(layers.tint, x, y, span, span);
  over("lighter", 0.34 * laid);
  context.drawImage(layers.bloom, x, y, span, span);
  over("source-over", laid);
  const sheen = context.createLinearGradient(x, y, x + span, y + span);
  for (const [at, alpha] of [[0, 0.1], [0.3, 0.03], [0.305, 0.004], [0.8, 0.004], [1, 0.05]]) {
    sheen.addColorStop(at, rgba(colours.ink, alpha));
  }
  context.fillStyle = sheen;
  context.fillRect(x, y, span, span);
  context.lineWidth = held ? 2.5 : 1.2;
  context.strokeStyle = held ? rgba(colours.you) : rgba(colours.ink, 0.5);
  context.strokeRect(x, y, span, span);
  over("source-over", 1);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number[]} corner upper left, of the glass
 * @param {number} span its side
 * @param {number} reading how far it is read; −1: not now
 * @param {Colours} colours
 */
export function drawBeam(context, [x, y], span, reading, colours) {
  if (reading < 0) return;
  const edge = x + span * (1 - reading); // it is read from the balance's side, so that the grains go as a stream
  const beam = context.createLinearGradient(edge + 26, 0, edge - 2, 0);
  beam.addColorStop(0, rgba(colours.ink, 0));
  beam.addColorStop(1, rgba(colours.ink, 0.32));
  context.fillStyle = beam;
  context.fillRect(edge - 2, y, 28, span);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number[]} corner upper left
 * @param {number} side
 * @param {Colours} colours
 */
export function drawCursor(context, [x, y], side, { you }) {
  context.strokeStyle = rgba(you);
  context.lineWidth = 2;
  context.strokeRect(x - 1, y - 1, side + 2, side + 2);
}
