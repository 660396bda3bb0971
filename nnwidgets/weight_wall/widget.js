// WeightWall: a first layer's grids on one scale; they become other grids, and one opens large over a digit.

import { betweenEnds } from "../shared/between_ends.js";
import { takesDigits } from "../shared/carried_digit.js";
import { readDigits } from "../shared/digits.js";
import { element } from "../shared/dom.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { ease, TIME, travelling } from "../shared/motion.js";
import { openedGrid } from "../shared/opened_grid.js";
import { fullColour, paintWeights } from "../shared/paint.js";
import { textureInWords } from "../shared/picture_words.js";
import { sharpGrid } from "../shared/sharp_grid.js";
import { tileList } from "../shared/tiles.js";
import { weightScale } from "../shared/weight_scale.js";
import { widget } from "../shared/widget.js";
import { readWalls, wallAt } from "./walls.js";

const PIXELS = 784;

export default widget("weight-wall", async ({ model, root, host, colours, onTheme, signal }) => {
  const walls = await readWalls(model, host);
  const digitsModel = await sharedModel(model, "digits", host);
  const digits = digitsModel && (await readDigits(digitsModel));
  const [names, titles, quantity] = ["names", "titles", "quantity"].map((trait) => model.get(trait));
  const count = walls[0].W.length / PIXELS;
  const limit = fullColour(walls.flatMap(({ W }) => [...W]));
  const say = liveText(root, signal);
  let wall = wallAt(walls, model.get("share"));

  const canvases = Array.from({ length: count }, () => element("canvas", { "aria-hidden": "true" }));
  const gridOf = (/** @type {number} */ k) => wall.W.subarray(k * PIXELS, (k + 1) * PIXELS);
  const paint = () => canvases.forEach((canvas, k) => paintWeights(canvas, gridOf(k), 28, colours, limit));
  const tiles = tileList(canvases.map((canvas, k) => ({ title: titles[k], name: titles[k] || "The grid", canvas })), {
    label: model.get("label"),
    columns: Math.min(model.get("columns"), count),
    least: 56,
    most: count === 1 ? 252 : count < 5 ? 168 : 112,
    open: (index) => opened.open(index),
    resized: (width) => {
      for (const canvas of canvases) sharpGrid(canvas, 28, 28, width);
      paint();
    },
  }, signal);

  const scale = weightScale();
  const opened = openedGrid({
    root, quantity, colours, digits,
    limit: () => limit,
    count: () => count,
    grid: (k) => ({ weights: gridOf(k), bias: wall.b && wall.b[k], title: titles[k], canvas: canvases[k] }),
  }, signal);
  takesDigits(root, "these grids", (digit) => opened.add(digit, "Carried here", true), signal);

  const position = travelling(model.get("share"), (share) => {
    wall = wallAt(walls, share);
    paint();
    opened.repaint();
  }, signal);
  let byHand = false;
  const mixer = names.length === 2 ? betweenEnds(names, (share, hand) => {
    byHand = hand;
    update(model, { share });
  }, signal) : null;
  const follow = () => {
    const share = model.get("share");
    mixer?.show(share);
    if (byHand) position.set(share);
    else position.to(share, TIME.story, ease.inOut);
    byHand = false;
    const there = share === 0 || share === 1 ? `${names[share]}: ` : "";
    say(`${there}the grids look like ${textureInWords(wallAt(walls, share).W)}`);
  };

  root.append(element("div", { class: "nn-wall" }, tiles.node, element("div", { class: "nn-key" },
    ...(mixer ? [mixer.node] : []), element("p", { class: "nn-quantity" }, quantity), scale.node)));
  scale.show(walls.flatMap(({ W }) => [...W]), limit);
  mixer?.show(model.get("share"));
  tiles.place();
  say(`The grids look like ${textureInWords(wall.W)}`);
  onTheme(() => {
    paint();
    opened.repaint();
  });
  listen(model, ["share"], follow, signal);
});
