// The film's time: it plays, is scrubbed, waits; once, when the reader first sees it, it begins by itself and waits.

import { update } from "../shared/model.js";
import { TIME, everyFrame, still, travelling } from "../shared/motion.js";

const MS_A_MOMENT = 180;
const UNASKED_MS = 1800; // ten moments, in which nothing seems to happen: what comes then is the reader's to see

/**
 * @param {import("../shared/model.js").Model} model with `moment`
 * @param {number} last
 * @param {() => void} paint called in every frame in which the time has gone on
 * @param {(playing: boolean) => void} changed it began to play, or ceased
 * @param {AbortSignal} signal
 */
export function filmTime(model, last, paint, changed, signal) {
  let playing = false;
  let touched = false;
  let halt = () => {};
  const time = travelling(model.get("moment"), () => paint(), signal);
  const be = (/** @type {number} */ at) => {
    time.set(Math.min(last, Math.max(0, at)));
    const moment = Math.round(time.at);
    if (moment !== model.get("moment")) update(model, { moment });
  };
  const stop = () => {
    halt();
    changed(playing = false);
    time.to(Math.round(time.at), TIME.control);
  };
  const run = (/** @type {number} */ most) => {
    if (time.at === last) be(0);
    changed(playing = true);
    let gone = 0;
    halt = everyFrame((passed) => {
      gone += passed;
      // Who prefers no motion sees one moment after the other, and nothing in between.
      const to = time.at + passed / MS_A_MOMENT;
      if (still()) paced += passed;
      if (!still()) be(to);
      else if (paced >= MS_A_MOMENT) {
        paced = 0;
        be(Math.floor(time.at) + 1);
      }
      if (time.at < last && gone < most) return true;
      stop();
      return false;
    }, signal);
  };
  let paced = 0;
  return {
    get at() { return time.at; },
    get playing() { return playing; },
    play: () => {
      touched = true;
      run(Infinity);
    },
    stop: () => {
      touched = true;
      stop();
    },
    /** The first moments, unless the reader has been faster. */
    playUnasked: () => {
      if (touched || still()) return;
      be(0);
      run(UNASKED_MS);
    },
    /** To a place under the reader's hand. @param {number} at */
    scrub: (at) => {
      touched = true;
      halt();
      if (playing) changed(playing = false);
      be(at);
    },
    settle: () => void time.to(Math.round(time.at), TIME.control),
    /** The moment was set elsewhere. */
    follow: () => {
      if (Math.round(time.goal) !== model.get("moment")) time.to(model.get("moment"), TIME.state);
    },
  };
}

/**
 * Call `near` once when the edge of a node comes into sight, and `seen` once when a good part of it has.
 * @param {HTMLElement} node @param {() => void} near @param {() => void} seen @param {AbortSignal} signal
 */
export function onApproach(node, near, seen, signal) {
  const watch = (/** @type {() => void} */ call, /** @type {IntersectionObserverInit} */ options) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      call();
    }, options);
    observer.observe(node);
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  };
  watch(near, {}); // not before: the film is as heavy as the rest of its page
  watch(seen, { threshold: 0.4 });
}
