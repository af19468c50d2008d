// @ts-check
// What one fills in: labelled fields, sheets that say what went wrong, and attempts that are made once.
import { element, Refused } from "./page.js";

/** A labelled input. @param {string} words @param {Record<string, any>} attributes */
export function field(words, attributes) {
  return element("label", { class: "field" }, words, element("input", attributes));
}

/** A labelled choice. @param {string} words @param {string} name @param {[string, string][]} options values and their words */
export function choice(words, name, options) {
  const select = element("select", { name }, ...options.map(([value, text]) => element("option", { value }, text)));
  return element("label", { class: "field" }, words, select);
}

/**
 * Fields sent together. It cannot be sent again while it is on its way; what goes wrong is said below.
 * @param {Record<string, any>} attributes @param {Node[]} fields @param {string} submit
 * @param {(values: Record<string, string>) => Promise<unknown>} send is told what was filled in, trimmed
 */
export function sheet(attributes, fields, submit, send) {
  const wrong = element("p", { class: "wrong", role: "alert" });
  const button = /** @type {HTMLButtonElement} */ (element("button", {}, submit));
  const sent = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const filled = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    await tried(button, wrong, () => send(Object.fromEntries([...filled].map(([name, value]) => [name, String(value).trim()]))));
  };
  return element("form", { class: "sheet", ...attributes, onsubmit: sent }, ...fields, button, wrong);
}

/** A button that does one thing, and says what it answers in words. @param {string} words @param {() => Promise<unknown>} act @param {Record<string, any>} [attributes] */
export function doing(words, act, attributes = {}) {
  const wrong = element("span", { class: "wrong", role: "alert" });
  const said = element("span", { class: "soft", role: "status" });
  const done = async () => {
    const answer = await act();
    said.textContent = typeof answer === "string" ? answer : "";
  };
  const button = /** @type {HTMLButtonElement} */ (element("button", { type: "button", ...attributes, onclick: () => tried(button, wrong, done) }, words));
  return element("span", { class: "doing" }, button, " ", wrong, said);
}

/** @param {HTMLButtonElement} button @param {HTMLElement} wrong @param {() => Promise<unknown>} act */
async function tried(button, wrong, act) {
  wrong.textContent = "";
  button.disabled = true;
  try {
    await act();
  } catch (e) {
    wrong.textContent = `That did not work: ${/** @type {Error} */ (e).message}.`;
  } finally {
    button.disabled = false;
  }
}

/** An `Idempotency-Key` that is kept until its attempt is answered: to try the same again is to repeat, not to do twice. */
export class Attempt {
  /** @param {string} name of what is attempted */
  constructor(name) {
    this.place = `souk.attempt.${name}`;
  }

  /** @template T @param {unknown} what is the same when the attempt is @param {(headers: { "idempotency-key": string }) => Promise<T>} make */
  async at(what, make) {
    const print = JSON.stringify(what);
    const before = JSON.parse(sessionStorage.getItem(this.place) ?? "null");
    const key = before?.print === print ? before.key : crypto.randomUUID();
    sessionStorage.setItem(this.place, JSON.stringify({ print, key }));
    try {
      const made = await make({ "idempotency-key": key });
      sessionStorage.removeItem(this.place);
      return made;
    } catch (e) {
      if (e instanceof Refused && e.status < 500 && e.code !== "still-running") sessionStorage.removeItem(this.place);
      throw e;
    }
  }
}
