/* global Search */
/* The search page: pages in the order of the course, the chapters first, each with the sentences that hold the word.
 *
 * Sphinx' index and its way to search are used; what it shows is ours. A page is loaded when its result comes near to
 * the window, and only once: for a common word that would else be the whole course.
 */
(() => {
  "use strict";
  const NEAR = "200px";
  const SECTIONS_SHOWN = 3;
  const AROUND = 110; // characters before and after the word
  const LEFT_OUT = "pre, script, style, .headerlink, .run-in-browser, .nn-tabs, .nn-ring, .nn-embed, .nn-spoken, "
    + ".nn-claim-mark, .nn-claim, mjx-container";
  const PASSAGES = "p, li, dd, dt, td, h2, h3";
  const root = document.getElementById("search-results");
  const groups = JSON.parse(document.getElementById("search-groups")?.textContent ?? "[]");
  const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  for (const field of document.querySelectorAll('input[name="q"]')) field.value = query;
  if (!root) return;
  const element = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const say = document.getElementById("search-said");
  if (!query) {
    document.querySelector(":not(dialog) > form.bd-search input")?.focus();
    return;
  }
  say.textContent = "Looking …";

  /** @param {string[]} terms stems of the words that are looked for */
  const wordOf = (terms) => {
    const stems = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`(^|[^\\p{L}])((?:${stems.join("|")})[\\p{L}]*)`, "iu");
  };

  /** A passage around the first of the words, which are marked. @param {string} text @param {RegExp} word */
  const marked = (text, word) => {
    const at = text.search(word);
    let from = Math.max(0, at - AROUND);
    if (from) from = text.indexOf(" ", from) + 1;
    let to = Math.min(text.length, at + 2 * AROUND);
    if (to < text.length) to = text.lastIndexOf(" ", to);
    let rest = text.slice(from, to);
    const nodes = [from ? "… " : ""];
    for (let found = word.exec(rest); found; found = word.exec(rest)) {
      const start = found.index + found[1].length;
      nodes.push(rest.slice(0, start), element("mark", {}, found[2]));
      rest = rest.slice(start + found[2].length);
    }
    return [...nodes, rest, to < text.length ? " …" : ""];
  };

  /** Of a page, the sections that hold the word, each with the passage. @param {string} html @param {RegExp} word */
  const passagesOf = (html, word) => {
    const article = new DOMParser().parseFromString(html, "text/html").querySelector("article.bd-article");
    for (const node of article?.querySelectorAll(LEFT_OUT) ?? []) node.remove();
    const found = new Map();
    for (const passage of article?.querySelectorAll(PASSAGES) ?? []) {
      const section = passage.closest("section");
      const text = (passage.textContent ?? "").replace(/\s+/g, " ").trim();
      if (!section || found.has(section) || passage.querySelector(PASSAGES) || !word.test(text)) continue;
      found.set(section, text);
      if (found.size === SECTIONS_SHOWN) break;
    }
    return [...found].map(([section, text]) => {
      const heading = section.querySelector("h1, h2, h3");
      return { id: section.id, heading: heading?.localName === "h1" ? "" : heading?.textContent?.trim() ?? "", text };
    });
  };

  let told = false;
  /** Says once why the results show no more. @param {string} why */
  const tell = (why) => {
    if (!told) say.after(element("p", { class: "search-note" }, why));
    told = true;
  };

  /** @param {HTMLElement} result @param {RegExp} word */
  const addPassages = async (result, word) => {
    const { href } = result.querySelector("a");
    const html = await (await fetch(href)).text();
    for (const { id, heading, text } of passagesOf(html, word)) {
      const where = heading ? [element("a", { href: `${href}#${id}` }, heading), ": "] : [];
      result.append(element("p", { class: "context" }, ...where, ...marked(text, word)));
    }
  };

  /** What the index has as HTML. @param {string} title */
  const plain = (title) => new DOMParser().parseFromString(title, "text/html").body.textContent ?? "";

  /** The pages found, each once, by their scores. @param {any[][]} results */
  const pagesOf = (results) => {
    const pages = new Map();
    for (const [page, title, , , score] of results) {
      const best = pages.get(page);
      if (!best || best.score < score) pages.set(page, { page, score, title: plain(title.split(" > ")[0]) });
    }
    return pages;
  };

  const show = () => {
    const [, terms, excluded, highlighted, objects] = Search._parseQuery(query);
    const pages = pagesOf(Search._performSearch(query, terms, excluded, highlighted, objects));
    const word = wordOf(terms.size ? [...terms] : [query.toLowerCase()]);
    const near = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        addPassages(target, word).catch(() => tell("The lines around the word could not be fetched: titles alone."));
      }
    }, { rootMargin: NEAR });
    let count = 0;
    for (const { name, pages: members } of groups) {
      const found = members.map((page) => pages.get(page)).filter(Boolean);
      found.sort((a, b) => b.score - a.score);
      if (!found.length) continue;
      count += found.length;
      const items = found.map(({ page, title }) => element("li", {}, element("a", { href: `${page}.html` }, title)));
      root.append(element("section", {}, element("h2", {}, name), element("ul", { class: "search" }, ...items)));
      if (location.protocol !== "file:") for (const item of items) near.observe(item);
    }
    const pagesFound = count === 1 ? "one page" : `${count} pages`;
    say.textContent = count ? `“${query}” stands on ${pagesFound}.`
      : `Nothing found for “${query}”. Try one word, or the beginning of a word.`;
    // A browser lets no page that is opened as a file read another, and complains of each one that is asked for.
    if (count && location.protocol === "file:") {
      tell("Titles alone: what stands around the word is shown when the course is read from a website.");
    }
  };
  Search.query = show; // what the index calls when it has come
  if (Search.hasIndex()) show();
  else Search.deferQuery(query);
})();
