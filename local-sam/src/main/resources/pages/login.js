// @ts-check
// A customer's log-in form, prefilled with the demo customer where there is one.
import { field, sheet } from "./forms.js";
import { element } from "./page.js";
import { demoAccounts, logIn } from "./session.js";
import { warningText } from "./labels.js";

/** @param {string} words @param {(told: string[]) => Promise<unknown>} entered is given the warnings of the guest cart's merge */
export async function logInForm(words, entered) {
  const demo = (await demoAccounts()).find((each) => each.role === "customer");
  const fields = [
    field("E-mail", { name: "email", type: "email", autocomplete: "username", required: true, maxlength: 254, value: demo?.email ?? "" }),
    field("Password", { name: "password", type: "password", autocomplete: "current-password", required: true, maxlength: 256, value: demo?.password ?? "" }),
  ];
  const send = async (/** @type {Record<string, string>} */ { email, password }) => {
    const cart = await logIn(email, password);
    await entered((cart?.warnings ?? []).map((/** @type {any} */ note) => warningText(note, () => "An item in your cart")));
  };
  return element(
    "section",
    { class: "panel" },
    element("p", {}, words),
    demo ? element("p", { class: "soft" }, `Prefilled with the demo customer, ${demo.name}.`) : null,
    sheet({ id: "log-in" }, fields, "Log in", send),
  );
}
