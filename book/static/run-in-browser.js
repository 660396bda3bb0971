// @ts-check
// A browser runs no Python for a page that was opened from a folder: say what it needs instead of the link.
if (location.protocol === "file:") {
  for (const place of document.querySelectorAll(".run-in-browser")) {
    place.textContent =
      "To run this notebook in the browser, open the course from a server: see “How to use this course”.";
  }
}
