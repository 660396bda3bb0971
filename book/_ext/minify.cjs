// Reads [{ code, loader, files }, …] as JSON, loader "js" or "css"; writes the list of the same code made short.
const { readFileSync } = require("node:fs");
const { transformSync } = require("esbuild");

// The browsers that the course promises: browserslist in package.json, the oldest of each.
const OLDEST = require("../../package.json").browserslist
  .map((browser) => browser.replace("ios_saf", "ios").replace(" >= ", ""));

const SETTINGS = { minify: true, charset: "utf8", legalComments: "none", target: OLDEST, logLevel: "silent" };
const short = ({ code, loader }, sourcefile) => transformSync(code, { loader, sourcefile, ...SETTINGS }).code;

/** What is wrong, with the file and line where the author finds it: the code was joined from several files. */
function mistakes({ errors, message }) {
  return errors?.map(({ text, location }) => location
    ? `${location.file}:${location.line}:${location.column + 1}: ${text}\n    ${location.lineText.trim()}` : text)
    .join("\n") ?? message;
}

let given = "";
process.stdin.on("data", (part) => (given += part));
process.stdin.on("end", () => {
  const sources = JSON.parse(given);
  try {
    process.stdout.write(JSON.stringify(sources.map((source) => short(source))));
  } catch (error) {
    process.exitCode = 1;
    try {
      for (const { files, loader } of sources)
        for (const file of files) short({ code: readFileSync(file, "utf8"), loader }, file);
      process.stderr.write(mistakes(error));
    } catch (named) {
      process.stderr.write(mistakes(named));
    }
  }
});
