// @ts-check
/** The theme's button "Print to PDF" has its action here: the pages allow no inline handlers. */
for (const button of document.querySelectorAll(".btn-download-pdf-button")) {
  button.addEventListener("click", () => print());
}
