// "Link to this" under every widget of a page: the address then holds its state, and whoever opens it sees the same.

import { copyText } from "./clipboard.js";
import { fromPayload, toPayload } from "./payload.js";

/** @typedef {{ state: Record<string, any>, initial: Record<string, any>, get: (trait: string) => any,
 *   set: (trait: string, value: any) => void }} Model */
/** @typedef {HTMLElement & { findModel: () => Model }} Place */

const OPENED = "Opened from a link.";
const DAMAGED = "The link to a state of this picture is damaged and was ignored.";
const COPIED = "Copied.";
const IN_PART = "Copied, as far as it fits into a link: what was drawn or trained here is too long.";
const NO_COPY = "This browser lets no page copy: copy the address above.";

/** @type {Map<Place, { anchor: string, tell: (text: string) => void }>} */
const known = new Map();
/** @type {Map<string, number>} how often an anchor was taken */
const taken = new Map();

/** The name of a place in an address: its cell's, or its widget's. @param {Place} place */
function anchorOf(place) {
  const widget = place.findModel().state._anywidget_id.split(".")[1].replaceAll("_", "-");
  const name = place.closest(".cell[id]")?.id ?? widget;
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count > 1 ? `${name}.${count}` : name;
}

/** @param {Place} place */
function addControl(place) {
  const model = place.findModel();
  const kinds = model.state._link;
  const said = Object.assign(document.createElement("span"), { className: "nn-link-said" });
  said.setAttribute("role", "status");
  const control = Object.assign(document.createElement("button"), { type: "button", textContent: "Link to this" });
  if (model.get("label")) control.setAttribute("aria-label", `Link to this: ${model.get("label")}`);
  const row = Object.assign(document.createElement("div"), { className: "nn-link" });
  const tell = (/** @type {string} */ text) => (said.textContent = text);
  control.addEventListener("click", async () => {
    const { anchor } = /** @type {{ anchor: string }} */ (known.get(place));
    const { text, isWhole } = await toPayload(kinds, (trait) => model.get(trait), model.initial);
    // No new entry in the history: Back still leaves the page.
    history.replaceState(history.state, "", `#${anchor}${text && `=${text}`}`);
    tell(await copyText(location.href) ? isWhole ? COPIED : IN_PART : NO_COPY);
  });
  row.append(said, control);
  place.append(row);
  return tell;
}

/** @param {Place} place @param {Record<string, any>} values */
async function restore(place, values) {
  const model = place.findModel();
  let failed = false;
  // That a size was not looked at twice within a frame is told as an error, and is none.
  const notice = (/** @type {any} */ { message }) => (failed ||= !String(message).startsWith("ResizeObserver loop"));
  for (const event of ["error", "unhandledrejection"]) addEventListener(event, notice);
  const put = (/** @type {Record<string, any>} */ all) => {
    for (const [trait, value] of Object.entries(all)) model.set(trait, value);
  };
  const first = Object.fromEntries(Object.keys(model.state._link).map((trait) => [trait, model.initial[trait]]));
  try {
    put({ ...first, ...values });
    for (let frame = 0; frame < 2; frame++) await new Promise((painted) => requestAnimationFrame(painted));
  } catch {
    failed = true;
  }
  for (const event of ["error", "unhandledrejection"]) removeEventListener(event, notice);
  if (failed) put(first); // numbers that fit the traits, but not this widget
  return !failed;
}

/** What the address holds for a place that is alive. @param {Place} place */
async function readAddress(place) {
  const { anchor, tell } = /** @type {{ anchor: string, tell: (text: string) => void }} */ (known.get(place));
  const [name, ...rest] = location.hash.slice(1).split("=");
  if (name !== anchor) return;
  if (rest.length) {
    const kinds = place.findModel().state._link;
    const restored = await fromPayload(kinds, rest.join("=")).then((values) => restore(place, values), () => false);
    tell(restored ? OPENED : DAMAGED);
  }
  place.scrollIntoView({ block: "center" });
}

/** @param {Place} place */
function welcome(place) {
  const about = known.get(place);
  if (!about || !place.findModel().state._link) return;
  about.tell = addControl(place);
  readAddress(place);
}

/** The place that the address names comes into view, and with that alive. */
function goToPlace() {
  const name = location.hash.slice(1).split("=")[0];
  for (const [place, { anchor }] of known) if (anchor === name) place.scrollIntoView({ block: "center" });
}

/** When nn-embed.js has found all places: its own listener for the same event stands before this one. */
function begin() {
  const places = /** @type {NodeListOf<Place>} */ (document.querySelectorAll(".nn-embed"));
  for (const place of places) if ("findModel" in place) known.set(place, { anchor: anchorOf(place), tell: () => {} });
  document.addEventListener("nn-alive", ({ target }) => welcome(/** @type {Place} */ (target)));
  const alive = () => [...known.keys()].filter(({ dataset }) => "alive" in dataset);
  alive().forEach(welcome);
  goToPlace();
  addEventListener("hashchange", () => {
    goToPlace();
    alive().forEach(readAddress);
  });
}

if (document.readyState === "complete") begin();
else document.addEventListener("DOMContentLoaded", begin);
