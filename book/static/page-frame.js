// @ts-check
/* What stands around the text: colours, search, the sidebar, the menu of downloads, where the reader is.
 *
 * In place of the theme's own scripts, which are 97 KB and lay out the whole page before a widget can start. Nothing
 * here asks for a size or a place while the page loads: observers tell them when they are known.
 */
(() => {
  "use strict";
  const root = document.documentElement;
  /** @param {string} selector */
  const one = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));
  /** @param {string} selector @param {(element: HTMLElement, event: MouseEvent) => void} action */
  const onClick = (selector, action) => {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) {
      element.addEventListener("click", (event) => action(element, event));
    }
  };

  /* --- Colours: as the computer has them, light, or dark. The page's head has set them already. */
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const resolved = () => {
    const { mode } = root.dataset;
    return mode === "light" || mode === "dark" ? mode : dark.matches ? "dark" : "light";
  };
  const paint = () => {
    root.dataset.theme = resolved();
  };
  dark.addEventListener("change", paint);
  onClick(".theme-switch-button", () => {
    const modes = dark.matches ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
    root.dataset.mode = modes[(modes.indexOf(root.dataset.mode ?? "auto") + 1) % modes.length];
    paint();
    try {
      localStorage.setItem("mode", root.dataset.mode);
    } catch { /* the reader's browser keeps nothing */ }
  });

  /* --- Dialogs: search, and on a narrow screen the sidebars. Escape or a click beside one closes it. */
  /** @param {HTMLDialogElement} dialog */
  const letClose = (dialog) => {
    dialog.addEventListener("click", ({ clientX: x, clientY: y, detail }) => {
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      if (detail && (x < left || x > right || y < top || y > bottom)) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      dialog.close();
    });
  };

  const searchDialog = /** @type {HTMLDialogElement} */ (one("#pst-search-dialog"));
  const search = () => {
    const field = one(":not(#pst-search-dialog) > form.bd-search input"); // the search page has its own
    if (field) field.focus();
    else if (searchDialog.open) searchDialog.close();
    else searchDialog.showModal();
  };
  letClose(searchDialog);
  onClick(".search-button__button", search);
  const isMac = /^(Mac|iPhone|iPad)/.test(navigator.platform);
  if (isMac) for (const key of document.querySelectorAll("kbd.kbd-shortcut__modifier")) key.textContent = "⌘";
  addEventListener("keydown", (event) => {
    const { metaKey, ctrlKey, shiftKey, altKey, key } = event;
    if (shiftKey || altKey || key.toLowerCase() !== "k" || metaKey !== isMac || ctrlKey === isMac) return;
    event.preventDefault();
    search();
  }, true);

  /* What the sidebar holds, and its look, go into the dialog and back. */
  /** @param {HTMLElement} from @param {HTMLElement} to */
  const move = (from, to) => {
    to.append(...from.childNodes);
    to.classList.add(...from.classList);
    from.className = "";
  };
  const wide = matchMedia("(min-width: 992px)");
  const sidebar = one("#pst-primary-sidebar");
  const sidebarDialog = /** @type {HTMLDialogElement | null} */ (one("#pst-primary-sidebar-modal"));
  if (sidebar && sidebarDialog) {
    letClose(sidebarDialog);
    sidebarDialog.addEventListener("close", () => move(sidebarDialog, sidebar));
    onClick(".primary-toggle", () => {
      if (wide.matches) {
        sidebar.classList.toggle("pst-sidebar-hidden");
      } else {
        move(sidebar, sidebarDialog);
        sidebarDialog.showModal();
      }
    });
    onClick('#pst-primary-sidebar a[href*="#"]', () => sidebarDialog.open && sidebarDialog.close());
  }

  /* --- The menu of downloads: opens below its button, closes by a click elsewhere or Escape. */
  const menuButton = one(".dropdown-download-buttons > .dropdown-toggle");
  const menu = menuButton?.nextElementSibling;
  /** @param {boolean} open */
  const setMenu = (open) => {
    menu?.classList.toggle("show", open);
    menuButton?.setAttribute("aria-expanded", String(open));
  };
  addEventListener("click", ({ target }) => {
    setMenu(!!menuButton?.contains(/** @type {Node} */ (target)) && !menu?.classList.contains("show"));
  });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu?.classList.contains("show")) return;
    setMenu(false);
    menuButton?.focus();
  });

  /* --- Where the reader is, in the list of the page's sections. */
  /** @type {Map<Element, Element>} headings to their links */
  const links = new Map();
  for (const link of document.querySelectorAll('.nn-sections a[href^="#"]')) {
    const heading = document.getElementById(link.getAttribute("href")?.slice(1) ?? "")?.querySelector("h1, h2, h3");
    if (heading) links.set(heading, link);
  }
  const reading = new IntersectionObserver((entries) => {
    const last = entries.filter(({ isIntersecting }) => isIntersecting).pop();
    if (!last) return;
    for (const [heading, link] of links) {
      const here = heading === last.target;
      if (here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -70% 0px" });
  for (const heading of links.keys()) reading.observe(heading);

  const chapter = one(".nn-journey .current > a");
  if (sidebar && chapter) {
    new IntersectionObserver(([{ boundingClientRect: { top } }], observer) => {
      observer.disconnect();
      if (top > innerHeight / 2) sidebar.scrollTop = top - innerHeight / 4;
    }).observe(chapter);
  }
})();
