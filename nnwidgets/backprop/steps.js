// The way backward through the network, step by step, and what to say at each.

import { signed } from "../shared/format.js";

/** @typedef {{ kind: "outputs" | "levers" | "sum" | "pictures", layer: number, title: string }} Step */

/**
 * @param {number} count layers of neurons
 * @returns {Step[]} from the outputs to the pixels
 */
export function stepsBack(count) {
  /** @type {Step[]} */
  const steps = [{ kind: "outputs", layer: count - 1, title: "The outputs' wishes" }];
  for (let layer = count - 1; layer > 0; layer--) {
    const whose = layer < count - 1 ? "a hidden neuron" : "an output";
    steps.push({ kind: "levers", layer, title: `Three levers of ${whose}` });
    steps.push({ kind: "sum", layer, title: `The wishes of hidden layer ${layer}` });
  }
  steps.push({ kind: "pictures", layer: 0, title: "Down to the pixels" });
  return steps;
}

/**
 * Outputs are digits, hidden neurons count from 0.
 * @param {number} layer @param {number} count @param {number} neuron
 */
export function neuronName(layer, count, neuron) {
  return layer === count - 1 ? `output ${neuron}` : `neuron ${neuron} of hidden layer ${layer + 1}`;
}

/**
 * What happens at this step.
 * @param {Step} step @param {number} count layers @param {number} neuron the one chosen
 */
export function explanation({ kind, layer }, count, neuron) {
  const whose = neuronName(layer, count, neuron);
  return {
    outputs: "Each arrow leads from an output to what it should be. Almost right asks for almost nothing.",
    levers: `What moves ${whose} the right way? Its bias; its weights, most where the neuron behind is bright; ` +
      "the activations behind, most where the weight is large.",
    sum: `A row is one neuron's demands on hidden layer ${layer}: its push times the weights between. ` +
      "The columns add up to that layer's wishes.",
    pictures: "What each neuron asks of its weights: its push times the pixel's brightness. One image asks for " +
      "itself, tinted; the average for what many share.",
  }[kind];
}

/**
 * Which way and how strongly.
 * @param {number} wish @param {boolean} amount whether it is the very change that is asked for, as of an output
 */
export function wishInWords(wish, amount) {
  return `to ${wish < 0 ? "shrink" : "grow"}${amount ? " by" : ", strength"} ${signed(Math.abs(wish))}`;
}

/**
 * The three levers of one neuron: its bias, and the weight and the activation behind that would help most.
 * @param {import("./wishes.js").Asked} asked @param {number} neuron
 */
export function leversInWords({ pushes, turns, demands, before }, neuron) {
  const row = (/** @type {Float32Array} */ all) => all.subarray(neuron * before.length, (neuron + 1) * before.length);
  const [weight, behind] = [turns, demands].map((all) => {
    const mine = row(all);
    const most = mine.reduce((best, ask, k) => (Math.abs(ask) > Math.abs(mine[best]) ? k : best), 0);
    return { most, ask: mine[most] };
  });
  const asks = (/** @type {number} */ ask, /** @type {string} */ up, /** @type {string} */ down) =>
    (Math.abs(ask) < 5e-5 ? "hardly move" : `${ask < 0 ? down : up}, strength ${signed(Math.abs(ask), 4)}`);
  return `The bias should ${asks(pushes[neuron], "rise", "fall")}. ` +
    `Of the weights most the one from neuron ${weight.most} should ${asks(weight.ask, "rise", "fall")}. ` +
    `Of the activations behind most neuron ${behind.most} should ${asks(behind.ask, "brighten", "dim")}.`;
}
