// A number as people type it.

/**
 * −1.5, 1,5, 13,002, 13 002, 1e-3, 1/4 or 95 %; null if it is none.
 * @param {string} text
 */
export function readNumber(text) {
  const plain = text.trim().replace(/[−–]/g, "-").replace(/(\d)\s(?=\d{3}(\D|$))/g, "$1");
  const [, head, percent] = /** @type {RegExpMatchArray} */ (plain.match(/^(.*?)\s*(%?)$/s));
  const [above, below = "1", ...more] = head.split("/").map((part) => readPlain(part.trim()));
  const value = Number(above) / Number(below) / (percent ? 100 : 1);
  return above === "" || below === "" || more.length || !Number.isFinite(value) ? null : value;
}

/** A comma before three figures parts thousands, any other the decimals. @param {string} text */
function readPlain(text) {
  if (/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(text)) return text.replaceAll(",", "");
  return text.replace(",", ".");
}
