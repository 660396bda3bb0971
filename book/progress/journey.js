// What a reader has done, on every page: the chapters' rings, where to go on, and the door to the solutions.

import { outline } from "./outline.js";
import { done, triedKey, whereToGoOn } from "./record.js";
import { allEntries, keep, onChange } from "./storage.js";

/** @typedef {import("./record.js").Chapter} Chapter */

const { chapters, ending } = outline();
const up = document.documentElement.dataset.content_root ?? "";
const byPage = new Map(chapters.map((chapter) => [chapter.page, chapter]));

/** A ring has three parts, and for who does not see it the same in words. @param {HTMLElement} ring */
function fill(ring) {
  const chapter = byPage.get(ring.dataset.chapter ?? "");
  if (!chapter) return;
  const { read, asked, solved, words } = done(chapter, allEntries());
  for (const [name, share] of Object.entries({ read, asked, solved })) ring.style.setProperty(`--${name}`, `${share}`);
  const place = ring.closest("a") ?? /** @type {HTMLElement} */ (ring.parentElement);
  let said = place.querySelector(".nn-done");
  if (!said) place.append(said = Object.assign(document.createElement("span"), { className: "nn-done" }));
  said.textContent = words && ` (${words})`;
}

/** The one button of the front page. @param {HTMLAnchorElement} link */
function goOn(link) {
  const next = whereToGoOn(chapters, allEntries());
  if (next) {
    link.href = `${up}${next.page}.html`;
    link.textContent = `Go on: chapter ${next.number}, ${next.title}`;
  } else if (next === null && ending) {
    link.href = `${up}${ending}.html`;
    link.textContent = "You have read it all: look back";
  }
}

/** Solutions open when the reader has tried, or asks for them. @param {HTMLElement} door */
function guard(door) {
  const { exercises = "" } = door.dataset;
  const chapter = chapters.find(({ exercisesPage }) => exercisesPage === exercises);
  const entries = allEntries();
  const open = entries[triedKey(exercises)] === "1" || Boolean(chapter && done(chapter, entries).solved);
  door.dataset.open = String(open);
}

function refresh() {
  for (const ring of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".nn-ring"))) fill(ring);
  const begin = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".nn-begin a"));
  if (begin) goOn(begin);
  for (const door of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".nn-solutions"))) guard(door);
}

for (const button of document.querySelectorAll(".nn-solutions button")) {
  button.addEventListener("click", () => {
    const door = /** @type {HTMLElement} */ (button.closest(".nn-solutions"));
    keep(triedKey(door.dataset.exercises ?? ""), "1");
    door.querySelector("a")?.focus();
  });
}
refresh();
onChange(refresh);
