// node make_memory.mjs PYODIDE AT_START TARGET: Python's memory, gzipped, as it is once the modules of at_start.py are
// imported. A start from it takes a third of the time. Of a Python with numpy none can be made.
import process from "node:process";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [folder, atStart, target] = process.argv.slice(2);
const { loadPyodide } = await import(`${folder}/pyodide.mjs`);
const options = { indexURL: `${folder}/` };
const whole = await loadPyodide(options);
await whole.loadPackage("numpy", { messageCallback() {} });
const [names, seeded] = whole.runPython(`${readFileSync(atStart, "utf8")}
[names_in_memory(), SEEDED]`).toJs();

const python = await loadPyodide({ ...options, _makeSnapshot: true });
python.globals.set("names", names.join(" "));
python.globals.set("seeded", seeded.join(" "));
python.runPython(`
import importlib, sys
for name in names.split():
    importlib.import_module(name)
for name in seeded.split():
    sys.modules.pop(name, None)
del names, seeded`);
writeFileSync(target, gzipSync(python.makeMemorySnapshot(), { level: 9 }));
process.exit(0); // what still runs in Pyodide would keep Node waiting
