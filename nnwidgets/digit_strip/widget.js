// DigitStrip: a few images side by side; one opens large, its pixels are read, and it is carried to another picture.

import { carryDigit, takersOfDigits } from "../shared/carried_digit.js";
import { element, onEvent } from "../shared/dom.js";
import { enlargement } from "../shared/enlargement.js";
import { morphing } from "../shared/morph.js";
import { paintImage } from "../shared/paint.js";
import { pixelReader } from "../shared/pixel_reader.js";
import { sharpGrid } from "../shared/sharp_grid.js";
import { tileList } from "../shared/tiles.js";
import { widget } from "../shared/widget.js";
import { inWords, isDigit, readStrip } from "./strip.js";

const HINT = "Point at a pixel to read it.";
/** The width of a tile, by how many stand in a row. @type {[most: number, width: number][]} */
const WIDTHS = [[1, 196], [2, 168], [4, 140], [5, 112], [8, 84], [Infinity, 70]];

export default widget("digit-strip", async ({ model, root, signal }) => {
  const pictures = await readStrip(model);
  let open = 0;
  /** @type {HTMLElement[]} what the open one can be carried to */
  let there = [];

  const canvas = element("canvas");
  const title = element("h3");
  const reading = element("p", { class: "nn-reading" }, HINT);
  const takers = element("div", { class: "nn-buttons" });
  const shown = morphing((values) => paintImage(canvas, values, pictures[open].columns), signal);
  const reader = pixelReader(canvas, () => pictures[open], (cell) => {
    reading.textContent = cell
      ? `Row ${cell.row}, column ${cell.column}: brightness ${pictures[open].values[cell.at].toFixed(2)}`
      : HINT;
    if (cell) large.say(reading.textContent);
  }, signal);
  const large = enlargement(root, {
    name: "One image, large",
    picture: reader.node,
    words: [title, reading, takers],
    turn: (step) => {
      show((open + step + pictures.length) % pictures.length);
      large.standFor(canvases[open]);
      shown.to(pictures[open].values);
    },
  }, signal);

  /** @param {number} index */
  const show = (index) => {
    open = index;
    const { rows, columns, caption } = pictures[index];
    const side = large.side();
    sharpGrid(canvas, columns, rows, columns > rows ? side : (side * columns) / rows);
    title.textContent = caption.replace("\n", ", ") || `Image ${index + 1} of ${pictures.length}`;
    canvas.setAttribute("aria-label", `${title.textContent}: ${inWords(pictures[index])}. Arrow keys read a pixel`);
    reader.leave();
    there = isDigit(pictures[index]) ? takersOfDigits(root) : [];
    takers.replaceChildren(...there.map((taker) =>
      element("button", { type: "button", class: "nn-button" }, `Carry it to ${taker.dataset.takesDigits}`)));
    large.say(`${title.textContent}: ${inWords(pictures[index])}`);
  };

  onEvent(takers, "click", ({ target }) => {
    const taker = there[[...takers.children].indexOf(target)];
    if (!taker) return;
    large.close();
    carryDigit(taker, { image: pictures[open].values, name: pictures[open].name });
  }, signal);

  const canvases = pictures.map(() => element("canvas", { "aria-hidden": "true" }));
  const columns = Math.min(model.get("columns"), pictures.length);
  const tiles = tileList(pictures.map((picture, k) =>
    ({ title: picture.caption, name: `${picture.name}: ${inWords(picture)}`, canvas: canvases[k] })), {
    label: model.get("label"),
    columns,
    least: columns > 1 ? 56 : 112,
    most: (WIDTHS.find(([most]) => columns <= most) ?? [0, 70])[1],
    open: (index) => {
      show(index);
      shown.set(pictures[index].values);
      large.open(canvases[index]);
    },
    resized: (width) => pictures.forEach(({ values, rows, columns: across }, k) => {
      sharpGrid(canvases[k], across, rows, width);
      paintImage(canvases[k], values, across);
    }),
  }, signal);
  root.append(tiles.node);
  tiles.place();
});
