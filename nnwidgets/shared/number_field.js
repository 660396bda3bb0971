// A field for a number: what stands in it is what the picture shows, and a correction is said in words beside it.
//
// A text field with the role of a spin button, not type="number": that one reads as empty whatever it does not take
// ("abc", and "0,5" in most countries), so that nothing can be said of it, and turns when the wheel passes over it.

import { element, onEvent } from "./dom.js";
import { inFigures, stepFrom, takeNumber } from "./typed_number.js";

/** @typedef {import("./typed_number.js").NumberRange} NumberRange */

/** @type {Record<string, number>} Home and End stay the caret's */
const STEPS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/**
 * @param {string} label
 * @param {NumberRange} range; `show` opens it for a number that came from elsewhere
 * @param {(value: number) => void} changed
 * @param {AbortSignal} signal
 */
export function numberField(label, range, changed, signal) {
  // A telephone's keys for decimals have no minus.
  const keys = range.min < 0 ? "text" : range.whole ? "numeric" : "decimal";
  const field = element("input", {
    type: "text", role: "spinbutton", inputmode: keys, autocomplete: "off", "aria-label": label,
  });
  const note = element("p", { class: "nn-correction", role: "status" });
  let now = NaN;
  const write = () => (field.value = String(now));
  const take = (/** @type {number} */ value) => {
    if (value === now) return;
    now = value;
    field.setAttribute("aria-valuenow", String(now));
    changed(now);
  };
  const settle = () => {
    if (field.value === String(now)) return;
    const old = now;
    const { value, why } = takeNumber(field.value, range, old);
    take(value);
    write();
    note.textContent = why && `${why}: ${now} ${now === old ? "stays" : "is taken"}.`.replaceAll("-", "−");
  };

  onEvent(field, "input", () => {
    note.textContent = "";
    const { value, why } = takeNumber(field.value, range, now);
    if (!why) take(value);
  }, signal);
  onEvent(field, "change blur", settle, signal);
  onEvent(field, "keydown", (event) => {
    if (event.key === "Enter") settle();
    const by = STEPS[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    note.textContent = "";
    take(stepFrom(now, by, range));
    write();
  }, signal);
  return {
    field,
    note,
    show: (/** @type {number} */ value) => {
      const shown = inFigures(value);
      if (shown === now) return;
      now = shown;
      range.min = Math.min(range.min, now);
      range.max = Math.max(range.max, now);
      for (const [name, given] of Object.entries({ valuenow: now, valuemin: range.min, valuemax: range.max })) {
        field.setAttribute(`aria-${name}`, String(given));
      }
      note.textContent = "";
      write();
    },
  };
}
