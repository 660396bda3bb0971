// The way backward through the network, step by step, and what to say at each.

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
