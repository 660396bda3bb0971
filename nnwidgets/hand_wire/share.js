// The page's address follows the wiring, and a button copies it. In a notebook there is no page to share.

import { button } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { deflate, inflate } from "../shared/inflate.js";

/** @typedef {{ parameters: Float32Array, digit: number }} Linked */

const KEY = "#hand-wire=";
// Divisible by 2, 3, 4 and 5: weights painted as 1 beside 3 come back exactly.
const LEVELS = 120;
const REST_BEFORE_LINK_MS = 400;
const LONGEST = 20_000; // three detectors of random weights take a quarter of it

/**
 * Weights rounded to steps of the largest / 120, biases as they are; as JSON, deflated, in base64url.
 * @param {Linked} state
 */
export async function toFragment({ parameters, digit }) {
  const count = 784 * Math.max(1, Math.floor(parameters.length / 786));
  const weights = [...parameters.subarray(0, count)];
  const step = Math.max(...weights.map(Math.abs)) / LEVELS || 1;
  const levels = weights.map((weight) => Math.round(weight / step));
  const json = JSON.stringify([digit, step, levels, [...parameters.subarray(count)]]);
  const text = String.fromCharCode(...await deflate(new TextEncoder().encode(json)));
  return KEY + btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * @param {string} hash of the address
 * @returns {Promise<Linked>}
 * @throws if it is damaged: zlib's checksum finds a changed letter
 */
export async function fromFragment(hash) {
  if (hash.length > LONGEST) throw new Error("longer than any wiring");
  const text = atob(hash.slice(KEY.length).replaceAll("-", "+").replaceAll("_", "/"));
  const json = await inflate(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  const [digit, step, levels, others] = JSON.parse(new TextDecoder().decode(json));
  const parameters = Float32Array.from([...levels.map((/** @type {number} */ level) => step * level), ...others]);
  const fits = [785, 1573, 2359].includes(parameters.length) && parameters.every(Number.isFinite);
  if (!fits || !(Number.isInteger(digit) && digit >= 0 && digit <= 9)) throw new Error("not a wiring");
  return { parameters, digit };
}

/**
 * Restores what the address holds, now and whenever the reader goes back or forward.
 * @param {HTMLElement} root
 * @param {import("../shared/model.js").Host | undefined} host
 * @param {() => Linked} state
 * @param {(linked: Linked) => void} restore
 * @param {AbortSignal} signal
 */
export async function shareByLink(root, host, state, restore, signal) {
  const message = element("p", { class: "nn-message", role: "status" });
  let timer = 0;
  const write = async () => {
    clearTimeout(timer);
    const fragment = await toFragment(state());
    // No new entry in the history: Back still leaves the page.
    if (!signal.aborted) history.replaceState(history.state, "", fragment);
  };
  const copy = button("Copy link", async () => {
    await write();
    const copied = await copyText(location.href);
    message.textContent = copied ? "Copied." : "This browser lets no page copy: copy the address above.";
  }, signal);
  const read = async () => {
    if (!location.hash.startsWith(KEY)) return;
    let damaged = false;
    try {
      restore(await fromFragment(location.hash));
      message.textContent = "This detector came with the link.";
    } catch {
      damaged = true;
      message.textContent = "The link to a detector is damaged and was ignored.";
    }
    // At the first reading the widget is not in its place before the next frame.
    requestAnimationFrame(() => {
      if (damaged) message.scrollIntoView({ block: "center" });
      else root.scrollIntoView({ block: "nearest" });
    });
  };
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  // An address holds one detector: the page's first.
  const owns = Boolean(host?.dataUrl) && document.querySelector(".nn-hand-wire") === root;
  if (owns) {
    await read();
    onEvent(window, "hashchange", read, signal);
  }
  return {
    node: element("div", { class: "nn-share", hidden: !owns }, copy, message),
    /** After every change of the wiring. */
    changed: () => {
      if (!owns) return;
      clearTimeout(timer);
      message.textContent = "";
      timer = setTimeout(write, REST_BEFORE_LINK_MS);
    },
  };
}

/** @param {string} text @returns {Promise<boolean>} whether it is in the clipboard now */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text); // a page on plain http has no clipboard, but may still copy what is selected
  }
}

/** @param {string} text */
function copySelected(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = element("textarea", { class: "nn-hidden", readonly: true }, text);
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}
