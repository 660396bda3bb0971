// The connections that carry the most, and the light on them. At rest they are one picture, kept.

import { element } from "../dom.js";
import { layerContext } from "../layer.js";
import { between, mix } from "../motion.js";
import { argmax } from "../network.js";
import { ON_STAGE } from "../palette.js";
import { rgba } from "../plot.js";
import { signOf } from "./light.js";
import { lastOf } from "./scene.js";
import { toldAt } from "./wave.js";
import { bead, traceWire, wireOf } from "./wires.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./scene.js").StageWire} StageWire */

const WITH_BEAD = 0.16; // of the strongest of its step
const SPREAD = 0.22; // how much later than the first the last wire is lit
const RESTS = 1.35; // so far beyond a step nothing of it moves any more

/** @param {StageWire} wire @param {number} way how far the light has come in this step */
const litOn = ({ late }, way) => Math.min(1, Math.max(0, way * (1 + SPREAD) - SPREAD * late));

/** What paints the wires, with its memory. */
export function wirePainter() {
  /** @type {{ key: string, seen: string, canvas: HTMLCanvasElement }[]} */
  const kept = [];
  /** @param {CanvasRenderingContext2D} context @param {Scene} scene */
  return (context, scene) => {
    const { wave, ripple, named, focus, version, places: { width, height } } = scene;
    const told = named ? 0 : toldAt(wave, lastOf(scene));
    scene.wires.forEach((_, step) => {
      const memory = (kept[step] ??= { key: "", seen: "", canvas: element("canvas") });
      const key = wave - step > RESTS && ripple - step > RESTS
        ? [version, told, focus, named?.layer, named?.neuron, context.canvas.width].join() : "";
      if (key && memory.seen === key && memory.key !== key) { // the second time that it looks the same: worth keeping
        const { canvas } = memory;
        [canvas.width, canvas.height] = [context.canvas.width, context.canvas.height];
        const own = layerContext(canvas);
        own.setTransform(context.getTransform());
        paintStep(own, scene, step, told);
        memory.key = key;
      }
      if (key && memory.key === key) context.drawImage(memory.canvas, 0, 0, width, height);
      else paintStep(context, scene, step, told);
      memory.seen = key;
    });
  };
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {number} step @param {number} told */
function paintStep(context, scene, step, told) {
  const { wires: { [step]: wires }, wave, ripple, named, focus, shown } = scene;
  const last = lastOf(scene) - 1;
  const way = wave - step;
  if (way <= 0 || !wires.length) return;
  const best = argmax(shown[last + 1]);
  const most = Math.abs(wires[wires.length - 1].push) || 1;
  const level = mix(1, step === last ? 1 : 0.72, told) * mix(0.9, 0.8, between(0.8, 1.3, way));
  for (const stageWire of wires) {
    const { wire, from, to, push } = stageWire;
    const size = Math.abs(push) / most;
    const mine = named?.layer === step + 1 ? named.neuron === to : named?.layer === step && named.neuron === from;
    const chosen = !named ? 1 : mix(1, mine ? 1.5 : 0.08, focus);
    const lit = litOn(stageWire, way);
    if (lit <= 0 || (size < 0.05 && !mine)) continue;
    const won = step === last ? mix(1, to === best ? 1.5 : 0.4, told) : 1; // the eye follows what made the answer
    const colour = signOf(push);
    context.globalAlpha = Math.min(1, level * won * chosen * (0.05 + 0.62 * size ** 0.9));
    context.strokeStyle = rgba(colour);
    context.lineWidth = 0.6 + (step ? 2.3 : 1.5) * size;
    context.setLineDash(push < 0 ? [4.5, 3.5] : []);
    context.beginPath();
    traceWire(context, wire, 0, lit);
    context.stroke();
    if (size < WITH_BEAD) continue;
    context.setLineDash([]);
    const strength = Math.min(1, (0.2 + 0.8 * size) * chosen);
    bead(context, wire, lit, colour, 0.6 + 1.5 * size, strength);
    bead(context, wire, litOn(stageWire, ripple - step), colour, 0.6 + 1.2 * size, 0.8 * strength);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/**
 * All wires between neurons, faintly, before any light: the same picture until the stage has another size.
 * @param {CanvasRenderingContext2D} context @param {import("./places.js").Places} places
 */
export function paintAllWires(context, places) {
  const { layers } = places;
  context.lineWidth = 0.8;
  for (let layer = 1; layer < layers.length - 1; layer++) {
    const all = layers[layer].length * layers[layer + 1].length;
    context.strokeStyle = rgba(ON_STAGE.muted, 0.06 * Math.min(1, 256 / all));
    context.beginPath();
    layers[layer].forEach((_, from) => layers[layer + 1].forEach((__, to) =>
      traceWire(context, wireOf(places, layer, from, to), 0, 1)));
    context.stroke();
  }
}
