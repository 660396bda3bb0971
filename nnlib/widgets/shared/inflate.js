// What Python deflated with zlib, as it was.

/** @param {Uint8Array<ArrayBuffer>} deflated */
export async function inflate(deflated) {
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
