// The image, the ten templates around it and a line to each with its distance, on a canvas.

import { line, surface } from "../shared/plot.js";
import { paintGliding } from "./glide.js";

/** @typedef {{ x: number, y: number, side: number }} Box */

const WORDS = 32; // room for two lines of text

/**
 * Where everything stands on a stage of this width: the image in the middle, five templates above it and five below, so
 * that no line crosses another.
 * @param {number} width
 * @returns {{ height: number, image: Box, templates: Box[] }}
 */
export function layout(width) {
  const side = Math.floor(Math.min(84, (width - 4 * 8) / 5));
  const big = Math.round(Math.min(168, width / 3));
  const apart = width < 520 ? 30 : 36;
  const pitch = Math.min(side + 60, (width - side) / 4);
  const top = WORDS;
  const middle = top + side + apart;
  const bottom = middle + big + apart;
  const templates = Array.from({ length: 10 }, (_, k) =>
    ({ x: Math.round((width - side) / 2 + ((k % 5) - 2) * pitch), y: k < 5 ? top : bottom, side }));
  const image = { x: Math.round((width - big) / 2), y: middle, side: big };
  return { height: bottom + side + WORDS, image, templates };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} state
 * @param {Float32Array} state.image @param {Float32Array[]} state.templates
 * @param {Float32Array} state.places of the pixels
 * @param {number[]} state.distances as they are shown
 * @param {number} state.nearest
 */
export function paintScene(canvas, { image, templates, places, distances, nearest }) {
  const style = getComputedStyle(canvas);
  const [ink, you] = ["--ink", "--you"].map((name) => style.getPropertyValue(name));
  const at = layout(canvas.clientWidth || 300);
  const { context, width, height } = surface(canvas, () => at.height);
  context.clearRect(0, 0, width, height);
  const from = { x: at.image.x + at.image.side / 2, y: at.image.y + at.image.side / 2 };
  context.textAlign = "center";
  at.templates.forEach(({ x, y, side }, k) => {
    const near = k === nearest;
    context.lineWidth = near ? 2.5 : 1;
    context.strokeStyle = near ? you : ink;
    context.globalAlpha = near ? 1 : 0.35;
    line(context, [from.x, from.y], [x + side / 2, y + side / 2]);
  });
  context.globalAlpha = 1;
  at.templates.forEach((box, k) => {
    const near = k === nearest;
    paintGliding(context, templates[k], places, box);
    if (near) {
      context.lineWidth = 2.5;
      context.strokeStyle = you;
      context.strokeRect(box.x - 1, box.y - 1, box.side + 2, box.side + 2);
    }
    context.fillStyle = near ? you : ink;
    context.font = `${near ? 600 : 400} 12px ${style.fontFamily}`;
    const [first, second] = k < 5 ? [box.y - 20, box.y - 6] : [box.y + box.side + 14, box.y + box.side + 28];
    context.fillText(`${near ? "▸ " : ""}${k}`, box.x + box.side / 2, first);
    context.fillText(distances[k].toFixed(3), box.x + box.side / 2, second);
  });
  paintGliding(context, image, places, at.image);
  context.lineWidth = 1;
  context.strokeStyle = ink;
  context.strokeRect(at.image.x, at.image.y, at.image.side, at.image.side);
}
