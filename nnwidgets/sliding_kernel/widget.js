// SlidingKernel: a grid of nine weights is slid over a picture, and each place it has been at leaves its sum.

import { bytes, fromBytes } from "../shared/arrays.js";
import { button, segmented } from "../shared/controls.js";
import { element, onEvent, setText } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { ease, TIME, travelling, tween } from "../shared/motion.js";
import { argmax } from "../shared/network.js";
import { onWidth } from "../shared/plot.js";
import { keepGestures, strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { KERNELS, passed, patchAt, slid, strengthsSoFar, sumOfProducts } from "./kernel.js";
import { paintFound, paintPicture, paintProducts, placed } from "./paint.js";
import { edgeInWords, productsInWords, sharesInWords } from "./words.js";

/** @typedef {import("./kernel.js").KernelName} KernelName */
/** @type {Record<string, number[]>} */
const WAYS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const NAMES = /** @type {KernelName[]} */ (Object.keys(KERNELS));

export default widget("sliding-kernel", async ({ model, root, onTheme, signal }) => {
  const light = fromBytes(await inflate(bytes(model.get("light"))));
  let taken = 0;
  const works = model.get("shapes").map((/** @type {number[]} */ [height, width]) => {
    const picture = { height, width, light: light.subarray(taken, (taken += height * width)) };
    const sums = NAMES.map((name) => slid(picture, KERNELS[name]));
    const most = sums[0].reduce((so, sum, k) => Math.max(so, Math.abs(sum) + Math.abs(sums[1][k])), 1e-6);
    const been = NAMES.map(() => new Uint8Array(height * width));
    const start = argmax(sums[0].map(Math.abs));
    been[0].fill(1, 0, start + 1); // it begins in the middle of its work: all above is done
    return { start, picture, sums, most, been, strengths: new Float32Array(height * width) };
  });
  const work = () => works[Math.min(works.length - 1, model.get("shown"))];
  const kernel = () => /** @type {KernelName} */ (model.get("kernel"));
  const at = () => within([model.get("row"), model.get("column")]);
  const within = (/** @type {number[]} */ place) => {
    const { height, width } = work().picture;
    return place.map((one, k) => Math.min((k ? width : height) - 2, Math.max(1, Math.round(one))));
  };

  /** @param {number[][]} places where the grid has been */
  const visit = (places) => {
    const { been, picture } = work();
    for (const [row, column] of places) been[NAMES.indexOf(kernel())][row * picture.width + column] = 1;
  };
  /** @param {number} share of all places, row by row */
  const sweepTo = (share) => {
    const { been, picture: { height, width } } = work();
    const last = Math.round(share * height * width);
    been[NAMES.indexOf(kernel())].fill(1, 0, last);
    return within([Math.floor((last - 1) / width), (last - 1) % width]);
  };

  const say = liveText(root, signal);
  const field = element("canvas", { class: "nn-field", tabindex: 0, role: "application" });
  const found = element("canvas", { role: "img" });
  const products = element("canvas", { class: "nn-products", role: "img" });
  const sum = element("output", { class: "nn-sum" });
  const verdict = element("p", { class: "nn-verdict" });
  const title = element("figcaption");

  /** @type {ReturnType<typeof tween> | null} the grid goes over all by itself */
  let sweep = null;
  let seen = [0, 0]; // where the grid is painted
  const lens = travelling(1, (share) => {
    seen = within(way[0].map((from, k) => from + (way[1][k] - from) * share));
    paint();
  }, signal);
  let way = [at(), at()];
  const turn = travelling(NAMES.indexOf(kernel()), () => paint(), signal);

  /** @param {number[]} place @param {boolean} [byHand] it is already there */
  const moveTo = (place, byHand = false) => {
    halt();
    const to = within(place);
    visit(passed(at(), to));
    handed = byHand;
    update(model, { row: to[0], column: to[1] });
    handed = false;
  };
  let handed = false;
  /** @param {number[]} from where the grid is painted @param {number} time */
  const comeHome = (from, time) => {
    way = [from, at()];
    lens.set(0);
    lens.to(1, time);
  };
  const halt = () => {
    if (!sweep) return;
    sweep.stop();
    sweep = null;
    comeHome(seen, TIME.control);
  };

  const paint = () => {
    const { picture, sums, most, been, strengths } = work();
    const here = KERNELS[NAMES[Math.round(turn.at)]];
    const patch = patchAt(picture, seen[0], seen[1]);
    strengthsSoFar(strengths, sums, been, most);
    paintPicture(field, picture, seen);
    paintFound(found, picture, strengths, seen);
    paintProducts(products, { patch, kernel: here, upright: KERNELS.upright, turn: turn.at, });
    setText(sum, signed(sumOfProducts(patch, here), 2));
  };
  const tell = () => {
    const { picture, been } = work();
    const [[row, column], name] = [at(), model.get("names")[works.indexOf(work())]];
    const patch = patchAt(picture, row, column);
    const words = edgeInWords(patch, kernel());
    setText(verdict, words);
    setText(title, name);
    const size = `${picture.height} × ${picture.width} pixels`;
    field.setAttribute("aria-label", `${name}, ${size}, with the grid at row ${row}, column ${column}. ` +
      "Drag the grid, or move it with the arrow keys");
    found.setAttribute("aria-label", `The edges of ${name}, as far as the grid has been: ${sharesInWords(been)}`);
    products.setAttribute("aria-label", productsInWords(patch, kernel()));
    say(`Row ${row}, column ${column}. ${words}`);
  };

  keepGestures(field, signal);
  const under = (/** @type {PointerEvent} */ event) => {
    const box = field.getBoundingClientRect();
    const { cell, x, y } = placed(work().picture, box.width);
    return [(event.clientY - box.top - y) / cell - 0.5, (event.clientX - box.left - x) / cell - 0.5];
  };
  strokes(field, { begin: (event) => moveTo(under(event)), go: (event) => moveTo(under(event), true) }, signal);
  onEvent(field, "keydown", (event) => {
    const step = WAYS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(at().map((one, k) => one + step[k]));
  }, signal);

  const slide = button("Slide it over all", () => {
    sweep?.stop();
    const step = (/** @type {number} */ share) => {
      seen = sweepTo(share);
      paint();
    };
    sweep = tween({ duration: 4 * TIME.story, easing: ease.linear, step, signal });
    sweep.done.then((ended) => {
      if (!ended) return;
      sweep = null;
      comeHome(seen, TIME.state);
      tell();
    });
  }, signal);
  const turned = button("Turn the grid", () => {
    halt();
    update(model, { kernel: NAMES[1 - NAMES.indexOf(kernel())] });
    visit([at()]);
  }, signal);
  const choose = (/** @type {number} */ shown) => {
    halt();
    const { start, picture: { width } } = works[shown];
    update(model, { shown, row: Math.floor(start / width), column: start % width });
  };
  const options = model.get("names").map((/** @type {string} */ name, /** @type {number} */ k) => [String(k), name]);
  const pictures = segmented("Picture", options, String(model.get("shown")), (value) => choose(Number(value)), signal);
  pictures.hidden = works.length === 1;
  root.append(
    element("div", { class: "nn-on-stage nn-scene" },
      element("figure", {}, field, title),
      element("figure", {}, found, element("figcaption", {}, "edges found so far")),
      element("div", { class: "nn-weighing" }, products, element("p", {}, "sum ", sum))),
    verdict,
    element("div", { class: "nn-drive" }, element("div", { class: "nn-buttons" }, slide, turned), pictures));

  const jump = () => {
    way = [at(), at()];
    lens.set(1);
    tell();
  };
  jump();
  const repaint = oncePerFrame(paint, signal);
  onTheme(repaint);
  onWidth(root, repaint, signal);
  listen(model, ["shown"], () => {
    pictures.querySelectorAll("input").forEach((radio, k) => (radio.checked = k === works.indexOf(work())));
    jump();
  }, signal);
  listen(model, ["row", "column"], () => {
    if (String(way[1]) === String(at())) return;
    if (handed) {
      way = [at(), at()];
      lens.set(1);
    } else comeHome(seen, TIME.control);
    tell();
  }, signal);
  listen(model, ["kernel"], () => {
    turn.to(NAMES.indexOf(kernel()), TIME.state, ease.inOut);
    tell();
  }, signal);
});
