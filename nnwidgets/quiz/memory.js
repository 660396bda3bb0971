// What a reader has answered, on that reader's device alone. Where storage is blocked, nothing is remembered.

/** @typedef {{ tried: any[], correct: boolean }} Answers */

/** Every quiz's key begins with this; its name follows. */
const QUIZ_KEYS = "nn-quiz:";

/** @param {string} name @returns {any[]} the answers tried, oldest first */
export function recall(name) {
  try {
    const { tried } = JSON.parse(localStorage.getItem(QUIZ_KEYS + name) ?? "{}");
    return Array.isArray(tried) ? tried : [];
  } catch {
    return [];
  }
}

/**
 * Nothing tried is nothing kept; what follows an answered question need no longer be veiled (book/static/veils.js).
 * @param {string} name @param {Answers} answers
 */
export function remember(name, answers) {
  if (answers.tried.length) document.dispatchEvent(new CustomEvent("nn-answered", { detail: name }));
  try {
    if (answers.tried.length) localStorage.setItem(QUIZ_KEYS + name, JSON.stringify(answers));
    else localStorage.removeItem(QUIZ_KEYS + name);
    dispatchEvent(new Event("nn-kept")); // the page's rings hear it (book/progress/storage.js)
  } catch {
    // storage is blocked or full
  }
}
