// @ts-check
// Where the link of a verification mail leads. It asks before it verifies, since mail scanners follow links too.
import { ask, byId, element, said } from "./page.js";

const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";

async function verify() {
  try {
    await ask("/api/v1/auth/verify-email", { method: "POST", json: { token } });
    said("Your address is verified. You can log in now.");
  } catch (e) {
    said(`That did not work: ${/** @type {Error} */ (e).message}. Ask for a new code and try again.`);
  }
}

byId("main").replaceChildren(element("div", { class: "empty" }, element("button", { onclick: verify }, "Verify my e-mail address")));
