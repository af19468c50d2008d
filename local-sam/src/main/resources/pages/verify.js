// @ts-check
// The page linked from verification e-mails. It verifies on a click only, since mail scanners follow links too.
import { requestJson, byId, element, showMessage } from "./page.js";

const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";

async function verify() {
  try {
    await requestJson("/api/v1/auth/verify-email", { method: "POST", json: { token } });
    showMessage("Your e-mail address is verified. You can log in now.");
  } catch (e) {
    showMessage(`Verification failed: ${/** @type {Error} */ (e).message}. Request a new code and try again.`);
  }
}

byId("main").replaceChildren(element("div", { class: "empty" }, element("button", { onclick: verify }, "Verify e-mail address")));
