import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["_build/", ".venv/", "book/formulas/mathjax/"] },
  js.configs.recommended,
  {
    languageOptions: { globals: globals.browser, ecmaVersion: 2022 },
    rules: {
      "eqeqeq": "error",
      "max-len": ["error", { code: 120 }],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["book/formulas/*.cjs"], languageOptions: { globals: globals.node } },
  { files: ["book/static/nn-embed.js"], languageOptions: { sourceType: "script" } },
];
