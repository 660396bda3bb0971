// Values of a link as text and back, each by its kind: nnwidgets/frame/link_kinds.py says which a trait has.

import { bytes, toTrait } from "../../nnwidgets/shared/arrays.js";
import { deflate, inflate } from "../../nnwidgets/shared/inflate.js";

/** @typedef {any[]} Kind such as ["float", 0, 1] or ["one", ["left", "right"]] */

const LONGEST_LIST = 64;
const MOST_BYTES = 200_000;
/** @type {Record<string, (bytes: Uint8Array) => ArrayLike<number>>} */
const NUMBERS = {
  float32: ({ buffer }) => new Float32Array(buffer),
  int32: ({ buffer }) => new Int32Array(buffer),
  int8: ({ buffer }) => new Int8Array(buffer),
  uint8: (all) => all,
};
const isArray = (/** @type {Kind} */ [name]) => name === "array" || name === "bytes";

/** Whether two values of a trait are the same. @param {Kind} kind @param {any} a @param {any} b */
export function same(kind, a, b) {
  if (!isArray(kind)) return JSON.stringify(a) === JSON.stringify(b);
  const [left, right] = [bytes(a), bytes(b)];
  return left.length === right.length && left.every((byte, k) => byte === right[k]);
}

/** @param {Kind} kind @param {any} value @returns {Promise<string>} */
export async function toText(kind, value) {
  if (isArray(kind)) {
    const characters = Array.from(await deflate(bytes(value)), (byte) => String.fromCharCode(byte)).join("");
    return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }
  if (kind[0] === "list") return value.map(encodeURIComponent).join(",");
  return encodeURIComponent(value);
}

/** @param {Kind} kind @param {string} text @returns {Promise<any>} @throws if no such value is possible */
export async function fromText(kind, text) {
  const [name, ...details] = kind;
  if (name === "list") {
    const items = text ? text.split(",") : [];
    if (items.length > LONGEST_LIST) throw new Error("too long a list");
    return Promise.all(items.map((item) => fromText(details[0], item)));
  }
  if (isArray(kind)) return arrayOf(kind, text);
  const plain = decodeURIComponent(text);
  if (name === "bool") return oneOf(["true", "false"], plain) === "true";
  if (name === "one") return oneOf(details[0], plain);
  const number = Number(plain);
  const [least, most] = details;
  if (!plain.trim() || !inRange(number, least, most)) throw new Error("no such number");
  if (name === "int" && !Number.isInteger(number)) throw new Error("no whole number");
  return number;
}

/** @param {string[]} names @param {string} name */
function oneOf(names, name) {
  if (!names.includes(name)) throw new Error("none of the names");
  return name;
}

/** @param {number} number @param {number | null} least @param {number | null} most */
function inRange(number, least, most) {
  return Number.isFinite(number) && number >= (least ?? -Infinity) && number <= (most ?? Infinity);
}

/** @param {Kind} kind @param {string} text */
async function arrayOf([name, type, count, isWhole, least, most], text) {
  const characters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const all = await inflate(Uint8Array.from(characters, (character) => character.charCodeAt(0)));
  if (all.length > MOST_BYTES) throw new Error("too large");
  if (name === "array") {
    const numbers = Array.from(NUMBERS[type](all));
    const fits = isWhole ? numbers.length === count : numbers.length % count === 0;
    if (!fits || !numbers.every((number) => inRange(number, least, most))) throw new Error("no such array");
  }
  return toTrait(all);
}
