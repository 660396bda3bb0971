// What every widget's module exports: a root element that follows the theme, and a clean-up that leaves nothing behind.

import { element } from "./dom.js";
import { listen } from "./model.js";
import { followTheme, inDocument } from "./theme.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Host} Host */
/** @typedef {import("./theme.js").Colours} Colours */

/**
 * @typedef {object} View
 * @property {Model} model
 * @property {HTMLElement} root where the widget's elements go
 * @property {Colours} colours to paint with
 * @property {(repaint: () => void) => void} onTheme asks for a repaint when the colours change
 * @property {AbortSignal} signal aborted when the view goes: pass it to every listener
 * @property {Host} [host]
 */

/**
 * The default export of a widget's module.
 * @param {string} name becomes the class `nn-name`
 * @param {(view: View) => void | Promise<void>} build fills the root
 * @param {"nn-on-page" | "nn-on-stage"} ground what the whole of it stands on
 */
export function widget(name, build, ground = "nn-on-page") {
  /** @param {{ model: Model, el: HTMLElement, host?: Host }} context */
  async function render({ model, el, host }) {
    const view = new AbortController();
    const { signal } = view;
    const root = element("section", { class: `nn-widget ${ground} nn-${name}` });
    const caption = element("p", { class: "nn-caption" });
    const describe = () => {
      root.setAttribute("aria-label", model.get("label"));
      caption.textContent = model.get("caption");
      caption.hidden = !model.get("caption");
    };
    el.append(root);
    /** @type {(() => void)[]} */
    const repaints = [];
    const fill = async () => {
      const colours = followTheme(root, () => repaints.forEach((repaint) => repaint()), signal);
      await build({ model, root, host, colours, signal, onTheme: (repaint) => repaints.push(repaint) });
      root.append(...root.querySelectorAll(":scope > .nn-said"), caption); // it speaks of what is read before it
      describe();
      listen(model, ["label", "caption"], describe, signal);
      root.dataset.ready = "";
    };
    // A page waits, and keeps its still picture if this fails. JupyterLab shows `el` only when `render` has ended.
    if (root.isConnected) await fill();
    else inDocument(root, signal).then(fill).catch((error) => showFailure(root, error));
    return () => {
      view.abort();
      root.remove();
    };
  }
  return { render };
}

/** @param {HTMLElement} root @param {unknown} error */
function showFailure(root, error) {
  root.textContent = `This widget could not start: ${error}`;
  console.error(error);
}
