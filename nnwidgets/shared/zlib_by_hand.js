// zlib's format (RFC 1950 and 1951) for browsers without DecompressionStream: Safari before 16.4, Firefox before 113.

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
  195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = DISTANCES.map((_, i) => Math.max(0, (i >> 1) - 1));
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST_STORED = 65_535;

/** @typedef {{ counts: Uint16Array, symbols: Uint16Array }} Code of Huffman: how many of each length, and in order */

/** @param {ArrayLike<number>} lengths of the code of each symbol, 0 for none @returns {Code} */
function codeOf(lengths) {
  const counts = new Uint16Array(16);
  for (let k = 0; k < lengths.length; k++) counts[lengths[k]]++;
  counts[0] = 0;
  const starts = new Uint16Array(16);
  for (let length = 1; length < 15; length++) starts[length + 1] = starts[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  for (let k = 0; k < lengths.length; k++) if (lengths[k]) symbols[starts[lengths[k]]++] = k;
  return { counts, symbols };
}

/**
 * @param {Uint8Array} deflated with zlib's header and checksum
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {Error} if it is damaged
 */
export function inflatedByHand(deflated) {
  let [place, held, count] = [2, 0, 0]; // 2 bytes of header; bits that are read but not used
  let out = new Uint8Array(8 * deflated.length);
  let end = 0;
  const put = (/** @type {number} */ byte) => {
    if (end === out.length) out = grown(out);
    out[end++] = byte;
  };
  const bits = (/** @type {number} */ wanted) => {
    for (; count < wanted; count += 8) {
      if (place === deflated.length) throw new Error("the deflated bytes end too early");
      held |= deflated[place++] << count;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const symbol = (/** @type {Code} */ { counts, symbols }) => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      code |= bits(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("the deflated bytes hold no such code");
  };
  const codes = () => {
    const [literals, distances, short] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const lengths = new Uint8Array(19);
    for (let k = 0; k < short; k++) lengths[ORDER[k]] = bits(3);
    const code = codeOf(lengths);
    /** @type {number[]} */
    const all = [];
    while (all.length < literals + distances) {
      const at = symbol(code);
      if (at < 16) all.push(at);
      else {
        const again = at === 16 ? all[all.length - 1] : 0;
        for (let n = at === 16 ? 3 + bits(2) : at === 17 ? 3 + bits(3) : 11 + bits(7); n > 0; n--) all.push(again);
      }
    }
    return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals))];
  };

  for (let last = 0; !last;) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      [held, count] = [0, 0];
      const size = bits(16);
      bits(16);
      for (let k = 0; k < size; k++) put(bits(8));
      continue;
    }
    const [literal, distance] = kind === 2 ? codes() : fixedCodes();
    for (let at = symbol(literal); at !== 256; at = symbol(literal)) {
      if (at < 256) {
        put(at);
        continue;
      }
      const size = LENGTHS[at - 257] + bits(LENGTH_BITS[at - 257]);
      const far = symbol(distance);
      const from = end - DISTANCES[far] - bits(DISTANCE_BITS[far]);
      for (let k = 0; k < size; k++) put(out[from + k]);
    }
  }
  const bytes = out.slice(0, end);
  const sum = deflated.subarray(place, place + 4).reduce((value, byte) => value * 256 + byte, 0);
  if (sum !== checksum(bytes)) throw new Error("the deflated bytes are damaged");
  return bytes;
}

/** @returns {Code[]} */
function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, k) => (k < 144 ? 8 : k < 256 ? 9 : k < 280 ? 7 : 8));
  return [codeOf(lengths), codeOf(new Uint8Array(30).fill(5))];
}

/** In zlib's format, but as long as before. @param {Uint8Array} bytes @returns {Uint8Array<ArrayBuffer>} */
export function storedByHand(bytes) {
  const parts = [0x78, 0x01];
  for (let at = 0; at === 0 || at < bytes.length; at += MOST_STORED) {
    const part = bytes.subarray(at, at + MOST_STORED);
    const last = Number(at + MOST_STORED >= bytes.length);
    parts.push(last, part.length & 255, part.length >> 8, ~part.length & 255, (~part.length >> 8) & 255, ...part);
  }
  const sum = checksum(bytes);
  return Uint8Array.from([...parts, sum >>> 24, sum >>> 16, sum >>> 8, sum]);
}

/** Adler-32. @param {Uint8Array} bytes */
function checksum(bytes) {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

/** @param {Uint8Array} bytes */
function grown(bytes) {
  const longer = new Uint8Array(2 * bytes.length + 64);
  longer.set(bytes);
  return longer;
}
