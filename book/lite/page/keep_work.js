// @ts-check
// Keeps what the reader writes, in this browser: as soon as something is run, and when the page is left or put aside.
// JupyterLab's own autosave does so every few seconds besides (overrides.json). Of a notebook that is open in two tabs
// each shows what was written in the other when it comes to the front; else the two would overwrite each other.

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./app.js").Panel} Panel */

/**
 * @param {App} app
 * @param {Panel} panel
 * @returns {() => Promise<void>} save the notebook; fulfilled when everything that it holds now is kept
 */
export function keepWork(app, panel) {
  const { context } = panel;
  let last = Promise.resolve();
  const save = () => {
    const next = last.then(async () => {
      if (context.model.dirty) await context.save(); // which tells the reader when it cannot
    });
    last = next.catch(() => {});
    return next;
  };
  const saveAndGoOn = () => void save().catch(() => {});
  app.commands.commandExecuted.connect(saveAndGoOn);
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState === "hidden") return saveAndGoOn();
    const kept = await app.serviceManager.contents.get(context.path, { content: false });
    const changed = kept.last_modified !== context.contentsModel?.last_modified;
    if (changed && !context.model.dirty) await context.revert();
  });
  addEventListener("pagehide", saveAndGoOn);
  return save;
}
