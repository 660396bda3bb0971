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

/** Nothing tried is nothing kept. @param {string} name @param {Answers} answers */
export function remember(name, answers) {
  try {
    if (answers.tried.length) localStorage.setItem(QUIZ_KEYS + name, JSON.stringify(answers));
    else localStorage.removeItem(QUIZ_KEYS + name);
  } catch {
    // storage is blocked or full
  }
}
