// Every parameter as a dot: row after row, in the order of the layers. They stand closer the more there are.

const MOST_PITCH = 6; // CSS pixels from dot to dot
const GAP = 0.34; // of the pitch, between two dots
const SCALE = 4; // pixels of the canvas in one of CSS, on any screen: dots must come close

/**
 * How far dots stand apart so that all fit: whole pixels of the canvas, or they would make a pattern of their own.
 * @param {number} count @param {number} width @param {number} height
 */
export function pitchOf(count, width, height) {
  let pixels = MOST_PITCH * SCALE;
  const room = () => Math.floor((width * SCALE) / pixels) * Math.floor((height * SCALE) / pixels);
  while (pixels > 1 && room() < count) pixels--;
  return pixels / SCALE;
}

/**
 * @param {HTMLCanvasElement} canvas in its place on the page
 * @param {number[]} counts of each step; while dots pour in, no whole numbers
 * @param {number} pitch
 * @param {string[]} colours of each step
 */
export function paintDots(canvas, counts, pitch, colours) {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== width * SCALE) Object.assign(canvas, { width: width * SCALE, height: height * SCALE });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  context.clearRect(0, 0, width, height);
  const columns = Math.floor(width / pitch);
  let at = 0;
  counts.forEach((count, step) => {
    context.fillStyle = colours[step % colours.length];
    const end = at + Math.round(count);
    while (at < end) {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const length = Math.min(end - at, columns - column);
      context.fillRect(column * pitch, row * pitch, length * pitch, pitch);
      at += length;
    }
  });
  const gap = Math.round(GAP * pitch * SCALE) / SCALE;
  for (let x = 1; x <= columns; x++) context.clearRect(x * pitch - gap, 0, gap, height);
  for (let y = 1; y * pitch <= height; y++) context.clearRect(0, y * pitch - gap, width, gap);
}
