// Notes that a chapter was read when its end comes into view. On this device only.

import { readKey } from "./record.js";
import { isKept, keep } from "./storage.js";

const page = document.querySelector("script[data-chapter]")?.getAttribute("data-chapter");
const end = document.querySelector(".prev-next-footer");
if (isKept() && page && end) {
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    keep(readKey(page), "1");
    seen.disconnect();
  });
  seen.observe(end);
}
