// NearestTemplate: the reader writes a digit, and ten templates come as near as their distances say.

import { bytes, floats, fromBytes, toTrait } from "../shared/arrays.js";
import { button } from "../shared/controls.js";
import { element, setText } from "../shared/dom.js";
import { normaliseDrawing } from "../shared/drawing.js";
import { oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { drawLine } from "../shared/ink.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { morphing } from "../shared/morph.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { drawable } from "../shared/pen.js";
import { aDigit } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { widget } from "../shared/widget.js";
import { FARTHEST, distanceOf, paintTracks, smallPicture } from "./tracks.js";

const [PAPER, RADIUS] = [140, 5];

/** @param {{ written: boolean, distances: Float32Array, order: number[] }} compared */
function inWords({ written, distances, order }) {
  if (!written) return "Nothing is written yet.";
  const [first, second] = order.map((digit) => `the ${digit}, at ${distances[digit].toFixed(2)}`);
  return `Nearest is ${first}; then comes ${second}. It reads ${aDigit(order[0])}.`;
}

export default widget("nearest-template", async ({ model, root, signal }) => {
  const all = fromBytes(await inflate(bytes(model.get("templates"))));
  const templates = Array.from({ length: 10 }, (_, k) => all.subarray(784 * k, 784 * (k + 1)));
  const pictures = templates.map(smallPicture);
  /** What is compared. An empty sheet is compared with nothing: all templates wait at the far end. */
  const compared = () => {
    const image = floats(model.get("image"));
    const written = image.some(Boolean);
    const distances = Float32Array.from(templates, (one) => (written ? distanceOf(image, one) : FARTHEST));
    const order = [...distances.keys()].sort((a, b) => distances[a] - distances[b]);
    return { image, written, distances, order };
  };
  let now = compared();

  const say = liveText(root, signal);
  const paper = gridCanvas(PAPER, PAPER, 1);
  const seen = gridCanvas(28, 28, 1, { role: "img", class: "nn-seen" });
  const tracks = element("canvas", { class: "nn-tracks", role: "img" });
  const hint = element("span", { class: "nn-hint", "aria-hidden": "true" }, "Write here");
  const verdict = element("p", { class: "nn-verdict" });
  let ink = new Uint8Array(PAPER * PAPER);

  const shown = morphing(() => paint(), signal);
  const paint = () => {
    const arrived = shown.at.every((distance, k) => distance === now.distances[k]);
    const { written, order } = now;
    paintTracks(tracks, { distances: shown.at, pictures, written, nearest: arrived && written ? order[0] : -1 });
    if (arrived) setText(verdict, inWords(now)); // the verdict comes when the templates have arrived
  };
  const paintInk = () => {
    paintImage(paper, fromBytes(ink), PAPER);
    hint.hidden = ink.some(Boolean);
  };
  const repaintInk = oncePerFrame(paintInk, signal);
  const pad = drawable(paper, {
    label: "Writing pad", side: PAPER, step: 5, radius: RADIUS,
    begin: () => {},
    line: (from, to) => {
      drawLine(ink, PAPER, from, to, RADIUS);
      repaintInk();
    },
    end: () => update(model, { image: toTrait(normaliseDrawing(fromBytes(ink), PAPER)) }),
    moved: ([x, y]) => say(`The pen is at row ${Math.round(y / 5)}, column ${Math.round(x / 5)} of 28`),
  }, signal);
  const clear = button("Clear", () => {
    ink = new Uint8Array(PAPER * PAPER);
    paintInk();
    update(model, { image: toTrait(new Float32Array(784)) });
  }, signal);
  root.append(
    element("div", { class: "nn-on-stage nn-body" },
      element("div", { class: "nn-writing" }, element("div", { class: "nn-pad" }, pad, hint),
        element("figure", {}, seen, element("figcaption", {}, "to size, in the middle")), clear),
      tracks),
    verdict);

  const show = () => {
    now = compared();
    const { image, written, distances } = now;
    paintImage(seen, image, 28);
    shown.to(distances);
    seen.setAttribute("aria-label", written ? "What is compared: the digit, sized and centred" : "An empty sheet");
    const list = [...distances].map((distance, digit) => `${digit} at ${distance.toFixed(2)}`).join(", ");
    const words = written ? `Ten templates and their distances: ${list}` : "Ten templates, waiting";
    tracks.setAttribute("aria-label", words);
    say(inWords(now));
  };
  paintInk();
  shown.set(now.distances);
  show();
  onWidth(tracks, oncePerFrame(paint, signal), signal);
  listen(model, ["image"], show, signal);
});
