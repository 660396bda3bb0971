// NeuronLooks: an image under a pane of weights; where light meets weight a grain rises and falls into its pan.

import { floats, toTrait } from "../shared/arrays.js";
import { button, segmented } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { fullColour } from "../shared/paint.js";
import { inkInWords, weightsInWords } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { onSight } from "../shared/sight.js";
import { widget } from "../shared/widget.js";
import { choices } from "./choices.js";
import { handOn } from "./hand.js";
import { bubble, productInWords } from "./reading.js";
import { scene } from "./scene.js";
import { GLASS_SIDE, lightUnder, meetings } from "./weighing.js";

/** @typedef {import("./hand.js").Tool} Tool */

const MOVES = "arrow keys move it; Enter reads a pixel where light meets weight";
const PAINTS = "arrow keys move the brush, space paints, Enter reads a pixel where light meets weight";

export default widget("neuron-looks", ({ model, root, colours, onTheme, signal }) => {
  const truth = () => ({ image: floats(model.get("image")), weights: floats(model.get("weights")),
    shift: model.get("shift"), bias: model.get("bias") });
  const limitOf = (/** @type {Float32Array} */ weights) => (weights.some(Boolean) ? fullColour(weights) : 1);
  /** @type {Tool} */
  let tool = "glass";
  let painting = false;
  let dragging = false;
  let rubsGlass = true;
  let read = 0; // how many pixels were asked for by key

  const canvas = element("canvas", { "aria-hidden": "true" });
  const hand = element("div", { class: "nn-hand", tabindex: 0, role: "application" });
  const said = bubble();
  const where = element("p", { class: "nn-where" });
  const stage = element("div", { class: "nn-looks" }, canvas, hand, said.node);
  const say = liveText(root, signal);
  const view = scene(canvas, truth, limitOf, colours, signal);

  /** @type {[string, string][]} */
  const tools = [["glass", "glass"], ["image", "image"], ["plus", "+"], ["minus", "−"], ["light", "light"],
    ["rub", "rub out"]];
  const does = "Move glass or image; paint + or − on the glass, light on the image";
  const toolBar = segmented(does, tools, tool, (value) => {
    tool = /** @type {Tool} */ (value);
    view.point(null);
    if (tool === "glass" || tool === "image") view.turnOver(tool);
    hand.dataset.tool = tool;
    nameHand();
  }, signal);
  toolBar.setAttribute("aria-label", does); // where there is no room for the legend
  const nameHand = () => hand.setAttribute("aria-label", tool === "glass" || tool === "image"
    ? `The ${tool}: ${MOVES}` : `Paint: ${PAINTS}`);
  hand.dataset.tool = tool;
  nameHand();
  const hush = () => {
    if (said.node.hidden) return;
    said.hide();
    view.point(null);
  };

  const offered = (/** @type {string} */ names, /** @type {string} */ pictures) =>
    ({ names: model.get(names), pictures: floats(model.get(pictures)) });
  const images = choices("Image", offered("image_names", "images"), false,
    (image) => update(model, { image: toTrait(image) }), signal);
  const glasses = choices("Glass", offered("glass_names", "glasses"), true,
    (weights) => update(model, { weights: toTrait(weights) }), signal);
  const again = button("Weigh again", () => {
    hush();
    view.pour();
  }, signal);
  root.append(stage, where, element("div", { class: "nn-tools" }, toolBar,
    element("div", { class: "nn-offers" }, images.node, glasses.node), again));

  const telling = (/** @type {number} */ k) => {
    const { image, weights, shift } = truth();
    const light = lightUnder(image, shift)[k];
    const [row, column] = [Math.floor(k / GLASS_SIDE), k % GLASS_SIDE];
    said.show(light, weights[k], view.middleOf(k), view.layout.width);
    view.point({ row, column, size: 1, on: "glass" });
    say(productInWords(row, column, light, weights[k]));
  };
  handOn(hand, view, {
    tool: () => tool,
    shift: () => truth().shift,
    slide: (to, exactly) => {
      dragging = exactly !== null;
      if (exactly) view.slide(exactly, 0);
      if (to.some((value, i) => value !== truth().shift[i])) update(model, { shift: to });
      if (!exactly) view.slide(to);
    },
    paint: (cells, begins) => {
      hush();
      const { image, weights } = truth();
      if (begins && tool === "rub") rubsGlass = cells.some((k) => weights[k]);
      const onImage = tool === "light" || (tool === "rub" && !rubsGlass);
      const limit = limitOf(weights);
      const value = { plus: limit, minus: -limit, light: 1 }[/** @type {string} */ (tool)] ?? 0;
      for (const k of cells) (onImage ? image : weights)[k] = value;
      painting = true;
      update(model, onImage ? { image: toTrait(image) } : { weights: toTrait(weights) });
      painting = false;
    },
    read: (row, column) => {
      const inside = [row, column].every((at) => at >= 0 && at < GLASS_SIDE);
      if (inside) telling(GLASS_SIDE * row + column);
      else hush();
    },
    moved: (row, column) => {
      const { image, weights, shift: [down, right] } = truth();
      const [r, c] = tool === "light" ? [row - down, column - right] : [row, column];
      const k = GLASS_SIDE * r + c;
      const onGlass = [r, c].every((at) => at >= 0 && at < GLASS_SIDE);
      say(onGlass ? productInWords(r, c, lightUnder(image, [down, right])[k], weights[k])
        : `Row ${row}, column ${column} of the image, which the glass does not cover.`);
    },
    readNext: () => {
      const cells = meetings(view.products);
      if (cells.length) telling(cells[read++ % cells.length]);
      else say("Nowhere does light meet a weight.");
    },
    hush,
  }, signal);

  const tell = (/** @type {boolean} */ anew) => {
    const { image, weights, shift: [down, right], bias } = truth();
    const { plus, minus } = view.sums;
    const apart = [down && `${Math.abs(down)} ${down > 0 ? "down" : "up"}`,
      right && `${Math.abs(right)} ${right > 0 ? "right" : "left"}`].filter(Boolean).join(", ");
    where.textContent = apart ? `The glass lies ${apart}.` : "The glass lies straight over the image.";
    const things = anew ? [`Image: ${inkInWords(image)}.`, `Weights: ${weightsInWords(weights)}.`] : [];
    say([...things, `Weighted sum${bias ? ` and bias ${signed(bias, 1)} make` : ""} ${signed(plus - minus, 1)}:`,
      `blue pan ${signed(plus, 1)}, red pan ${signed(minus, 1)}.`, where.textContent].join(" "));
  };
  const placeHand = () => {
    const { x, y, side } = view.layout.stage;
    hand.style.cssText = `left:${x}px;top:${y}px;width:${side}px;height:${side}px`;
  };
  const resize = () => {
    hush();
    view.resize(canvas.clientWidth || 300);
    placeHand();
    view.repaint();
  };
  const changed = (/** @type {"image" | "weights"} */ what) => async () => {
    (what === "image" ? images : glasses).show(truth()[what]);
    hush();
    const cut = painting;
    const arrived = await view.change(what, cut);
    if (!arrived) return;
    view.weigh(cut ? "at once" : "row by row");
    if (!cut) view.read();
    tell(!cut);
  };
  resize();
  view.weigh("settled");
  images.paint(colours);
  glasses.paint(colours);
  images.show(truth().image);
  glasses.show(truth().weights);
  tell(true);
  onTheme(() => {
    glasses.paint(colours);
    view.repaint();
  });
  onWidth(root, resize, signal);
  onSight(stage, view.pour, signal);
  listen(model, ["image"], changed("image"), signal);
  listen(model, ["weights"], changed("weights"), signal);
  listen(model, ["shift"], () => {
    if (!dragging) view.slide(truth().shift);
    view.weigh();
    tell(false);
  }, signal);
  listen(model, ["bias"], () => {
    view.weigh();
    tell(false);
  }, signal);
}, "nn-on-stage");
