// @ts-check
// Seller & courier demo: the orders of one demo seller, or the deliveries of the courier.
import { courier } from "./courier.js";
import { byId, element } from "./page.js";
import { returning } from "./payouts.js";
import { seller } from "./seller.js";
import { demoAccounts } from "./session.js";

const main = byId("main");
const corner = element("div", { id: "corner" });

/** Stops the updates of the account shown before. */
let leave = () => {};

/** @param {import("./session.js").Account[]} accounts */
function enter(accounts) {
  leave();
  corner.replaceChildren();
  const chosen = decodeURIComponent(location.hash.slice(1)) || returning();
  const account = accounts.find((each) => each.email === chosen) ?? accounts[0];
  for (const link of document.querySelectorAll("#who a")) {
    if (link.getAttribute("href") === `#${account.email}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  leave = account.role === "seller" ? seller(corner, account) : courier(corner, account);
}

const accounts = await demoAccounts();
const workers = accounts.filter((each) => ["seller", "courier"].includes(each.role));
if (workers.length === 0) {
  main.replaceChildren(element("p", { class: "empty" }, "There are no demo sellers or couriers. Start without --empty."));
} else {
  const links = workers.map((each) => element("a", { href: `#${each.email}` }, `${each.name} (${each.role})`));
  main.replaceChildren(element("nav", { id: "who", class: "tabs", "aria-label": "Acting as" }, ...links), corner);
  addEventListener("hashchange", () => enter(workers));
  enter(workers);
}
