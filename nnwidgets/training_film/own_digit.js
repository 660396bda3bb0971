// The reader's own digit: the small picture grows into a pad, and what is written there is read all through the film.

import { fromBytes } from "../shared/arrays.js";
import { button, select } from "../shared/controls.js";
import { normaliseDrawing } from "../shared/drawing.js";
import { element, setText } from "../shared/dom.js";
import { enlargement } from "../shared/enlargement.js";
import { oncePerFrame } from "../shared/frame.js";
import { drawLine } from "../shared/ink.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { drawable } from "../shared/pen.js";
import { aDigit } from "../shared/picture_words.js";

const [SHEET, NIB] = [140, 5];
/** @type {import("../shared/controls.js").Option[]} */
const DIGITS = Array.from({ length: 10 }, (_, digit) => [`${digit}`, aDigit(digit)]);

/**
 * @param {object} film
 * @param {HTMLElement} film.root
 * @param {HTMLElement} film.small the picture of the digit that is read now
 * @param {(image: Float32Array) => number} film.read what the network reads it as when it has learned
 * @param {(image: Float32Array, meant: number) => void} film.take
 * @param {AbortSignal} signal
 */
export function ownDigit({ root, small, read, take }, signal) {
  let ink = new Uint8Array(SHEET * SHEET);
  let meant = -1; // until the reader says so, what the network reads
  const sheet = gridCanvas(SHEET, SHEET, 1);
  const title = element("h3", {}, "Draw a digit");
  const reading = element("p", { class: "nn-reading" });
  const choice = select("What you mean", DIGITS, (digit) => {
    meant = Number(digit);
  }, signal);
  const image = () => normaliseDrawing(fromBytes(ink), SHEET);
  const pad = drawable(sheet, {
    label: "Drawing pad", side: SHEET, step: 5, radius: NIB,
    begin: () => {},
    line: (from, to) => {
      drawLine(ink, SHEET, from, to, NIB);
      repaint();
    },
    end: () => show(),
    moved: ([x, y]) => large.say(`The pen is at row ${Math.round(y / 5)}, column ${Math.round(x / 5)} of 28`),
  }, signal);
  const wipe = button("Clear", () => {
    ink = new Uint8Array(SHEET * SHEET);
    meant = -1;
    show();
    sheet.focus({ preventScroll: true }); // the button is off now
  }, signal);
  const done = button("Show it to the film", () => {
    take(image(), Number(choice.choice.value));
    large.close();
  }, signal);
  done.classList.add("nn-first");
  const large = enlargement(root, { name: "A digit of your own", picture: pad,
    words: [title, reading, choice.node, element("div", { class: "nn-buttons" }, done, wipe)] }, signal);

  const paint = () => paintImage(sheet, fromBytes(ink), SHEET);
  const repaint = oncePerFrame(paint, signal);
  const show = () => {
    paint();
    const blank = !ink.some(Boolean);
    done.disabled = wipe.disabled = choice.choice.disabled = blank;
    const digit = blank ? -1 : read(image());
    if (meant < 0 && !blank) choice.choice.value = String(digit);
    setText(reading, blank ? "Draw here, and the film reads it." : `Trained, the network reads ${aDigit(digit)}.`);
    if (!blank) large.say(reading.textContent ?? "");
  };
  return () => {
    pad.style.width = `${large.side()}px`;
    show();
    large.open(small);
  };
}
