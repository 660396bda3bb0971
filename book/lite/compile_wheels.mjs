// node compile_wheels.mjs PYODIDE SCRIPT AT_START [FUNCTION SOURCE TARGET]…: compile each wheel, or the standard
// library, in Pyodide by the script's function of this name.
import process from "node:process";
import { readFileSync, writeFileSync } from "node:fs";

const [pyodide, script, atStart, ...jobs] = process.argv.slice(2);
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: `${pyodide}/` });
python.runPython(readFileSync(script, "utf8"));
if (jobs.includes("compiled_library")) {
  await python.loadPackage("numpy", { messageCallback() {} });
  python.runPython(readFileSync(atStart, "utf8"));
}
for (let i = 0; i < jobs.length; i += 3) {
  const [name, source, target] = jobs.slice(i);
  python.FS.writeFile("/wheel", readFileSync(source));
  python.runPython(`with open("/wheel", "rb") as file: wheel = ${name}(file.read())
with open("/wheel", "wb") as file: file.write(wheel)`);
  writeFileSync(target, python.FS.readFile("/wheel"));
}
process.exit(0);
