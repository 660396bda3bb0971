// What is drawn, and how it gets from one state to the next: the glass slides, light and glass change, grains rise and
// fall into their pans, and when they have landed the beam swings.

import { element } from "../shared/dom.js";
import { onceInFrame } from "../shared/frame.js";
import { layerContext } from "../shared/layer.js";
import { TIME, ease, mix, swinging, travelling, tween } from "../shared/motion.js";
import { rgba, roundedBox } from "../shared/plot.js";
import { balanceAt, drawBalance, leanOf } from "./balance.js";
import { drawBeam, drawCursor, drawPane, paneLayers } from "./glass.js";
import { grainsOnTheWay } from "./grains.js";
import { luckOf } from "./heap.js";
import { DARK_AROUND, layoutFor, sharpCanvas } from "./layout.js";
import { GLASS_SIDE, grainsOf, inThePans, lightUnder, productsOf } from "./weighing.js";

/** @typedef {import("./weighing.js").Shift} Shift */
/** @typedef {{ image: Float32Array, weights: Float32Array, shift: Shift, bias: number }} Truth */
/** @typedef {{ row: number, column: number, size: number, on: "glass" | "image" }} Cursor */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {() => Truth} truth as the model has it
 * @param {(weights: Float32Array) => number} limitOf the size in full colour
 * @param {import("../shared/theme.js").Colours} colours
 * @param {AbortSignal} signal
 */
export function scene(canvas, truth, limitOf, colours, signal) {
  const layers = paneLayers();
  const still = element("canvas"); // the stage with glass and image, for as long as nothing of them changes
  let stillKey = "";
  let painted = 0; // how often a layer of the pane was painted
  let layout = layoutFor(300);
  let { context, scale } = sharpCanvas(canvas, layout);
  let family = "sans-serif";
  const first = truth();
  const shown = { image: first.image, weights: first.weights, limit: limitOf(first.weights), laid: 1, reading: -1 };
  /** @type {Cursor | null} */
  let cursor = null;
  let held = false;
  let products = new Float32Array(GLASS_SIDE ** 2);
  let before = grainsOf(products);
  let sums = { plus: 0, minus: 0 };
  /** @type {Record<string, ReturnType<typeof tween>>} */
  const ways = {};

  const soon = onceInFrame(() => draw(), signal);
  const down = travelling(first.shift[0], soon, signal);
  const right = travelling(first.shift[1], soon, signal);
  // 0: the image lies still and the glass slides; 1: the other way round. Only how they lie to one another counts.
  const frame = travelling(0, soon, signal);
  const needle = swinging(0, soon, signal, { stiffness: 95, damping: 9, rest: 0.0008 });
  const balance = () => balanceAt(layout.balance, needle.at);
  /** Upper left corners, in cells of the image's usual place. */
  const places = () => {
    const [y, x] = [down.at, right.at];
    return { glass: [x * (1 - frame.at), y * (1 - frame.at)], image: [-x * frame.at, -y * frame.at] };
  };
  const pixelsOf = (/** @type {number[]} */ [x, y]) => /** @type {import("./balance.js").Point} */ (
    [layout.stage.x + (DARK_AROUND + x) * layout.cell, layout.stage.y + (DARK_AROUND + y) * layout.cell]);
  const middleOf = (/** @type {number} */ k) => {
    const [x, y] = places().glass;
    return pixelsOf([x + (k % GLASS_SIDE) + 0.5, y + Math.floor(k / GLASS_SIDE) + 0.5]);
  };

  const traffic = grainsOnTheWay({ placeOf: middleOf, balance, landed: () => aim(), draw: soon }, signal);
  const { lying, air } = traffic;
  /** Of each sum as much as has come to its pan. */
  const landed = () => {
    const { bias } = truth();
    const share = (/** @type {"blue" | "red"} */ side, /** @type {number} */ sum, /** @type {number} */ fixed) =>
      (air[side] ? fixed + ((sum - fixed) * lying[side]) / (lying[side] + air[side]) : sum);
    return { plus: share("blue", sums.plus, Math.max(0, bias)), minus: share("red", sums.minus, Math.max(0, -bias)) };
  };
  const aim = () => {
    const { plus, minus } = landed();
    needle.to(leanOf(plus - minus));
  };

  /** @param {"at once" | "row by row" | "settled"} how grains go; settled: they lie there already */
  const weigh = (how = "at once") => {
    const { image, weights, shift, bias } = truth();
    products = productsOf(weights, lightUnder(image, shift));
    sums = inThePans(products, bias);
    const grains = grainsOf(products);
    const scan = how === "row by row";
    for (const [side, sign] of /** @type {["blue" | "red", number][]} */ ([["blue", 1], ["red", -1]])) {
      /** @type {number[]} */
      const from = [];
      let wanted = 0;
      for (let k = 0; k < grains.length; k++) {
        const [now, had] = [grains[k], before[k]].map((n) => Math.max(0, sign * n));
        wanted += now;
        for (let i = had; i < now; i++) from.push(k);
      }
      traffic.settle(side, wanted, how === "settled" ? [] : from, (k) => (scan
        ? TIME.story * (1 - (k % GLASS_SIDE) / GLASS_SIDE) + 160 * luckOf(7 * k)
        : 170 * luckOf(7 * k)));
    }
    before = grains;
    paintBloom();
    aim();
    if (how === "settled") needle.set(needle.goal);
    soon();
  };
  const read = () => tween({ from: 0, to: 1, duration: TIME.story, easing: ease.linear, signal, step: (share) => {
    shown.reading = share === 1 ? -1 : share;
    soon();
  } });
  const side = () => Math.round(GLASS_SIDE * layout.cell * scale);
  const painting = (/** @type {() => void} */ layer) => () => {
    painted++;
    layer();
  };
  const paintLight = painting(() => layers.paintLamps(shown.image, side()));
  const paintWeights = painting(() => layers.paintGlass(shown.weights, shown.limit, colours, side()));
  const paintBloom = painting(() => layers.paintBloom(products, shown.limit, colours));
  /**
   * Light or glass goes from what is shown to what is.
   * @param {"image" | "weights"} what @param {boolean} cut without a way: a brush is at it
   */
  const change = (what, cut) => {
    const [from, to] = [shown[what], truth()[what]];
    const [limit, wider] = [shown.limit, cut || what === "image" ? shown.limit : limitOf(to)];
    const paint = what === "image" ? paintLight : paintWeights;
    ways[what]?.stop();
    ways[what] = tween({ duration: cut ? 0 : TIME.state, signal, step: (share) => {
      shown[what] = share === 1 ? to : Float32Array.from(to, (value, k) => mix(from[k], value, share));
      shown.limit = mix(limit, wider, share);
      paint();
      soon();
    } });
    return ways[what].done;
  };

  function draw() {
    const { stage, cell, width, height } = layout;
    const { glass, image } = places();
    const span = GLASS_SIDE * cell;
    const lift = 3 * (1 - shown.laid);
    const pane = { image: pixelsOf(image), glass: pixelsOf([glass[0], glass[1] - lift]), span, laid: shown.laid, held };
    const key = JSON.stringify([pane, layout, scale, colours, painted]);
    if (key !== stillKey) {
      stillKey = key;
      if (still.width !== canvas.width) Object.assign(still, { width: canvas.width, height: canvas.height });
      const ground = layerContext(still);
      ground.setTransform(scale, 0, 0, scale, 0, 0);
      ground.clearRect(0, 0, width, height);
      ground.save();
      ground.beginPath();
      roundedBox(ground, stage.x, stage.y, stage.side, stage.side, 10);
      ground.clip();
      ground.fillStyle = rgba(colours.zero);
      ground.fillRect(stage.x, stage.y, stage.side, stage.side);
      drawPane(ground, layers, pane, colours);
      ground.restore();
    }
    context.clearRect(0, 0, width, height);
    context.drawImage(still, 0, 0, width, height);
    context.save();
    context.beginPath();
    roundedBox(context, stage.x, stage.y, stage.side, stage.side, 10);
    context.clip();
    drawBeam(context, pane.glass, span, shown.reading, colours);
    if (cursor) {
      const base = cursor.on === "glass" ? glass : image;
      drawCursor(context, pixelsOf([base[0] + cursor.column, base[1] + cursor.row]), cursor.size * cell, colours);
    }
    context.restore();
    const there = balance();
    drawBalance(context, there, { lean: needle.at, blue: lying.blue, red: lying.red, ...landed(), bias: truth().bias },
      colours, family);
    traffic.draw(context, there, colours);
  }

  return {
    weigh, middleOf, change, places,
    get layout() { return layout; },
    get products() { return products; },
    get sums() { return sums; },
    /** @param {number} width */
    resize: (width) => {
      layout = layoutFor(width);
      ({ context, scale } = sharpCanvas(canvas, layout));
      family = getComputedStyle(canvas).fontFamily;
    },
    repaint: () => {
      paintLight();
      paintWeights();
      paintBloom();
      soon();
    },
    read,
    /** Lay the glass on again: the pans are empty until it lies. */
    pour: async () => {
      traffic.empty();
      before.fill(0);
      sums = { plus: 0, minus: 0 };
      needle.to(0);
      const laid = await tween({ signal, step: (share) => {
        shown.laid = share;
        soon();
      } }).done;
      if (!laid) return;
      read();
      weigh("row by row");
    },
    /** @param {number[]} to rows and columns @param {number} [duration] 0: a hand is at it */
    slide: (to, duration = TIME.control) => {
      down.to(to[0], duration);
      right.to(to[1], duration);
    },
    /** @param {"glass" | "image"} which moves from now on */
    turnOver: (which) => frame.to(which === "image" ? 1 : 0),
    /** @param {Cursor | null} to */
    point: (to) => {
      cursor = to;
      soon();
    },
    /** @param {boolean} to */
    hold: (to) => {
      held = to;
      soon();
    },
  };
}
