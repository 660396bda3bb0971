// The chart of two curves and a guess: what is drawn, and the reader's hand on it.

import { element, onEvent } from "../shared/dom.js";
import { strokes } from "../shared/stroke.js";

/** By one press of an arrow key. */
const KEY_STEP = 0.05;
/** @type {Record<string, number>} epochs */
const ALONG = { ArrowLeft: -1, ArrowRight: 1, PageUp: -5, PageDown: 5, Home: -Infinity, End: Infinity };
/** @type {Record<string, number>} */
const UP = { ArrowUp: KEY_STEP, ArrowDown: -KEY_STEP };
/** Of ten answers, by guessing. */
const CHANCE = 0.1;

/**
 * @typedef {object} Hand
 * @property {() => boolean} open whether a guess may be drawn now
 * @property {(from: number, to: number, fromShare: number, toShare: number) => void} drawn between two epochs, from 1
 * @property {(by: number) => void} moved the chosen epoch
 * @property {(by: number) => void} raised the guess from the chosen epoch on
 */

/**
 * @param {number} nEpochs
 * @param {Hand} hand
 * @param {AbortSignal} signal
 */
export function chart(nEpochs, hand, signal) {
  const plot = element("div", { class: "nn-plot", tabindex: 0, role: "application", "aria-roledescription": "chart" });
  const paths = ["chance", "guess", "shuffled", "true", "now"].map((name) => `<path class="nn-${name}"/>`).join("");
  plot.innerHTML = `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${paths}</svg>`;
  const [chance, guess, shuffled, truth, now] = plot.querySelectorAll("path");
  chance.setAttribute("d", `M0 ${100 * (1 - CHANCE)}H100`);
  const invitation = element("p", { class: "nn-invitation" }, "Draw your guess here");
  plot.append(invitation, element("small", { class: "nn-guessing" }, "guessing among ten"));
  const ticks = [1, nEpochs / 2, nEpochs].map((epoch) =>
    element("span", { style: `left: ${x(epoch, nEpochs)}%` }, String(Math.round(epoch))));
  const node = element("div", { class: "nn-chart" },
    element("div", { class: "nn-shares", "aria-hidden": "true" },
      ...["100%", "50%", "0%"].map((text) => element("span", {}, text))),
    plot,
    element("div", { class: "nn-epochs", "aria-hidden": "true" }, ...ticks, element("b", {}, "epoch")));

  /** @type {[number, number] | null} */
  let last = null;
  /** @param {PointerEvent} event @returns {[epoch: number, share: number]} */
  const at = ({ clientX, clientY }) => {
    const { left, top, width, height } = plot.getBoundingClientRect();
    const epoch = 1 + Math.round(((clientX - left) / width) * (nEpochs - 1));
    return [Math.min(nEpochs, Math.max(1, epoch)), Math.min(1, Math.max(0, 1 - (clientY - top) / height))];
  };
  strokes(plot, {
    begin: (event) => {
      if (!hand.open()) return;
      last = at(event);
      hand.drawn(last[0], last[0], last[1], last[1]);
    },
    go: (event) => {
      if (!last) return;
      const to = at(event);
      hand.drawn(last[0], to[0], last[1], to[1]);
      last = to;
    },
    end: () => (last = null),
  }, signal);
  onEvent(plot, "keydown", (event) => {
    const along = ALONG[event.key];
    const up = UP[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (!along && !up)) return;
    event.preventDefault();
    if (along) hand.moved(along);
    else if (hand.open()) hand.raised(up);
  }, signal);
  return {
    node,
    plot,
    /**
     * @param {Record<"truth" | "shuffled" | "guess", ArrayLike<number>>} curves an empty one is not drawn
     * @param {number} epoch
     */
    show: (curves, epoch) => {
      truth.setAttribute("d", polyline(curves.truth, nEpochs));
      shuffled.setAttribute("d", polyline(curves.shuffled, nEpochs));
      guess.setAttribute("d", polyline(curves.guess, nEpochs));
      now.setAttribute("d", `M${x(epoch, nEpochs)} 0V100`);
      invitation.hidden = curves.guess.length > 0 || curves.shuffled.length > 0;
      plot.classList.toggle("nn-open", hand.open());
    },
  };
}

/** @param {number} epoch @param {number} nEpochs in percent of the width */
function x(epoch, nEpochs) {
  return (100 * (epoch - 1)) / (nEpochs - 1);
}

/** @param {ArrayLike<number>} shares @param {number} nEpochs */
function polyline(shares, nEpochs) {
  const points = Array.from(shares, (share, i) => `${x(i + 1, nEpochs).toFixed(2)} ${100 - 100 * share}`);
  return points.length ? `M${points.join("L")}` : "";
}
