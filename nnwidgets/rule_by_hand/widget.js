// RuleByHand: for each case of shape the digit to say; the share of all digits that is then right grows as a bar.

import { button, select } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element } from "../shared/dom.js";
import { grouped } from "../shared/format.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { travelling } from "../shared/motion.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { aDigit } from "../shared/picture_words.js";
import { widget } from "../shared/widget.js";
import { sideBySide } from "./side_by_side.js";
import { ofCase, percentOf, rightOf } from "./scoring.js";

const NONE = "-1";
/** @type {[string, string][]} */
const ANSWERS = [[NONE, "–"], ...Array.from({ length: 10 }, (_, digit) => /** @type {[string, string]} */ (
  [String(digit), String(digit)]))];

export default widget("rule-by-hand", async ({ model, root, host, signal }) => {
  const examples = await readDigits(/** @type {any} */ (await sharedModel(model, "examples", host)));
  const names = /** @type {string[]} */ (model.get("cases"));
  const counts = /** @type {number[][]} */ (model.get("counts"));
  const says = () => /** @type {number[]} */ (model.get("says"));
  const each = examples.count / names.length;
  const all = counts.flat().reduce((sum, count) => sum + count, 0);

  const say = liveText(root, signal);
  const figure = element("output", { "aria-live": "off" });
  const filled = element("i");
  const score = travelling(0, (share) => {
    filled.style.width = `${100 * share}%`;
    figure.value = percentOf(share);
  }, signal);
  const bar = element("div", { class: "nn-score-bar", "aria-hidden": "true" }, filled,
    element("b", { style: "left: 10%" }), element("span", { style: "left: 10%" }, "a guess"));
  const answer = (/** @type {number} */ at, /** @type {number} */ digit) =>
    update(model, { says: says().map((one, k) => (k === at ? digit : one)) });
  const cards = names.map((name, at) => {
    const canvas = gridCanvas(28 * each, 28, 1, { role: "img" });
    const own = Array.from({ length: each }, (_, k) => at * each + k);
    paintImage(canvas, sideBySide(own.map((k) => examples.image(k)), 28), 28 * each);
    canvas.setAttribute("aria-label", `Of these: ${own.map((k) => aDigit(examples.labels[k])).join(", ")}`);
    const { node, choice } = select("say", ANSWERS, (value) => answer(at, Number(value)), signal);
    choice.setAttribute("aria-label", `${name}: say`);
    const right = element("span", { class: "nn-right" });
    return { choice, right, node: element("div", { role: "listitem" }, element("div", { class: "nn-case" }, name),
      element("div", { class: "nn-strip" }, canvas), element("div", { class: "nn-answer" }, node, right)) };
  });
  const again = button("Start again", () => update(model, { says: names.map(() => -1) }), signal);
  root.append(element("div", { class: "nn-sum" }, element("p", {}, "read right: ", figure), bar, again),
    element("div", { class: "nn-cases", role: "list", "aria-label": "The cases" }, ...cards.map(({ node }) => node)));

  let before = says();
  const tell = () => {
    const now = says();
    cards.forEach(({ choice, right }, k) => {
      choice.value = String(now[k]);
      right.textContent = now[k] < 0 ? `${ofCase(counts[k])} digits` : `${counts[k][now[k]]} of ${ofCase(counts[k])}`;
    });
    const share = rightOf(counts, now) / all;
    const changed = now.findIndex((digit, k) => digit !== before[k]);
    const news = changed >= 0 && now[changed] >= 0
      ? `${names[changed]}, say ${now[changed]}: right for ${cards[changed].right.textContent}. ` : "";
    say(`${news}In all, the rule reads ${percentOf(share)} of ${grouped(all)} digits right.`);
    before = now;
    return share;
  };
  score.set(tell());
  listen(model, ["says"], () => void score.to(tell()), signal);
});
