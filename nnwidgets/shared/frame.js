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

/**
 * However many numbers move within one frame, paint once, and still in that frame.
 * @param {() => void} paint
 * @param {AbortSignal} signal
 * @returns {() => void} asks for a paint as soon as what runs now has ended
 */
export function onceInFrame(paint, signal) {
  let asked = false;
  return () => {
    if (asked || signal.aborted) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      if (!signal.aborted) paint();
    });
  };
}
