// What Python deflated with zlib, as it was.

/**
 * The bytes stay in the page: a Blob would go to the browser's other process and back, and a slow page waits for it.
 * @param {Uint8Array<ArrayBuffer>} deflated
 */
export async function inflate(deflated) {
  const held = /** @type {ReadableStream} */ (new Response(deflated).body);
  return new Uint8Array(await new Response(held.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer());
}
