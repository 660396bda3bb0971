// The ten outputs as bars, where each should be, and the arrow that leads there, which a hand can pull.

import { between, mix } from "../shared/motion.js";
import { ON_STAGE } from "../shared/palette.js";
import { rgba, roundedBox } from "../shared/plot.js";
import { mixed, paintNeuron, shine, signOf } from "../shared/stage/light.js";
import { paintArrow } from "../shared/stage/marks.js";
import { barOf } from "../shared/stage/places.js";
import { onBar } from "./places.js";

/** @typedef {import("./scene.js").Scene} Scene */

/** @param {CanvasRenderingContext2D} context @param {Scene} scene */
export function paintOutputs(context, scene) {
  const { places, write, asked, order, way, pulls, label, named } = scene;
  const { activations } = asked[asked.length - 1];
  const { narrow } = places;
  places.layers[places.layers.length - 1].forEach((place, j) => {
    const bar = barOf(places, j);
    const goal = j === label ? 1 : 0;
    const turn = way * 10 - order.indexOf(j);
    const busy = Math.max(0, 1 - 1.4 * Math.abs(turn - 0.45));
    const pulled = Math.max(pulls[j].at, between(0, 0.2, turn));
    const [from, to] = [onBar(places, bar, activations[j]), onBar(places, bar, goal)];
    const tip = { x: mix(from.x, to.x, pulled), y: mix(from.y, to.y, pulled) };
    const colour = signOf(goal - activations[j]);

    paintNeuron(context, place, places.radius[places.radius.length - 1], activations[j]);
    fill(context, rgba(ON_STAGE.track), bar);
    fill(context, rgba(ON_STAGE.ink, 0.6), narrow ? { ...bar, y: from.y, height: bar.y + bar.height - from.y }
      : { ...bar, width: from.x - bar.x });
    context.beginPath();
    context.arc(to.x, to.y, 5, 0, 2 * Math.PI);
    context.lineWidth = 1.6;
    context.strokeStyle = rgba(goal ? ON_STAGE.you : ON_STAGE.muted, goal ? 1 : 0.8);
    context.stroke();
    paintArrow(context, from, to, colour, 2, { alpha: 0.4 * (1 - pulled), dashed: !goal });
    if (busy > 0) shine(context, colour, tip, 22, 0.5 * busy);
    paintArrow(context, from, tip, colour, 3, { alpha: pulled, dashed: !goal });
    const looked = named?.layer === asked.length && named.neuron === j;
    const grip = (1 - between(0.7, 1, pulled)) * (way < 1 ? 1 : 0.35);
    context.beginPath();
    context.arc(tip.x, tip.y, looked ? 7.5 : 5.5, 0, 2 * Math.PI);
    context.fillStyle = rgba(ON_STAGE.you, grip);
    context.fill();
    const name = narrow ? { x: place.x, y: bar.y - 16 } : { x: place.x + 22, y: place.y + 1 };
    write(context, String(j), name, { size: goal ? 21 : 15, weight: 600,
      colour: goal ? ON_STAGE.you : mixed(ON_STAGE.muted, ON_STAGE.ink, busy) });
  });
}

/** @param {CanvasRenderingContext2D} context @param {string} colour @param {import("./places.js").Box} box */
function fill(context, colour, { x, y, width, height }) {
  if (width <= 0 || height <= 0) return;
  context.fillStyle = colour;
  context.beginPath();
  roundedBox(context, x, y, width, height, 4);
  context.fill();
}
