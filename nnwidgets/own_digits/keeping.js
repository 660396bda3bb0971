// The reader's digits, on the reader's device alone. Where storage is blocked, nothing is kept.

import { bytes, fromBytes, inBytes } from "../shared/arrays.js";

const HAND_KEY = "nn-hand";
const HAND_PIXELS = 784;

/** What is kept, as `hand` crosses; empty if there is nothing, or nothing whole. @returns {Float32Array} */
export function keptHand() {
  try {
    const text = atob(localStorage.getItem(HAND_KEY) ?? "");
    const whole = text.length % HAND_PIXELS === 0 && text.length <= 20 * HAND_PIXELS;
    return fromBytes(Uint8Array.from({ length: whole ? text.length : 0 }, (_, k) => text.charCodeAt(k)));
  } catch {
    return new Float32Array(0);
  }
}

/**
 * Keep the digits, or forget them if there are none.
 * @param {DataView} hand as it crosses
 * @returns {boolean} whether this browser keeps anything
 */
export function keepHand(hand) {
  const light = new Float32Array(bytes(hand).buffer);
  try {
    const letters = Array.from(inBytes(light), (shade) => String.fromCharCode(shade));
    if (letters.length) localStorage.setItem(HAND_KEY, btoa(letters.join("")));
    else localStorage.removeItem(HAND_KEY);
    return true;
  } catch {
    return false;
  }
}
