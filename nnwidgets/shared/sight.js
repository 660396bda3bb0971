// When the reader first has a picture before the eyes.

import { still } from "./motion.js";

/**
 * Call `seen` once, when half of the node has come into view; never for readers who prefer no motion.
 * @param {Element} node
 * @param {() => void} seen
 * @param {AbortSignal} signal
 */
export function onSight(node, seen, signal) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    if (!still()) seen();
  }, { threshold: 0.5 });
  observer.observe(node);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
