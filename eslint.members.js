// A rule of the course: no member that one of the promised browsers lacks, unless it is asked for first.
// eslint-plugin-compat knows globals and what hangs on them; what `event.getCoalescedEvents()` needs it cannot see.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { api, browsers, javascript } = require("@mdn/browser-compat-data");
const { browserslist } = require("./package.json");

const MDN_NAMES = { ios_saf: "safari_ios" };
const PHONES = { chrome: "chrome_android", firefox: "firefox_android" };
// What the course's scripts hold in hand. Of all the others a name such as `layers` would be taken for theirs.
const OBJECTS = ["AbortSignal", "Array", "Blob", "CanvasRenderingContext2D", "Document", "DOMRect", "Element", "Event",
  "EventTarget", "HTMLCanvasElement", "HTMLDialogElement", "HTMLElement", "HTMLInputElement", "KeyboardEvent", "Map",
  "Node", "Object", "PointerEvent", "Promise", "Response", "Set", "String", "TypedArray", "Uint8Array",
  "URL", "Window"];
const OURS = ["reset"]; // a name that things of the course have too
const promised = browserslist.map((line) => line.split(" >= ")).flatMap(([name, oldest]) =>
  [MDN_NAMES[name] ?? name, PHONES[name]].filter(Boolean).map((browser) => ({ browser, oldest })));

/** Whether version a is not newer than b. */
const notNewer = (a, b) => a.replace("≤", "").localeCompare(b, "en", { numeric: true }) <= 0;

function hasIt(statements, oldest) {
  return [statements].flat().some((known) => typeof known?.version_added === "string"
    && notNewer(known.version_added, oldest) && !(known.version_removed && notNewer(known.version_removed, oldest))
    && !known.flags && !known.prefix && !known.alternative_name);
}

// Names that none of these has in every promised browser, each with what to say.
/** @type {Map<string, string>} */
const lacking = new Map();
const everywhere = new Set();
for (const owner of OBJECTS) {
  for (const [name, { __compat }] of Object.entries(api[owner] ?? javascript.builtins[owner])) {
    if (!__compat?.support || name === owner) continue;
    const without = promised.filter(({ browser, oldest }) => !hasIt(__compat.support[browser], oldest));
    const who = without.map(({ browser, oldest }) => `${browsers[browser].name} ${oldest}`).join(", ");
    if (who) lacking.set(name, `${owner}.${name} is not in ${who}`);
    else everywhere.add(name);
  }
}
for (const name of [...everywhere, ...OURS]) lacking.delete(name);

/** Whether it is asked for where it stands: `x.name?.()`, `x.name ?? y`, `x.name && y`, `if (x.name)`, `!x.name`. */
function isGuarded({ parent }, node) {
  return (parent.type === "CallExpression" && parent.callee === node && parent.optional)
    || (parent.type === "MemberExpression" && parent.object === node && parent.optional)
    || (parent.type === "LogicalExpression" && parent.left === node)
    || (["IfStatement", "ConditionalExpression"].includes(parent.type) && parent.test === node)
    || (parent.type === "UnaryExpression" && ["!", "typeof"].includes(parent.operator));
}

export default {
  rules: {
    "in-every-promised-browser": {
      create: (context) => ({
        MemberExpression(node) {
          const said = !node.computed && lacking.get(node.property.name);
          if (said && !isGuarded(node, node)) context.report({ node: node.property, message: `${said}: ask before.` });
        },
      }),
    },
  },
};
