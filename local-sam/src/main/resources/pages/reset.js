// @ts-check
// The page linked from password reset and invitation e-mails: the token sets a new password, once.
import { requestJson, byId, element, form, showMessage } from "./page.js";

const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
const password = element("input", { type: "password", autocomplete: "new-password", minlength: 10, maxlength: 128, required: true });

async function reset() {
  await requestJson("/api/v1/auth/password/reset", { method: "POST", json: { token, password: /** @type {HTMLInputElement} */ (password).value } });
  showMessage("Your password has been changed. You can log in now.");
}

byId("main").replaceChildren(form("New password (at least 10 characters)", password, "Set new password", reset));
