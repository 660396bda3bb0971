// The page's side of TrainLive's worker.

/** @typedef {import("./worker.js").DataMessage} DataMessage */
/** @typedef {import("./worker.js").End} End */
/** @typedef {import("./worker.js").Order} Order */
/** @typedef {import("./worker.js").Report} Report */

/**
 * @param {string} source of the worker's script
 * @param {(report: Report | End) => void} hear
 * @param {(trouble: string) => void} fail called when the worker cannot start or breaks
 * @param {AbortSignal} signal ends it
 * @returns {(message: DataMessage | Order) => void} sends it a message
 */
export function startWorker(source, hear, fail, signal) {
  // A classic script: Chromium starts no module worker from a page that was opened from a folder.
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = ({ message }) => fail(`The training stopped: ${message ?? "this browser cannot start it"}.`);
  signal.addEventListener("abort", () => {
    worker.terminate();
    URL.revokeObjectURL(url);
  }, { once: true });
  return (message) => worker.postMessage(message);
}
