// One grid of a wall, large: its weights are read, and a digit is laid under it.

import { element, onEvent, setText } from "./dom.js";
import { enlargement } from "./enlargement.js";
import { decimalsFor, signed } from "./format.js";
import { overDigit, sumInWords } from "./grid_over_digit.js";
import { morphing } from "./morph.js";
import { weightedSum } from "./network.js";
import { gridCanvas, paintImage, paintWeights } from "./paint.js";
import { aDigit, weightsInWords } from "./picture_words.js";
import { pixelReader } from "./pixel_reader.js";
import { sharpGrid } from "./sharp_grid.js";

/** @typedef {import("./carried_digit.js").CarriedDigit} CarriedDigit */
/** @typedef {{ weights: Float32Array, bias: number | null, title: string, canvas: HTMLElement }} Grid */

const LIKED = 5;

/**
 * @param {object} wall
 * @param {HTMLElement} wall.root
 * @param {string} wall.quantity
 * @param {import("./theme.js").Colours} wall.colours
 * @param {import("./digits.js").Digits | null} wall.digits
 * @param {() => number} wall.limit
 * @param {(index: number) => Grid} wall.grid
 * @param {() => number} wall.count
 * @param {HTMLElement[]} [wall.below] what else stands beside the large grid, at the end
 * @param {AbortSignal} signal
 */
export function openedGrid({ root, quantity, colours, digits, limit, grid, count, below = [] }, signal) {
  let index = 0;
  /** @type {CarriedDigit | null} the digit under the glass */
  let under = null;
  /** @type {{ row: string, digit: CarriedDigit } | null} one more to lay under, and what its row is called */
  let more = null;

  const canvas = element("canvas");
  const title = element("h3");
  const reading = element("p", { class: "nn-reading" });
  const sum = element("p", { class: "nn-sum" });
  const choice = element("div", { class: "nn-unders" });
  const painted = morphing((values) => paintWeights(canvas, values, 28, colours, limit()), signal);
  const values = () => (under ? overDigit(grid(index).weights, under.image) : grid(index).weights);
  const hint = () => `Point at a pixel to read its ${quantity}.`;

  const reader = pixelReader(canvas, () => ({ rows: 28, columns: 28 }), (cell) => {
    reading.textContent = cell ? atCell(cell) : hint();
    if (cell) large.say(reading.textContent);
  }, signal);
  const atCell = (/** @type {{ row: number, column: number, at: number }} */ { row, column, at }) => {
    const weight = grid(index).weights[at];
    const place = `Row ${row}, column ${column}: `;
    const number = (/** @type {number} */ value) => signed(value, decimalsFor(limit()));
    if (!under) return `${place}${quantity} ${number(weight)}`;
    const light = under.image[at];
    return `${place}${light.toFixed(2)} × ${number(weight)} = ${number(light * weight)}`;
  };
  const large = enlargement(root, {
    name: "One grid, large",
    picture: reader.node,
    words: [title, sum, reading, choice, ...below],
    turn: (step) => {
      index = (index + step + count()) % count();
      large.standFor(grid(index).canvas);
      offer();
      show();
      painted.to(values());
    },
  }, signal);

  /** @param {CarriedDigit | null} digit */
  const layUnder = (digit) => {
    under = digit;
    mark();
    show();
    painted.to(values());
  };
  const show = () => {
    const { title: name } = grid(index);
    title.textContent = name;
    title.hidden = !name;
    describe();
    reader.leave();
    large.say([name, sum.textContent].filter(Boolean).join(": "));
  };
  /** What the grid is now; while it is learning this goes on changing. */
  const describe = () => {
    const { weights, bias, title: name } = grid(index);
    setText(sum, under ? `Over ${under.name}. ${sumInWords(weights, under.image, bias)}`
      : `It is ${weightsInWords(weights)}.`);
    canvas.setAttribute("aria-label", `${name}: ${weightsInWords(weights)}. Arrow keys read a pixel`);
  };

  /** @type {{ node: HTMLElement, digit: CarriedDigit }[]} the digits offered */
  let offered = [];
  const isUnder = (/** @type {CarriedDigit} */ { image }) =>
    under !== null && under.image.every((light, k) => light === image[k]);
  const mark = () => offered.forEach(({ node, digit }) => node.setAttribute("aria-pressed", String(isUnder(digit))));

  /** The digits to lay under: what was carried here, those with the largest sums, those with the smallest. */
  const offer = () => {
    const { weights } = grid(index);
    offered = [];
    const rows = more ? [row(more.row, [more.digit])] : [];
    if (digits) {
      const sums = Array.from({ length: digits.count }, (_, k) => weightedSum(weights, digits.image(k), 0));
      const order = [...sums.keys()].sort((one, two) => sums[two] - sums[one]);
      const named = (/** @type {number} */ k) => ({ image: digits.image(k), name: aDigit(digits.labels[k]) });
      rows.push(row("The largest sums", order.slice(0, LIKED).map(named)));
      rows.push(row("The smallest", order.slice(-LIKED).reverse().map(named)));
    }
    choice.replaceChildren(...rows);
    mark();
  };
  const row = (/** @type {string} */ name, /** @type {CarriedDigit[]} */ row) =>
    element("div", { role: "group", "aria-label": name }, element("span", {}, name), ...row.map((digit) => {
      const small = gridCanvas(28, 28, 2, { "aria-hidden": "true" });
      paintImage(small, digit.image, 28);
      const label = `${digit.name} under it`;
      const node = element("button", { type: "button", class: "nn-under", "aria-label": label }, small);
      offered.push({ node, digit });
      return node;
    }));

  onEvent(choice, "click", ({ target }) => {
    const digit = offered.find(({ node }) => node.contains(target))?.digit;
    if (digit) layUnder(isUnder(digit) ? null : digit);
  }, signal);
  return {
    /** One more digit that can be laid under. @param {CarriedDigit} digit @param {string} row @param {boolean} lies */
    add: (digit, row, lies) => {
      if (lies || (more && under === more.digit)) under = digit;
      more = { row, digit };
    },
    /** @param {number} opened */
    open: (opened) => {
      index = opened;
      sharpGrid(canvas, 28, 28, large.side());
      offer();
      show();
      painted.set(values());
      large.open(grid(index).canvas);
    },
    /** The colours have changed, or the weights. */
    repaint: () => {
      if (!large.dialog.open) return;
      painted.set(values());
      describe();
    },
  };
}
