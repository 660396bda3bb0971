// A widget's state: what JupyterLab's anywidget and the static page's host both offer.

/**
 * @typedef {object} Model
 * @property {(key: string) => any} get
 * @property {(key: string, value: any) => void} set
 * @property {() => void} save_changes
 * @property {(content: any) => void} send a message to Python; nobody hears it on a static page
 * @property {(name: string, callback: (...given: any[]) => void) => void} on
 * @property {(name: string, callback: (...given: any[]) => void) => void} off
 * @property {{ get_model: (id: string) => Promise<Model> }} widget_manager
 */

/**
 * @typedef {object} Host
 * @property {(reference: string) => Promise<Model>} getModel
 * @property {(name: string) => string} [dataUrl] on a static page: the address of a file of shared/data_file.js
 */

/**
 * Call `changed` whenever one of the traits changes, by Python or by another view, until the signal aborts.
 * @param {Model} model
 * @param {string[]} traits
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function listen(model, traits, changed, signal) {
  if (signal.aborted) return;
  for (const trait of traits) {
    model.on(`change:${trait}`, changed);
    signal.addEventListener("abort", () => model.off(`change:${trait}`, changed), { once: true });
  }
}

/**
 * Set several traits and tell Python; the views' `listen` callbacks run at once.
 * @param {Model} model
 * @param {Record<string, any>} values
 */
export function update(model, values) {
  for (const [trait, value] of Object.entries(values)) model.set(trait, value);
  model.save_changes();
}

/**
 * The headless model (network, digits) that a trait refers to, or null if the trait is None.
 * @param {Model} model
 * @param {string} trait
 * @param {Host} [host] absent before anywidget 0.11
 * @returns {Promise<Model | null>}
 */
export async function sharedModel(model, trait, host) {
  const reference = model.get(trait);
  if (!reference) return null;
  const id = reference.replace("IPY_MODEL_", "");
  return host?.getModel ? host.getModel(`anywidget:${id}`) : model.widget_manager.get_model(id);
}
