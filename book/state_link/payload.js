// A widget's state as the end of an address: what differs from how the page begins, short, versioned, with a check sum.

import { fromText, same, toText } from "./kinds.js";

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {Record<string, any>} Values traits and their values */

export const VERSION = "1:";
const LONGEST = 16_000; // three detectors of random weights, chapter 5, take four fifths of it

/** FNV-1a, five characters of it: a letter that was lost or changed on the way is found. @param {string} text */
function checkSum(text) {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return sum.toString(36).padStart(5, "0").slice(-5);
}

/**
 * @param {Record<string, Kind>} kinds
 * @param {(trait: string) => any} now
 * @param {Values} first
 * @returns {Promise<{ text: string, isWhole: boolean }>} no text where nothing differs; not whole without its arrays
 */
export async function toPayload(kinds, now, first) {
  const changed = Object.entries(kinds).filter(([trait, kind]) => !same(kind, now(trait), first[trait]));
  const write = async (/** @type {[string, Kind][]} */ traits) => {
    const parts = await Promise.all(traits.map(async ([trait, kind]) => `${trait}=${await toText(kind, now(trait))}`));
    return parts.length ? `${VERSION}${parts.join("&")}&${checkSum(parts.join("&"))}` : "";
  };
  const whole = await write(changed);
  if (whole.length <= LONGEST) return { text: whole, isWhole: true };
  // Arrays belong together: all of them or none.
  return { text: await write(changed.filter(([, [name]]) => name !== "array" && name !== "bytes")), isWhole: false };
}

/**
 * @param {Record<string, Kind>} kinds
 * @param {string} text
 * @returns {Promise<Values>}
 * @throws if the text is no state of such a widget
 */
export async function fromPayload(kinds, text) {
  if (!text.startsWith(VERSION)) throw new Error("another version");
  if (text.length > LONGEST) throw new Error("too long");
  const body = text.slice(VERSION.length);
  const end = body.lastIndexOf("&");
  if (checkSum(body.slice(0, end)) !== body.slice(end + 1)) throw new Error("damaged");
  const parts = body.slice(0, end).split("&").map((part) => {
    const [trait, ...value] = part.split("=");
    if (!Object.hasOwn(kinds, trait)) throw new Error("no such trait");
    return { trait, value: value.join("=") };
  });
  const values = await Promise.all(parts.map(({ trait, value }) => fromText(kinds[trait], value)));
  return Object.fromEntries(parts.map(({ trait }, k) => [trait, values[k]]));
}
