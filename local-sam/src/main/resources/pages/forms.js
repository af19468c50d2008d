// @ts-check
// Forms: labelled fields, forms that show errors, action buttons, and idempotent attempts.
import { element, ApiError } from "./page.js";

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
* A form. It is disabled while it is being sent; an error is shown below it.
 * @param {Record<string, any>} attributes @param {Node[]} fields @param {string} submit
 * @param {(values: Record<string, string>) => Promise<unknown>} send is told what was filled in, trimmed
 */
export function sheet(attributes, fields, submit, send) {
  const wrong = element("p", { class: "wrong", role: "alert" });
  const button = /** @type {HTMLButtonElement} */ (element("button", {}, submit));
  const sent = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const filled = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    await runAction(button, wrong, () => send(Object.fromEntries([...filled].map(([name, value]) => [name, String(value).trim()]))));
  };
  return element("form", { class: "sheet", ...attributes, onsubmit: sent }, ...fields, button, wrong);
}

/** A button that runs one action and shows its message. @param {string} words @param {() => Promise<unknown>} act @param {Record<string, any>} [attributes] */
export function actionButton(words, act, attributes = {}) {
  const wrong = element("span", { class: "wrong", role: "alert" });
  const showMessage = element("span", { class: "soft", role: "status" });
  const done = async () => {
    const answer = await act();
    showMessage.textContent = typeof answer === "string" ? answer : "";
  };
  const button = /** @type {HTMLButtonElement} */ (element("button", { type: "button", ...attributes, onclick: () => runAction(button, wrong, done) }, words));
  return element("span", { class: "doing" }, button, " ", wrong, showMessage);
}

/** @param {HTMLButtonElement} button @param {HTMLElement} wrong @param {() => Promise<unknown>} act */
async function runAction(button, wrong, act) {
  wrong.textContent = "";
  button.disabled = true;
  try {
    await act();
  } catch (e) {
    wrong.textContent = `Something went wrong: ${/** @type {Error} */ (e).message}.`;
  } finally {
    button.disabled = false;
  }
}

/** An `Idempotency-Key` that is kept until its request is answered, so that a retry has no second effect. */
export class IdempotentAttempt {
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
      if (e instanceof ApiError && e.status < 500 && e.code !== "request-in-progress") sessionStorage.removeItem(this.place);
      throw e;
    }
  }
}
