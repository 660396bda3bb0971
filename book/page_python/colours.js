// Python's text with the classes that the book gives to printed code. Pure.

const WORDS = "and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|"
  + "import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield";
const STRING = String.raw`[rbfu]{0,2}(?:"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)`;
const PART = new RegExp(
  String.raw`(?<c1>#.*)|(?<s2>${STRING})|(?<kc>\b(?:None|True|False)\b)|(?<k>\b(?:${WORDS})\b)|`
    + String.raw`(?<mi>\b\d[\w.]*)|[A-Za-z_]\w*|[^]`,
  "gi",
);

/** @typedef {{ text: string, kind: string }} Part `kind` is the class, empty for plain text */

/** @param {string} source @returns {Part[]} neighbours of one kind are one part */
export function partsOf(source) {
  /** @type {Part[]} */
  const parts = [];
  for (const { 0: text, groups = {} } of source.matchAll(PART)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "";
    const last = parts[parts.length - 1];
    if (last && last.kind === kind && !kind) last.text += text;
    else parts.push({ text, kind });
  }
  return parts;
}
