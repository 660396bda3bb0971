// @ts-check
// "Download": the notebook as a file, by the name that the grader and check.earlier look for. JupyterLab's own command
// makes the folder a part of the name.

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./app.js").Panel} Panel */

/** @param {App} app @param {Promise<{ panel: Panel, save: () => Promise<void> }>} opened */
export function addDownload({ commands }, opened) {
  commands.addCommand("course:download", {
    label: "Download",
    caption: "Save this notebook as a file, to hand in or to go on elsewhere",
    execute: async () => {
      const { panel: { context }, save } = await opened;
      await save().catch(() => {}); // the file has it all the same
      const text = `${JSON.stringify(context.model.toJSON(), null, 1)}\n`;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
      link.download = context.path.replace(/.*\//, "");
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href));
    },
  });
}
