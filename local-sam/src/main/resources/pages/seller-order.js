// @ts-check
// The page of one seller order, linked from e-mails to sellers: opened as the demo seller it belongs to, or after a log-in.
import { field, sheet } from "./forms.js";
import { byId, element, redraw, ApiError } from "./page.js";
import { shown } from "./seller.js";
import { demoAccounts, demoSession } from "./session.js";
import { connectionStatus, LiveUpdates } from "./live-updates.js";

/** @typedef {import("./session.js").Session} Session */

const main = byId("main");
const id = location.pathname.split("/").at(-1) ?? "";
const path = `/api/v1/orders/seller/${id}`;

/** Null when it is not this seller's. @param {Session} session */
async function read(session) {
  try {
    return await session.request(path);
  } catch (e) {
    if (e instanceof ApiError && e.status === 404) return null;
    throw e;
  }
}

/** @param {import("./session.js").Account} account */
async function open(account) {
  const session = demoSession(account);
  if (!(await read(session))) return false;
  byId("live").hidden = false;
  const refresh = async () => {
    const part = await read(session);
    if (part) redraw(main, element("h2", {}, `Seller order of ${account.name}`), shown(part, act), rest());
  };
  /** @type {import("./seller.js").Act} */
  const act = async (to, asking) => {
    await session.request(to, { method: "POST", ...asking });
    await refresh();
  };
  const ticket = async () => (await session.request("/api/v1/realtime/tickets", { method: "POST" })).ticket;
  new LiveUpdates({ state: connectionStatus, step: refresh, resync: refresh, ticket }).watch(["me"]);
  await refresh();
  return true;
}

function rest() {
  return element("p", { class: "soft" }, "See all seller orders of the demo shops in the ", element("a", { href: "/demo" }, "Seller & courier demo"), ".");
}

/** For a shop outside the demo data. */
function logIn() {
  byId("live").hidden = true;
  const fields = [
    field("E-mail", { name: "email", type: "email", autocomplete: "username", required: true, maxlength: 254 }),
    field("Password", { name: "password", type: "password", autocomplete: "current-password", required: true, maxlength: 256 }),
  ];
  const send = async (/** @type {Record<string, string>} */ { email, password }) => {
    if (!(await open({ role: "seller", name: email, email, password }))) throw new Error("this seller has no such seller order");
  };
  redraw(
    main,
    element("h2", {}, "Seller order"),
    element("section", { class: "panel" }, element("p", {}, "This seller order does not belong to a demo shop. Log in as its seller to see it."), sheet({ id: "log-in" }, fields, "Log in", send)),
  );
}

const sellers = (await demoAccounts()).filter((each) => each.role === "seller");
let found = false;
for (const seller of sellers) found ||= await open(seller);
if (!found) logIn();
