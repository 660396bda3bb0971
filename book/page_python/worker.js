// @ts-check
// Python for the cells of a page, in a worker of its own: a classic one, as Firefox 107 starts no other. The page sends
// cells (python.js), and gets back what they print, show and raise (page_kernel/).

/** @typedef {{ file_name: string, depends: string[] }} Package */
/** @typedef {{ packages: Record<string, Package>, memory: string }} Contents */

const scope = /** @type {any} */ (globalThis);
const HOME = new URL("../../static/pyodide/", location.href).href;
const LOCK = `${HOME}page-lock.json`;
/** What a cell needs at once; the rest comes at the import that first asks for it. */
const FIRST = ["numpy", "nnlib", "page-kernel"];
/** Where the browser keeps Python's memory as it is once it has started: from there it starts in half the time. */
const KEPT = "nn-python";
const AT_REST = 5_000; // ms after the last cell: until then the line is for what the reader waits for

async function start() {
  const coming = fetch(LOCK, { cache: "no-cache" }).then((reply) => reply.json());
  scope.importScripts(`${HOME}pyodide.js`);
  const { packages, memory } = /** @type {Contents} */ (await coming);
  const kept = await keptMemory(HOME + memory);
  const starting = scope.loadPyodide({ indexURL: HOME, lockFileURL: LOCK, ...(kept && { _loadSnapshot: kept }) });
  const wheels = FIRST.map((name) => fetched(HOME + packages[name].file_name)); // on their way together
  const python = await starting.catch(async (/** @type {unknown} */ error) => {
    await forgetMemories();
    throw error;
  });
  for (const wheel of wheels) python.unpackArchive(await wheel, "wheel");
  const here = new Set(FIRST);

  /** Unpack packages that Python is about to import, and those they need; it waits. @param {string[]} names */
  function install(names) {
    for (const name of names.filter((each) => !here.has(each))) {
      here.add(name);
      const { file_name, depends } = packages[name];
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
    post: (/** @type {string} */ message, /** @type {Uint8Array[]} */ buffers) =>
      scope.postMessage({ ...JSON.parse(message), buffers }),
    install,
  });
  return { python, kernel: python.pyimport("page_kernel"), memory: kept ? null : HOME + memory };
}

/** @param {string} address @returns {Promise<ArrayBuffer>} */
async function fetched(address) {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status}: ${address}`);
  return reply.arrayBuffer();
}

/** Python's memory, if an earlier visit has kept it. @param {string} address */
async function keptMemory(address) {
  try {
    const reply = await (await caches.open(KEPT)).match(address);
    // eslint-disable-next-line compat/compat -- where it is missing, nothing has been kept
    return reply?.body && await new Response(reply.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  } catch {
    return undefined; // an insecure address, or a browser that keeps nothing
  }
}

/** For the next visit. @param {string} address */
async function keepMemory(address) {
  const { connection } = /** @type {any} */ (navigator);
  if (!("DecompressionStream" in scope) || connection?.saveData) return;
  try {
    if (await (await caches.open(KEPT)).match(address)) return;
    await forgetMemories(); // of an older Python
    await (await caches.open(KEPT)).add(address);
  } catch { /* it starts without */ }
}

async function forgetMemories() {
  await scope.caches?.delete(KEPT);
}

const started = start();
/** One message after the other. @type {Promise<unknown>} */
let last = started.then(
  () => scope.postMessage({ ready: true }),
  (error) => scope.postMessage({ broken: String(error) }),
);
let rest = 0;

addEventListener("message", ({ data }) => {
  clearTimeout(rest);
  last = last.then(async () => {
    const { python, kernel, memory } = await started;
    const { id, run, source, sources, place, file, text, comm, buffers, signal } = data;
    if (signal) python.setInterruptBuffer(signal);
    else if (file) python.FS.writeFile(file, text);
    else if (comm) kernel.hear_widget(comm, JSON.stringify(data.data), buffers);
    else if (run) await kernel.run(id, run, source);
    else {
      const needed = JSON.parse(kernel.needed_above(JSON.stringify(sources), place));
      scope.postMessage({ id, needed, done: true });
    }
    clearTimeout(rest);
    if (memory) rest = setTimeout(keepMemory, AT_REST, memory);
  }).catch((error) => scope.postMessage({ id: data.id, error: String(error), done: true, failed: true }));
});
