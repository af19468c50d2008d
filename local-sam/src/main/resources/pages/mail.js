// @ts-check
// The mailbox: sent e-mails, newest first, as text; the HTML body is shown in a sandboxed frame.
import { requestJson, byId, element } from "./page.js";

const main = byId("main");
let count = -1;

/** The text of an e-mail, in which only the shop's own links are clickable. @param {string} text */
function words(text) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return parts.map((part) => (part.startsWith(`${location.origin}/`) ? element("a", { href: part }, part) : part));
}

/** @param {any} mail @param {number} index */
function letter(mail, index) {
  const summary = element("summary", {}, element("strong", {}, mail.subject), element("span", { class: "soft" }, ` to ${mail.to}, ${mail.at}`));
  const frame = mail.html ? element("iframe", { sandbox: "", srcdoc: mail.html, width: "100%", height: "220", style: "border:1px solid var(--line);border-radius:8px" }) : null;
  return element("details", { class: "mail panel", open: index === 0 }, summary, element("pre", {}, ...words(mail.text)), frame);
}

async function refresh() {
  const to = new URLSearchParams(location.search).get("to");
  const mails = await requestJson(`/dev/mail${to ? `?to=${encodeURIComponent(to)}` : ""}`);
  if (mails.length === count) return;
  count = mails.length;
  main.replaceChildren(...(count ? mails.toReversed().map(letter) : [element("p", { class: "empty" }, "No e-mails yet. Register an account, and its verification code arrives here.")]));
}

refresh();
setInterval(refresh, 1000);
