// @ts-check
// Live numbers: one socket, reconnected by itself; every (re)subscription begins with a snapshot, so nothing is lost.

/** @typedef {{ productId: string, sku: string, available: number, lowStock: boolean }} Level */

export class Live {
  /** @type {WebSocket | null} */ #socket = null;
  /** @type {Map<string, number>} the newest version heard, by topic and SKU */ #versions = new Map();
  /** @type {Set<string>} */ #topics = new Set();
  #wait = 250;
  #next = 1;
  /** @type {ReturnType<typeof setInterval> | undefined} */ #pinging;

  /**
   * @param {(level: Level, how: "snapshot" | "event") => void} onLevel
   * @param {(open: boolean) => void} onState
   * @param {(topic: string) => void} onResync the topic is heard no more: read by HTTP what it was about
   */
  constructor(onLevel, onState, onResync) {
    this.onLevel = onLevel;
    this.onState = onState;
    this.onResync = onResync;
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

  #id() {
    return String(this.#next++);
  }

  #open() {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/realtime`);
    this.#socket = socket;
    socket.onopen = () => this.#send({ type: "hello", protocol: 1 });
    socket.onmessage = (event) => this.#hear(JSON.parse(event.data));
    socket.onclose = () => {
      clearInterval(this.#pinging);
      this.onState(false);
      setTimeout(() => this.#open(), this.#wait * (0.5 + Math.random()));
      this.#wait = Math.min(this.#wait * 2, 10_000);
    };
  }

  /** @param {string[]} topics */
  #subscribe(topics) {
    this.#send({ type: "subscribe", id: this.#id(), topics: topics.map((topic) => ({ topic })) });
  }

  /** @param {unknown} message */
  #send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** @param {any} message */
  #hear(message) {
    if (message.type === "welcome") {
      this.#wait = 250;
      this.onState(true);
      // The gateway ends a connection that says nothing for ten minutes.
      clearInterval(this.#pinging);
      this.#pinging = setInterval(() => this.#send({ type: "ping" }), message.pingInterval * 1000);
      if (this.#topics.size) this.#subscribe([...this.#topics]);
    } else if (message.type === "subscribed") {
      for (const level of message.snapshot) this.#take(level.topic, level.version, level.data, "snapshot");
    } else if (message.type === "inventoryUpdate") {
      this.#take(message.topic, message.version, message.data, "event");
    } else if (message.type === "resync") {
      this.#topics.delete(message.topic);
      this.onResync(message.topic);
    }
  }

  /**
   * Keeps the later of two: duplicates and reordering do no harm.
   * @param {string} topic @param {number} version @param {Level} level @param {"snapshot" | "event"} how
   */
  #take(topic, version, level, how) {
    const key = `${topic} ${level.sku}`;
    if ((this.#versions.get(key) ?? -1) > version) return;
    this.#versions.set(key, version);
    this.onLevel(level, how);
  }
}
