// However many strokes and state changes come in between, paint once a frame.

/**
 * @param {() => void} paint
 * @param {AbortSignal} signal
 * @returns {() => void} asks for a paint in the next frame
 */
export function oncePerFrame(paint, signal) {
  let asked = 0;
  signal.addEventListener("abort", () => cancelAnimationFrame(asked), { once: true });
  return () => {
    if (asked || signal.aborted) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      paint();
    });
  };
}
