// Small pictures side by side that wrap, each a button: one stop for the Tab key, arrow keys between them.

import { element, onEvent } from "./dom.js";
import { oneStop } from "./one_stop.js";
import { onWidth } from "./plot.js";

const GAP = 6;

/** @typedef {{ title: string, name: string, canvas: HTMLCanvasElement }} Tile name: what it is, for a screen reader */

/**
 * How many stand in a row: as many as asked, or rows of nearly equal length where there is no room.
 * @param {number} asked @param {number} width there is @param {number} least width of one
 */
export function columnsIn(asked, width, least) {
  const fit = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  return Math.ceil(asked / Math.ceil(asked / fit));
}

/**
 * @typedef {object} Wrap
 * @property {string} label
 * @property {number} columns in a row, where there is room
 * @property {number} least width of a tile @property {number} most of it
 * @property {(index: number) => void} open a tile is pressed
 * @property {(width: number) => void} resized the tiles have this width: paint them
 */

/**
 * @param {Tile[]} tiles
 * @param {Wrap} wrap
 * @param {AbortSignal} signal
 */
export function tileList(tiles, { label, columns, least, most, open, resized }, signal) {
  const buttons = tiles.map(({ title, name, canvas }, index) => {
    const heading = element("span", { class: "nn-tile-title", hidden: !title }, title);
    const node = element("button", { type: "button", class: "nn-tile", "aria-label": name, tabindex: index ? -1 : 0 },
      heading, canvas);
    onEvent(node, "click", () => open(index), signal);
    return node;
  });
  const node = element("ul", { class: "nn-tiles", role: "list", "aria-label": label },
    ...buttons.map((one) => element("li", {}, one)));
  oneStop(node, () => buttons, signal);

  const place = () => {
    const inRow = Math.min(buttons.length, columnsIn(Math.min(columns, buttons.length), node.clientWidth, least));
    node.style.setProperty("--columns", String(inRow));
    node.style.setProperty("--most", `${most}px`);
    resized(Math.min(most, (node.clientWidth - (inRow - 1) * GAP) / inRow));
  };
  onWidth(node, place, signal);
  return {
    node, buttons, place,
    /** @param {number} index @param {string} title @param {string} name */
    rename: (index, title, name) => {
      /** @type {HTMLElement} */ (buttons[index].firstElementChild).textContent = title;
      buttons[index].setAttribute("aria-label", name);
    },
  };
}
