// What the small network has found, in words.

/** @typedef {import("./rule.js").PartLayer} PartLayer */

/** "loop", "loop and stem", "a, b and c". @param {string[]} names */
const listed = (names) => names.join(", ").replace(/, ([^,]*)$/, " and $1");

/** @param {PartLayer} layer @param {Float32Array} lit */
const namesLit = ({ neurons }, lit) => neurons.filter((_, k) => lit[k]).map(({ name }) => name);

/** @param {PartLayer[]} layers @param {Float32Array[]} lit the pixels first */
export function readInWords(layers, lit) {
  const last = layers.length - 1;
  const answers = namesLit(layers[last], lit[last + 1]);
  return answers.length ? `It reads: ${listed(answers)}` : "It reads nothing";
}

/** Each layer but the last. @param {PartLayer[]} layers @param {Float32Array[]} lit */
export function foundInWords(layers, lit) {
  return layers.slice(0, -1).map((layer, i) =>
    `Lit ${layer.name}: ${listed(namesLit(layer, lit[i + 1])) || "none"}.`).join(" ");
}

/**
 * @param {PartLayer[]} layers @param {number} layer @param {number} k
 * @param {boolean} isLit @param {boolean} isBroken
 */
export function neuronInWords(layers, layer, k, isLit, isBroken) {
  const { name, wants, refuses } = layers[layer].neurons[k];
  const state = isBroken ? "broken" : isLit ? "lit" : "dark";
  const named = (/** @type {number[]} */ those) => (layer
    ? listed(those.map((one) => layers[layer - 1].neurons[one].name)) : `${those.length} pixels`);
  const refused = refuses.length ? `, refuses ${named(refuses)}` : "";
  return `${name}, ${state}. Wants ${named(wants)}${refused}`;
}
