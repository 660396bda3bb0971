// @ts-check
// Python for the cells of a page, in a worker of its own: a classic one, as Firefox 107 starts no other. The page sends
// cells (python.js), and gets back what they print, show and raise (page_kernel/).

/** @typedef {{ file_name: string, depends: string[] }} Package */

const scope = /** @type {any} */ (globalThis);
const HOME = new URL("../../static/pyodide/", location.href).href;
const LOCK = `${HOME}page-lock.json`;
/** What a cell needs at once; the rest comes at the import that first asks for it. */
const FIRST = ["numpy", "nnlib", "page-kernel"];

async function start() {
  // Python asks for its files one after the other; here they are on their way together.
  const { packages } = await (await fetch(LOCK, { cache: "no-cache" })).json();
  for (const name of FIRST) fetch(HOME + packages[name].file_name).catch(() => {});
  scope.importScripts(`${HOME}pyodide.js`);
  const python = await scope.loadPyodide({ indexURL: HOME, lockFileURL: LOCK });
  await python.loadPackage(FIRST, { messageCallback() {} });
  const here = new Set(FIRST);

  /** Unpack packages that Python is about to import, and those they need; it waits. @param {string[]} names */
  function install(names) {
    for (const name of names.filter((each) => !here.has(each))) {
      here.add(name);
      const { file_name, depends } = /** @type {Package} */ (packages[name]);
      install(depends);
      const request = new XMLHttpRequest();
      request.open("GET", HOME + file_name, false);
      request.responseType = "arraybuffer";
      request.send();
      if (request.status !== 200) throw new Error(`${name} could not be loaded: is the site reachable?`);
      python.unpackArchive(request.response, "wheel");
    }
  }
  python.registerJsModule("page_worker", {
    post: (/** @type {string} */ message) => scope.postMessage(JSON.parse(message)),
    install,
  });
  return { python, kernel: python.pyimport("page_kernel") };
}

const started = start();
/** One message after the other. @type {Promise<unknown>} */
let last = started.then(
  () => scope.postMessage({ ready: true }),
  (error) => scope.postMessage({ broken: String(error) }),
);

addEventListener("message", ({ data }) => {
  last = last.then(async () => {
    const { python, kernel } = await started;
    const { id, run, source, above, file, text } = data;
    if (file) python.FS.writeFile(file, text);
    else if (run) await kernel.run(id, run, source);
    else {
      const needed = JSON.parse(kernel.needed_above(JSON.stringify(above), source));
      scope.postMessage({ id, needed, done: true });
    }
  }).catch((error) => scope.postMessage({ id: data.id, error: String(error), done: true, failed: true }));
});
