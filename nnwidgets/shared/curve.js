// A measure over time: its name, its present value in large figures, and its curve with a point at the present.

import { element, setText } from "./dom.js";

/** @typedef {[value: number, text: string]} Mark */

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [300, 100];

/**
 * @param {object} options
 * @param {string} options.name
 * @param {number} options.low the value at the bottom
 * @param {number} options.high the value at the top
 * @param {boolean} [options.powers] whether equal steps up are equal factors
 * @param {Mark[]} options.marks values with a line and a text
 */
export function curve({ name, low, high, powers = false, marks }) {
  const value = element("data");
  const line = svg("polyline", { class: "nn-line" });
  const dot = element("i", { class: "nn-dot" });
  /** 0 at the bottom, 1 at the top. @param {number} y */
  const share = (y) => {
    const at = powers ? Math.log(y / low) / Math.log(high / low) : (y - low) / (high - low);
    return Math.min(1, Math.max(0, at));
  };
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  const texts = marks.map(([y, text]) => {
    const height = String(HEIGHT * (1 - share(y)));
    picture.append(svg("line", { x1: "0", x2: String(WIDTH), y1: height, y2: height }));
    return element("span", { style: `top:${100 * (1 - share(y))}%`, "aria-hidden": "true" }, text);
  });
  picture.append(line);
  const times = element("div", { class: "nn-times", "aria-hidden": "true" });
  const plot = element("div", { class: "nn-plot" }, picture, ...texts, dot);
  /** @type {[x: number, y: number][]} */
  let drawn = [];
  const head = element("p", { class: "nn-measured" }, element("span", {}, name), value);
  return {
    node: element("div", { class: "nn-curve" }, head, plot, times),
    plot,
    /**
     * @param {[x: number, y: number][]} points x from 0 to 1; the same list is not drawn again
     * @param {number} present which of them is now, or between which two
     * @param {string} text its value
     */
    show(points, present, text) {
      if (points !== drawn) {
        line.setAttribute("points", points.map(([x, y]) => `${WIDTH * x},${HEIGHT * (1 - share(y))}`).join(" "));
        drawn = points;
      }
      setText(value, text);
      const [before, after] = [points[Math.floor(present)], points[Math.ceil(present)]];
      dot.hidden = !before || !after;
      if (dot.hidden) return;
      const [x, y] = before.map((from, axis) => from + (present % 1) * (after[axis] - from));
      dot.style.left = `${100 * x}%`;
      dot.style.top = `${100 * (1 - share(y))}%`;
    },
    /** Texts below the curve. @param {Mark[]} ticks with values from 0 to 1 */
    label(ticks) {
      times.replaceChildren(...ticks.map(([x, text]) => element("span", { style: `left:${100 * x}%` }, text)));
    },
  };
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 */
function svg(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
