// @ts-check
// Who one is: a session kept in this browser, renewed when its access token ends, by whatever clock.
import { ask, Refused } from "./page.js";

/** @typedef {import("./page.js").Asking} Asking */
/** @typedef {{ accessToken: string, refreshToken: string, name: string | null }} Held `name` is null of a guest */
/** @typedef {{ role: string, name: string, email: string, password: string }} Account */

export class Session {
  /** @type {Promise<Held> | null} */ #coming = null;

  /**
   * @param {Storage} storage @param {string} key where it is kept
   * @param {() => Promise<Held>} enter opens a session when there is none, or it has ended
   */
  constructor(storage, key, enter) {
    this.storage = storage;
    this.key = key;
    this.enter = enter;
  }

  /** @returns {Held | null} */
  get held() {
    return JSON.parse(this.storage.getItem(this.key) ?? "null");
  }

  /** @param {Held | null} held */
  hold(held) {
    if (held) this.storage.setItem(this.key, JSON.stringify(held));
    else this.storage.removeItem(this.key);
    dispatchEvent(new Event("souk-who"));
  }

  /** Asks in this session's name. @param {string} path @param {Asking} [options] */
  async ask(path, options = {}) {
    const held = this.held ?? (await this.#once(() => this.#enter()));
    try {
      return await ask(path, bearing(held, options));
    } catch (e) {
      if (!(e instanceof Refused && e.status === 401)) throw e;
      return ask(path, bearing(await this.#once(() => this.#renew(held)), options));
    }
  }

  /** However many ask at once, one session is opened or renewed. @param {() => Promise<Held>} get */
  #once(get) {
    this.#coming ??= get().finally(() => (this.#coming = null));
    return this.#coming;
  }

  async #enter() {
    const held = await this.enter();
    this.hold(held);
    return held;
  }

  /** Another tab may have renewed it already. @param {Held} ended @returns {Promise<Held>} */
  async #renew(ended) {
    const held = this.held;
    if (held && held.accessToken !== ended.accessToken) return held;
    try {
      const next = { ...(await ask("/api/v1/auth/refresh", { method: "POST", json: { refreshToken: ended.refreshToken } })), name: ended.name };
      this.hold(next);
      return next;
    } catch (e) {
      if (!(e instanceof Refused)) throw e;
      return this.#enter();
    }
  }

  async logOut() {
    const refreshToken = this.held?.refreshToken;
    this.hold(null);
    if (refreshToken) await ask("/api/v1/auth/logout", { method: "POST", json: { refreshToken } });
  }
}

/** @param {Held} held @param {Asking} options */
function bearing(held, options) {
  const headers = new Headers(options.headers);
  headers.set("authorization", `Bearer ${held.accessToken}`);
  return { ...options, headers };
}

/** Whoever shops here: a guest until they log in. */
export const shopper = new Session(localStorage, "souk.shopper", async () => ({ ...(await ask("/api/v1/auth/guest", { method: "POST" })), name: null }));

/** Logs the shopper in and answers with what became of the guest's cart. @param {string} email @param {string} password */
export async function logIn(email, password) {
  const guest = shopper.held?.name === null ? shopper.held.refreshToken : null;
  const opened = await ask("/api/v1/auth/customers/login", { method: "POST", json: { email, password, guestRefreshToken: guest } });
  const me = await ask("/api/v1/me", bearing(opened, {}));
  shopper.hold({ accessToken: opened.accessToken, refreshToken: opened.refreshToken, name: me.name });
  return opened.cart;
}

/** The demo accounts; none without demo data. @returns {Promise<Account[]>} */
export async function demoAccounts() {
  return (await ask("/dev/demo")).accounts;
}

/** A session of someone who works here, for as long as this tab is open. @param {Account} account */
export function worker(account) {
  const door = account.role === "seller" ? "sellers" : "staff";
  return new Session(sessionStorage, `souk.${account.email}`, async () => ({
    ...(await ask(`/api/v1/auth/${door}/login`, { method: "POST", json: { email: account.email, password: account.password } })),
    name: account.name,
  }));
}
