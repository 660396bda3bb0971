// @ts-check
// The JupyterLab of this page and the notebook that it shows, by the part of their interface that the course uses.

/** @typedef {{ connect(slot: (sender: any, argument: any) => void): boolean }} Signal */
/** @typedef {{ dirty: boolean, toJSON(): any, getMetadata(key: string): any, setMetadata(key: string, value: any): void
 * }} Model */
/** @typedef {{ path: string, ready: Promise<void>, model: Model, contentsModel: { last_modified: string } | null,
 *   save(): Promise<void>, revert(): Promise<void> }} Context */
/** @typedef {{ ready: Promise<void>, statusChanged: Signal, kernelChanged: Signal,
 *   session: { kernel: { info: Promise<any>, status: string } | null } | null }} SessionContext */
/** @typedef {{ node: HTMLElement, context: Context, sessionContext: SessionContext }} Panel */
/** @typedef {{ addCommand(id: string, options: any): any, execute(id: string, args?: any): Promise<any>,
 *   commandExecuted: Signal }} Commands */
/** @typedef {{ get(path: string, options?: any): Promise<any>, save(path: string, options: any): Promise<any>,
 *   delete(path: string): Promise<void> }} Contents */
/** @typedef {{ commands: Commands, restored: Promise<void>, serviceManager: { contents: Contents },
 *   shell: { currentWidget: Panel | null, currentChanged: Signal } }} App */

/** JupyterLab, as soon as there is one: before it starts. @returns {Promise<App>} */
export async function findApp() {
  for (;;) {
    const app = /** @type {any} */ (globalThis).jupyterapp;
    if (app) return app;
    await new Promise((again) => setTimeout(again, 20));
  }
}

/** The notebook, when its cells are there. @param {App} app @returns {Promise<Panel>} */
export async function findNotebook({ shell }) {
  while (!shell.currentWidget) await new Promise((changed) => shell.currentChanged.connect(changed));
  await shell.currentWidget.context.ready;
  return shell.currentWidget;
}
