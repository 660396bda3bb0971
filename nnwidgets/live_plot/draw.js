// From nodes to elements: what is the same stays, what has changed is set. And the pen that draws a picture once.

import { clamp } from "./scales.js";

/** @typedef {import("./scene.js").SceneNode} SceneNode */

/** @type {Record<string, string>} */
const PAINTS = {
  ink: "--ink", blue: "--positive", red: "--negative", you: "--you",
  muted: "--muted", surface: "--surface", border: "--border", edge: "--edge",
};

/**
 * @param {Element} group whose children are the nodes
 * @param {string} prefix of ids, so that two pictures of a page keep theirs apart
 * @returns {(nodes: SceneNode[]) => void}
 */
export function painter(group, prefix) {
  /** @type {SceneNode[]} */
  let drawn = [];
  return (nodes) => {
    paintInside(group, drawn, nodes, prefix);
    drawn = nodes;
  };
}

/** @param {Element} parent @param {SceneNode[]} before @param {SceneNode[]} after @param {string} prefix */
function paintInside(parent, before, after, prefix) {
  after.forEach(([tag, attributes, inside], i) => {
    let old = before[i];
    let element = parent.children[i];
    if (!old || old[0] !== tag) {
      const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
      if (element) element.replaceWith(made);
      else parent.append(made);
      [element, old] = [made, [tag, {}]];
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (old[1][name] !== value) element.setAttribute(name, written(name, value, prefix));
    }
    for (const name of Object.keys(old[1])) if (!(name in attributes)) element.removeAttribute(name);
    if (Array.isArray(inside)) paintInside(element, Array.isArray(old[2]) ? old[2] : [], inside, prefix);
    else if (inside !== old[2]) element.textContent = inside ?? "";
  });
  while (parent.children.length > after.length) parent.lastElementChild?.remove();
}

/** @param {string} name @param {string | number} value @param {string} prefix */
function written(name, value, prefix) {
  if (typeof value === "number") return String(Math.round(100 * value) / 100);
  if (name === "id") return `${prefix}${value}`;
  if (value[0] === "#") return `url(#${prefix}${value.slice(1)})`;
  return (name === "fill" || name === "stroke") && PAINTS[value] ? `var(${PAINTS[value]})` : value;
}

/**
 * The nodes while a pen draws them: marks from the left, bars from the ground; their names come last.
 * @param {SceneNode[]} nodes
 * @param {number} share of the drawing that is done
 * @returns {SceneNode[]}
 */
export function penned(nodes, share) {
  return nodes.map(([tag, attributes, inside]) => {
    if (attributes.class === "nn-name") return [tag, { ...attributes, opacity: clamp(4 * share - 3, 0, 1) }, inside];
    if (tag !== "clipPath" || !Array.isArray(inside)) return [tag, attributes, inside];
    const [[rect, reach]] = inside;
    if (rect !== "rect") return [tag, attributes, inside];
    const { y, width, height } = reach;
    const part = reach.class === "nn-pen" ? { width: share * width }
      : { y: y + (1 - share) * height, height: share * height };
    return [tag, attributes, [[rect, { ...reach, ...part }]]];
  });
}

/**
 * Names, and numbers of the axis, that stand where something is read give way to what is read.
 * @param {Element} drawing @param {Element} hair
 */
export function giveWay(drawing, hair) {
  const read = [...hair.querySelectorAll("text")].map((node) => node.getBBox());
  for (const word of /** @type {NodeListOf<SVGTextElement>} */ (drawing.querySelectorAll("text"))) {
    const { x, y, width, height } = word.getBBox();
    const covered = read.some((box) => x < box.x + box.width && box.x < x + width && y < box.y + box.height
      && box.y < y + height);
    word.style.opacity = covered ? "0.12" : "";
  }
}
