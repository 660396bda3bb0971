// BarQuiz: drag a bar to your guess, and see the measured one grow beside it.

import { element, onEvent } from "../shared/dom.js";
import { ease, TIME, travelling } from "../shared/motion.js";
import { widget } from "../shared/widget.js";
import { quizCard, verdictNode } from "../quiz/card.js";
import { inUnit, shareOf, ticksOf, valueAt } from "./scale.js";

const PLACES = 1000; // of the handle: fine enough for any step
const FIRST = 0.5; // where the handle stands until it is moved

export default widget("quiz nn-bar-quiz", (view) => {
  const { model, signal } = view;
  /** @type {import("./scale.js").Scale} */
  const scale = { low: 0, high: 1, step: 1, log: false, unit: "" };
  for (const name of /** @type {const} */ (["low", "high", "step", "log", "unit"])) {
    Object.assign(scale, { [name]: model.get(name) });
  }
  const answer = model.get("answer");
  const isRight = (/** @type {number} */ tried) => (scale.log
    ? Math.abs(Math.log(tried / answer)) <= Math.log(model.get("tolerance")) + 1e-9
    : Math.abs(tried - answer) <= model.get("tolerance") + 1e-9);
  /** @param {number} tried @returns {import("../quiz/text.js").Piece[]} */
  const explain = (tried) => [["text", `Measured: ${inUnit(scale, answer)}. `],
    ...model.get(isRight(tried) ? "right" : tried < answer ? "too_low" : "too_high")];

  quizCard(view, ({ questionId }) => {
    const handle = element("input", {
      type: "range", min: 0, max: PLACES, step: 1, value: FIRST * PLACES, "aria-labelledby": questionId,
    });
    const guess = element("div", { class: "nn-guess" });
    const truth = element("div", { class: "nn-truth" });
    const guessed = element("span", { class: "nn-guessed", "aria-hidden": "true" }); // the handle says it
    const measured = element("span", { class: "nn-measured", "aria-hidden": "true" }); // the verdict says it
    const verdict = element("div", { class: "nn-verdict" });
    const track = element("div", { class: "nn-track" }, guess, truth, guessed, measured, handle);
    const ticks = element("div", { class: "nn-ticks", "aria-hidden": "true" }, ...ticksOf(scale).map((value) =>
      element("span", { style: `--at:${shareOf(scale, value)}` }, inUnit(scale, value))));
    let moved = false;
    const value = () => valueAt(scale, Number(handle.value) / PLACES);
    const place = (/** @type {HTMLElement} */ node, /** @type {number} */ share) =>
      node.style.setProperty("--at", String(share));
    const showGuess = () => {
      track.toggleAttribute("data-moved", moved);
      for (const node of [guess, guessed]) place(node, Number(handle.value) / PLACES); // the end is under the grip
      guessed.textContent = moved ? `your guess: ${inUnit(scale, value())}` : "drag the bar to your guess";
      handle.setAttribute("aria-valuetext", moved ? inUnit(scale, value()) : "not set yet");
    };
    const growing = travelling(0, (share) => {
      for (const node of [truth, measured]) place(node, share * shareOf(scale, answer));
    }, signal);
    onEvent(handle, "input", () => {
      moved = true;
      showGuess();
    }, signal);
    let shown = /** @type {number | undefined} */ (undefined);
    return {
      node: element("div", { class: "nn-bar" }, track, ticks, verdict),
      missing: "Set the bar first: drag it, or use the arrow keys.",
      read: () => (moved ? value() : null),
      possible: (tried) => typeof tried === "number" && tried >= scale.low && tried <= scale.high,
      isRight,
      explain,
      show: ([tried]) => {
        const decided = tried !== undefined;
        track.toggleAttribute("data-decided", decided);
        handle.disabled = decided;
        measured.textContent = decided ? `measured: ${inUnit(scale, answer)}` : "";
        if (decided && shown === undefined) {
          const fresh = moved; // a guess of an earlier visit is there with its answer
          handle.value = String(PLACES * shareOf(scale, tried));
          moved = true;
          if (fresh) growing.to(1, TIME.story, ease.out);
          else growing.set(1);
          verdict.replaceChildren(verdictNode(isRight(tried), explain(tried)));
        }
        if (!decided) {
          verdict.replaceChildren();
          growing.set(0);
        }
        shown = tried;
        showGuess();
      },
      clear: () => {
        moved = false;
        handle.value = String(FIRST * PLACES);
      },
    };
  });
});
