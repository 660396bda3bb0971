// Arrays cross between Python and the page as little-endian bytes.

/**
 * The bytes of a trait as numbers; a copy, so writing to it leaves the model alone.
 * @param {DataView | ArrayBuffer | null | undefined} value
 */
export function floats(value) {
  return new Float32Array(bytes(value).buffer);
}

/**
 * The bytes of a trait, copied.
 * @param {DataView | ArrayBuffer | null | undefined} value
 */
export function bytes(value) {
  if (!value) return new Uint8Array(0);
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice(0));
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
}

/**
 * What a model's `set` takes for an array trait.
 * @param {Float32Array | Uint8Array} array
 */
export function toTrait(array) {
  return new DataView(array.slice().buffer);
}

/** Brightness 0..1 of what crossed as bytes. @param {Uint8Array} shades */
export function fromBytes(shades) {
  return Float32Array.from(shades, (shade) => shade / 255);
}

/** Brightness 0..1 as it crosses. @param {ArrayLike<number>} brightness */
export function inBytes(brightness) {
  return Uint8Array.from(brightness, (light) => Math.round(255 * light));
}
