// What a reader has done: entries of the browser's storage, read, counted, and written to a file. Pure functions.

/** @typedef {{ id: string, title: string }} Exercise */
/** @typedef {{ page: string, number: number, title: string, quizzes: string[], exercises: Exercise[],
 *   exercisesPage: string }} Chapter */
/** @typedef {Record<string, string>} Entries keys and values as they stand in localStorage */

export const COURSE = "how-a-neural-network-works";
const VERSION = 1;
const KEY = /^nn-(read|quiz|exercise|tried|shown):[\w./#-]{1,200}$/;
const LONGEST = 10_000;

/** @param {string} page such as "chapters/01-neurons" */
export const readKey = (page) => `nn-read:${page}`;
/** @param {string} page such as "exercises/01-neurons" @param {string} id */
export const exerciseKey = (page, id) => `nn-exercise:${page}#${id}`;
/** @param {string} page such as "exercises/01-neurons": an answer was run, or its solutions were asked for */
export const triedKey = (page) => `nn-tried:${page}`;
/** @param {string} key */
export const isOurs = (key) => KEY.test(key);

/** @param {Entries} entries @param {string} name @returns {{ answered: boolean, correct: boolean }} */
export function quizOf(entries, name) {
  try {
    const { tried, correct } = JSON.parse(entries[`nn-quiz:${name}`] ?? "{}");
    return { answered: Array.isArray(tried) && tried.length > 0, correct: correct === true };
  } catch {
    return { answered: false, correct: false };
  }
}

/** How much of a chapter is done. @param {Chapter} chapter @param {Entries} entries */
export function tally({ page, quizzes, exercises, exercisesPage }, entries) {
  const answers = quizzes.map((name) => quizOf(entries, name));
  return {
    read: entries[readKey(page)] === "1",
    answered: answers.filter(({ answered }) => answered).length,
    correct: answers.filter(({ correct }) => correct).length,
    passed: exercises.filter(({ id }) => entries[exerciseKey(exercisesPage, id)] === "1").length,
  };
}

/** How much of a chapter is done: three shares 0..1, and in words. @param {Chapter} chapter @param {Entries} entries */
export function done(chapter, entries) {
  const { read, answered, passed } = tally(chapter, entries);
  const [asked, tasks] = [chapter.quizzes.length, chapter.exercises.length];
  const words = [
    read && "read",
    answered && `${answered} of ${asked} questions answered`,
    passed && `${passed} of ${tasks} exercises passed`,
  ];
  return {
    read: Number(read),
    asked: answered / (asked || 1),
    solved: passed / (tasks || 1),
    words: words.filter(Boolean).join(", "),
  };
}

/**
 * Where to go on: the chapter that the reader has come furthest in, or the next when it is read. None before the
 * first step, and `null` after the last.
 * @param {Chapter[]} chapters
 * @param {Entries} entries
 * @returns {Chapter | null | undefined}
 */
export function whereToGoOn(chapters, entries) {
  const begun = chapters.map((chapter) => done(chapter, entries).words !== "");
  const furthest = begun.lastIndexOf(true);
  if (furthest < 0) return undefined;
  const rest = [...chapters.slice(furthest), ...chapters.slice(0, furthest)];
  return rest.find(({ page }) => entries[readKey(page)] !== "1") ?? null;
}

/** @param {Entries} entries @returns {string} the text of a file */
export function toFile(entries) {
  const sorted = Object.fromEntries(Object.entries(entries).filter(([key]) => isOurs(key)).sort());
  return `${JSON.stringify({ course: COURSE, version: VERSION, entries: sorted }, null, 2)}\n`;
}

/** @type {[string, string, string][]} kinds of entries, in words for one and for several */
const KINDS = [
  ["nn-read", "chapter read", "chapters read"],
  ["nn-quiz", "question, with each answer that you tried", "questions, with each answer that you tried"],
  ["nn-exercise", "exercise passed or ticked", "exercises passed or ticked"],
  ["nn-tried", "chapter whose exercise you ran or whose solutions you asked for",
    "chapters whose exercises you ran or whose solutions you asked for"],
  ["nn-shown", "question that you passed over", "questions that you passed over"],
];

/** What a file of these entries would hold, a line for each kind. @param {Entries} entries @returns {string[]} */
export function inWords(entries) {
  const keys = Object.keys(entries).filter(isOurs);
  return KINDS.flatMap(([kind, one, several]) => {
    const count = keys.filter((key) => key.startsWith(`${kind}:`)).length;
    return count ? [`${count} ${count === 1 ? one : several}`] : [];
  });
}

/**
 * The entries in a file's text.
 * @param {string} text
 * @returns {Entries}
 * @throws {Error} a sentence for the reader
 */
export function fromFile(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error("This is not a progress file: it is not JSON, or it was cut off.");
  }
  if (file?.course !== COURSE) throw new Error("This file is not a progress file of this course.");
  if (file.version !== VERSION) throw new Error(`This file has version ${file.version}; this page reads ${VERSION}.`);
  const { entries } = file;
  if (typeof entries !== "object" || entries === null || Array.isArray(entries)) {
    throw new Error("This progress file has no entries.");
  }
  for (const [key, value] of Object.entries(entries)) {
    if (!isOurs(key)) throw new Error(`This file has an entry that is not of this course: ${key.slice(0, 60)}`);
    if (typeof value !== "string" || value.length > LONGEST || !isPossible(key, value)) {
      throw new Error(`This progress file is damaged at ${key}.`);
    }
  }
  return entries;
}

/** @param {string} key @param {string} value */
function isPossible(key, value) {
  if (!key.startsWith("nn-quiz:")) return value === "1";
  try {
    const { tried, correct } = JSON.parse(value);
    return Array.isArray(tried) && typeof correct === "boolean";
  } catch {
    return false;
  }
}
