// ParameterCount: change the sizes of the layers, and every weight and bias pours in or out as a dot.

import { element } from "../shared/dom.js";
import { grouped } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { countParameters, sizeControls } from "../shared/layer_sizes.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { ease, mix, TIME, travelling } from "../shared/motion.js";
import { onWidth } from "../shared/plot.js";
import { widget } from "../shared/widget.js";
import { paintDots, pitchOf } from "./dots.js";

const MOST_STEPS = 3; // from layer to layer, at most

export default widget("parameter-count", ({ model, root, onTheme, signal }) => {
  const say = liveText(root, signal);
  const now = () => model.get("hidden");
  const controls = sizeControls([16, 16], "", now, (hidden) => update(model, { hidden }), signal);
  const name = element("span");
  const sum = element("output", { "aria-live": "off" });
  const canvas = element("canvas", { class: "nn-dots", role: "img" });
  const steps = element("ol");
  root.append(controls.node, element("p", { class: "nn-total" }, name, " has ", sum, " parameters"), canvas, steps);

  /** Of every step, the output's last, whatever lies between. @param {number[]} hidden */
  const countsOf = (hidden) => {
    const counts = countParameters([784, ...hidden, 10]).map(({ total }) => total);
    const last = counts.pop() ?? 0;
    return [...counts, ...Array(MOST_STEPS - 1 - counts.length).fill(0), last];
  };
  let from = countsOf(now());
  let to = from;
  const shown = () => to.map((count, step) => mix(from[step], count, way.at));
  const way = travelling(1, () => repaint(), signal);

  const paint = () => {
    const counts = shown();
    const total = counts.reduce((all, count) => all + count, 0);
    const style = getComputedStyle(root);
    const colours = [0, 1, 2].map((step) => style.getPropertyValue(`--curve-${step}`));
    paintDots(canvas, counts, pitchOf(total, canvas.clientWidth, canvas.clientHeight), colours);
    sum.value = grouped(total);
  };
  const repaint = oncePerFrame(paint, signal);
  const tell = () => {
    const sizes = [784, ...now(), 10];
    controls.show();
    const counts = countParameters(sizes);
    const total = grouped(counts.reduce((all, step) => all + step.total, 0));
    name.textContent = sizes.join("-");
    steps.replaceChildren(...counts.map(({ nIn, nOut, total: own }, i) => {
      const isLast = i === counts.length - 1;
      const work = `${nIn} × ${nOut} weights + ${nOut} biases = `;
      return element("li", { style: `--step:var(--curve-${isLast ? MOST_STEPS - 1 : i})` },
        element("i", { "aria-hidden": "true" }),
        element("span", {}, isLast ? "into the outputs" : `into hidden layer ${i + 1}`),
        element("span", {}, work, element("b", {}, grouped(own))));
    }));
    canvas.setAttribute("aria-label", `${total} dots, one for each parameter`);
    const first = Math.round((100 * counts[0].total) / counts.reduce((all, step) => all + step.total, 0));
    say(`${name.textContent} has ${total} parameters, ${first}\u00a0% of them right behind the pixels.`);
  };
  tell();
  paint();
  onTheme(repaint);
  onWidth(root, repaint, signal);
  listen(model, ["hidden"], () => {
    from = shown();
    to = countsOf(now());
    way.set(0);
    way.to(1, TIME.story, ease.out);
    tell();
  }, signal);
});
