// DigitStrip: a few images side by side; one opens large, its pixels are read, and it is carried to another picture.

import { carryDigit, takersOfDigits } from "../shared/carried_digit.js";
import { button } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { enlargement } from "../shared/enlargement.js";
import { listen, update } from "../shared/model.js";
import { morphing } from "../shared/morph.js";
import { travelling } from "../shared/motion.js";
import { paintImage } from "../shared/paint.js";
import { pixelReader } from "../shared/pixel_reader.js";
import { sharpGrid } from "../shared/sharp_grid.js";
import { tileList } from "../shared/tiles.js";
import { widget } from "../shared/widget.js";
import { coveredName, inWords, isDigit, readStrip } from "./strip.js";

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
  const turn = button("Turn its card", () => turnCard(), signal);
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
    words: [title, turn, reading, takers],
    turn: (step) => {
      show((open + step + pictures.length) % pictures.length);
      large.standFor(canvases[open]);
      shown.to(pictures[open].values);
    },
  }, signal);

  const isCovered = (/** @type {number} */ k) => model.get("covered") && !model.get("turned").includes(k);
  const heading = () => {
    const { caption } = pictures[open];
    if (isCovered(open)) return "What do you read?";
    return caption.replace("\n", ", ") || `Image ${open + 1} of ${pictures.length}`;
  };
  const flip = travelling(1, (share) => {
    if (share >= 0.5) title.textContent = heading();
    title.style.transform = `scaleY(${Math.abs(2 * share - 1).toFixed(3)})`;
  }, signal);
  const turnCard = () => {
    update(model, { turned: [...model.get("turned"), open] });
    flip.set(0);
    flip.to(1);
    large.say(heading());
  };

  /** @param {number} index */
  const show = (index) => {
    open = index;
    const { rows, columns } = pictures[index];
    const side = large.side();
    sharpGrid(canvas, columns, rows, columns > rows ? side : (side * columns) / rows);
    flip.set(1);
    turn.disabled = !isCovered(index);
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
  const uncover = () => {
    pictures.forEach((picture, k) => {
      const [text, name] = isCovered(k) ? ["?", coveredName(k)] : [picture.caption, picture.name];
      tiles.rename(k, text, `${name}: ${inWords(picture)}`);
    });
    turn.disabled = !isCovered(open);
  };
  turn.hidden = !model.get("covered");
  if (model.get("covered")) uncover();
  listen(model, ["turned"], uncover, signal);
  root.append(tiles.node);
  tiles.place();
});
