// PickQuiz: pick out the grids of one kind; then each says what it is, and they go to their own.

import { bytes } from "../shared/arrays.js";
import { element, onEvent, setText } from "../shared/dom.js";
import { inflate } from "../shared/inflate.js";
import { ease, TIME, travelling } from "../shared/motion.js";
import { oneStop } from "../shared/one_stop.js";
import { fullColour, gridCanvas, paintWeights } from "../shared/paint.js";
import { textureInWords, weightsInWords } from "../shared/picture_words.js";
import { widget } from "../shared/widget.js";
import { quizCard, verdictNode } from "../quiz/card.js";
import { fromSteps } from "../weight_wall/walls.js";
import { asPositions, asTried, foundAmong, isPick } from "./picks.js";

const [SIDE, PIXELS] = [28, 28 ** 2];

export default widget("quiz nn-pick-quiz", async (view) => {
  const { model, signal, colours, onTheme } = view;
  const weights = fromSteps(await inflate(bytes(model.get("grids"))));
  const ofKind = /** @type {boolean[]} */ (model.get("of_kind"));
  const [kinds, notes] = /** @type {string[][]} */ ([model.get("kinds"), model.get("notes")]);
  const asked = ofKind.filter(Boolean).length;
  const grid = (/** @type {number} */ k) => weights.subarray(PIXELS * k, PIXELS * (k + 1));
  const isRight = (/** @type {string} */ tried) => foundAmong(tried, ofKind) >= model.get("enough");
  const explain = (/** @type {string} */ tried) => [
    ["text", `Found: ${foundAmong(tried, ofKind)} of ${asked}. Blind guesses would find ${
      +(asked ** 2 / ofKind.length).toFixed(1)} on average. `], ...model.get("why")];

  quizCard(view, ({ say }) => {
    /** @type {Set<number>} */
    let picked = new Set();
    let decided = false;
    const tiles = ofKind.map((_, k) => {
      const canvas = gridCanvas(SIDE, SIDE, 6, { "aria-hidden": "true" });
      const [mark, told] = [element("b", { "aria-hidden": "true" }), element("span", { class: "nn-told" })];
      const button = element("button", { type: "button", class: "nn-pick" }, canvas, mark);
      const node = element("li", {}, button, told);
      onEvent(button, "click", () => {
        if (decided) return;
        picked = new Set(picked.has(k) ? [...picked].filter((one) => one !== k) : [...picked, k]);
        name();
        say(count.textContent ?? "");
      }, signal);
      return { canvas, mark, told, button, node, looks: `${textureInWords(grid(k))}; ${weightsInWords(grid(k))}` };
    });
    const list = element("ul", { class: "nn-picks", role: "list" }, ...tiles.map(({ node }) => node));
    const count = element("p", { class: "nn-count" });
    const verdict = element("div", { class: "nn-verdict" });
    oneStop(list, () => [...list.querySelectorAll("button")], signal);

    const name = () => {
      tiles.forEach(({ button, mark, told, looks }, k) => {
        const [yours, kind] = [picked.has(k), ofKind[k] ? kinds[0] : kinds[1]];
        button.setAttribute("aria-pressed", String(yours));
        const words = decided ? `${kind}, ${notes[k]}${yours ? ", picked by you" : ""}` : looks;
        button.setAttribute("aria-label", `grid ${k}: ${words}`);
        button.classList.toggle("nn-of-kind", decided && ofKind[k]);
        setText(mark, decided && yours ? (ofKind[k] ? "✓" : "✗") : yours ? "●" : "");
        told.replaceChildren(...(decided ? [element("b", {}, kind), ` ${notes[k]}`] : []));
      });
      setText(count, decided ? "" : `${picked.size} of ${asked} picked.`);
      list.toggleAttribute("data-decided", decided);
    };

    /** @type {[left: number, top: number][]} of each tile, how far it is from where it belongs */
    let away = tiles.map(() => [0, 0]);
    const way = travelling(0, (share) => tiles.forEach(({ node }, k) => {
      const [left, top] = away[k].map((far) => far * share);
      node.style.transform = left || top ? `translate(${left}px, ${top}px)` : "";
    }), signal);
    /** @param {number[]} order @param {number} duration */
    const arrange = (order, duration) => {
      way.set(0);
      const were = tiles.map(({ node }) => [node.offsetLeft, node.offsetTop]);
      list.append(...order.map((k) => tiles[k].node));
      away = tiles.map(({ node }, k) => [were[k][0] - node.offsetLeft, were[k][1] - node.offsetTop]);
      way.set(1);
      return way.to(0, duration, ease.inOut);
    };
    const mixed = ofKind.map((_, k) => k);
    const sorted = [...mixed].sort((one, other) => Number(ofKind[other]) - Number(ofKind[one]));

    const limit = fullColour(weights);
    const paint = () => tiles.forEach(({ canvas }, k) => paintWeights(canvas, grid(k), SIDE, colours, limit));
    onTheme(paint);
    paint();
    name();

    let shown = "";
    return {
      node: element("div", {}, list, count, verdict),
      missing: `Pick ${asked} of them first, no more and no fewer.`,
      read: () => shown || (picked.size === asked ? asTried(picked) : null),
      possible: (tried) => isPick(tried, ofKind),
      isRight,
      explain,
      show: ([tried = ""]) => {
        if (tried === shown) return;
        const fresh = tried !== "" && picked.size > 0; // and not of an earlier visit
        shown = tried;
        [decided, picked] = [tried !== "", new Set(asPositions(tried))];
        name();
        const focused = document.activeElement;
        const there = arrange(decided ? sorted : mixed, fresh ? TIME.story : 0);
        if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
        verdict.replaceChildren();
        there.then((arrived) => arrived && tried === shown && tried &&
          verdict.replaceChildren(verdictNode(isRight(tried), explain(tried))));
      },
      clear: () => (picked = new Set()),
    };
  });
});
