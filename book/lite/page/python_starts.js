// @ts-check
// Says that Python is starting as long as it does, and what to do when it does not.

import { takeAway, tell } from "./notices.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./app.js").Panel} Panel */

const STARTING = "Python is starting …";
const SLOW = "Python has not started in a minute. On a slow network, wait; otherwise reload the page, or try a newer "
  + "browser.";
const MINUTE = 60_000;

/** @param {App} app @param {Panel} panel */
export function tellOfStart({ commands }, { sessionContext }) {
  /** @type {Promise<string> | undefined} */
  let notice;
  let timer = 0;
  const replaceBy = (/** @type {Promise<string> | undefined} */ next) => {
    clearTimeout(timer);
    notice?.then((id) => takeAway(commands, id));
    notice = next;
  };
  const look = () => {
    const status = sessionContext.session?.kernel?.status;
    if (status === "idle" || status === "busy") replaceBy(undefined);
    else if (!notice) {
      replaceBy(tell(commands, STARTING, "in-progress"));
      timer = setTimeout(() => replaceBy(tell(commands, SLOW, "warning")), MINUTE);
    }
  };
  sessionContext.statusChanged.connect(look);
  look();
}
