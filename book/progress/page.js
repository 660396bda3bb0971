// The page "Your progress": what is done of each chapter, to be ticked, saved as a file and opened again.

import { exerciseKey, fromFile, readKey, tally, toFile } from "./record.js";
import { allEntries, isKept, keep } from "./storage.js";

/** @typedef {import("./record.js").Chapter} Chapter */

const NOT_KEPT = "This browser keeps nothing for this page: it is a private window, or storage is switched off "
  + "or full. What you tick here is gone when you leave, unless you save it as a file.";

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** @param {string} label @param {string} key @param {() => void} changed */
function tick(label, key, changed) {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-key": key }));
  box.addEventListener("change", () => {
    keep(key, box.checked ? "1" : null);
    changed();
  });
  return element("label", { class: "nn-tick" }, box, element("span", {}, label));
}

/** @param {string} text @param {() => void} action */
function button(text, action) {
  const node = element("button", { type: "button", class: "nn-progress-button" }, text);
  node.addEventListener("click", action);
  return node;
}

/** @param {number} part @param {number} whole @param {string} what */
const of = (part, whole, what) => `${part} of ${whole} ${what}`;

/** @param {HTMLElement} root @param {Chapter[]} chapters */
function build(root, chapters) {
  const total = element("p", { class: "nn-progress-total", role: "status" });
  const message = element("p", { class: "nn-progress-message", role: "status" });
  const rows = chapters.map((chapter) => {
    const quizzes = element("p", {});
    const summary = element("summary", {});
    const exercises = element("details", {}, summary,
      ...chapter.exercises.map(({ id, title }) => tick(title, exerciseKey(chapter.exercisesPage, id), refresh)));
    const node = element("section", { class: "nn-progress-chapter" },
      element("h2", {}, element("a", { href: chapter.href }, chapter.title)),
      tick("Read to its end", readKey(chapter.page), refresh), quizzes, exercises);
    return { chapter, node, quizzes, summary };
  });

  const notice = element("p", { class: "nn-progress-notice", role: "status" }, NOT_KEPT);
  function refresh() {
    const entries = allEntries();
    notice.hidden = isKept();
    for (const box of root.querySelectorAll(/** @type {"input"} */ ("input[data-key]"))) {
      box.checked = entries[box.dataset.key ?? ""] === "1";
    }
    const sum = { read: 0, answered: 0, passed: 0 };
    for (const { chapter, quizzes, summary } of rows) {
      const done = tally(chapter, entries);
      sum.read += Number(done.read);
      sum.answered += done.answered;
      sum.passed += done.passed;
      const answered = of(done.answered, chapter.quizzes.length, "answered");
      quizzes.textContent = `Questions: ${answered}, ${done.correct} right`;
      summary.textContent = `Exercises: ${of(done.passed, chapter.exercises.length, "passed")}`;
    }
    const count = (/** @type {"quizzes" | "exercises"} */ part) =>
      chapters.reduce((sum, chapter) => sum + chapter[part].length, 0);
    total.textContent = [of(sum.read, chapters.length, "chapters read"),
      of(sum.answered, count("quizzes"), "questions answered"),
      of(sum.passed, count("exercises"), "exercises passed")].join(" · ");
  }

  const save = button("Save as a file", () => {
    const url = URL.createObjectURL(new Blob([toFile(allEntries())], { type: "application/json" }));
    const link = element("a", { href: url, download: "my-progress.json" });
    link.click();
    URL.revokeObjectURL(url);
    message.textContent = "Saved as my-progress.json.";
  });
  const picker = /** @type {HTMLInputElement} */ (
    element("input", { type: "file", accept: ".json", "aria-label": "A progress file", hidden: "" }));
  const open = button("Open a file", () => picker.click());
  picker.addEventListener("change", async () => {
    const [file] = picker.files ?? [];
    if (!file) return;
    try {
      const entries = fromFile(await file.text());
      for (const [key, value] of Object.entries(entries)) keep(key, value);
      message.textContent = `Opened ${file.name}: ${Object.keys(entries).length} entries, added to those here.`;
    } catch (error) {
      message.textContent = /** @type {Error} */ (error).message;
    }
    picker.value = "";
    refresh();
  });
  const forget = button("Forget everything", () => {
    if (!confirm("Forget what you have read, answered and ticked on this device?")) return;
    for (const key of Object.keys(allEntries())) keep(key, null);
    message.textContent = "Forgotten.";
    refresh();
  });
  root.replaceChildren(notice, total, element("div", { class: "nn-progress-buttons" }, save, open, forget, picker),
    message, ...rows.map(({ node }) => node));
  refresh();
  addEventListener("storage", refresh); // another tab has changed it
}

const outline = document.getElementById("course-outline")?.textContent;
const root = document.getElementById("progress");
if (root && outline) build(root, JSON.parse(outline));
