// @ts-check
// Requests a password reset e-mail.
import { requestJson, byId, element, form, showMessage } from "./page.js";

const email = element("input", { type: "email", autocomplete: "email", maxlength: 254, required: true });

async function forgot() {
  await requestJson("/api/v1/auth/password/forgot", { method: "POST", json: { email: /** @type {HTMLInputElement} */ (email).value } });
  showMessage("If an account exists for this address, we have sent an e-mail with a link.");
}

byId("main").replaceChildren(form("E-mail address", email, "Send reset link", forgot));
