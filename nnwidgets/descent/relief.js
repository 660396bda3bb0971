// The landscape as a solid block that turns: a painter's mesh on a canvas, from the far side to the near one.

import { UNLIT } from "../shared/palette.js";
import { rgba } from "../shared/plot.js";
import { contours, tint } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./surface.js").Point} Point */
/** @typedef {{ width: number, height: number, turn: number, tip: number }} Aim how it is looked at, in radians */

const RISE = 8.4; // the highest point, in units of the plan
const BASE = -1.9;
const SUN = [-0.52, 0.38, 0.76];
const NIGHT = /** @type {[number, number, number]} */ (UNLIT);
const AWAY = 0.011; // how much smaller what is one unit farther

/** @param {Surface} surface @param {number[]} levels of its contour lines */
export function reliefOf(surface, levels) {
  const { count, edge, step, grid, share } = surface;
  const cells = count - 1;
  const rise = (/** @type {number} */ height) => RISE * share(height);
  // Of every cell the places where each of its lines begins and ends, one number after the other.
  const lines = contours(surface, levels).map((cuts) =>
    Float32Array.from(cuts.flatMap(({ from, to, level }) => [...from, rise(level), ...to, rise(level)])));
  const up = Float32Array.from(grid, rise);
  const sunlit = sunOn(up, count, step);
  const [xs, ys] = [new Float32Array(count * count), new Float32Array(count * count)];
  let [cos, sin, cosTip, sinTip, scale] = [1, 0, 1, 0, 1];
  /** @type {Point} */
  let middle = [0, 0];

  /** A place above the plan, on the canvas. @param {number} u @param {number} v @param {number} z @returns {Point} */
  const project = (u, v, z) => {
    const away = u * sin + v * cos;
    const size = scale / (1 + away * AWAY * cosTip);
    return [middle[0] + (u * cos - v * sin) * size, middle[1] - (away * sinTip + z * cosTip) * size];
  };
  /** @param {CanvasRenderingContext2D} context @param {Float32Array} ends of lines @param {number} above the ground */
  const trace = (context, ends, above) => {
    for (let k = 0; k < ends.length; k += 3) {
      const away = ends[k] * sin + ends[k + 1] * cos;
      const size = scale / (1 + away * AWAY * cosTip);
      const x = middle[0] + (ends[k] * cos - ends[k + 1] * sin) * size;
      const y = middle[1] - (away * sinTip + (ends[k + 2] + above) * cosTip) * size;
      if (k % 6) context.lineTo(x, y);
      else context.moveTo(x, y);
    }
  };
  /** @type {Map<string, string[]>} the colours of all cells, row by row */
  const coloured = new Map();
  /** @param {boolean} dark @param {number} by every how manyth cell */
  const coloursOf = (dark, by) => {
    const key = `${dark} ${by}`;
    const known = coloured.get(key);
    if (known) return known;
    const all = Array.from({ length: (cells / by) ** 2 }, (_, k) => {
      const [row, column] = [by * Math.floor((k * by) / cells), by * (k % (cells / by))];
      const at = row * count + column;
      const mean = (up[at] + up[at + by] + up[at + by * count] + up[at + by * count + by]) / (4 * RISE);
      const light = Math.round(60 * (0.62 + 0.5 * sunlit[row * cells + column])) / 60;
      const parts = tint(Math.round(90 * mean) / 90, dark).map((part) => Math.min(255, Math.round(part * light)));
      return `rgb(${parts.join(" ")})`;
    });
    coloured.set(key, all);
    return all;
  };
  /** @param {Aim} aim */
  const look = ({ width, height, turn, tip }) => {
    [cos, sin, cosTip, sinTip] = [Math.cos(turn), Math.sin(turn), Math.cos(tip), Math.sin(tip)];
    scale = Math.min(width / 35.4, (height - 12) / (31.5 * sinTip + 9.5 * cosTip));
    middle = [0, 0];
    const ends = [-edge, edge];
    const seen = ends.flatMap((u) => ends.flatMap((v) =>
      [project(u, v, BASE), project(u, v, rise(surface.height(u, v)) + 1.6)]));
    const [[left, right], [top, bottom]] = [0, 1].map((axis) => {
      const all = seen.map((point) => point[axis]);
      return [Math.min(...all), Math.max(...all)];
    });
    const fit = Math.min(1, (width - 4) / (right - left), (height - 10) / (bottom - top)); // a corner may come near
    scale *= fit;
    middle = [(width - fit * (left + right)) / 2, (height - fit * (top + bottom)) / 2 + 3];
    for (let k = 0; k < xs.length; k++) {
      [xs[k], ys[k]] = project(-edge + (k % count) * step, -edge + Math.floor(k / count) * step, up[k]);
    }
  };

  /** Neighbours of one colour are one strip. @param {CanvasRenderingContext2D} context @param {Row} row */
  const paintRow = (context, { inner, at, colourAt, by }) => {
    let [colour, from, to] = ["", 0, 0];
    const flush = () => {
      if (!colour) return;
      context.fillStyle = context.strokeStyle = colour;
      context.beginPath();
      for (let i = from; i <= to; i += by) context.lineTo(xs[at(0, i)], ys[at(0, i)]);
      for (let i = to; i >= from; i -= by) context.lineTo(xs[at(by, i)], ys[at(by, i)]);
      context.closePath();
      context.fill();
      context.stroke(); // closes the hair between two strips
    };
    context.lineWidth = 0.7;
    for (const i of inner) {
      const next = colourAt(i);
      if (next === colour) [from, to] = [Math.min(from, i), Math.max(to, i + by)];
      else {
        flush();
        [colour, from, to] = [next, i, i + by];
      }
    }
    flush();
  };

  return {
    project, rise, look,
    /** @param {CanvasRenderingContext2D} context @param {Look} look coarse: while it turns */
    paint: (context, { ink, dark, coarse }) => {
      const lineColour = rgba(dark ? NIGHT : ink, 0.45);
      const by = coarse ? 2 : 1;
      const colours = coloursOf(dark, by);
      const across = cells / by;
      const byRow = Math.abs(cos) > Math.abs(sin);
      const order = (/** @type {boolean} */ backwards) =>
        Array.from({ length: cells / by }, (_, k) => (backwards ? cells - by - k * by : k * by));
      const inner = order(byRow ? sin > 0 : cos > 0);
      context.lineJoin = "round";
      for (const outer of order(byRow ? cos > 0 : sin > 0)) {
        paintRow(context, {
          inner, by,
          at: (o, i) => (byRow ? (outer + o) * count + i : i * count + outer + o),
          colourAt: (i) => colours[(byRow ? outer * across + i : i * across + outer) / by],
        });
        context.strokeStyle = lineColour;
        context.lineWidth = 0.9;
        context.beginPath();
        for (let o = outer; o < outer + by; o++) {
          for (let i = 0; i < cells; i++) {
            trace(context, lines[byRow ? o * cells + i : i * cells + o], 0.03 * by);
          }
        }
        context.stroke();
      }
      const walls = [[0, cos > 0], [1, cos < 0], [2, sin > 0], [3, sin < 0]].filter(([, faces]) => faces);
      for (const [which] of walls) wall(context, Number(which), dark);
    },
    /** Whether a hill stands between a place and the eye. @param {number} u @param {number} v @param {number} z */
    hidden: (u, v, z) => {
      for (let far = 0.6; far < 12; far += 0.4) {
        const [x, y] = [u - sin * far, v - cos * far];
        if (Math.max(Math.abs(x), Math.abs(y)) > edge) return false;
        if (rise(surface.height(x, y)) > z + far * (sinTip / cosTip) + 0.12) return true;
      }
      return false;
    },
    /** The place on the ground seen at a point, or null beside it. @param {Point} point @returns {Point | null} */
    under(point) {
      const off = (/** @type {number} */ x, /** @type {number} */ y) => (x - point[0]) ** 2 + (y - point[1]) ** 2;
      let [least, u, v] = [15 ** 2, NaN, NaN];
      for (let k = 0; k < xs.length; k++) {
        const [x, y] = [-edge + (k % count) * step, -edge + Math.floor(k / count) * step];
        if (off(xs[k], ys[k]) < least && !this.hidden(x, y, up[k])) [least, u, v] = [off(xs[k], ys[k]), x, y];
      }
      if (Number.isNaN(u)) return null;
      for (let size = step / 2; size > 0.02; size /= 2) { // ever nearer, between the heights measured
        for (const [x, y] of [[u - size, v], [u + size, v], [u, v - size], [u, v + size]]) {
          const now = off(...project(x, y, rise(surface.height(x, y))));
          if (now < least && Math.max(Math.abs(x), Math.abs(y)) <= edge) [least, u, v] = [now, x, y];
        }
      }
      return [u, v];
    },
  };

  /** A side of the block. @param {CanvasRenderingContext2D} context @param {number} which @param {boolean} dark */
  function wall(context, which, dark) {
    const along = (/** @type {number} */ t) => [t, cells * count + t, t * count, t * count + cells][which];
    const foot = (/** @type {number} */ t) => {
      const k = along(t);
      return project(-edge + (k % count) * step, -edge + Math.floor(k / count) * step, BASE);
    };
    context.beginPath();
    for (let t = 0; t <= cells; t++) context.lineTo(xs[along(t)], ys[along(t)]);
    for (const t of [cells, 0]) context.lineTo(...foot(t));
    context.closePath();
    const stone = tint(dark ? 0.9 : 0.1, dark).map((part) => Math.round(part * (which < 2 ? 0.72 : 0.86)));
    context.fillStyle = rgba([stone[0], stone[1], stone[2]]);
    context.fill();
  }
}

/** @typedef {{ ink: [number, number, number], dark: boolean, coarse: boolean }} Look */
/**
 * @typedef {object} Row
 * @property {number[]} inner cells from the far side
 * @property {(o: number, i: number) => number} at which height stands there
 * @property {(i: number) => string} colourAt
 * @property {number} by every how manyth cell
 */

/** How much of the sun each cell gets. @param {Float32Array} up @param {number} count @param {number} step */
function sunOn(up, count, step) {
  const cells = count - 1;
  return Float32Array.from({ length: cells * cells }, (_, k) => {
    const at = Math.floor(k / cells) * count + (k % cells);
    const [dx, dy] = [(up[at + 1] - up[at]) / step, (up[at + count] - up[at]) / step];
    return (-dx * SUN[0] - dy * SUN[1] + SUN[2]) / Math.hypot(dx, dy, 1);
  });
}
