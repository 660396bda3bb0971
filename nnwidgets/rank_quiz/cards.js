// Cards in an order: dragged by hand, moved by keys, and gliding to where they belong.

import { element, onEvent } from "../shared/dom.js";
import { ease, TIME, travelling } from "../shared/motion.js";
import { keepGestures, strokes } from "../shared/stroke.js";
import { movedTo } from "./order.js";

/** @type {Record<string, number>} */
const PLACES_ON = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * @param {{ name: string, content: Node[], words: () => string }[]} things words: what is seen on it
 * @param {{ moved: (order: string[]) => void, say: (text: string) => void }} on moved: by the reader
 * @param {AbortSignal} signal
 */
export function sortableCards(things, { moved, say }, signal) {
  const list = element("ol", { class: "nn-cards" });
  let order = things.map(({ name }) => name);
  let open = true;
  /** @type {string | null} */
  let lifted = null; // by key

  const cards = new Map(things.map(({ name, content, words }) => {
    const handle = element("button", { type: "button", class: "nn-card" }, ...content);
    const node = element("li", {}, handle);
    const at = { x: 0, y: 0 };
    const place = () => (node.style.transform = at.x || at.y ? `translate(${at.x}px, ${at.y}px)` : "");
    const [x, y] = /** @type {const} */ (["x", "y"]).map((axis) =>
      travelling(0, (value) => {
        at[axis] = value;
        place();
      }, signal));
    return [name, { node, handle, words, x, y }];
  }));
  /** @typedef {NonNullable<ReturnType<typeof cards.get>>} Card */
  const card = (/** @type {string} */ one) => /** @type {Card} */ (cards.get(one));
  const name = () => order.forEach((one, i) => {
    const { handle, words } = card(one);
    const place = `${one}, place ${i + 1} of ${order.length}`;
    handle.setAttribute("aria-label", [place, words()].filter(Boolean).join(": "));
    handle.setAttribute("aria-pressed", String(one === lifted));
  });

  /**
   * @param {string[]} to
   * @param {string | null} [held] the card that a hand holds: it does not glide
   * @param {number} [duration]
   */
  const arrange = (to, held = null, duration = TIME.state) => {
    if (to.every((one, i) => one === order[i])) return;
    const focused = document.activeElement;
    const were = new Map(to.map((one) => {
      const { node, x, y } = card(one);
      return [one, [node.offsetLeft + x.at, node.offsetTop + y.at]];
    }));
    order = to;
    // What is held stays in the document: taken out of it for a moment, a hand would lose it.
    const nodes = to.map((one) => card(one).node);
    const stays = to.indexOf(held ?? to[0]);
    nodes[stays].before(...nodes.slice(0, stays));
    nodes[stays].after(...nodes.slice(stays + 1));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
    for (const one of to) {
      const { node, x, y } = card(one);
      const [left, top] = /** @type {number[]} */ (were.get(one));
      x.set(left - node.offsetLeft);
      y.set(top - node.offsetTop);
      if (one === held) continue;
      x.to(0, duration, ease.inOut);
      y.to(0, duration, ease.inOut);
    }
    name();
  };
  const choose = (/** @type {string[]} */ to, /** @type {string | null} */ held = null) => {
    arrange(to, held);
    moved(order);
  };
  const lift = (/** @type {string | null} */ one) => {
    if (lifted) card(lifted).node.classList.remove("nn-lifted");
    lifted = one;
    if (one) card(one).node.classList.add("nn-lifted");
    name();
  };

  for (const [one, { node, handle, x, y }] of cards) {
    /** @type {number[]} */
    let grip = [];
    const follow = (/** @type {PointerEvent} */ event) => {
      if (!open || !grip.length) return;
      const box = list.getBoundingClientRect();
      const [left, top] = [event.clientX - box.left - grip[0], event.clientY - box.top - grip[1]];
      const nearest = order.map((other) => {
        const { node: there } = card(other);
        return Math.hypot(there.offsetLeft - left, there.offsetTop - top);
      });
      const to = nearest.indexOf(Math.min(...nearest));
      if (order[to] !== one) choose(movedTo(order, one, to), one);
      x.set(left - node.offsetLeft);
      y.set(top - node.offsetTop);
    };
    keepGestures(handle, signal);
    strokes(handle, {
      begin: (event) => {
        if (!open) return;
        handle.focus({ preventScroll: true });
        const box = list.getBoundingClientRect();
        grip = [event.clientX - box.left - node.offsetLeft, event.clientY - box.top - node.offsetTop];
        lift(one);
      },
      go: follow,
      end: () => {
        if (!grip.length) return;
        grip = [];
        x.to(0);
        y.to(0);
        lift(null);
        say(`${one}, place ${order.indexOf(one) + 1}.`);
      },
    }, signal);
    onEvent(handle, "keydown", (event) => {
      const step = PLACES_ON[event.key];
      if (!open || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === " " || event.key === "Enter") {
        lift(lifted === one ? null : one);
        say(lifted ? `${one} picked up: arrow keys move it, space puts it down.`
          : `${one} put down, place ${order.indexOf(one) + 1} of ${order.length}.`);
      } else if (step && lifted === one) {
        choose(movedTo(order, one, order.indexOf(one) + step));
        say(`${one}, place ${order.indexOf(one) + 1} of ${order.length}.`);
      } else if (step) {
        const next = order[Math.min(order.length - 1, Math.max(0, order.indexOf(one) + step))];
        card(next).handle.focus({ preventScroll: true });
      } else if (event.key === "Escape") lift(null);
      else return;
      event.preventDefault();
    }, signal);
    list.append(node);
  }
  name();
  return {
    node: list,
    arrange,
    name,
    get order() { return order; },
    /** Whether the reader may move them. @param {boolean} to */
    unlock: (to) => {
      open = to;
      lift(null);
      list.toggleAttribute("data-decided", !to);
    },
  };
}
