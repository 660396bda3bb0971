// @ts-check
// What the course adds to the page of a notebook in the browser's JupyterLab.

import { findApp, findNotebook } from "./app.js";
import { linkLogo, linkToBook, nameTab } from "./course_links.js";
import { addDownload } from "./download.js";
import { keepWork } from "./keep_work.js";
import { tellIfNothingIsKept } from "./nothing_kept.js";
import { offerNewer } from "./older_copy.js";
import { notePassed } from "./passed.js";
import { tellOfStart } from "./python_starts.js";

const app = await findApp();
const opened = findNotebook(app).then((panel) => ({ panel, save: keepWork(app, panel) }));
addDownload(app, opened);
const { panel, save } = await opened;
const notebook = panel.context.path.replace(/\.ipynb$/, "");
tellOfStart(app, panel);
tellIfNothingIsKept(app);
nameTab(panel.context.model.toJSON());
linkLogo(notebook);
linkToBook(panel.node);
notePassed(notebook, save);
await offerNewer(app, panel, save);
