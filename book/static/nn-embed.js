/* Brings the widgets of a static page to life without a kernel.
 *
 * The page holds the standard widget state and views of Jupyter as JSON; each widget's module stands in its
 * state (https://anywidget.dev/en/afm/), or in a script that is fetched. All of them are classic scripts: on file://
 * a page may load no others.
 */
(() => {
  "use strict";
  const MIME = "application/vnd.jupyter.widget-";
  const FAILED = "This widget could not start; the picture shows how it begins. Load the page again to try once more.";
  /* The first widget starts at once, another when it is this near to the window, the rest when the page is at rest. */
  const NEAR = "600px";
  const FRONT_END = ["_esm", "_css", "_link", "worker", "_front_end"];

  document.documentElement.dataset.widgets = "coming"; // a picture then says so

  /** @typedef {{ on: string, callback: () => void }} Listener */
  /** @typedef {{ path: (string | number)[], data: string }} Buffer */
  /** @typedef {{ state: Record<string, any>, buffers?: Buffer[] }} Entry */

  /** @type {Map<string, Model>} */
  const models = new Map();
  /** @type {Map<Element, string>} places that wait, each with its model's id */
  const waiting = new Map();
  /** @type {WeakSet<Element>} scripts of the page whose JSON has been read */
  const read = new WeakSet();
  /** @type {Map<string, Promise<any>>} module source to its default export */
  const modules = new Map();
  /** @type {Map<string, Promise<Record<string, string>>>} the scripts that hold front ends, by their addresses */
  const scripts = new Map();
  /** @type {Map<string, Record<string, any>>} of each kind of widget what of its state is the same for all */
  const frontEnds = new Map();
  /** @type {Set<string>} styles that the page has */
  const styles = new Set();

  class Model {
    /** @param {Entry} entry */
    constructor({ state, buffers = [] }) {
      this.state = state;
      /** @type {Buffer[]} not decoded before the first widget asks for the model */
      this.buffers = buffers;
      /** @type {Listener[]} */
      this.listeners = [];
      this.widget_manager = { get_model: async (/** @type {string} */ id) => find(id) };
      /** @type {Record<string, any>} how the page begins: a link says what differs (book/state_link) */
      this.initial = state;
      /** @type {Promise<any> | undefined} */
      this.started = undefined;
    }
    /** @param {string} key */
    get(key) {
      return this.state[key];
    }
    /** @param {string} key @param {any} value */
    set(key, value) {
      if (Object.is(this.state[key], value)) return;
      this.state[key] = value;
      for (const { on, callback } of [...this.listeners]) if (on === `change:${key}` || on === "change") callback();
    }
    save_changes() {}
    send() {}
    /** @param {string} on @param {() => void} callback */
    on(on, callback) {
      this.listeners.push({ on, callback });
    }
    /** @param {string} on @param {() => void} callback */
    off(on, callback) {
      this.listeners = this.listeners.filter((listener) => listener.on !== on || listener.callback !== callback);
    }
  }

  /** @param {string} reference a model's id, with or without a prefix */
  function find(reference) {
    const model = models.get(reference.replace(/^(anywidget:|IPY_MODEL_)/, ""));
    if (!model) throw new Error(`no widget ${reference} on this page`);
    for (const { path, data } of model.buffers.splice(0)) {
      const parent = path.slice(0, -1).reduce((at, key) => at[key], model.state);
      parent[path[path.length - 1]] = decode(data);
    }
    if (model.initial === model.state) model.initial = { ...model.state };
    return model;
  }

  /** @param {string} base64 */
  function decode(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return new DataView(bytes.buffer);
  }

  /** Widgets of one kind have their front end with the first of them. @param {Record<string, Entry>} entries */
  function readState(entries) {
    for (const [id, entry] of Object.entries(entries)) {
      const kind = entry.state._anywidget_id;
      if (kind && !frontEnds.has(kind)) {
        frontEnds.set(kind, Object.fromEntries(FRONT_END.map((name) => [name, entry.state[name]])));
      }
      models.set(id, new Model({ ...entry, state: { ...frontEnds.get(kind), ...entry.state } }));
    }
  }

  /** ipywidgets.jslink and jsdlink between two widgets of the page. @param {Record<string, Entry>} entries */
  function tieLinks(entries) {
    for (const { state } of Object.values(entries)) {
      if (!["LinkModel", "DirectionalLinkModel"].includes(state._model_name)) continue;
      const [[from, fromKey], [to, toKey]] = [state.source, state.target];
      const [source, target] = [find(from), find(to)];
      const forth = () => target.set(toKey, source.get(fromKey));
      source.on(`change:${fromKey}`, forth);
      if (state._model_name === "LinkModel") target.on(`change:${toKey}`, () => source.set(fromKey, target.get(toKey)));
      forth();
    }
  }

  /** @param {string} source */
  function load(source) {
    let loaded = modules.get(source);
    if (!loaded) {
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      loaded = import(url).then((module) => module.default);
      modules.set(source, loaded);
    }
    return loaded;
  }

  /* A page's widgets live as long as the page. */
  const signal = new AbortController().signal;
  const { src, dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const base = src || document.baseURI;

  /** A kind's JavaScript and CSS. @param {string} file beside this script, with its version */
  function frontEnd(file) {
    let coming = scripts.get(file);
    if (!coming) {
      coming = new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { src: new URL(file, base).href });
        script.onload = script.onerror = () => {
          script.remove();
          const texts = /** @type {any} */ (globalThis).nnFrontEnds?.[file.replace(/\?.*/, "")];
          texts ? resolve(texts) : reject(new Error(`${script.src} did not come`));
        };
        document.head.append(script);
      });
      scripts.set(file, coming);
    }
    return coming;
  }
  /* It is compiled while the parser is on its way to the widget's place. */
  if (dataset.first) frontEnd(dataset.first).then(({ _esm }) => load(_esm), () => {});

  const host = {
    getModel: async (/** @type {string} */ reference) => find(reference),
    dataUrl: (/** @type {string} */ name) => new URL(`data/${name}.js`, base).href,
  };

  /** Once for each model, before its first view: a default export that is a function is called. @param {Model} model */
  async function prepare(model) {
    const exported = await load(model.get("_esm"));
    const widget = typeof exported === "function" ? await exported() : exported;
    await widget.initialize?.({ model, signal });
    return widget;
  }

  /** @param {Model} model @param {HTMLElement} el */
  async function show(model, el) {
    if (!model.get("_esm")) Object.assign(model.state, await frontEnd(model.get("_front_end")));
    const css = model.get("_css");
    if (css && !styles.has(css)) {
      styles.add(css);
      document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
    }
    const { render } = await (model.started ??= prepare(model));
    await styled();
    await render({ model, el, signal, host });
  }

  /**
   * When the page has its styles: a widget asks for colours and widths while it renders. The first frame that has them
   * asks here before it lays the page out, and so lays it out once, the widget with it; their events come after it.
   */
  async function styled() {
    const links = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel="stylesheet"]'));
    const missing = () => (document.readyState === "complete" ? [] : [...links].filter(({ sheet }) => !sheet));
    await new Promise((/** @type {(value?: any) => void} */ resolve) => {
      const look = () => (missing().length ? requestAnimationFrame(look) : resolve());
      look();
      // A page in the background has no frames.
      Promise.all(missing().map((link) => new Promise((settled) => {
        for (const event of ["load", "error"]) link.addEventListener(event, settled, { once: true });
        addEventListener("load", settled, { once: true });
      }))).then(resolve);
    });
  }

  /**
   * The live view takes the place of the still picture, which stays if the widget fails.
   * @param {HTMLElement} place
   * @param {string} id
   */
  async function start(place, id) {
    const still = [...place.childNodes];
    const live = Object.assign(document.createElement("div"), { className: "nn-arriving" });
    place.append(live);
    try {
      await show(find(id), live);
      for (const node of still) node.remove();
      place.dataset.alive = "";
      place.dispatchEvent(new Event("nn-alive", { bubbles: true }));
    } catch (error) {
      fail(place, error);
      live.remove();
    }
    live.className = "";
  }

  /** The picture stays, and says what became of its widget. @param {Element} place @param {unknown} error */
  function fail(place, error) {
    for (const sentence of place.querySelectorAll(":scope > :is(.nn-without, .nn-coming)")) sentence.remove();
    place.append(Object.assign(document.createElement("p"), { textContent: FAILED }));
    console.error("[nn-embed]", error);
  }

  /** @param {Element} place */
  function begin(place) {
    const id = waiting.get(place);
    if (id === undefined) return;
    waiting.delete(place);
    return start(/** @type {HTMLElement} */ (place), id);
  }

  /**
   * What the page's scripts of a kind hold, each once; one whose end the parser has not reached is left for later.
   * @param {"state" | "view"} kind
   * @param {(script: Element, json: any) => void} use
   */
  function readScripts(kind, use) {
    for (const script of document.querySelectorAll(`script[type="${MIME}${kind}+json"]`)) {
      if (read.has(script)) continue;
      let json;
      try {
        json = JSON.parse(script.textContent ?? "");
      } catch (error) {
        if (document.readyState === "loading") return;
        read.add(script); // the page was cut off here
        const place = script.closest(".nn-embed");
        if (place) fail(place, error);
        continue;
      }
      read.add(script);
      use(script, json);
    }
  }

  function readPage() {
    readScripts("state", (_, json) => {
      readState(json.state);
      tieLinks(json.state);
    });
    readScripts("view", (script, json) => {
      let place = script.closest(".nn-embed");
      if (!place) {
        place = Object.assign(document.createElement("div"), { className: "nn-embed" });
        script.replaceWith(place);
      }
      waiting.set(place, json.model_id);
      Object.assign(place, { findModel: () => find(json.model_id) });
    });
  }

  /* The first widget starts when the parser has passed it: the rest of a long page takes longer than the widget. */
  const parsing = new MutationObserver(() => {
    readPage();
    const [first] = waiting;
    if (!first || !models.has(first[1])) return;
    parsing.disconnect();
    begin(first[0]);
  });

  function boot() {
    parsing.disconnect();
    readPage();
    const near = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        begin(target);
      }
    }, { rootMargin: NEAR });
    for (const place of waiting.keys()) near.observe(place);
    // eslint-disable-next-line compat/compat -- Safari has none, and is not asked for it
    const whenIdle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ next) => setTimeout(next, 200));
    const startNext = async () => {
      const [next] = waiting.keys();
      if (!next) return;
      await begin(next);
      whenIdle(startNext);
    };
    if (document.readyState === "complete") whenIdle(startNext);
    else addEventListener("load", () => whenIdle(startNext), { once: true });
  }

  /* For widgets that a reader's own run of a cell makes (book/page_python). */
  Object.assign(globalThis, { nnEmbed: { Model, models, show: start } });

  if (document.readyState === "loading") {
    parsing.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", boot);
  } else boot();
})();
