// Light or dark, and the colours to paint with: read from CSS, read again when the page's theme changes.

import { element } from "./dom.js";

/** @typedef {[number, number, number]} Rgb */
/** @typedef {{ positive: Rgb, negative: Rgb, zero: Rgb, ink: Rgb, you: Rgb }} Colours */

/**
 * When the root is in the document: outside it, nothing has a colour or a width.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function inDocument(root, signal) {
  return new Promise((resolve) => onPlace(root, resolve, signal));
}

/**
 * Mark the root as light or dark, for the stylesheet, and keep the mark true until the signal aborts.
 * @param {HTMLElement} root in the document
 * @param {() => void} changed called after the colours have changed
 * @param {AbortSignal} signal
 * @returns {Colours} kept up to date in place
 */
export function followTheme(root, changed, signal) {
  const colours = /** @type {Colours} */ ({});
  const read = () => {
    root.dataset.theme = isDark(root.parentElement) ? "dark" : "light";
    Object.assign(colours, readColours(root));
  };
  read();
  let missed = false; // a change of theme while the root was out of the document, or hidden: there it has no width
  const catchUp = () => {
    if (missed && root.clientWidth) refresh();
  };
  const refresh = () => {
    missed = !root.isConnected || !root.clientWidth;
    // Hidden and shown again before an observer looks, at the end of a frame, it has had one size for all that it sees.
    if (missed) return void requestAnimationFrame(() => requestAnimationFrame(catchUp));
    read();
    changed();
  };
  onPlace(root, catchUp, signal);
  const observer = new MutationObserver(refresh);
  for (const node of [document.documentElement, document.body]) {
    observer.observe(node, { attributeFilter: ["class", "data-theme", "data-mode", "data-jp-theme-light"] });
  }
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", refresh, { signal });
  }
  return colours;
}

/**
 * Call `placed` whenever the root has come into the document or has another size there, until the signal aborts.
 * @param {HTMLElement} root
 * @param {() => void} placed
 * @param {AbortSignal} signal
 */
function onPlace(root, placed, signal) {
  const observer = new ResizeObserver(() => root.isConnected && placed());
  observer.observe(root);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/**
 * Whether the nearest painted background is dark: true of a book, JupyterLab, VS Code and Colab alike.
 * @param {HTMLElement | null} node
 */
function isDark(node) {
  for (let at = node; at; at = at.parentElement) {
    const [r, g, b, alpha = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    if (alpha > 0.5) return 0.299 * r + 0.587 * g + 0.114 * b < 128;
  }
  return false;
}

/**
 * @param {HTMLElement} root
 * @returns {Colours}
 */
function readColours(root) {
  const style = getComputedStyle(root);
  const rgb = (/** @type {string} */ name) => parsed(style.getPropertyValue(name).trim());
  const [positive, negative, zero] = [rgb("--positive"), rgb("--negative"), rgb("--zero")];
  return { positive, negative, zero, ink: rgb("--ink"), you: rgb("--you") };
}

/**
 * A colour's three numbers. The palette's are #rrggbb; a high-contrast theme's have names, which only painting tells.
 * @param {string} colour
 * @returns {Rgb}
 */
function parsed(colour) {
  if (/^#[0-9a-f]{6}$/i.test(colour)) {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return [r, g, b];
  }
  const context = /** @type {CanvasRenderingContext2D} */ (
    element("canvas", { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true })
  );
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}
