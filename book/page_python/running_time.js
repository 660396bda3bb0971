// How long a cell has been running, beside what it says: a reader sees that it goes on. A screen reader is spared it.

const UNTOLD = 3; // seconds: a short wait needs no clock

/**
 * @param {Element} state where the cell says what it does
 * @param {number} minutes that it is known to take, 0 where it is less than two
 * @returns {() => void} takes the clock away
 */
export function tellTime(state, minutes) {
  const clock = document.createElement("span");
  clock.className = "nn-cell-clock";
  clock.setAttribute("aria-hidden", "true");
  state.after(clock);
  const began = performance.now();
  const ticks = setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1000);
    if (seconds < UNTOLD) return;
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    clock.textContent = minutes ? `${time} of about ${minutes}:00` : time;
  }, 1000);
  return () => {
    clearInterval(ticks);
    clock.remove();
  };
}
