// @ts-check
// A reader's copy of a notebook that the course has changed since: says so, and begins afresh on demand. Of which
// version a copy was made stands in its metadata (contents.py).

import { takeAway, tell } from "./notices.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./app.js").Contents} Contents */
/** @typedef {import("./app.js").Panel} Panel */

const METADATA = "nn_course";
const CHANGED = "The course has changed this notebook since you began your copy.";

/** What the site has of a notebook now; undefined without a network, or if it is no notebook of the course.
 * @param {string} path @returns {Promise<string | undefined>} */
async function versionOnSite(path) {
  try {
    const reply = await fetch(new URL(`../files/${path}`, location.href), { cache: "no-cache" });
    return reply.ok ? (await reply.json()).metadata[METADATA]?.version : undefined;
  } catch {
    return undefined;
  }
}

/** A name beside `path` that no file has. @param {Contents} contents @param {string} path */
async function nameForMine(contents, path) {
  for (let n = 1; ; n += 1) {
    const name = path.replace(/\.ipynb$/, n === 1 ? "-mine.ipynb" : `-mine-${n}.ipynb`);
    if (!await contents.get(name, { content: false }).catch(() => null)) return name;
  }
}

/**
 * @param {App} app
 * @param {Panel} panel
 * @param {() => Promise<void>} save
 */
export async function offerNewer({ commands, serviceManager: { contents } }, { context }, save) {
  const { model, path } = context;
  let notice = "";
  const version = await versionOnSite(path);
  commands.addCommand("course:keep-mine", {
    execute: () => {
      model.setMetadata(METADATA, { version });
      return save();
    },
  });
  commands.addCommand("course:begin-afresh", {
    label: "Begin Afresh",
    execute: async () => {
      if (notice) await takeAway(commands, notice);
      const mine = await nameForMine(contents, path);
      await contents.save(mine, { type: "notebook", format: "json", content: model.toJSON() });
      await contents.delete(path); // the site's own shows through
      await context.revert();
      const name = mine.replace(/.*\//, "");
      await tell(commands, `This is the course's notebook. What you had is kept as ${name}: “File”, “Open…”.`, "info");
    },
  });
  if (version === undefined || version === model.getMetadata(METADATA)?.version) return;
  notice = await tell(commands, `${CHANGED} “Begin afresh” keeps your copy as a second file.`, "info", [
    { label: "Begin afresh", commandId: "course:begin-afresh", displayType: "accent" },
    { label: "Keep mine", commandId: "course:keep-mine" },
  ]);
}
