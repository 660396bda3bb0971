// Python in a worker (worker.js): starts it, sends it cells one after the other, ends it.

/** @typedef {{ id: string, stream?: string, text?: string, display?: Record<string, string>, error?: string,
 *   clear?: boolean, done?: boolean, failed?: boolean, needed?: Needed[] }} Message */
/** @typedef {[place: number, restsOn: number[], undoneBy: number[]]} Needed a cell above, those that it rests on in its
 *   turn, and those that change what it gave */
/** @typedef {{ comm: string, kind: string, data: any, buffers: Uint8Array[] }} ForWidget */

const NO_START = "Python could not start here. A newer browser may help, or the way “Run in the browser” at the top.";
const STOPPED = "Stopped. Python starts anew; the cells above run again when they are needed.";
const CRASHED = "Python broke down here. It starts anew; the cells above run again when they are needed.";
const INTERRUPT = 2; // SIGINT
const PATIENCE = 2_000; // ms for Python to heed it: inside a long product of numpy it does not

export class Python {
  /** @param {URL} address of worker.js */
  constructor(address) {
    this.address = address;
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {Promise<void> | null} */
    this.ready = null;
    /** @type {Map<string, (message: Message) => void>} by the id that an answer bears */
    this.waiting = new Map();
    this.asked = 0;
    /** What Python looks at while it runs; only where the host isolates the site (publishing.md). */
    this.signal = globalThis.crossOriginIsolated ? new Uint8Array(new SharedArrayBuffer(1)) : null;
    this.patience = 0;
    /** Tells those who wait for the start that it ends. @type {(reason: Error) => void} */
    this.giveUp = () => {};
    /** Told what Python says to a widget. @type {(message: ForWidget) => void} */
    this.forWidget = () => {};
    /** Told when a new Python has nothing of what the last one knew. @type {() => void} */
    this.forgotten = () => {};
  }

  /** @returns {Promise<void>} fulfilled when it can run something */
  start() {
    this.ready ??= new Promise((resolve, reject) => {
      const worker = this.worker = new Worker(this.address);
      this.giveUp = reject;
      let isReady = false;
      const broken = (/** @type {unknown} */ reason) => {
        console.error("[page-python]", reason);
        this.end(isReady ? CRASHED : NO_START);
      };
      worker.onerror = (event) => broken(event.message ?? event);
      worker.onmessage = ({ data }) => {
        if (data.ready) {
          isReady = true;
          resolve();
        } else if (data.broken) broken(data.broken);
        else if (data.comm) this.forWidget(data);
        else this.waiting.get(data.id)?.(data);
      };
      if (this.signal) worker.postMessage({ signal: this.signal });
    });
    return this.ready;
  }

  /** Ends what runs: by a signal, after which Python still has what it knew, or else Python with it. */
  stop() {
    if (!this.signal || !this.waiting.size) return this.end(STOPPED);
    this.signal[0] = INTERRUPT;
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.end(STOPPED), PATIENCE);
  }

  /** @param {string} why what those are told who wait for it */
  end(why) {
    clearTimeout(this.patience);
    this.worker?.terminate();
    this.worker = this.ready = null;
    this.forgotten();
    this.giveUp(new Error(why));
    for (const tell of [...this.waiting.values()]) tell({ id: "", error: why, done: true, failed: true });
  }

  /** What a widget says to Python. @param {string} comm its id @param {object} data @param {Uint8Array[]} buffers */
  tell(comm, data, buffers) {
    this.worker?.postMessage({ comm, data, buffers });
  }

  /** @param {string} file @param {string} text */
  write(file, text) {
    this.worker?.postMessage({ file, text });
  }

  /**
   * @param {string} cell its id
   * @param {string} source
   * @param {(message: Message) => void} each
   * @returns {Promise<boolean>} whether it went through
   */
  async run(cell, source, each) {
    const { failed } = await this.ask({ run: cell, source }, each);
    return !failed;
  }

  /**
   * Which cells a cell rests on, in the page's order.
   * @param {string[]} sources of all cells
   * @param {number} place of the cell
   * @returns {Promise<Needed[]>}
   */
  async neededAbove(sources, place) {
    const { needed } = await this.ask({ sources, place });
    return needed ?? [];
  }

  /**
   * @param {object} question
   * @param {(message: Message) => void} [each]
   * @returns {Promise<Message>} the last
   */
  ask(question, each) {
    const id = `${++this.asked}`;
    if (this.signal) this.signal[0] = 0; // what came too late for the last one is not for this
    return new Promise((resolve) => {
      this.waiting.set(id, (message) => {
        each?.(message);
        if (!message.done) return;
        this.waiting.delete(id);
        clearTimeout(this.patience);
        resolve(message);
      });
      this.worker?.postMessage({ ...question, id });
    });
  }
}
