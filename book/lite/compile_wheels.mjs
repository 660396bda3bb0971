// node compile_wheels.mjs PYODIDE SCRIPT [WHEEL TARGET]…: compile each wheel in Pyodide by `compiled` of the script.
import process from "node:process";
import { readFileSync, writeFileSync } from "node:fs";

const [pyodide, script, ...paths] = process.argv.slice(2);
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: `${pyodide}/` });
python.runPython(readFileSync(script, "utf8"));
for (let i = 0; i < paths.length; i += 2) {
  python.FS.writeFile("/wheel", readFileSync(paths[i]));
  python.runPython(`with open("/wheel", "rb") as file: wheel = compiled(file.read())
with open("/wheel", "wb") as file: file.write(wheel)`);
  writeFileSync(paths[i + 1], python.FS.readFile("/wheel"));
}
