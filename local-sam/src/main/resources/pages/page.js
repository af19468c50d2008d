// @ts-check
// What every page of the local cloud shares: elements made from data, never from HTML text, and JSON over fetch.

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

/**
 * @param {string} path
 * @param {RequestInit & { json?: unknown }} [options] `json` is sent as the body
 */
export async function ask(path, options = {}) {
  const { json, ...rest } = options;
  const headers = new Headers(rest.headers);
  if (json !== undefined) headers.set("content-type", "application/json");
  const answer = await fetch(path, { ...rest, headers, body: json === undefined ? rest.body : JSON.stringify(json) });
  const body = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw new Error(body?.errors?.[0]?.detail ?? body?.detail ?? body?.message ?? `status ${answer.status}`);
  return body;
}

/** @param {{ amount: number, currency: string }} price */
export function money(price) {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: price.currency });
  return format.format(price.amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Says one thing in place of all else. @param {string} words */
export function said(words) {
  byId("main").replaceChildren(element("p", { class: "empty" }, words));
}

/**
 * One question; what goes wrong is said below it, and it can be answered again.
 * @param {string} words @param {HTMLElement} input @param {string} submit @param {() => Promise<void>} answered
 */
export function form(words, input, submit, answered) {
  const wrong = element("p", { class: "soft", role: "alert" });
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      await answered();
    } catch (e) {
      wrong.textContent = `That did not work: ${/** @type {Error} */ (e).message}.`;
    }
  };
  return element("form", { class: "empty", onsubmit: send }, element("label", {}, words, element("br"), input), " ", element("button", {}, submit), wrong);
}
