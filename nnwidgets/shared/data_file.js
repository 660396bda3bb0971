// Data too big to stand in the page, fetched when the reader asks: from a file beside the page, or from Python.

import { bytes } from "./arrays.js";
import { element } from "./dom.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Host} Host */

const PATIENCE_MS = 60_000;

/**
 * The deflated bytes of the DataFile with the name in the model's `data_name`.
 * @param {Model} model
 * @param {Host} [host] of a static page, if it is one
 * @returns {Promise<Uint8Array>}
 */
export function loadData(model, host) {
  const name = model.get("data_name");
  return host?.dataUrl ? fromScript(name, host.dataUrl(name)) : fromPython(name, model);
}

/**
 * "Fetch the film (0.4 MB)".
 * @param {string} what
 * @param {Model} model
 */
export function fetchText(what, model) {
  return `${what} (${(model.get("data_size") / 1e6).toFixed(1)} MB)`;
}

/**
 * @param {string} name
 * @param {string} url of a classic script: fetch() is not allowed to a page opened from a folder
 * @returns {Promise<Uint8Array>}
 */
function fromScript(name, url) {
  return new Promise((resolve, reject) => {
    const script = element("script", { src: url });
    script.onload = () => {
      script.remove();
      const data = /** @type {any} */ (globalThis).nnData;
      if (!data?.[name]) return fail(); // cut off: it came, and could not be run
      const text = atob(data[name]);
      delete data[name];
      const result = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
      resolve(result);
    };
    const fail = () => reject(new Error(`The file ${url} could not be fetched. Press the button to try again.`));
    script.onerror = () => {
      script.remove();
      fail();
    };
    document.head.append(script);
  });
}

/** @param {string} name @param {Model} model @returns {Promise<Uint8Array>} */
function fromPython(name, model) {
  return new Promise((resolve, reject) => {
    /** @param {{ data?: string }} content @param {DataView[]} buffers */
    const hear = (content, buffers) => {
      if (content.data !== name) return;
      stop();
      resolve(bytes(buffers[0]));
    };
    const stop = () => {
      clearTimeout(timer);
      model.off("msg:custom", hear);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error("Python does not answer. Is the kernel running? Run the cell again."));
    }, PATIENCE_MS);
    model.on("msg:custom", hear);
    model.send({ ask_for: name });
  });
}
