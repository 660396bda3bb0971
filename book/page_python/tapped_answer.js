// The answer that is tapped together in a form without typing: gaps filled, or pieces put in order. Pure functions.

/** @typedef {{ parts: (string | string[])[] }} Gaps texts and lists of choices by turns */
/** @typedef {{ before: string, pieces: string[], between: string, after: string }} Pieces to be put in order */
/** @typedef {Gaps | Pieces} Form */
/** @typedef {(string | null)[]} Chosen of each gap, or each place, what stands there; null where nothing does yet */
/** @typedef {{ text: string, gap: number }} Shown a text, and of which gap it is, counted from 1; 0 for none */

/** @param {Form} form @returns {form is Pieces} */
export const isOrder = (form) => "pieces" in form;

/** The choices of each gap. @param {Gaps} form @returns {string[][]} */
export const choicesOf = ({ parts }) => /** @type {string[][]} */ (parts.filter((part) => typeof part !== "string"));

/** @param {Form} form @returns {Chosen} */
export const nothingChosen = (form) => Array((isOrder(form) ? form.pieces : choicesOf(form)).length).fill(null);

/** The source as it stands, or null while something is open. @param {Form} form @param {Chosen} chosen */
export function answerOf(form, chosen) {
  if (chosen.includes(null)) return null;
  if (isOrder(form)) return form.before + chosen.join(form.between) + form.after;
  return shownOf(form, chosen).map(({ text }) => text).join("");
}

/** What was chosen, if a source is an answer of the form.
 * @param {Form} form @param {string} source @returns {Chosen | null} */
export function chosenIn(form, source) {
  if (!isOrder(form)) return filled(form.parts, source);
  const { before, pieces, between, after } = form;
  if (!source.startsWith(before) || !source.endsWith(after)) return null;
  const chosen = source.slice(before.length, source.length - after.length).split(between);
  return [...chosen].sort().join("\0") === [...pieces].sort().join("\0") ? chosen : null;
}

/** @param {(string | string[])[]} parts @param {string} source @returns {string[] | null} */
function filled([part, ...rest], source) {
  if (part === undefined) return source ? null : [];
  if (typeof part === "string") return source.startsWith(part) ? filled(rest, source.slice(part.length)) : null;
  for (const choice of part) {
    const further = source.startsWith(choice) ? filled(rest, source.slice(choice.length)) : null;
    if (further) return [choice, ...further];
  }
  return null;
}

/** The source with its gaps, open or filled. @param {Form} form @param {Chosen} chosen @returns {Shown[]} */
export function shownOf(form, chosen) {
  if (!isOrder(form)) {
    let gap = 0;
    return form.parts.map((part) =>
      typeof part === "string" ? { text: part, gap: 0 } : { text: chosen[gap++] ?? "", gap });
  }
  const places = chosen.flatMap((text, n) => [
    { text: n ? form.between : "", gap: 0 },
    { text: text ?? "", gap: n + 1 },
  ]);
  return [{ text: form.before, gap: 0 }, ...places, { text: form.after, gap: 0 }];
}

/** With a piece put in the next place, or taken back from where it stands.
 * @param {Chosen} chosen @param {string} piece @returns {Chosen} */
export function tapped(chosen, piece) {
  const placed = chosen.filter((text) => text !== null);
  const kept = placed.includes(piece) ? placed.filter((text) => text !== piece) : [...placed, piece];
  return chosen.map((_, n) => kept[n] ?? null);
}

/** A source without what only tells of it. @param {string} source */
export const withoutDocstrings = (source) => source.replace(/^ *"""[^]*?"""\n+/gm, "");
