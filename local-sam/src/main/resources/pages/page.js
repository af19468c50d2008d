// @ts-check
// What every page of the local cloud shares: elements made from data, never from HTML text, and JSON over fetch.
import { proof } from "./proof-of-work.js";

/**
 * Makes an element. Text is always text: what a seller wrote cannot become markup.
 * @param {string} name
 * @param {Record<string, any>} [attributes] `on…` are listeners, a null or false one is left out
 * @param {...(Node | string | number | null)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null).map((child) => (child instanceof Node ? child : String(child))));
  return made;
}

/** @param {string} id */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** An error response with its problem detail; `code` is the problem's code, null for a gateway error. */
export class ApiError extends Error {
  /** @param {number} status @param {any} body */
  constructor(status, body) {
    const errors = (body?.errors ?? []).map((/** @type {any} */ each) => each.detail).join("; ");
    // The gateway's own 404 knows no code: no function answers at that path.
    const missing = status === 404 && !body?.code ? "this marketplace does not support that" : null;
    super(errors || (missing ?? body?.detail ?? body?.message ?? `status ${status}`));
    this.status = status;
    /** @type {string | null} */ this.code = body?.code ?? null;
  }
}

/** @typedef {RequestInit & { json?: unknown }} RequestOptions `json` is sent as the body */

/** @param {string} path @param {RequestOptions} [options] */
export async function requestJson(path, options = {}) {
  const { json, ...rest } = options;
  const headers = new Headers(rest.headers);
  if (json !== undefined) headers.set("content-type", "application/json");
  const send = () => fetch(path, { ...rest, headers, body: json === undefined ? rest.body : JSON.stringify(json) });
  let answer = await send();
  const challenge = answer.status === 429 ? answer.headers.get("x-proof-of-work-challenge") : null;
  if (challenge) {
    headers.set("x-proof-of-work", await proof(challenge, Number(answer.headers.get("x-proof-of-work-difficulty"))));
    answer = await send();
  }
  const body = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw new ApiError(answer.status, body);
  return body;
}

/** Redraws an element and keeps the focus, or moves it near when its element is gone. @param {HTMLElement} place @param {...(Node | null)} children */
export function redraw(place, ...children) {
  const focused = document.activeElement;
  const within = place.contains(focused);
  place.replaceChildren(...children.filter((child) => child !== null));
  if (!within || place.contains(focused)) return;
  place.tabIndex = -1;
  (document.getElementById(focused?.id || place.id) ?? place).focus({ preventScroll: true });
}

/**
* Redraws a list except for unchanged items, so that half-filled forms stay.
 * @param {HTMLElement} list @param {{ id: string, version: number }[]} items @param {(item: any) => HTMLElement} make
 * @param {string} empty what to say when there are none
 */
export function kept(list, items, make, empty) {
  const before = new Map([...list.children].map((child) => [/** @type {HTMLElement} */ (child).dataset.kept, child]));
  const now = items.map((item) => {
    const key = `${item.id} ${item.version}`;
    const node = /** @type {HTMLElement} */ (before.get(key) ?? make(item));
    node.dataset.kept = key;
    return node;
  });
  if (now.length && now.length === before.size && now.every((node) => before.has(node.dataset.kept))) return;
  redraw(list, ...(now.length ? now : [element("p", { class: "empty" }, empty)]));
}

/** @param {{ amount: number, currency: string }} price */
export function money(price) {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: price.currency });
  return format.format(price.amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Replaces the page's content with one message. @param {string} words */
export function showMessage(words) {
  byId("main").replaceChildren(element("p", { class: "empty" }, words));
}

/**
* A form with one field; an error is shown below it, and it can be submitted again.
 * @param {string} words @param {HTMLElement} input @param {string} submit @param {() => Promise<void>} answered
 */
export function form(words, input, submit, answered) {
  const wrong = element("p", { class: "soft", role: "alert" });
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      await answered();
    } catch (e) {
      wrong.textContent = `Something went wrong: ${/** @type {Error} */ (e).message}.`;
    }
  };
  return element("form", { class: "empty", onsubmit: send }, element("label", {}, words, element("br"), input), " ", element("button", {}, submit), wrong);
}
