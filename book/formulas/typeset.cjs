/* Sets formulas as HTML. Standard input: a JSON list of [TeX, display]; standard output: {html: […], css: "…"}. */
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const mathjax = join(__dirname, "mathjax");
const load = ["adaptors/liteDOM", "input/tex-full", "output/chtml", "a11y/assistive-mml"];
/** An error in a formula fails the build; MathJax would set it in red. @param {unknown} _ @param {Error} error */
const formatError = (_, error) => {
  throw error;
};

async function main() {
  const formulas = JSON.parse(readFileSync(0, "utf8"));
  const { startup, tex2chtmlPromise, chtmlStylesheet } = await require(join(mathjax, "node-main.js")).init({
    loader: { paths: { mathjax }, load, versionWarnings: false },
    tex: { packages: { "[-]": ["noundefined", "noerrors"] }, formatError },
    chtml: { fontURL: "formula-fonts" },
  });
  const html = [];
  for (const [tex, display] of formulas) {
    try {
      html.push(startup.adaptor.outerHTML(await tex2chtmlPromise(tex, { display })));
    } catch (error) {
      throw new Error(`${tex}: ${error.message}`, { cause: error });
    }
  }
  process.stdout.write(JSON.stringify({ html, css: startup.adaptor.textContent(chtmlStylesheet()) }));
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
