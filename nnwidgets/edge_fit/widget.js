// EdgeFit: an edge is laid on a grid of weights; the grid is that edge, and a rest.

import { bytes, floats } from "../shared/arrays.js";
import { button, segmented, select } from "../shared/controls.js";
import { element, onEvent, setText } from "../shared/dom.js";
import { onceInFrame, oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { ease, mix, TIME, travelling } from "../shared/motion.js";
import { morphing } from "../shared/morph.js";
import { fullColour } from "../shared/paint.js";
import { onWidth } from "../shared/plot.js";
import { keepGestures, strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { SIDE, SIZES, TURNS, edgeWeights, nearestPlace, split, turnedTowards } from "./edges.js";
import { paintGrid } from "./outline.js";

/** @type {Record<string, [down: number, right: number]>} */
const MOVES = { ArrowUp: [-2, 0], ArrowDown: [2, 0], ArrowLeft: [0, -2], ArrowRight: [0, 2] };
const KINDS = ["step", "stroke"];
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(0)} %`;

export default widget("edge-fit", async ({ model, root, colours, onTheme, signal }) => {
  const packed = await inflate(bytes(model.get("grids")));
  const step = new Float32Array(packed.slice(0, 4).buffer)[0];
  const all = Float32Array.from(new Int16Array(packed.slice(4).buffer), (steps) => steps * step);
  const size = SIDE ** 2;
  const grids = Array.from({ length: all.length / size }, (_, k) => all.subarray(k * size, (k + 1) * size));
  const best = floats(model.get("best"));
  const shown = () => Math.min(grids.length - 1, model.get("shown"));
  const name = () => model.get("names")[shown()];
  /** @type {Map<number, number>} of each grid the best share so far */
  const reached = new Map();
  /** @type {Set<number>} grids whose best edge has been shown */
  const told = new Set();

  const edge = () => ({ row: nearestPlace(model.get("row")), column: nearestPlace(model.get("column")),
    turn: model.get("turn"), size: SIZES[model.get("size")], kind: model.get("kind") });
  const shareOf = () => split(grids[shown()], edgeWeights(edge())).share;

  const say = liveText(root, signal);
  const field = element("canvas", { class: "nn-field", tabindex: 0, role: "application" });
  const part = element("canvas", { role: "img" });
  const rest = element("canvas", { role: "img" });
  const bar = element("i");
  const mark = element("b");
  const target = element("b", { class: "nn-target", hidden: true });
  const gauge = element("div", { class: "nn-gauge" }, bar, mark, target);
  const figure = element("data");
  const verdict = element("p", { class: "nn-verdict" });

  let [from, to] = [edge(), edge()];
  /** @type {number} */
  let pace = TIME.control;
  let given = ""; // the best, as shown: it is not the reader's own
  const way = travelling(1, () => paint(), signal);
  const grid = morphing(() => paint(), signal);
  const edgeNow = () => ({ ...to, row: mix(from.row, to.row, way.at), column: mix(from.column, to.column, way.at),
    turn: mix(from.turn, turnedTowards(from.turn, to.turn), way.at), size: mix(from.size, to.size, way.at) });

  const paint = () => {
    const now = edgeNow();
    const weights = edgeWeights(now);
    const parts = split(grid.at, weights);
    const limit = fullColour(grid.at);
    const flipped = weights.reduce((sum, weight, k) => sum + weight * parts.part[k], 0) < 0;
    paintGrid(field, { weights: grid.at, limit, colours, edge: now, flipped });
    paintGrid(part, { weights: parts.part, limit, colours });
    paintGrid(rest, { weights: parts.rest, limit, colours });
    bar.style.width = `${100 * parts.share}%`;
    setText(figure, percent(parts.share));
  };
  const tell = () => {
    const share = shareOf();
    const own = JSON.stringify(edge()) === given ? 0 : share;
    const most = Math.max(own, reached.get(shown()) ?? 0);
    reached.set(shown(), most);
    mark.style.left = `${100 * most}%`;
    target.style.left = `${100 * best[6 * shown() + 5]}%`;
    target.hidden = !told.has(shown());
    const { kind, row, column } = edge();
    const found = told.has(shown()) ? ` The best of all 3,200 explains ${percent(best[6 * shown() + 5])}.` : "";
    const here = `This ${kind} explains ${percent(share)} of ${name()}; your best so far: ${percent(most)}.`;
    setText(verdict, here + found);
    const turned = `turned by ${(180 / TURNS) * model.get("turn")} degrees`;
    const [up, aside] = [row < 0 ? "up" : "down", column < 0 ? "left" : "right"];
    const where = `its middle ${Math.abs(row)} ${up} and ${Math.abs(column)} ${aside} from the centre, ${turned}`;
    field.setAttribute("aria-label", `${name()}, with a ${model.get("size")} ${kind} on it, ${where}. ` +
      "Drag it, or move it with the arrow keys");
    part.setAttribute("aria-label", `The part of ${name()} that this ${kind} explains: ${percent(share)}`);
    rest.setAttribute("aria-label", `The rest of ${name()}: ${percent(1 - share)}`);
    say(verdict.textContent ?? "");
  };

  const moveTo = (/** @type {number} */ row, /** @type {number} */ column) =>
    update(model, { row: nearestPlace(row), column: nearestPlace(column) });
  keepGestures(field, signal);
  const follow = (/** @type {PointerEvent} */ event) => {
    const box = field.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    moveTo((y / box.width - 0.5) * SIDE, (x / box.width - 0.5) * SIDE);
  };
  strokes(field, { begin: follow, go: follow }, signal);
  onEvent(field, "keydown", (event) => {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(model.get("row") + move[0], model.get("column") + move[1]);
  }, signal);

  const turnBy = (/** @type {number} */ by) => update(model, { turn: (model.get("turn") + by + TURNS) % TURNS });
  const kinds = segmented("Edge", KINDS.map((kind) => [kind, kind]), model.get("kind"), (kind) =>
    update(model, { kind }), signal);
  const sizes = segmented("Width", Object.keys(SIZES).map((one) => [one, one]), model.get("size"), (one) =>
    update(model, { size: one }), signal);
  const grasped = select("Grid", model.get("names").map((/** @type {string} */ one, /** @type {number} */ k) =>
    [String(k), one]), (value) => update(model, { shown: Number(value) }), signal);
  const show = button("Show the best", () => {
    told.add(shown());
    const [broad, kind, turn, row, column] = best.subarray(6 * shown());
    pace = TIME.story;
    update(model, { size: Object.keys(SIZES)[broad], kind: KINDS[kind], turn, row, column });
    given = JSON.stringify(edge());
    tell();
  }, signal);
  const [left, right] = [button("↺", () => turnBy(-1), signal), button("↻", () => turnBy(1), signal)];
  left.setAttribute("aria-label", "Turn left");
  right.setAttribute("aria-label", "Turn right");
  root.append(
    element("div", { class: "nn-body" }, field,
      element("div", { class: "nn-parts" },
        element("figure", {}, part, element("figcaption", {}, "the edge")),
        element("figure", {}, rest, element("figcaption", {}, "the rest")),
        element("div", { class: "nn-explained" }, gauge, figure)),
      element("div", { class: "nn-drive" }, element("div", { class: "nn-buttons nn-turns" }, left, right, show),
        kinds, sizes, grasped.node)),
    verdict);

  const check = (/** @type {HTMLElement} */ node, /** @type {string} */ value) =>
    node.querySelectorAll("input").forEach((radio) => (radio.checked = radio.value === value));
  grid.set(grids[shown()]);
  grasped.choice.value = String(shown());
  tell();
  const repaint = oncePerFrame(paint, signal);
  onTheme(repaint);
  onWidth(root, repaint, signal);
  const moved = onceInFrame(() => {
    if (JSON.stringify(edge()) === JSON.stringify(to)) return;
    check(kinds, model.get("kind"));
    check(sizes, model.get("size"));
    [from, to] = [edgeNow(), edge()];
    way.set(0);
    way.to(1, pace, ease.out);
    pace = TIME.control;
    tell();
  }, signal);
  listen(model, ["row", "column", "turn", "kind", "size"], moved, signal);
  listen(model, ["shown"], () => {
    grasped.choice.value = String(shown());
    grid.to(grids[shown()]);
    tell();
  }, signal);
});
