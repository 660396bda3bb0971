// Where the light can stop on its way, and where these stops stand on the bar: under what they name.

import { mix } from "../motion.js";
import { endOf, ON_THE_PAD } from "./wave.js";

/** @typedef {import("./scrub_bar.js").Stop} Stop */

/** @param {number[]} sizes of the layers @returns {Stop[]} */
export function stopsOf(sizes) {
  const last = sizes.length - 1;
  const layers = sizes.slice(1).map((_, i) => ({ name: i + 1 === last ? "outputs" : `hidden ${i + 1}`, value: i + 1 }));
  return [{ name: "pad", value: ON_THE_PAD }, { name: "pixels", value: 0 }, ...layers,
    { name: "verdict", value: endOf(last) }];
}

/**
 * Evenly on a narrow stage, where light flows upwards.
 * @param {Stop[]} stops @param {import("./places.js").Places} places
 */
export function stopsOnBar(stops, { narrow, width, pad, column, layers, bar }) {
  const [first, last] = [stops[0].value, stops[stops.length - 1].value];
  if (narrow) return stops.map(({ value }) => mix(84, width - 24, (value - first) / (last - first)));
  const middles = layers.slice(1).map((members) => (members[0].x + members[members.length - 1].x) / 2);
  const end = middles[middles.length - 1] + bar.gap + bar.long;
  return [pad.x + pad.size / 2, column.x + column.width / 2, ...middles, end];
}
