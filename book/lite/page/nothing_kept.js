// @ts-check
// Where the browser forbids the site to keep anything, JupyterLab works in memory alone (jupyter-lite.json): says so.

import { isKept } from "../../progress/storage.js";
import { tell } from "./notices.js";

const NOT_KEPT = "This browser keeps nothing here: cookies are blocked for this site. Press “Download” before you "
  + "leave, or allow them and reload.";

/** @param {import("./app.js").App} app */
export function tellIfNothingIsKept({ commands }) {
  if (!isKept()) tell(commands, NOT_KEPT, "warning");
}
