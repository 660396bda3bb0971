// The page "Your progress": a network of all that there is to do, a layer for each chapter, lit by what is done.

import { joinNeurons } from "./lines.js";
import { outline } from "./outline.js";
import { done, exerciseKey, fromFile, inWords, quizOf, readKey, tally, toFile } from "./record.js";
import { allEntries, isKept, keep, onChange } from "./storage.js";

/** @typedef {import("./record.js").Chapter} Chapter */
/** @typedef {{ node: HTMLElement, say: () => string, show: () => void }} Neuron */

const NOT_KEPT = "This browser keeps nothing for this page: it is a private window, or storage is switched off "
  + "or full. What you tick here is gone when you leave, unless you save it as a file.";
const POINT = "Point at a neuron to read what it stands for. What you did elsewhere you tick yourself.";

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

/** A neuron to tick. @param {string} kind @param {string} label @param {string} key @returns {Neuron} */
function tick(kind, label, key) {
  const node = element("input", { type: "checkbox", class: `nn-neuron ${kind}`, "aria-label": label, "data-key": key });
  const box = /** @type {HTMLInputElement} */ (node);
  box.addEventListener("change", () => keep(key, box.checked ? "1" : null));
  return {
    node,
    say: () => `${label}: ${box.checked ? "done" : "not yet"}`,
    show: () => {
      box.checked = allEntries()[key] === "1";
      node.dataset.lit = String(box.checked);
    },
  };
}

/** A neuron that the chapter's question lights. @param {string} name @param {number} index @returns {Neuron} */
function question(name, index) {
  const node = element("span", { class: "nn-neuron asked", role: "img", tabindex: "0" });
  const say = () => {
    const { answered, correct } = quizOf(allEntries(), name);
    const state = correct ? "answered, right" : answered ? "answered, not yet right" : "not answered";
    return `Question ${index + 1}: ${state}`;
  };
  const show = () => {
    node.dataset.lit = String(quizOf(allEntries(), name).answered);
    node.setAttribute("aria-label", say());
  };
  return { node, say, show };
}

/** @param {string} text @param {() => void} action */
function button(text, action) {
  const node = element("button", { type: "button", class: "nn-progress-button" }, text);
  node.addEventListener("click", action);
  return node;
}

/** @param {Chapter} chapter @param {string} up to the site's root */
function layer(chapter, up) {
  const { number, title, quizzes, exercises, exercisesPage } = chapter;
  const neurons = [
    tick("read", "Read to its end", readKey(chapter.page)),
    ...quizzes.map(question),
    ...exercises.map(({ id, title: task }) => tick("solved", `Exercise “${task}”`, exerciseKey(exercisesPage, id))),
  ];
  const words = element("p", { class: "nn-layer-done" });
  const node = element("section", { class: "nn-layer" },
    element("h2", {}, element("a", { href: `${up}${chapter.page}.html` }, `${number} ${title}`)), words,
    element("div", { class: "nn-neurons", role: "group", "aria-label": title }, ...neurons.map((one) => one.node)));
  return {
    node, neurons,
    show: () => {
      for (const neuron of neurons) neuron.show();
      words.textContent = done(chapter, allEntries()).words || "not begun";
    },
  };
}

/** @param {HTMLElement} root */
function build(root) {
  const { chapters } = outline();
  const layers = chapters.map((chapter) => layer(chapter, document.documentElement.dataset.content_root ?? ""));
  const total = element("p", { class: "nn-progress-total", role: "status" });
  const message = element("p", { class: "nn-progress-message", role: "status" });
  const pointed = element("p", { class: "nn-pointed" }, POINT);
  const map = element("div", { class: "nn-map" }, ...layers.map(({ node }) => node), pointed);
  const draw = joinNeurons(map, layers.map(({ neurons }) => neurons.map(({ node }) => node)));
  const notice = element("p", { class: "nn-progress-notice", role: "status" }, NOT_KEPT);
  for (const { node, say } of layers.flatMap(({ neurons }) => neurons)) {
    for (const event of ["pointerenter", "focus", "change"]) {
      node.addEventListener(event, () => (pointed.textContent = say()));
    }
    for (const event of ["pointerleave", "blur"]) node.addEventListener(event, () => (pointed.textContent = POINT));
  }
  const refresh = () => {
    notice.hidden = isKept();
    for (const { show } of layers) show();
    draw();
    file.show();
    total.textContent = totalOf(chapters);
  };
  const file = inTheFile();
  root.replaceChildren(notice, total, map, file.node, keeping(message, root), message);
  refresh();
  onChange(refresh);
}

/** @param {Chapter[]} chapters */
function totalOf(chapters) {
  const tallies = chapters.map((chapter) => tally(chapter, allEntries()));
  const sum = (/** @type {(index: number) => number} */ count) => chapters.reduce((all, _, k) => all + count(k), 0);
  return [
    `${sum((k) => Number(tallies[k].read))} of ${chapters.length} chapters read`,
    `${sum((k) => tallies[k].answered)} of ${sum((k) => chapters[k].quizzes.length)} questions answered`,
    `${sum((k) => tallies[k].passed)} of ${sum((k) => chapters[k].exercises.length)} exercises passed`,
  ].join(" · ");
}

/** What a file would tell, before anybody saves it: in words, and letter by letter. */
function inTheFile() {
  const words = element("ul", {});
  const text = element("pre", {});
  const node = element("details", { class: "nn-progress-file" },
    element("summary", {}, "What a saved file holds"), words,
    element("p", {}, "No name, no dates, no code. This is the whole file:"), text);
  return {
    node,
    show: () => {
      const lines = inWords(allEntries());
      words.replaceChildren(...(lines.length ? lines : ["nothing yet"]).map((line) => element("li", {}, line)));
      text.textContent = toFile(allEntries());
    },
  };
}

/** The buttons that save, open and forget. @param {HTMLElement} message @param {HTMLElement} root */
function keeping(message, root) {
  const save = button("Save as a file", () => {
    const url = URL.createObjectURL(new Blob([toFile(allEntries())], { type: "application/json" }));
    element("a", { href: url, download: "my-progress.json" }).click();
    URL.revokeObjectURL(url);
    message.textContent = "Saved as my-progress.json.";
  });
  const picker = /** @type {HTMLInputElement} */ (
    element("input", { type: "file", accept: ".json", "aria-label": "A progress file", hidden: "" }));
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
  });
  const forget = button("Forget everything", () => {
    if (!confirm("Forget what you have read, answered and ticked on this device?")) return;
    for (const key of Object.keys(allEntries())) keep(key, null);
    message.textContent = "Forgotten.";
    root.scrollIntoView({ block: "nearest" });
  });
  return element("div", { class: "nn-progress-buttons" }, save, button("Open a file", () => picker.click()), forget,
    picker);
}

const root = document.getElementById("progress");
if (root) build(root);
