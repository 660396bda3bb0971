// Arrows and words on the stage.
//
//   paintArrow(context, from, to, colour, width, { dashed: value < 0 })
//   const write = lettering(canvas);                 in the canvas' own typeface; once, as it asks for its style
//   write(context, "0.99", place, { size: 12.5, align: "left" });

import { ON_STAGE } from "../palette.js";
import { rgba } from "../plot.js";

/** @typedef {import("../theme.js").Rgb} Rgb */
/** @typedef {import("./places.js").Place} Place */
/** @typedef {{ size?: number, weight?: number, colour?: Rgb, alpha?: number, align?: CanvasTextAlign }} Type */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Place} from
 * @param {Place} to
 * @param {Rgb} colour
 * @param {number} width of its shaft; the head grows with it
 * @param {{ alpha?: number, dashed?: boolean }} [look] dashed: it asks for less
 */
export function paintArrow(context, from, to, colour, width, { alpha = 1, dashed = false } = {}) {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  if (far < 0.4 || alpha <= 0) return;
  const [x, y] = [(to.x - from.x) / far, (to.y - from.y) / far];
  const head = Math.min(far, 2.2 + 1.9 * width);
  context.globalAlpha = alpha;
  context.strokeStyle = context.fillStyle = rgba(colour);
  context.lineWidth = width;
  context.setLineDash(dashed ? [1.6 * width, 1.1 * width] : []);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x - 0.8 * head * x, to.y - 0.8 * head * y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(to.x, to.y);
  context.lineTo(to.x - head * (x + 0.55 * y), to.y - head * (y - 0.55 * x));
  context.lineTo(to.x - head * (x - 0.55 * y), to.y - head * (y + 0.55 * x));
  context.fill();
  context.globalAlpha = 1;
}

/**
 * What writes on a canvas in its own typeface.
 * @param {HTMLCanvasElement} canvas in its place on the page
 */
export function lettering(canvas) {
  const { fontFamily } = getComputedStyle(canvas);
  /** @param {CanvasRenderingContext2D} context @param {string} text @param {Place} middle @param {Type} [type] */
  return (context, text, { x, y }, type = {}) => {
    const { size = 12.5, weight = 400, colour = ON_STAGE.muted, alpha = 1, align = "center" } = type;
    context.font = `${weight} ${size}px ${fontFamily}`;
    context.textAlign = align;
    context.textBaseline = "middle";
    context.fillStyle = rgba(colour, alpha);
    context.fillText(text, x, y);
  };
}
