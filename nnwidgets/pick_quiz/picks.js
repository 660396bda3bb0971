// What was picked, as the text that is kept: positions in ascending order, "0 3 4".

/** @param {Iterable<number>} picked */
export const asTried = (picked) => [...picked].sort((one, other) => one - other).join(" ");

/** @param {string} tried */
export const asPositions = (tried) => (tried ? tried.split(" ").map(Number) : []);

/** How many that were picked are of the kind. @param {string} tried @param {boolean[]} ofKind */
export const foundAmong = (tried, ofKind) => asPositions(tried).filter((k) => ofKind[k]).length;

/**
 * Whether a text, perhaps of an earlier edition of the page, is an answer here.
 * @param {any} tried @param {boolean[]} ofKind
 */
export function isPick(tried, ofKind) {
  if (typeof tried !== "string") return false;
  const picked = new Set(asPositions(tried).filter((k) => k in ofKind));
  return picked.size === ofKind.filter(Boolean).length && asTried(picked) === tried;
}
