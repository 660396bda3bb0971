// The stage's canvases: the wires at rest on one, all that moves on the other.

import { element } from "../shared/dom.js";
import { layerContext } from "../shared/layer.js";
import { paintGround } from "./scene.js";

/** @typedef {import("./scene.js").Scene} Scene */

export function stageSurfaces() {
  const canvas = element("canvas", { class: "nn-lights", role: "img" });
  const ground = element("canvas");
  const inPagePixels = (/** @type {CanvasRenderingContext2D} */ context, /** @type {number} */ width) => {
    const ratio = context.canvas.width / width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  };
  return {
    canvas,
    /** @param {import("./places.js").RoomyPlaces} places @param {Scene["wires"]} wires */
    fit: (places, wires) => {
      const { width, height } = places;
      const ratio = Math.min(2, devicePixelRatio);
      for (const one of [canvas, ground]) Object.assign(one, { width: width * ratio, height: height * ratio });
      paintGround(inPagePixels(layerContext(ground), width), places, wires);
    },
    /** A fresh picture of the wires at rest. @param {Scene} scene */
    clear: ({ places: { width, height }, way }) => {
      const context = inPagePixels(/** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")), width);
      context.clearRect(0, 0, width, height);
      context.globalAlpha = 1 - 0.7 * Math.min(1, way); // they step back when something runs on them
      context.drawImage(ground, 0, 0, width, height);
      context.globalAlpha = 1;
      return context;
    },
  };
}
