// Widgets that a cell makes: each has its model here, in the host that the page's own widgets have
// (static/nn-embed.js), and in Python; what changes in one is told to the other.

/** @typedef {import("./python.js").Python} Python */
/** @typedef {import("./python.js").ForWidget} ForWidget */

export class LiveWidgets {
  /** @param {Python} python */
  constructor(python) {
    this.python = python;
    this.host = /** @type {any} */ (globalThis).nnEmbed; // a page without widgets has none
    this.Live = this.host && liveModel(this.host.Model);
    python.forWidget = (message) => this.hear(message);
  }

  /** @param {ForWidget} message */
  hear({ comm, kind, data, buffers }) {
    if (!this.host) return;
    const { models } = this.host;
    if (kind === "comm_open") {
      const state = whole(data, buffers);
      adopt(state._css);
      delete state._css;
      models.set(comm, new this.Live(state, (/** @type {object} */ told, /** @type {Uint8Array[]} */ raw) =>
        this.python.tell(comm, told, raw)));
    } else if (kind === "comm_close") models.delete(comm);
    else models.get(comm)?.hear(data, buffers);
  }

  /** @param {HTMLElement} output @param {string} id of its model @returns {boolean} whether the page can show it */
  show(output, id) {
    if (!this.host?.models.has(id)) return false;
    const place = Object.assign(document.createElement("div"), { className: "nn-embed" });
    output.append(place);
    void this.host.show(place, id);
    return true;
  }
}

/** @param {any} Model of nn-embed.js */
function liveModel(Model) {
  return class extends Model {
    /** @param {Record<string, any>} state @param {(data: object, buffers: Uint8Array[]) => void} tell */
    constructor(state, tell) {
      super({ state });
      this.tell = tell;
      /** @type {Set<string>} what the widget has changed since it last saved */
      this.unsaved = new Set();
    }

    /** @param {string} key @param {any} value */
    set(key, value) {
      this.unsaved.add(key);
      super.set(key, value);
    }

    save_changes() {
      /** @type {Record<string, any>} */
      const state = {};
      const paths = [], buffers = [];
      for (const key of this.unsaved) {
        const value = this.get(key);
        if (ArrayBuffer.isView(value)) {
          paths.push([key]);
          buffers.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice());
        } else state[key] = value;
      }
      this.unsaved.clear();
      const isChanged = paths.length || Object.keys(state).length;
      if (isChanged) this.tell({ method: "update", state, buffer_paths: paths }, buffers);
    }

    /** @param {any} content @param {unknown} [_callbacks] @param {Uint8Array[]} [buffers] */
    send(content, _callbacks, buffers = []) {
      this.tell({ method: "custom", content }, buffers);
    }

    /** @param {any} data @param {Uint8Array[]} buffers */
    hear(data, buffers) {
      if (data.method !== "update") return;
      for (const [key, value] of Object.entries(whole(data, buffers))) {
        super.set(key, value); // Python has it already
      }
    }
  };
}

/** A state with the buffers that came beside it. @param {any} data @param {Uint8Array[]} buffers */
function whole({ state, buffer_paths: paths = [] }, buffers) {
  paths.forEach((/** @type {(string | number)[]} */ path, /** @type {number} */ n) => {
    const parent = path.slice(0, -1).reduce((at, key) => at[key], state);
    const { buffer, byteOffset, byteLength } = buffers[n];
    parent[path[path.length - 1]] = new DataView(buffer, byteOffset, byteLength);
  });
  return state;
}

/** @type {Set<string>} */
const adopted = new Set();

/** A style that is not among those that the page's policy names. @param {string | undefined} css */
function adopt(css) {
  if (!css || adopted.has(css)) return;
  adopted.add(css);
  if (!("adoptedStyleSheets" in document)) return; // Safari 16.1: it has what the page's own widgets brought
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // eslint-disable-next-line compat/compat, members/in-every-promised-browser -- asked for above
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
