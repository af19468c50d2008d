// @ts-check
// Asks for the mail with which a new password can be set.
import { ask, byId, element, form, said } from "./page.js";

const email = element("input", { type: "email", autocomplete: "email", maxlength: 254, required: true });

async function forgot() {
  await ask("/api/v1/auth/password/forgot", { method: "POST", json: { email: /** @type {HTMLInputElement} */ (email).value } });
  said("If that address can be used, a letter is on its way.");
}

byId("main").replaceChildren(form("Your e-mail address", email, "Send me a link", forgot));
