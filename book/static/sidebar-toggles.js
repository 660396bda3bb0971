// @ts-check
/** The sidebar's arrows beside a chapter are pictures: a screen reader needs their names. */
for (const toggle of document.querySelectorAll(".bd-sidebar-primary li > details > summary")) {
  const chapter = toggle.closest("li")?.querySelector(":scope > a")?.textContent?.trim();
  toggle.setAttribute("aria-label", `Pages of ${chapter ?? "this chapter"}`);
}
