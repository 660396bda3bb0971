// Ten beads on rods, a spring from each to its target, the square on it, and the glass into which squares are poured.

import { setAll, svg } from "../shared/svg.js";
import { coilPath, stacked } from "./coil.js";

const LANDMARKS = /** @type {[number, string][]} */ (
  [[0.9, "does not look"], [1, "a shrug"], [2, "sure and wrong"], [2.5, "all at one half"]]);
const PLAIN = /** @type {[number, string][]} */ ([[1, ""], [2, ""], [3, ""]]);
const FULL = 3.2; // the cost that fills the glass
const TOP = 46;
const LEFT = 26;

/**
 * @param {number} width in CSS pixels @param {boolean} landmarks or plain numbers beside the glass
 */
export function springsPicture(width, landmarks) {
  const phone = width < 520;
  const beside = phone ? 66 : 232; // the glass with its landmarks
  const pitch = (width - LEFT - beside) / 10;
  const tall = phone ? 196 : 220;
  const floor = TOP + tall;
  const unit = Math.min(1.25 * pitch, tall / 2.6); // the side of a whole square
  const rise = tall / FULL;
  const bore = Math.max(10, unit ** 2 / rise); // so that a square is poured as an area
  const y = (/** @type {number} */ value) => floor - tall * value;
  const x = (/** @type {number} */ k) => LEFT + pitch * (k + 0.5);
  const mark = Math.min(9, 0.34 * pitch); // half of a target's
  const glassLeft = LEFT + 10 * pitch + (phone ? 10 : 26);
  const heard = LANDMARKS.map(([cost, words]) => `${cost} ${words}`).join(", ");
  const meaning = landmarks ? `. What costs mean: ${heard}` : "";
  const node = svg("svg", { width, height: floor + 34, viewBox: `0 0 ${width} ${floor + 34}`, role: "group",
    "aria-label": `Outputs and where they should be${meaning}` });

  for (const [level, name] of /** @type {[number, string][]} */ ([[0, "0"], [0.5, "½"], [1, "1"]])) {
    node.append(svg("line", { x1: LEFT - 2, x2: LEFT + 10 * pitch, y1: y(level), y2: y(level), class: "nn-level" }),
      svg("text", { x: LEFT - 8, y: y(level) + 4, "text-anchor": "end", class: "nn-quiet" }, name));
  }
  const parts = Array.from({ length: 10 }, (_, k) => {
    const square = svg("rect", { rx: 2, class: "nn-square" });
    const coil = svg("path", { class: "nn-coil" });
    const goal = svg("line", { x1: x(k) - mark, x2: x(k) + mark, class: "nn-goal" });
    const value = svg("text", { x: x(k), "text-anchor": "middle", class: "nn-value" });
    const name = svg("text", { x: x(k), y: floor + 27, "text-anchor": "middle", class: "nn-digit" }, String(k));
    const bead = svg("g", { tabindex: 0, role: "slider", "aria-label": `Output ${k}`, "aria-valuemin": 0,
      "aria-valuemax": 1, "aria-orientation": "vertical", class: "nn-bead" },
    svg("circle", { r: 22, class: "nn-reach" }), svg("circle", { r: phone ? 8.5 : 11 }));
    return { square, coil, goal, value, name, bead };
  });
  const rods = Array.from({ length: 10 }, (_, k) =>
    svg("line", { x1: x(k), x2: x(k), y1: y(1) - 8, y2: floor + 8, class: "nn-rod" }));
  // One place to pull at, a column as wide as its rod's share: a finger need not hit the bead.
  const field = svg("rect", { x: LEFT, y: TOP - 14, width: 10 * pitch, height: tall + 28, class: "nn-field" });
  node.append(...rods, ...parts.map(({ square }) => square), ...parts.map(({ coil }) => coil),
    ...parts.map(({ goal }) => goal), field, ...parts.map(({ bead }) => bead),
    ...parts.map(({ value }) => value), ...parts.map(({ name }) => name));

  const pours = parts.map(() => svg("rect", { x: glassLeft, width: bore, class: "nn-pour" }));
  const total = svg("text", { x: glassLeft - 2, y: 16, class: "nn-total" });
  node.append(...pours, svg("path", { class: "nn-glass",
    d: `M${glassLeft - 1.5} ${TOP - 6}V${floor + 1.5}H${glassLeft + bore + 1.5}V${TOP - 6}` }), total);
  for (const [cost, words] of landmarks ? LANDMARKS : PLAIN) {
    const at = floor - cost * rise;
    const nudge = !words ? 4 : cost === 0.9 ? 10 : cost === 1 ? -1 : 4; // two that lie close
    node.append(svg("line", { x1: glassLeft + bore + 3, x2: glassLeft + bore + 9, y1: at, y2: at, class: "nn-mark" }),
      svg("text", { x: glassLeft + bore + 13, y: at + nudge, class: "nn-quiet" },
        phone ? String(cost) : `${cost}  ${words}`));
  }
  node.append(svg("text", { x: 0, y: 14, class: "nn-quiet" }, phone ? "output" : "output, and where it should be"));

  for (const text of node.querySelectorAll("text")) text.setAttribute("aria-hidden", "true"); // the beads say it
  return {
    node, field, beads: parts.map(({ bead }) => bead),
    /** Which output a place belongs to, and how high it is. @param {PointerEvent} event */
    at: (event) => {
      const box = node.getBoundingClientRect();
      const column = Math.floor((event.clientX - box.left - LEFT) / pitch);
      const value = (floor - (event.clientY - box.top)) / tall;
      return { output: Math.min(9, Math.max(0, column)), value: Math.min(1, Math.max(0, value)) };
    },
    /**
     * @param {number[]} outputs as they are now, swinging @param {number[]} targets on their way, too
     * @param {string} cost
     */
    draw: (outputs, targets, cost) => {
      const stack = stacked(outputs, targets);
      parts.forEach(({ square, coil, goal, value, name, bead }, k) => {
        const off = outputs[k] - targets[k];
        const [wished, is] = [y(targets[k]), y(outputs[k])];
        const side = Math.abs(off) * unit;
        setAll(square, { x: x(k) - side / 2, y: (wished + is) / 2 - side / 2, width: side, height: side,
          "data-sign": off < 0 ? "-1" : "1" });
        coil.setAttribute("d", coilPath(x(k), wished, is, phone ? 5.5 : 8));
        setAll(goal, { y1: wished, y2: wished });
        bead.setAttribute("transform", `translate(${x(k).toFixed(2)},${is.toFixed(2)})`);
        value.textContent = phone ? String(Number(outputs[k].toFixed(1))).replace(/^0\./, ".") : outputs[k].toFixed(2);
        // On the side where the spring is not.
        const below = targets[k] > 0.5 && outputs[k] > 0.14;
        setAll(value, { x: x(k) + (targets[k] > 0.5 && !below ? 14 : 0), y: below ? is + 26 : is - 15 });
        const wanted = targets[k] > 0.5 ? "true" : "false";
        for (const part of [name, square, pours[k]]) part.setAttribute("data-wanted", wanted);
        const [low, high] = [stack[k].top - stack[k].height, stack[k].top].map((c) => Math.min(FULL, c) * rise);
        setAll(pours[k], { y: floor - high, height: Math.max(0, high - low - (high - low > 2 ? 1 : 0)) });
      });
      total.textContent = phone ? cost : `cost ${cost}${stack[9].top > FULL ? ", it spills over" : ""}`;
    },
  };
}
