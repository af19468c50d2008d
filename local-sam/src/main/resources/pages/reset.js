// @ts-check
// Where the link of a mail about a forgotten password leads, and that of an invitation: the token sets a new password, once.
import { ask, byId, element, form, said } from "./page.js";

const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
const password = element("input", { type: "password", autocomplete: "new-password", minlength: 10, maxlength: 128, required: true });

async function reset() {
  await ask("/api/v1/auth/password/reset", { method: "POST", json: { token, password: /** @type {HTMLInputElement} */ (password).value } });
  said("Your password is set. You can log in with it now.");
}

byId("main").replaceChildren(form("New password, 10 characters or more", password, "Set this password", reset));
