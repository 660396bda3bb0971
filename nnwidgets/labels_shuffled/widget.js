// LabelsShuffled: draw how you think a network learns shuffled labels, then see how it did.

import { floats, toTrait } from "../shared/arrays.js";
import { button, slider } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { widget } from "../shared/widget.js";
import { chart } from "./chart.js";

const CHANCE_SHARE = 0.1;

export default widget("labels-shuffled", ({ model, root, signal }) => {
  const curve = (/** @type {string} */ name) => floats(model.get(name));
  const longest = Math.max(curve("true_curve").length, curve("shuffled_curve").length);
  const nEpochs = Math.max(10, 10 * Math.ceil(longest / 10));
  const epoch = () => Math.min(nEpochs, model.get("epoch"));
  const say = liveText(root, signal);
  /** the last epoch that the hand has touched: beyond it the guess goes on level */
  let reached = 0;

  const guessed = () => {
    const guess = curve("guess");
    return guess.length === nEpochs ? guess : new Float32Array(nEpochs).fill(CHANCE_SHARE);
  };
  const plot = chart(nEpochs, {
    open: () => !model.get("revealed"),
    drawn: (from, to, fromShare, toShare) => {
      const guess = guessed();
      const steps = Math.max(1, Math.abs(to - from));
      for (let i = 0; i <= steps; i++) {
        guess[Math.round(from + ((to - from) * i) / steps) - 1] = fromShare + ((toShare - fromShare) * i) / steps;
      }
      if (to >= reached) guess.fill(toShare, to - 1);
      reached = Math.max(reached, from, to);
      update(model, { guess: toTrait(guess), epoch: to });
    },
    moved: (by) => update(model, { epoch: Math.min(nEpochs, Math.max(1, epoch() + by)) }),
    raised: (by) => {
      const guess = guessed();
      const share = Math.min(1, Math.max(0, guess[epoch() - 1] + by));
      update(model, { guess: toTrait(guess.fill(share, epoch() - 1)) });
    },
  }, signal);
  const reveal = button("Reveal", () => update(model, { revealed: true }), signal);
  const again = button("Guess again", () => {
    reached = 0;
    update(model, { revealed: false, guess: toTrait(new Float32Array(0)), epoch: 1 });
  }, signal);
  const scrub = slider({ label: "Epoch", min: 1, max: nEpochs, whole: true }, (value) =>
    update(model, { epoch: value }), signal);
  const task = element("p", { class: "nn-task" });
  const figures = ["true", "shuffled", "guess"].map((name) => {
    const [value, note] = [element("data"), element("small")];
    const text = name === "guess" ? "your guess" : `${name} labels`;
    return { value, note, node: element("div", { class: `nn-${name}` }, element("span", {}, text), value, note) };
  });
  const verdict = element("p", { class: "nn-verdict" });
  root.append(task, plot.node, element("div", { class: "nn-figures" }, ...figures.map(({ node }) => node)),
    verdict, scrub.node, element("div", { class: "nn-buttons" }, reveal, again));

  const paint = () => {
    const [truth, shuffled, guess] = ["true_curve", "shuffled_curve", "guess"].map(curve);
    const revealed = model.get("revealed");
    const now = epoch();
    plot.show({ truth, shuffled: revealed ? shuffled : [], guess }, now);
    task.textContent = revealed
      ? "Move through the epochs and compare."
      : "This is how the network learns the true labels. Draw how it will learn shuffled ones.";
    const shown = [truth, revealed ? shuffled : new Float32Array(0), guess];
    figures.forEach(({ value, note, node }, i) => {
      const known = shown[i];
      node.hidden = known.length === 0;
      const share = known[Math.min(now, known.length) - 1] ?? 0;
      value.value = String(share);
      value.textContent = percent(share);
      note.textContent = i < 2 && now >= known.length ? `stopped after epoch ${known.length}` : `after epoch ${now}`;
    });
    plot.plot.setAttribute("aria-label", revealed ? "Training accuracy by epoch: left and right choose an epoch"
      : "Training accuracy by epoch: left and right choose an epoch, up and down set your guess from there on");
    scrub.show(now);
    reveal.hidden = revealed;
    reveal.textContent = guess.length ? "Reveal" : "Reveal without a guess";
    again.hidden = !revealed;
    verdict.hidden = !revealed;
    verdict.textContent = revealed ? outcome(shuffled, guess, model.get("true_test"), model.get("shuffled_test")) : "";
    const read = figures.flatMap(({ node, value, note }, i) => node.hidden ? [] :
      [[`${node.firstChild?.textContent} ${value.textContent}`, i < 2 && now >= shown[i].length && note.textContent]
        .filter(Boolean).join(", ")]);
    say(`After epoch ${now}: ${read.join("; ")}. ${verdict.textContent}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  const traits = ["true_curve", "shuffled_curve", "true_test", "shuffled_test", "guess", "revealed", "epoch"];
  listen(model, traits, repaint, signal);
});

/**
 * How far the guess was off, and what both networks know of new images.
 * @param {Float32Array} shuffled @param {Float32Array} guess
 * @param {number | null} trueTest @param {number | null} shuffledTest
 */
function outcome(shuffled, guess, trueTest, shuffledTest) {
  const parts = [];
  if (guess.length) {
    const off = shuffled.reduce((sum, share, i) => sum + Math.abs(share - guess[i]), 0) / shuffled.length;
    parts.push(`Your guess was ${Math.round(100 * off)} points off on average.`);
  }
  if (trueTest !== null && shuffledTest !== null) {
    parts.push(`On new images: ${percent(trueTest)} with true labels, ${percent(shuffledTest)} with shuffled ones.`);
  }
  return parts.join(" ");
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
}
