// One training for all views of a model: its worker, and what the worker reports.

import { toTrait } from "../shared/arrays.js";
import { loadData } from "../shared/data_file.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { startWorker } from "./start_worker.js";

/** @typedef {import("../shared/model.js").Model} Model */
/** @typedef {ReturnType<typeof trainer>} Trainer */

/* A network that knows nothing but that one image in ten is a 3 gives each output 0.1. */
const DARK = 0.1;
const ALL_DARK = "No output rises above 0.1, whatever the image: the network tells no digits apart. So far down the " +
  "sigmoid is flat, and steps are small. Too large a learning rate leads there; choose a smaller one and train again.";
const NOTHING = { curve: toTrait(new Float32Array(0)), parameters: toTrait(new Float32Array(0)), seconds: 0 };

/** What the first network of a run depends on. @param {Model} model */
export function startOf(model) {
  return { hidden: model.get("hidden"), seed: model.get("seed") };
}

/** @param {Model} model that outlives its views */
export function trainer(model) {
  const state = { fetching: false, ready: false, going: false, ended: false, trouble: "" };
  /** @type {Set<() => void>} */
  const views = new Set();
  let life = new AbortController();
  /** @type {ReturnType<typeof startWorker>} */
  let send = () => {};
  /** @type {Model | null} the network of other widgets that learns with this one */
  let pupil = null;
  // The run's own copy: Python's echo of an earlier report may overwrite the model's.
  /** @type {number[]} */
  let curve = [];

  /** @param {Partial<typeof state>} changed */
  const tell = (changed) => {
    Object.assign(state, changed);
    for (const changedView of views) changedView();
  };
  const settings = () => ({
    rate: model.get("learning_rate"),
    falls: model.get("falling"),
    batchSize: model.get("batch_size"),
    epochs: model.get("epochs"),
    decay: model.get("decay"),
    speed: model.get("speed") === "max" ? Infinity : Number(model.get("speed")),
  });
  /** @param {import("./worker.js").Report | import("./worker.js").End} told */
  const hear = (told) => {
    if ("blewUp" in told) {
      const trouble = `Before ${told.blewUp.toFixed(2)} epochs were over the weights outgrew every number, and the ` +
        "training stopped. Choose a smaller learning rate and train again. The pictures show the last weights before.";
      tell({ ended: true, going: false, trouble });
      return;
    }
    const { epochs, cost, accuracy, brightest, seconds, parameters, ended } = told;
    if (pupil?.get("parameters").byteLength === parameters.byteLength) {
      update(pupil, { parameters: toTrait(new Float32Array(parameters)) });
    }
    curve = [...(epochs === 0 ? [] : curve), epochs, cost, accuracy];
    // All of them are saved: ipywidgets shields from old echoes only what it has sent.
    update(model, {
      curve: toTrait(Float32Array.from(curve)),
      parameters: toTrait(new Float32Array(parameters)),
      seconds,
    });
    tell({ ended, going: state.going && !ended, trouble: brightest < DARK ? ALL_DARK : "" });
  };
  const restart = () => {
    Object.assign(state, { ended: false, trouble: "" });
    if (state.ready) send({ start: startOf(model) });
    else update(model, NOTHING);
  };
  const go = (/** @type {boolean} */ going) => {
    send({ going });
    tell({ going });
  };
  /** @param {import("../shared/model.js").Host} [host] */
  const fetchDigits = async (host) => {
    const { signal } = life;
    tell({ fetching: true, trouble: "" });
    try {
      const data = await loadData(model, host);
      pupil = await sharedModel(model, "pupil", /** @type {import("../shared/model.js").Host} */ (host));
      if (signal.aborted) return;
      send = startWorker(model.get("worker"), hear, (trouble) => tell({ trouble }), signal);
      const form = { shades: model.get("shades"), nKeptApart: model.get("n_kept_apart") };
      send({ data: /** @type {Uint8Array<ArrayBuffer>} */ (data), ...form });
      send({ settings: settings() });
      send({ start: startOf(model) });
      tell({ fetching: false, ready: true });
      go(true);
    } catch (error) {
      if (!signal.aborted) tell({ fetching: false, trouble: /** @type {Error} */ (error).message });
    }
  };
  const listenToModel = () => {
    listen(model, ["hidden", "seed"], restart, life.signal);
    listen(model, ["learning_rate", "falling", "batch_size", "epochs", "decay", "speed"], () =>
      send({ settings: settings() }), life.signal);
  };

  return {
    state,
    /**
     * One view more; the training ends when the last one has gone.
     * @param {() => void} changed called when the state has changed
     * @param {AbortSignal} signal the view's
     */
    join: (changed, signal) => {
      if (!views.size) listenToModel();
      views.add(changed);
      signal.addEventListener("abort", () => {
        views.delete(changed);
        if (views.size) return;
        life.abort();
        life = new AbortController();
        send = () => {};
        Object.assign(state, { fetching: false, ready: false, going: false, ended: false, trouble: "" });
      }, { once: true });
    },
    /** The first button: fetch, train, pause, or train again. @param {import("../shared/model.js").Host} [host] */
    press: (host) => {
      if (!state.ready) return fetchDigits(host);
      if (state.ended) restart();
      return go(!state.going);
    },
    oneBatch: () => send({ oneBatch: true }),
    reset: () => {
      go(false);
      restart();
    },
  };
}
