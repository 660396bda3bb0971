// A trained network and, as the control, one that has learned nothing: the reader chooses which of them is asked.

import { segmented } from "./controls.js";
import { listen, sharedModel, update } from "./model.js";
import { readNetwork } from "./network.js";

/** @typedef {import("./model.js").Model} Model */

/**
 * @param {Model} model with `trained`, `untrained` and `network_shown`
 * @param {import("./model.js").Host | undefined} host
 * @param {AbortSignal} signal
 */
export async function twoNetworks(model, host, signal) {
  const models = {
    trained: /** @type {Model} */ (await sharedModel(model, "trained", host)),
    untrained: /** @type {Model} */ (await sharedModel(model, "untrained", host)),
  };
  const shown = () => /** @type {"trained" | "untrained"} */ (model.get("network_shown"));
  const node = segmented("Network", [["trained", "trained"], ["untrained", "untrained"]], shown(), (name) =>
    update(model, { network_shown: name }), signal);
  const check = () => {
    for (const radio of node.querySelectorAll("input")) radio.checked = radio.value === shown();
  };
  return {
    node,
    network: () => readNetwork(models[shown()]),
    /** Call `changed` when another network is asked, or one has other parameters. @param {() => void} changed */
    onChange: (changed) => {
      listen(model, ["network_shown"], () => {
        check();
        changed();
      }, signal);
      for (const one of Object.values(models)) listen(one, ["parameters"], changed, signal);
    },
  };
}
