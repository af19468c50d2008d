// @ts-check
// A session stored in this browser, refreshed when its access token has expired.
import { requestJson, ApiError } from "./page.js";

/** @typedef {import("./page.js").RequestOptions} RequestOptions */
/** @typedef {{ accessToken: string, refreshToken: string, name: string | null }} Tokens `name` is null of a guest */
/** @typedef {{ role: string, name: string, email: string, password: string }} Account */

export class Session {
  /** @type {Promise<Tokens> | null} */ #coming = null;

  /**
   * @param {Storage} storage @param {string} key where it is kept
   * @param {() => Promise<Tokens>} enter opens a session when there is none, or it has ended
   */
  constructor(storage, key, enter) {
    this.storage = storage;
    this.key = key;
    this.enter = enter;
  }

  /** @returns {Tokens | null} */
  get tokens() {
    return JSON.parse(this.storage.getItem(this.key) ?? "null");
  }

  /** @param {Tokens | null} tokens */
  hold(tokens) {
    if (tokens) this.storage.setItem(this.key, JSON.stringify(tokens));
    else this.storage.removeItem(this.key);
    dispatchEvent(new Event("souk-who"));
  }

  /** Sends a request with this session's access token. @param {string} path @param {RequestOptions} [options] */
  async request(path, options = {}) {
    const tokens = this.tokens ?? (await this.#once(() => this.#enter()));
    try {
      return await requestJson(path, withBearerToken(tokens, options));
    } catch (e) {
      if (!(e instanceof ApiError && e.status === 401)) throw e;
      return requestJson(path, withBearerToken(await this.#once(() => this.#renew(tokens)), options));
    }
  }

  /** Concurrent requests share one log-in or refresh. @param {() => Promise<Tokens>} get */
  #once(get) {
    this.#coming ??= get().finally(() => (this.#coming = null));
    return this.#coming;
  }

  async #enter() {
    const tokens = await this.enter();
    this.hold(tokens);
    return tokens;
  }

  /** Another tab may have renewed it already. @param {Tokens} ended @returns {Promise<Tokens>} */
  async #renew(ended) {
    const tokens = this.tokens;
    if (tokens && tokens.accessToken !== ended.accessToken) return tokens;
    try {
      const next = { ...(await requestJson("/api/v1/auth/refresh", { method: "POST", json: { refreshToken: ended.refreshToken } })), name: ended.name };
      this.hold(next);
      return next;
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      return this.#enter();
    }
  }

  async logOut() {
    const refreshToken = this.tokens?.refreshToken;
    this.hold(null);
    if (refreshToken) await requestJson("/api/v1/auth/logout", { method: "POST", json: { refreshToken } });
  }
}

/** @param {Tokens} tokens @param {RequestOptions} options */
function withBearerToken(tokens, options) {
  const headers = new Headers(options.headers);
  headers.set("authorization", `Bearer ${tokens.accessToken}`);
  return { ...options, headers };
}

/** The shopper's session: a guest session until they log in. */
export const shopper = new Session(localStorage, "souk.shopper", async () => ({ ...(await requestJson("/api/v1/auth/guest", { method: "POST" })), name: null }));

/** Logs the shopper in and returns the result of the guest cart's merge. @param {string} email @param {string} password */
export async function logIn(email, password) {
  const guest = shopper.tokens?.name === null ? shopper.tokens.refreshToken : null;
  const opened = await requestJson("/api/v1/auth/customers/login", { method: "POST", json: { email, password, guestRefreshToken: guest } });
  const me = await requestJson("/api/v1/me", withBearerToken(opened, {}));
  shopper.hold({ accessToken: opened.accessToken, refreshToken: opened.refreshToken, name: me.name });
  return opened.cart;
}

/** The demo accounts; none without demo data. @returns {Promise<Account[]>} */
export async function demoAccounts() {
  return (await requestJson("/dev/demo")).accounts;
}

/** A session of a demo account, for as long as this tab is open. @param {Account} account */
export function demoSession(account) {
  const door = account.role === "seller" ? "sellers" : "staff";
  return new Session(sessionStorage, `souk.${account.email}`, async () => ({
    ...(await requestJson(`/api/v1/auth/${door}/login`, { method: "POST", json: { email: account.email, password: account.password } })),
    name: account.name,
  }));
}
