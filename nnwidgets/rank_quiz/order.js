// Orders as text, the largest first: "D > B > A > C".

const BETWEEN_NAMES = " > ";

/** @param {string[]} names */
export const asText = (names) => names.join(BETWEEN_NAMES);

/** @param {string} order */
export const asNames = (order) => order.split(BETWEEN_NAMES);

/** @param {string[]} names @param {number[]} numbers of each */
export function rightOrder(names, numbers) {
  return [...names].sort((one, other) => numbers[names.indexOf(other)] - numbers[names.indexOf(one)]);
}

/** @param {any} order @param {string[]} names */
export function isOrderOf(order, names) {
  return typeof order === "string" && asText(asNames(order).sort()) === asText([...names].sort());
}

/** The same with one taken out and put in elsewhere. @param {string[]} order @param {string} name @param {number} to */
export function movedTo(order, name, to) {
  const others = order.filter((one) => one !== name);
  const at = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, at), name, ...others.slice(at)];
}

/** "1st", "2nd", "3rd", "4th". @param {number} place from 0 */
export const ordinal = (place) => `${place + 1}${["st", "nd", "rd"][place] ?? "th"}`;
