// @ts-check
// Live stock and order updates: one WebSocket that reconnects by itself. A product starts with a snapshot and an order continues
// after the last sequence received, so nothing is lost.

/** @typedef {{ productId: string, sku: string, available: number, lowStock: boolean }} InventoryLevel */
/** @typedef {{ topic: string, sequence: number, at: string, data: { orderId: string, sellerOrderId: string | null, newStatus: string, previousStatus: string | null } }} StatusUpdate */

/**
 * @typedef {object} Listeners
 * @property {(open: boolean) => void} state
 * @property {(level: InventoryLevel, how: "snapshot" | "event") => void} [level]
 * @property {(step: StatusUpdate) => void} [step]
 * @property {(topic: string) => void} [resync] read the topic's object by HTTP; a product is no longer subscribed
 * @property {() => Promise<string>} [ticket] opens the socket in somebody's name
 */

export class LiveUpdates {
  /** @type {WebSocket | null} */ #socket = null;
  /** @type {Map<string, number>} the newest version heard, by topic and SKU */ #versions = new Map();
  /** @type {Map<string, number>} the last step heard, by topic and order */ #sequences = new Map();
  /** @type {Set<string>} */ #topics = new Set();
  #ended = false;
  #wait = 250;
  #next = 1;
  /** @type {ReturnType<typeof setInterval> | undefined} */ #pinging;

  /** @param {Listeners} listeners */
  constructor(listeners) {
    this.listeners = listeners;
    this.#open();
  }

  /** Watches exactly these topics from now on. @param {string[]} topics */
  watch(topics) {
    const gone = [...this.#topics].filter((topic) => !topics.includes(topic));
    const fresh = topics.filter((topic) => !this.#topics.has(topic));
    this.#topics = new Set(topics);
    if (gone.length) this.#send({ type: "unsubscribe", id: this.#id(), topics: gone });
    if (fresh.length) this.#subscribe(fresh);
  }

  /** What is known of an order by other means, so that it goes on from there. @param {string} orderId @param {number} sequence */
  knows(orderId, sequence) {
    const key = `order:${orderId} ${orderId}`;
    this.#sequences.set(key, Math.max(sequence, this.#sequences.get(key) ?? 0));
  }

  /** Closes the connection for good. */
  end() {
    this.#ended = true;
    this.#socket?.close();
  }

  #id() {
    return String(this.#next++);
  }

  async #open() {
    let query = "";
    try {
      query = this.listeners.ticket ? `?ticket=${encodeURIComponent(await this.listeners.ticket())}` : "";
    } catch {
      return this.#again();
    }
    if (this.#ended) return;
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/realtime${query}`);
    this.#socket = socket;
    socket.onopen = () => this.#send({ type: "hello", protocol: 1 });
    socket.onmessage = (event) => this.#hear(JSON.parse(event.data));
    socket.onclose = () => this.#again();
  }

  #again() {
    clearInterval(this.#pinging);
    if (this.#ended) return;
    this.listeners.state(false);
    setTimeout(() => this.#open(), this.#wait * (0.5 + Math.random()));
    this.#wait = Math.min(this.#wait * 2, 10_000);
  }

  /** @param {string[]} topics */
  #subscribe(topics) {
    const wanted = topics.map((topic) => {
      const after = this.#sequences.get(`${topic} ${topic.slice("order:".length)}`);
      return after ? { topic, after: String(after) } : { topic };
    });
    this.#send({ type: "subscribe", id: this.#id(), topics: wanted });
  }

  /** @param {unknown} message */
  #send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** @param {any} message */
  #hear(message) {
    if (message.type === "welcome") {
      this.#wait = 250;
      this.listeners.state(true);
      // The gateway closes a connection that is idle for ten minutes.
      clearInterval(this.#pinging);
      this.#pinging = setInterval(() => this.#send({ type: "ping" }), message.pingInterval * 1000);
      if (this.#topics.size) this.#subscribe([...this.#topics]);
    } else if (message.type === "subscribed") {
      for (const level of message.snapshot) this.#take(level.topic, level.version, level.data, "snapshot");
    } else if (message.type === "inventoryUpdate") {
      this.#take(message.topic, message.version, message.data, "event");
    } else if (message.type === "orderStatusUpdate") {
      this.#step(message);
    } else if (message.type === "resync") {
      if (message.topic.startsWith("product:")) this.#topics.delete(message.topic);
      this.listeners.resync?.(message.topic);
    }
  }

  /**
   * Keeps the later of two: duplicates and reordering do no harm.
   * @param {string} topic @param {number} version @param {InventoryLevel} level @param {"snapshot" | "event"} how
   */
  #take(topic, version, level, how) {
    const key = `${topic} ${level.sku}`;
    if ((this.#versions.get(key) ?? -1) > version) return;
    this.#versions.set(key, version);
    this.listeners.level?.(level, how);
  }

  /** @param {StatusUpdate} step */
  #step(step) {
    const key = `${step.topic} ${step.data.orderId}`;
    if ((this.#sequences.get(key) ?? 0) >= step.sequence) return;
    this.#sequences.set(key, step.sequence);
    this.listeners.step?.(step);
  }
}

/** Shows in the header whether the connection is open. @param {boolean} open */
export function connectionStatus(open) {
  const shown = /** @type {HTMLElement} */ (document.getElementById("live"));
  shown.classList.toggle("on", open);
  shown.textContent = open ? "live" : "reconnecting";
}
