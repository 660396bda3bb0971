// What Python deflated with zlib, as it was; and the way back.

import { inflatedByHand, storedByHand } from "./zlib_by_hand.js";

/**
 * The bytes stay in the page: a Blob would go to the browser's other process and back, and a slow page waits for it.
 * @param {Uint8Array<ArrayBuffer>} deflated
 * @throws if they are damaged: zlib's checksum finds a changed byte
 */
export async function inflate(deflated) {
  if (typeof DecompressionStream === "function") return piped(deflated, new DecompressionStream("deflate"));
  return inflatedByHand(deflated);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
export async function deflate(bytes) {
  if (typeof CompressionStream === "function") return piped(bytes, new CompressionStream("deflate"));
  return storedByHand(bytes);
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} stream */
async function piped(bytes, stream) {
  const held = /** @type {ReadableStream} */ (new Response(bytes).body);
  return new Uint8Array(await new Response(held.pipeThrough(stream)).arrayBuffer());
}
