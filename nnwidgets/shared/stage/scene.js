// What the painters of the stage are given: all that one picture of it needs.

/**
 * @typedef {object} Scene
 * @property {import("./places.js").Places} places
 * @property {Float32Array[]} shown the activations of every layer, the pixels first; they travel to what they are
 * @property {number} wave where the light is: see wave.js
 * @property {number} ripple where the light of a later stroke is; past the end when there is none
 * @property {number} seen 0: the pad is not painted, its paper lies over it; 1: as the pixels that the network gets
 * @property {import("./places.js").NeuronName | null} named the neuron that is looked at
 * @property {number} focus how far all others have stepped back, 0..1
 * @property {StageWire[][]} wires of each step
 * @property {number} version changes with the wires
 * @property {ReturnType<typeof import("./marks.js").lettering>} write
 */
/**
 * @typedef {object} StageWire
 * @property {import("./wires.js").Wire} wire
 * @property {number} from
 * @property {number} to
 * @property {number} push weight × activation
 * @property {number} late light does not leave everywhere at once, 0..1
 */

/** The position of the last layer. @param {Scene} scene */
export const lastOf = ({ places }) => places.layers.length - 1;
