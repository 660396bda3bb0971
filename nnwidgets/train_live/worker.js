// The script of TrainLive's worker, a thread of its own, so that the page never waits for it: obeys orders and reports.

import { inflate } from "../shared/inflate.js";
import { splitDigits, trainingRun } from "./run.js";

/** @typedef {import("./run.js").Settings} Settings */
/** @typedef {import("./run.js").Start} Start */
/**
 * @typedef {{ data: Uint8Array<ArrayBuffer>, shades: number, nKeptApart: number }} DataMessage
 * the deflated digits and their form, sent once, first of all
 */
/** @typedef {{ start: Start } | { settings: Settings } | { going: boolean } | { oneBatch: true }} Order */
/**
 * @typedef {object} Report
 * @property {number} epochs done, in quarters unless single batches were asked for
 * @property {number} cost of the images kept apart
 * @property {number} accuracy on them
 * @property {number} brightest output that any of them has
 * @property {number} seconds of training
 * @property {ArrayBuffer} parameters
 * @property {boolean} ended
 */
/** @typedef {{ blewUp: number }} End the epochs after which a weight was no number any more */

const REPORTS_AN_EPOCH = 4;
/* So often the worker listens for a word from the page. */
const CHUNK_MS = 25;
/* So often, at most, it reports at a slower speed. */
const BEAT_MS = 250;

/**
 * @param {Worker} page what `self` is in a worker: a port to the page
 */
function serve(page) {
  /** @type {ReturnType<typeof splitDigits>} */
  let digits;
  /** @type {ReturnType<typeof trainingRun>} */
  let run;
  /** @type {Settings} */
  let settings;
  let [going, ended, seconds, reported] = [false, false, 0, 0];

  const report = () => {
    reported = run.epochs();
    const { parameters } = run.network;
    if (!parameters.every(Number.isFinite)) {
      [going, ended] = [false, true];
      page.postMessage({ blewUp: reported });
      return;
    }
    const { buffer } = parameters.slice();
    const measured = run.score(digits.keptApart);
    page.postMessage({ epochs: reported, ...measured, seconds, parameters: buffer, ended }, [buffer]);
  };
  const work = (/** @type {number} */ milliseconds) => {
    const began = performance.now();
    const due = (Math.floor(reported * REPORTS_AN_EPOCH) + 1) / REPORTS_AN_EPOCH - 1e-9;
    do run.batch(settings);
    while (performance.now() - began < milliseconds && run.epochs() < due);
    seconds += (performance.now() - began) / 1000;
    ended = run.epochs() >= settings.epochs;
    if (ended) going = false;
    return run.epochs() >= due;
  };
  // At a speed that can be watched: a few batches at each beat, and a report of every one.
  let timer = 0;
  const paced = () => Number.isFinite(settings.speed);
  const beat = () => {
    const began = performance.now();
    const pause = Math.max(1000 / settings.speed, BEAT_MS);
    for (let left = Math.max(1, Math.round((settings.speed * pause) / 1000)); left > 0 && !ended; left--) work(0);
    report();
    if (going) timer = setTimeout(beat, Math.max(0, pause - (performance.now() - began)));
  };
  // A message to itself takes its turn after those of the page, without the delay of a timer.
  const { port1, port2 } = new MessageChannel();
  let asleep = true;
  port2.onmessage = () => {
    asleep = !going || paced();
    if (asleep) return;
    if (work(CHUNK_MS)) report();
    port1.postMessage(null);
  };
  const wake = () => {
    clearTimeout(timer);
    if (!going) return;
    if (paced()) {
      timer = setTimeout(beat);
      return;
    }
    if (!asleep) return;
    asleep = false;
    port1.postMessage(null);
  };

  /** @param {Order} order */
  const obey = (order) => {
    if ("start" in order) {
      run = trainingRun(order.start, digits.train);
      [ended, seconds] = [false, 0];
      report();
    } else if ("settings" in order) {
      settings = order.settings;
      wake();
    } else if ("oneBatch" in order) {
      work(0);
      report();
    } else {
      going = order.going && !ended;
      wake();
    }
  };
  // Orders wait until the digits are inflated, and for each other.
  let queue = Promise.resolve();
  page.onmessage = ({ data }) => {
    queue = queue
      .then(async () => {
        if ("data" in data) digits = splitDigits(await inflate(data.data), data);
        else obey(data);
      })
      .catch((error) => reportError(error));
  };
}

serve(/** @type {any} */ (self));
