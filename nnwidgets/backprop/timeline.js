// The ways to go on: one pull more, all ten, a layer further, or the bar on which the whole story is dragged.

import { button } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { TIME } from "../shared/motion.js";
import { scrubBar } from "../shared/stage/scrub_bar.js";
import { cancelledGauge } from "./gauge.js";
import { pulledBy, stopsOf } from "./story.js";

export const A_PULL = 1000; // milliseconds
export const A_LAYER = 2000;
const ONE_OF_SEVERAL = 360;

/**
 * @typedef {object} Ways
 * @property {(to: number, time: number) => void} go
 * @property {(value: number) => void} drag
 * @property {() => void} begin the first pull
 * @property {(way: number) => string} inWords
 */

/**
 * @param {number} last layers of neurons
 * @param {{ at: number, goal: number }} way
 * @param {Ways} ways
 * @param {AbortSignal} signal
 */
export function timeline(last, way, { go, drag, begin, inWords }, signal) {
  const all = () => go(1, ONE_OF_SEVERAL * (11 - pulledBy(way.goal)));
  const onward = button("", () => {
    const at = way.goal;
    if (at >= last) go(0, TIME.story);
    else if (at < 0.001) begin();
    else if (at < 0.999) all();
    else go(Math.floor(at + 0.001) + 1, A_LAYER);
  }, signal);
  onward.classList.add("nn-again", "nn-onward");
  const oneMore = button("One more", () => go(Math.min(1, (pulledBy(way.goal) + 1) / 10), A_PULL), signal);
  const allTen = button("All ten", all, signal);
  const scrub = scrubBar("How far the errors have come back", stopsOf(last), (value, travels) => {
    if (travels) go(value, A_LAYER);
    else drag(value);
  }, inWords, signal);
  const gauge = cancelledGauge();
  return {
    tools: element("div", { class: "nn-tools" }, oneMore, allTen),
    bar: element("div", { class: "nn-light-bar" }, onward, scrub.node, gauge.node),
    place: scrub.place,
    /** @param {number} cancelled @returns {string} that share in words */
    show: (cancelled) => {
      scrub.show(way.at, way.goal);
      oneMore.disabled = allTen.disabled = pulledBy(way.goal) >= 10;
      onward.setAttribute("aria-label", way.goal >= last ? "Back to the outputs" : "On, back through the network");
      return gauge.show(cancelled);
    },
  };
}
