// Ten templates on their tracks, each as far from the left edge as it is from the image.

import { layerContext } from "../shared/layer.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { line, surface } from "../shared/plot.js";

export const FARTHEST = 14;

/** @param {ArrayLike<number>} one @param {ArrayLike<number>} other */
export function distanceOf(one, other) {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] - other[k]) ** 2;
  return Math.sqrt(sum);
}

/** @param {Float32Array} image a picture of a pixel for each number */
export function smallPicture(image) {
  const canvas = gridCanvas(28, 28, 1);
  layerContext(canvas);
  paintImage(canvas, image, 28);
  return canvas;
}

/** @param {number} width */
export const trackHeight = (width) => (width < 420 ? 26 : 34);

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} what
 * @param {Float32Array} what.distances as they are shown, on their way
 * @param {HTMLCanvasElement[]} what.pictures
 * @param {boolean} what.written whether there is an image
 * @param {number} what.nearest or −1
 */
export function paintTracks(canvas, { distances, pictures, written, nearest }) {
  const { context, width } = surface(canvas, (wide) => 10 * trackHeight(wide) + 22);
  const track = trackHeight(width);
  const style = getComputedStyle(canvas);
  const colours = ["--ink", "--muted", "--border", "--you"].map((name) => style.getPropertyValue(name));
  const [ink, muted, border, you] = colours;
  const side = track - 4;
  const [left, room] = [18, width - 18 - side - 46];
  const x = (/** @type {number} */ distance) => left + (room * Math.min(FARTHEST, distance)) / FARTHEST;
  context.textBaseline = "middle";
  context.lineWidth = 1;
  context.strokeStyle = border;
  context.fillStyle = muted;
  context.textAlign = "center";
  for (const far of [0, 4, 8, 12]) {
    line(context, [x(far), 0], [x(far), 10 * track]);
    context.fillText(String(far), x(far), 10 * track + 12);
  }
  distances.forEach((distance, digit) => {
    const near = digit === nearest;
    const middle = (digit + 0.5) * track;
    context.font = `${near ? 600 : 400} 13px ${style.fontFamily}`;
    context.fillStyle = near ? you : ink;
    context.textAlign = "left";
    context.fillText(String(digit), 2, middle + 1);
    context.strokeStyle = near ? you : muted;
    context.lineWidth = near ? 2.5 : 1;
    line(context, [left, middle], [x(distance), middle]);
    context.imageSmoothingEnabled = true;
    context.drawImage(pictures[digit], x(distance), middle - side / 2, side, side);
    if (near) context.strokeRect(x(distance), middle - side / 2, side, side);
    const text = written ? distance.toFixed(2) : "–";
    context.fillText(`${near ? "◂ " : ""}${text}`, x(distance) + side + 6, middle + 1);
  });
}
