// Drawing freely on a canvas that is as wide as its place and sharp on any screen.

import { oncePerFrame } from "./frame.js";

/** @typedef {import("./theme.js").Rgb} Rgb */

/** @type {WeakSet<HTMLCanvasElement>} whose context has kept how it was at first */
const used = new WeakSet();

/**
 * A fresh drawing surface, in CSS pixels.
 * @param {HTMLCanvasElement} canvas in its place on the page
 * @param {(width: number) => number} heightFor
 */
export function surface(canvas, heightFor) {
  const width = canvas.clientWidth || 300;
  const height = Math.round(heightFor(width));
  const scale = Math.min(3, devicePixelRatio);
  const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  // Another size costs the page a layout and the canvas its memory, so the same one is only wiped clean.
  const same = used.has(canvas) && canvas.width === size.width && canvas.height === size.height;
  if (same) {
    context.restore();
    context.clearRect(0, 0, size.width, size.height);
  } else {
    Object.assign(canvas, size);
    context.font = `12px ${getComputedStyle(canvas).fontFamily}`;
    used.add(canvas);
  }
  context.save();
  context.scale(scale, scale);
  return { context, width, height };
}

/** A colour for a canvas. @param {Rgb} colour @param {number} [alpha] */
export function rgba(colour, alpha = 1) {
  return `rgb(${colour.join(" ")} / ${alpha})`;
}

/**
 * Blue for positive, red for negative.
 * @param {import("./theme.js").Colours} colours
 */
export function signColour({ positive, negative }) {
  return (/** @type {number} */ value, alpha = 1) => rgba(value < 0 ? negative : positive, alpha);
}

/** An activation as grey, from black to white. @param {number} activation */
export function grey(activation) {
  return `rgb(${Array(3).fill(Math.round(255 * Math.min(1, activation))).join(" ")})`;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {...[number, number]} points
 */
export function line(context, ...points) {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius */
export function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/**
 * An arrow in the present colours; its head shrinks with it.
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {number} [head] length of the head at most
 */
export function arrow(context, from, to, head = 6) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 0.5) return;
  const size = Math.min(head, length);
  const [x, y] = [dx / length, dy / length];
  const neck = [to[0] - size * x, to[1] - size * y];
  line(context, from, [neck[0], neck[1]]);
  context.beginPath();
  context.moveTo(to[0], to[1]);
  context.lineTo(neck[0] - 0.55 * size * y, neck[1] + 0.55 * size * x);
  context.lineTo(neck[0] + 0.55 * size * y, neck[1] - 0.55 * size * x);
  context.fill();
}

/**
 * Call `changed` whenever the node has another width, until the signal aborts. While it is hidden it has none.
 * @param {HTMLElement} node
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function onWidth(node, changed, signal) {
  let width = node.clientWidth;
  let wasHidden = false;
  // In a frame, since a size that changes while sizes are told is an error of the page.
  const soon = oncePerFrame(() => {
    const hidden = !node.clientWidth;
    // Shown again before the observer looks, at the end of the frame, it has had one size for all that it sees.
    if (hidden && !wasHidden) soon();
    wasHidden = hidden;
    if (!hidden) changed();
  }, signal);
  const observer = new ResizeObserver(() => {
    if (node.clientWidth !== width) soon();
    width = node.clientWidth;
  });
  observer.observe(node);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/**
 * A path as `roundRect` makes, which Firefox has only since version 112.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius
 */
export function roundedBox(context, x, y, width, height, radius) {
  const [right, bottom] = [x + width, y + height];
  const round = Math.max(0, Math.min(radius, width / 2, height / 2));
  context.moveTo(x + round, y);
  context.arcTo(right, y, right, bottom, round);
  context.arcTo(right, bottom, x, bottom, round);
  context.arcTo(x, bottom, x, y, round);
  context.arcTo(x, y, right, y, round);
  context.closePath();
}
