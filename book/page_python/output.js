// What a cell prints, shows and raises, below it.

/** @typedef {import("./python.js").Message} Message */

export class Output {
  /** @param {HTMLElement} cell */
  constructor(cell) {
    this.place = /** @type {HTMLElement | null} */ (cell.querySelector(".cell_output"));
    if (!this.place) {
      this.place = Object.assign(document.createElement("div"), { className: "cell_output docutils container" });
      cell.append(this.place);
    }
    this.place.setAttribute("aria-live", "polite");
    this.stored = [...this.place.childNodes];
    this.isFresh = false;
  }

  get text() {
    return this.place?.textContent ?? "";
  }

  get isEmpty() {
    return !this.place?.childElementCount;
  }

  /** What stands there stays until there is something new. */
  begin() {
    this.isFresh = true;
  }

  /** What the page was printed with. */
  restore() {
    this.place?.replaceChildren(...this.stored);
  }

  /** @param {Message} message */
  take(message) {
    const { stream, text = "", display, error, clear, done } = message;
    if (this.isFresh) {
      this.isFresh = false;
      this.place?.replaceChildren();
    } else if (clear) this.place?.replaceChildren();
    if (stream) this.append(text);
    if (display) this.place?.append(...shown(display));
    if (error) this.place?.append(block("nn-raised", error));
    if (done) this.markPassed();
  }

  /** @param {string} text */
  append(text) {
    const last = this.place?.lastElementChild;
    if (last?.matches(".nn-printed")) last.querySelector("pre")?.append(text);
    else this.place?.append(block("stream nn-printed", text));
  }

  markPassed() {
    for (const printed of this.place?.querySelectorAll(".nn-printed") ?? []) {
      printed.classList.toggle("nn-passed", /^✓ /m.test(printed.textContent ?? ""));
    }
  }
}

/** @param {string} kind @param {string} text */
function block(kind, text) {
  const made = Object.assign(document.createElement("div"), { className: `output ${kind}` });
  made.append(Object.assign(document.createElement("pre"), { textContent: text }));
  return made;
}

/**
 * The richest form of a value that a page can show.
 * @param {Record<string, string>} forms contents by MIME type
 * @returns {HTMLElement[]}
 */
function shown(forms) {
  const [day, night] = [forms["image/png"], forms["image/png;night"]];
  if (!day) return [block("text_plain", forms["text/plain"] ?? "")];
  return night ? [picture(day, "nn-by-day"), picture(night, "nn-by-night")] : [picture(day, "")];
}

/** @param {string} png in base64 @param {string} className */
function picture(png, className) {
  return Object.assign(new Image(), { src: `data:image/png;base64,${png}`, alt: "What the cell drew", className });
}
