// RankQuiz: drag things into your order; then a pane of glass passes over them, each gets its number, and they go where
// they belong.

import { floats } from "../shared/arrays.js";
import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { TIME, ease, tween } from "../shared/motion.js";
import { fullColour } from "../shared/paint.js";
import { inkInWords, weightsInWords } from "../shared/picture_words.js";
import { followTheme } from "../shared/theme.js";
import { widget } from "../shared/widget.js";
import { drawPane, paneLayers } from "../neuron_looks/glass.js";
import { productsOf } from "../neuron_looks/weighing.js";
import { quizCard, verdictNode } from "../quiz/card.js";
import { sortableCards } from "./cards.js";
import { asNames, asText, isOrderOf, ordinal, rightOrder } from "./order.js";

const SIDE = 168; // pixels of a picture, six for each of the image's

export default widget("quiz nn-rank-quiz", (view) => {
  const { model, root, signal } = view;
  const names = model.get("names");
  const numbers = model.get("numbers");
  const best = rightOrder(names, numbers);
  const images = floats(model.get("images"));
  const weights = floats(model.get("weights"));
  const hasGlass = images.length > 0 && weights.some(Boolean);
  const isRight = (/** @type {string} */ tried) => tried === asText(best);
  const explain = (/** @type {string} */ tried) =>
    (isRight(tried) ? model.get("right") : model.get("wrong")[tried] ?? model.get("otherwise"));

  quizCard(view, ({ say }) => {
    const things = names.map((/** @type {string} */ name, /** @type {number} */ i) => {
      const canvas = element("canvas", { width: SIDE, height: SIDE, hidden: !images.length });
      const [value, yours] = [element("span", { class: "nn-number-of" }), element("span", { class: "nn-yours" })];
      const content = [canvas, element("b", {}, name), value, yours];
      const seen = images.length ? inkInWords(images.subarray(784 * i, 784 * (i + 1))) : "";
      const words = () => [seen, value.textContent, yours.textContent].filter(Boolean).join("; ");
      return { name, canvas, value, yours, content, words, number: numbers[i], layers: paneLayers() };
    });
    const thing = (/** @type {string} */ name) => things[names.indexOf(name)];
    let moved = false;
    const cards = sortableCards(things, { moved: () => (moved = true), say }, signal);
    const alt = `The weights: ${weightsInWords(weights)}`;
    const glass = element("canvas", { width: SIDE, height: SIDE, role: "img", "aria-label": alt });
    const verdict = element("div", { class: "nn-verdict" });
    const ends = element("p", { class: "nn-ends", "aria-hidden": "true" },
      element("span", {}, "largest"), element("span", {}, "smallest"));
    const shelf = element("div", { class: "nn-shelf" }, cards.node);
    if (hasGlass) shelf.prepend(element("div", { class: "nn-pane" }, glass, element("span", {}, "weights")));
    const board = element("div", { class: images.length ? "nn-board nn-on-stage" : "nn-board" }, ends, shelf);
    root.append(board); // there it has colours
    const colours = followTheme(board, () => paint(), signal);

    /** @type {ReturnType<typeof tween> | null} */
    let way = null; // of the glass
    let shown = ""; // the order that is judged
    let over = -1; // which place the glass is at, a share of the way to the next with it
    const draw = (/** @type {(typeof things)[number]} */ one, /** @type {number} */ off) => {
      const context = /** @type {CanvasRenderingContext2D} */ (one.canvas.getContext("2d"));
      context.clearRect(0, 0, SIDE, SIDE);
      context.fillStyle = "#000";
      context.fillRect(0, 0, SIDE, SIDE);
      drawPane(context, one.layers, { image: [0, 0], glass: [off * SIDE, 0], span: SIDE, held: false,
        laid: hasGlass && Math.abs(off) < 1 ? 1 : 0 }, colours);
    };
    const drawAll = () => cards.order.forEach((name, place) => draw(thing(name), over - place));
    const paint = () => {
      if (!images.length) return;
      const limit = fullColour(weights);
      things.forEach((/** @type {(typeof things)[number]} */ one, /** @type {number} */ i) => {
        const image = images.subarray(784 * i, 784 * (i + 1));
        one.layers.paintLamps(image, SIDE);
        one.layers.paintGlass(weights, limit, colours, SIDE);
        one.layers.paintBloom(productsOf(weights, image), limit, colours);
      });
      if (hasGlass) {
        const context = /** @type {CanvasRenderingContext2D} */ (glass.getContext("2d"));
        context.fillStyle = `rgb(${colours.zero.join(" ")})`;
        context.fillRect(0, 0, SIDE, SIDE);
        for (let i = 0; i < 2; i++) context.drawImage(things[0].layers.tint, 0, 0);
      }
      drawAll();
    };
    const showNumber = (/** @type {string} */ name, share = 1) => {
      const { value, number } = thing(name);
      value.textContent = share > 0 ? signed(share * number, model.get("decimals")) : "";
    };
    /** The glass goes from place to place, and each gets its number; then they change places. @param {string} tried */
    const judge = async (tried) => {
      for (const [place, name] of asNames(tried).entries()) {
        way = tween({ duration: hasGlass ? TIME.story : TIME.state, signal, easing: ease.inOut,
          step: (share) => {
            over = place - 1 + share;
            if (images.length) drawAll();
            showNumber(name, Math.max(0, 2 * share - 1));
          } });
        if (!(await way.done) || shown !== tried) return;
      }
      way = tween({ duration: hasGlass ? TIME.state : 0, signal, step: (share) => {
        over = names.length - 1 + share;
        if (images.length) drawAll();
      } });
      if (!(await way.done) || shown !== tried) return;
      settle(tried, TIME.story);
    };
    const settle = (/** @type {string} */ tried, /** @type {number} */ duration) => {
      over = -1;
      cards.arrange(best, null, duration);
      best.forEach((name, place) => {
        showNumber(name);
        const was = asNames(tried).indexOf(name);
        thing(name).yours.textContent = was === place ? `✓ ${ordinal(was)}` : `you: ${ordinal(was)}`;
      });
      cards.name();
      if (images.length) drawAll();
      verdict.replaceChildren(verdictNode(isRight(tried), explain(tried)));
    };
    paint();

    return {
      node: element("div", {}, board, verdict),
      missing: "Put them in your order first: drag them, or press space on one and move it by the arrow keys.",
      read: () => shown || (moved ? asText(cards.order) : null),
      possible: (tried) => isOrderOf(tried, names),
      isRight,
      explain: (tried) => [["text", `${best.map((name) => `${name} ${signed(thing(name).number,
        model.get("decimals"))}`).join(", ")}. `], ...explain(tried)],
      show: ([tried = ""]) => {
        cards.unlock(!tried);
        const fresh = tried && !shown;
        shown = tried;
        if (fresh && moved) judge(tried);
        else if (fresh) settle(tried, 0); // an order of an earlier visit
        if (!tried) {
          way?.stop();
          over = -1;
          if (images.length) drawAll();
          verdict.replaceChildren();
          for (const { value, yours } of things) value.textContent = yours.textContent = "";
          cards.name();
        }
      },
      clear: () => {
        moved = false;
        cards.arrange(names);
      },
    };
  });
});
