// Loads the page again when the book has changed since; of `make watch`, no part of the built book.
{
  const { version } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  /** @type {EventSource | undefined} */
  let events;
  /* A page that nobody sees asks nothing: a browser keeps six connections to a server open, and tabs are many. */
  const listen = () => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(`/_watch/events?since=${version}`);
    events.onmessage = () => location.reload();
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}
