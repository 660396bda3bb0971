// Python in a worker (worker.js): starts it, sends it cells one after the other, ends it.

/** @typedef {{ id: string, stream?: string, text?: string, display?: Record<string, string>, error?: string,
 *   clear?: boolean, done?: boolean, failed?: boolean, needed?: Needed[] }} Message */
/** @typedef {[place: number, restsOn: number[], undoneBy: number[]]} Needed a cell above, those that it rests on in its
 *   turn, and those that change what it gave */
/** @typedef {{ comm: string, kind: string, data: any, buffers: Uint8Array[] }} ForWidget */

const NO_START = "Python could not start here. A newer browser may help, or the way “Run in the browser” at the top.";
const STOPPED = "Stopped. Python starts anew; the cells above run again when they are needed.";

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
    /** Told what Python says to a widget. @type {(message: ForWidget) => void} */
    this.forWidget = () => {};
    /** Told when a new Python has nothing of what the last one knew. @type {() => void} */
    this.forgotten = () => {};
  }

  /** @returns {Promise<void>} fulfilled when it can run something */
  start() {
    this.ready ??= new Promise((resolve, reject) => {
      const worker = this.worker = new Worker(this.address);
      const broken = (/** @type {unknown} */ reason) => {
        console.error("[page-python]", reason);
        this.end();
        reject(new Error(NO_START));
      };
      worker.onerror = (event) => broken(event.message ?? event);
      worker.onmessage = ({ data }) => {
        if (data.ready) resolve();
        else if (data.broken) broken(data.broken);
        else if (data.comm) this.forWidget(data);
        else this.waiting.get(data.id)?.(data);
      };
    });
    return this.ready;
  }

  /** Ends what runs, and Python with it. */
  stop() {
    this.end();
    for (const tell of [...this.waiting.values()]) tell({ id: "", error: STOPPED, done: true, failed: true });
  }

  end() {
    this.worker?.terminate();
    this.worker = this.ready = null;
    this.forgotten();
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
    const { failed } = await this.ask({ run: cell, source }, `run ${cell}`, each);
    return !failed;
  }

  /**
   * Which cells a cell rests on, in the page's order.
   * @param {string[]} sources of all cells
   * @param {number} place of the cell
   * @returns {Promise<Needed[]>}
   */
  async neededAbove(sources, place) {
    const { needed } = await this.ask({ sources, place }, "plan");
    return needed ?? [];
  }

  /**
   * @param {object} question
   * @param {string} id
   * @param {(message: Message) => void} [each]
   * @returns {Promise<Message>} the last
   */
  ask(question, id, each) {
    return new Promise((resolve) => {
      this.waiting.set(id, (message) => {
        each?.(message);
        if (!message.done) return;
        this.waiting.delete(id);
        resolve(message);
      });
      this.worker?.postMessage({ ...question, id });
    });
  }
}
