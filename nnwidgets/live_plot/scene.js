// A plot as nodes: what is drawn where at a width and at a value of its handle. scene.py says the same of the still
// one, and a test compares the two, node by node.

import { boxOf, frameOf, marginOf } from "./frame.js";
import { gateNodes, gaugeNodes, lensNodes, sayingNodes } from "./handle_nodes.js";
import { nameNode } from "./names.js";
import { placeOf, rowAt, scaleOf } from "./scales.js";
import { shapesOf } from "./shapes.js";

/** @typedef {import("./scales.js").Axis} Axis */
/** @typedef {import("./scales.js").Row} Row */
/** @typedef {[tag: string, attributes: Record<string, string | number>, inside?: string | any[]]} SceneNode */
/**
 * @typedef {object} Mark
 * @property {"line" | "dots" | "bars" | "hill" | "rule"} mark
 * @property {Row | Row[]} x points, or edges; a row for each of the handle's stops if it is a family
 * @property {Row | Row[]} y
 * @property {string} color
 * @property {string} [name]
 * @property {[number, string]} [label] where its name stands: x, and the side of the point there
 * @property {string} [dash]
 * @property {boolean} [steps]
 * @property {boolean} [fill]
 * @property {boolean} [dots]
 * @property {boolean} [outline]
 * @property {boolean} [low]
 * @property {number} [shift] how far it moves along x with the handle
 * @property {number} [own] its own scale, from 0 to this
 * @property {number[]} [meant] of a hill: those at its foot
 * @property {string} [others] of a hill: what the rest are called
 * @property {number} [each] of a hill: what a dot stands for
 * @property {string} [lit] of a hill: the line that lights it
 * @property {number} [at] of a rule
 * @property {number} [level] of a rule
 */
/**
 * @typedef {object} Panel
 * @property {Axis & { name: string }} x
 * @property {Axis} y
 * @property {Mark[]} marks
 * @property {number} height
 * @property {[number, number, number]} [lens] times, and its place as shares of the panel
 */
/**
 * @typedef {object} Handle
 * @property {string} name
 * @property {number[]} values its stops, ascending; of one that stops anywhere, its ends
 * @property {number} step of an arrow key, where it stops anywhere; 0: at its stops
 * @property {"x" | "below"} place
 * @property {string[]} says a sentence for each stop, or none
 * @property {string} [format]
 * @property {number} [sign] of where it stands: minus 1, at minus its value
 */
/** @typedef {{ name: string, shares: number[], color: string }} Gauge */
/** @typedef {{ panels: Panel[], handle: Handle | null, gauges: Gauge[] }} Spec */
/** @typedef {import("./rows.js").Ground & { panel: Panel }} Part a panel as it stands */
/** @typedef {{ width: number, height: number, nodes: SceneNode[], parts: Part[] }} Scene */

const NAME_APART = 15;

/**
 * @param {Spec} spec
 * @param {number} width in pixels
 * @param {number} value the handle's
 * @returns {Scene}
 */
export function sceneOf(spec, width, value) {
  const { panels, handle } = spec;
  const place = handle ? placeOf(handle.values, value) : 0;
  const margin = Math.max(...panels.map(marginOf));
  /** @type {SceneNode[]} */
  const nodes = [];
  /** @type {Part[]} */
  const parts = [];
  let below = 0;
  panels.forEach((panel, i) => {
    const last = i === panels.length - 1 || panel.x.name !== panels[i + 1].x.name;
    const box = boxOf(panel, { outerTop: below, width, margin, last, grip: handle?.place === "x" && i === 0 });
    const ground = { box, x: scaleOf(panel.x, box.left, box.right), y: scaleOf(panel.y, box.bottom, box.top),
      marks: panel.marks, place, value, id: String(i), panel };
    const yAxis = panel.y.fits ? fitted(panel, ground) : panel.y;
    ground.y = scaleOf(yAxis, box.bottom, box.top);
    parts.push(ground);
    nodes.push(...panelNodes(ground, yAxis, spec));
    below = box.outerBottom + 4;
  });
  const height = handle?.place === "below" ? below + 22 : below;
  if (handle?.place === "below") nodes.push(...sayingNodes(handle, value, below + 16));
  const gauges = gaugeNodes(spec.gauges, place, width, height);
  return { width, height: height + gauges.height, nodes: [...nodes, ...gauges.nodes], parts };
}

/** Its y axis with room for the tallest of the bars. @param {Panel} panel @param {Part} ground @returns {Axis} */
function fitted(panel, { place }) {
  const bars = panel.marks.filter((mark) => mark.mark === "bars").flatMap((mark) => rowAt(mark.y, place));
  return { ...panel.y, domain: [panel.y.domain[0], 1.12 * Math.max(.../** @type {number[]} */ (bars))] };
}

/** @param {Part} ground @param {Axis} yAxis @param {Spec} spec @returns {SceneNode[]} */
function panelNodes(ground, yAxis, { handle }) {
  const { panel, box, id, x, y } = ground;
  const shapes = panel.marks.map((mark, k) => shapesOf(mark, ground, k));
  const [wide, tall] = [box.right - box.left, box.bottom - box.top];
  const reach = { x: box.left - 7, y: box.top - 7, width: wide + 14, height: tall + 14 };
  const ends = spread(shapes.flatMap((one) => one.ends), box.top + 4, box.bottom - 5);
  const [at, anchor] = box.outside ? [box.right + 9, "start"] : [box.right - 2, "end"];
  return [
    ["clipPath", { id: `pen${id}` }, [["rect", { ...reach, class: risesUp(panel) ? "nn-pen nn-rising" : "nn-pen" }]]],
    ...shapes.flatMap((one) => one.defs),
    ...frameOf(panel, box, x, y, yAxis),
    ["g", { "clip-path": `#pen${id}` }, shapes.flatMap((one) => one.shapes)],
    ...(panel.lens ? lensNodes(ground, panel.lens) : []),
    ...shapes.flatMap((one) => one.words),
    ...ends.map((end) => nameNode(end.name, at, end.y, anchor, end.color)),
    ...(handle && handle.place !== "below" ? gateNodes(ground, handle) : []),
  ];
}

/** Whether its marks grow from the ground, rather than be drawn from the left. @param {Panel} panel */
function risesUp({ marks }) {
  return marks.some(({ mark }) => mark === "bars" || mark === "hill");
}

/**
 * Names that would touch stand apart, in their order.
 * @template {{ y: number }} Name
 * @param {Name[]} names @param {number} top @param {number} bottom
 * @returns {Name[]}
 */
export function spread(names, top, bottom) {
  const sorted = names.map((name) => ({ ...name })).sort((one, other) => one.y - other.y);
  let free = top;
  for (const name of sorted) free = (name.y = Math.max(name.y, free)) + NAME_APART;
  let most = bottom;
  for (const name of sorted.slice().reverse()) most = (name.y = Math.min(name.y, most)) - NAME_APART;
  return sorted;
}
