// @ts-check
// What the page tells the reader beside the notebook, by JupyterLab's own notices.

/** @typedef {import("./app.js").Commands} Commands */
/** @typedef {{ label: string, commandId: string, displayType?: "accent" }} Action a button and what it executes */

/**
 * @param {Commands} commands
 * @param {string} message
 * @param {"info" | "warning" | "error" | "in-progress"} type
 * @param {Action[]} actions
 * @returns {Promise<string>} the notice, to be taken away
 */
export function tell(commands, message, type, actions = []) {
  return commands.execute("apputils:notify", { message, type, options: { autoClose: false, actions } });
}

/** @param {Commands} commands @param {string} id */
export function takeAway(commands, id) {
  return commands.execute("apputils:dismiss-notification", { id });
}
