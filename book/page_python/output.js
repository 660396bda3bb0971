// What a cell prints, shows and raises, below it.

/** @typedef {import("./python.js").Message} Message */

/** @typedef {import("./live_widgets.js").LiveWidgets} LiveWidgets */

const VIEW = "application/vnd.jupyter.widget-view+json";
const DRAWN = "What the cell drew";

export class Output {
  /** @param {HTMLElement} cell @param {LiveWidgets} widgets */
  constructor(cell, widgets) {
    this.widgets = widgets;
    this.place = /** @type {HTMLElement | null} */ (cell.querySelector(".cell_output"));
    if (!this.place) {
      this.place = Object.assign(document.createElement("div"), { className: "cell_output docutils container" });
      cell.append(this.place);
    }
    this.place.setAttribute("aria-live", "polite");
    this.stored = [...this.place.childNodes];
    this.isFresh = false;
    /** What the printed pictures are called: what the printed code draws is called the same. */
    this.names = [...this.place.querySelectorAll("img")].map(({ alt }) => alt);
    this.isPrinted = false;
  }

  get text() {
    return this.place?.textContent ?? "";
  }

  get isEmpty() {
    return !this.place?.childElementCount;
  }

  /** What stands there stays until there is something new. @param {boolean} isPrinted whether the code is as printed */
  begin(isPrinted) {
    this.isFresh = true;
    this.isPrinted = isPrinted;
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
    if (display) this.show(display);
    if (error) this.place?.append(block("nn-raised", error));
    if (done) this.markPassed();
  }

  /** The richest form of a value that a page can show. @param {Record<string, string>} forms contents by MIME type */
  show(forms) {
    const [day, night] = [forms["image/png"], forms["image/png;night"]];
    if (forms[VIEW] && this.place && this.widgets.show(this.place, forms[VIEW])) return;
    if (!day) this.place?.append(block("text_plain", forms["text/plain"] ?? ""));
    else this.place?.append(this.picture(day, night ? "nn-by-day" : ""));
    if (night) this.place?.append(this.picture(night, "nn-by-night"));
  }

  /** @param {string} png in base64 @param {string} className */
  picture(png, className) {
    const alt = this.isPrinted && this.names.length === 1 ? this.names[0] : DRAWN;
    return Object.assign(new Image(), { src: `data:image/png;base64,${png}`, alt, className });
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
