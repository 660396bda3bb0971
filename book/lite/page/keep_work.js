// @ts-check
// Keeps what the reader writes, in this browser: as soon as something is run, and when the page is left or put aside.
// JupyterLab's own autosave does so every few seconds besides (overrides.json). Of a notebook that is open in two tabs
// each shows what was written in the other when it comes to the front; else the two would overwrite each other.
//
// All of them, JupyterLab's too, save one after another: of two at once the second would see what the first has just
// written, take it for another program's and ask the reader what to do ("File Changed").

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
  /** @param {() => Promise<void>} step @returns {Promise<void>} */
  const afterTheLast = (step) => {
    const next = last.then(step);
    last = next.catch(() => {});
    return next;
  };
  const saveNow = context.save.bind(context); // tells the reader when it cannot
  context.save = () => afterTheLast(saveNow);
  const save = () =>
    afterTheLast(async () => {
      if (context.model.dirty) await saveNow();
    });
  const saveAndGoOn = () => void save().catch(() => {});
  app.commands.commandExecuted.connect(saveAndGoOn);
  const showWhatIsKept = () =>
    afterTheLast(async () => {
      const kept = await app.serviceManager.contents.get(context.path, { content: false });
      const changed = kept.last_modified !== context.contentsModel?.last_modified;
      if (changed && !context.model.dirty) await context.revert();
    });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saveAndGoOn();
    else void showWhatIsKept();
  });
  addEventListener("pagehide", saveAndGoOn);
  return save;
}
