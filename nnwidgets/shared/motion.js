// Motion, for those who want it.

/**
 * Call `step` with a share that grows from 0 to 1, frame by frame; at once with 1 if the reader prefers no motion.
 * @param {AbortSignal} signal
 * @returns {(duration: number, step: (share: number) => void) => void} starts a motion, milliseconds long, in
 *   place of the one that still runs
 */
export function motion(signal) {
  let frame = 0;
  return (duration, step) => {
    cancelAnimationFrame(frame);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const started = performance.now();
    const next = () => {
      if (signal.aborted) return;
      const share = still ? 1 : Math.min(1, (performance.now() - started) / duration);
      step(share);
      if (share < 1) frame = requestAnimationFrame(next);
    };
    next();
  };
}
