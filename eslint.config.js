import css from "@eslint/css";
import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import globals from "globals";
import members from "./eslint.members.js";

const scripts = ["**/*.js", "**/*.cjs", "**/*.mjs"];

// package.json's browserslist has the browsers that book/how-to-use.md promises; CSS goes by the year of the oldest.
export default [
  { ignores: ["_build/", ".venv/", "book/formulas/mathjax/"] },
  { files: scripts, ...js.configs.recommended },
  { files: scripts, ...compat.configs["flat/recommended"] },
  {
    files: scripts,
    plugins: { members },
    languageOptions: { globals: globals.browser, ecmaVersion: 2022 },
    rules: {
      "eqeqeq": "error",
      "max-len": ["error", { code: 120 }],
      "members/in-every-promised-browser": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["book/**/*.cjs", "eslint.*.js"], languageOptions: { globals: globals.node } },
  { files: ["book/static/nn-embed.js"], languageOptions: { sourceType: "script" } },
  {
    files: ["**/*.css"],
    ignores: ["book/tools/print.css"], // the project's own Chromium prints by it
    plugins: { css },
    language: "css/css",
    rules: {
      "css/use-baseline": ["error", {
        available: 2022,
        // Where these are missing, a page is a little less handsome, and as legible; Firefox 107 to 109 lays a widget
        // out as for a wide window.
        allowAtRules: ["container"],
        allowMediaConditions: ["scripting"],
        allowProperties: ["accent-color", "contain-intrinsic-size", "container-type", "content-visibility",
          "forced-color-adjust", "outline", "print-color-adjust", "resize", "scrollbar-color", "scrollbar-width",
          "text-wrap", "user-select"],
        allowSelectors: ["selection"],
        allowPropertyValues: { "break-after": ["avoid"] },
        allowUnits: ["lh"],
      }],
    },
  },
];
