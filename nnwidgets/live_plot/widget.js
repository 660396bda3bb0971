// A plot that is drawn once when the reader comes to it, that can be read off, and that has at most one handle.

import { element, uniqueId } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { TIME, ease, travelling, tween } from "../shared/motion.js";
import { onWidth } from "../shared/plot.js";
import { setAll, svg } from "../shared/svg.js";
import { widget } from "../shared/widget.js";
import { giveWay, painter, penned } from "./draw.js";
import { handleText } from "./handle_nodes.js";
import { holdOf, stopNear } from "./hold.js";
import { reader } from "./reader.js";
import { standingAt } from "./reading.js";
import { nearest, placeOf, valueAt } from "./scales.js";
import { sceneOf } from "./scene.js";

/** @typedef {import("./scene.js").Spec} Spec */
/** @typedef {import("./scene.js").Scene} Scene */
const PEN = 2 * TIME.story;

export default widget("live-plot", ({ model, root, signal }) => {
  const spec = /** @type {Spec} */ (model.get("spec"));
  const { handle } = spec;
  const valueNow = () => Number(model.get("value"));
  const placeNow = () => handle ? placeOf(handle.values, valueNow()) : 0;

  const [drawing, hair] = [svg("g"), svg("g", { class: "nn-hair" })];
  const picture = svg("svg", { role: "img", "aria-label": model.get("label") }, drawing, hair);
  const frame = element("div", { class: "nn-picture" });
  frame.append(picture);
  const [saying, longest] = [element("span"), element("span", { "aria-hidden": "true" })];
  const says = element("p", { class: "nn-says" }, longest, saying);
  says.hidden = !handle;
  root.append(frame, says);
  const [draw, drawHair] = [painter(drawing, uniqueId()), painter(hair, "")];
  const say = liveText(root, signal);

  let drawn = 0;
  /** @type {Scene} */
  let scene;
  const sentenceAt = (/** @type {Scene} */ { parts }) => !handle ? ""
    : handle.says.length ? handle.says[nearest(handle.values, valueNow())]
    : standingAt(parts);
  const paint = () => {
    const width = frame.clientWidth || 640;
    const value = handle ? valueAt(handle.values, place.at) : 0;
    scene = sceneOf(spec, width, value);
    setAll(picture, { width, height: scene.height });
    draw(drawn < 1 ? penned(scene.nodes, drawn) : scene.nodes);
    for (const each of [...readers, ...(hold ? [hold] : [])]) each.place();
  };
  const repaint = oncePerFrame(() => paint(), signal);

  // ---- what travels: the handle's place
  /** @type {ReturnType<typeof reader>[]} */
  const readers = [];
  /** @type {ReturnType<typeof holdOf> | null} */
  let hold = null;
  const place = travelling(placeNow(), () => scene && repaint(), signal);
  let held = false; // the hand itself moves it now
  const set = (/** @type {number} */ value, /** @type {boolean} */ byHand) => {
    held = byHand;
    if (value !== valueNow()) update(model, { value });
    held = false;
  };
  const tell = () => {
    if (!handle) return;
    saying.textContent = sentenceAt({ ...scene, parts: sceneOf(spec, scene.width, valueNow()).parts });
    if (saying.textContent.length > longest.textContent.length) longest.textContent = saying.textContent;
  };
  const follow = () => {
    for (const one of readers) one.away(); // or the gate moves under what was read before
    if (held) place.set(placeNow());
    else place.to(placeNow(), TIME.state);
    tell();
    if (handle) say(`${handleText(handle, valueNow())}. ${saying.textContent}`);
  };

  paint();
  // ---- hands
  for (const i of spec.panels.keys()) {
    const one = reader(() => scene.parts[i], {
      show: (reading) => {
        drawHair(reading ? reading.nodes : []);
        giveWay(drawing, hair);
      },
      say,
      drag: handle?.place === "x" ? (x) => set(stopNear(handle, (handle.sign ?? 1) * x), true) : null,
    }, signal);
    readers.push(one);
    frame.append(one.node);
  }
  if (handle) {
    hold = holdOf(handle, { valueNow, partNow: () => scene.parts[0], set }, signal);
    if (handle.place === "below") frame.after(hold.node);
    else frame.append(hold.node);
    longest.textContent = handle.says.reduce((one, other) => other.length > one.length ? other : one, "");
  }
  tell();
  paint();
  if (handle) say(`${handleText(handle, valueNow())}. ${saying.textContent}`);
  listen(model, ["value"], follow, signal);
  onWidth(frame, repaint, signal);

  // ---- the pen
  const finish = () => {
    drawn = 1;
    paint();
  };
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    tween({ duration: PEN, easing: ease.inOut, signal, step: (share) => {
      drawn = Math.max(drawn, share);
      paint();
    } });
  }, { threshold: 0.35 });
  seen.observe(frame);
  signal.addEventListener("abort", () => seen.disconnect(), { once: true });
  addEventListener("beforeprint", finish, { signal });
});
