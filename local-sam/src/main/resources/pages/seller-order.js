// @ts-check
// One seller order, where e-mails to sellers lead: in the name of the demo shop it belongs to, or of whoever logs in.
import { field, sheet } from "./forms.js";
import { byId, element, redraw, Refused } from "./page.js";
import { shown } from "./seller.js";
import { demoAccounts, worker } from "./session.js";
import { lamp, Live } from "./socket.js";

/** @typedef {import("./session.js").Session} Session */

const main = byId("main");
const id = location.pathname.split("/").at(-1) ?? "";
const path = `/api/v1/orders/seller/${id}`;

/** Null when it is not this seller's. @param {Session} session */
async function read(session) {
  try {
    return await session.ask(path);
  } catch (e) {
    if (e instanceof Refused && e.status === 404) return null;
    throw e;
  }
}

/** @param {import("./session.js").Account} account */
async function open(account) {
  const session = worker(account);
  if (!(await read(session))) return false;
  byId("live").hidden = false;
  const refresh = async () => {
    const part = await read(session);
    if (part) redraw(main, element("h2", {}, `Seller order of ${account.name}`), shown(part, act), rest());
  };
  /** @type {import("./seller.js").Act} */
  const act = async (to, asking) => {
    await session.ask(to, { method: "POST", ...asking });
    await refresh();
  };
  const ticket = async () => (await session.ask("/api/v1/realtime/tickets", { method: "POST" })).ticket;
  new Live({ state: lamp, step: refresh, resync: refresh, ticket }).watch(["me"]);
  await refresh();
  return true;
}

function rest() {
  return element("p", { class: "soft" }, "All orders of the demo shops are at ", element("a", { href: "/work" }, "Work"), ".");
}

/** For a shop that is none of the demo's. */
function logIn() {
  byId("live").hidden = true;
  const fields = [
    field("E-mail", { name: "email", type: "email", autocomplete: "username", required: true, maxlength: 254 }),
    field("Password", { name: "password", type: "password", autocomplete: "current-password", required: true, maxlength: 256 }),
  ];
  const send = async (/** @type {Record<string, string>} */ { email, password }) => {
    if (!(await open({ role: "seller", name: email, email, password }))) throw new Error("this seller has no such order");
  };
  redraw(
    main,
    element("h2", {}, "Seller order"),
    element("section", { class: "panel" }, element("p", {}, "It belongs to none of the demo shops. Log in as its seller to see it."), sheet({ id: "log-in" }, fields, "Log in", send)),
  );
}

const sellers = (await demoAccounts()).filter((each) => each.role === "seller");
let found = false;
for (const seller of sellers) found ||= await open(seller);
if (!found) logIn();
