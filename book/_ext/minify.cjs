// Reads [{ code, loader }, …] as JSON, "js" or "css"; writes the list of the same code made short.
const { transformSync } = require("esbuild");

// The browsers that the course promises: browserslist in package.json, the oldest of each.
const OLDEST = require("../../package.json").browserslist
  .map((browser) => browser.replace("ios_saf", "ios").replace(" >= ", ""));

let given = "";
process.stdin.on("data", (part) => (given += part));
process.stdin.on("end", () => {
  const short = JSON.parse(given).map(({ code, loader }) =>
    transformSync(code, { loader, minify: true, charset: "utf8", legalComments: "none", target: OLDEST }).code);
  process.stdout.write(JSON.stringify(short));
});
