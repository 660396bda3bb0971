// Building elements.

/** An id or a radio group's name that nothing else on the page has. */
export function uniqueId() {
  return `nn-${Math.random().toString(36).slice(2)}`;
}

/**
 * An element with its attributes and children: `element("p", { class: "note" }, "text")`.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined>} [attributes] true sets an empty attribute, false none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children);
  return node;
}

/** What a node says: the same text once more would cost a layout. @param {Node} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Listen to one or more events until the signal aborts.
 * @param {EventTarget} target
 * @param {string} names separated by spaces
 * @param {(event: any) => void} handler
 * @param {AbortSignal} signal
 */
export function onEvent(target, names, handler, signal) {
  for (const name of names.split(" ")) target.addEventListener(name, handler, { signal });
}
