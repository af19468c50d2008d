// @ts-check
// A customer's orders, and one of them, which moves as it is paid, sent and brought.
import { head } from "./head.js";
import { logInForm } from "./login.js";
import { order } from "./order.js";
import { byId, element, money, redraw } from "./page.js";
import { shopper } from "./session.js";
import { lamp, Live } from "./socket.js";
import { badge, inWords, moment } from "./words.js";

const main = byId("main");
const news = element("p", { class: "soft", role: "status" });
const id = location.pathname.match(/^\/orders\/(ord_\w+)$/)?.[1];
/** @type {Live | null} */
let live = null;

async function list() {
  const page = await shopper.ask("/api/v1/orders");
  redraw(
    main,
    element("h2", {}, "Your orders"),
    news,
    page.items.length ? null : element("p", { class: "empty" }, "You have not ordered anything yet. ", element("a", { href: "/" }, "Look around"), "."),
    ...page.items.map(card),
    page.nextCursor ? element("p", { class: "soft" }, "The newest are shown.") : null,
  );
}

/** @param {any} each */
function card(each) {
  const parts = each.sellers.map((/** @type {any} */ part) => element("li", {}, element("div", { class: "what" }, `${part.sellerName}: ${part.names.join(", ")}`), badge(part.status)));
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, element("a", { href: `/orders/${each.id}` }, `Order of `, moment(each.createdAt)), " ", badge(each.status)),
    element("ul", { class: "lines" }, ...parts),
    element("p", { class: "sum" }, `${each.units} ${each.units === 1 ? "unit" : "units"}, `, element("strong", {}, money(each.total))),
  );
}

/** @type {Promise<unknown>} drawn one after the other, the newest last */
let drawn = Promise.resolve();

function refresh() {
  drawn = drawn.then(draw).catch((e) => redraw(main, element("p", { class: "empty", role: "alert" }, e.message)));
}

async function draw() {
  if (!shopper.held?.name) return redraw(main, element("h2", {}, "Your orders"), await logInForm("Log in to see your orders.", draw));
  live ??= new Live({ state: lamp, step: stepped, resync: refresh, ticket });
  if (!id) {
    live.watch(["me"]);
    return list();
  }
  const shown = await order(main, id, news, refresh);
  live.knows(id, shown.history.at(-1)?.sequence ?? 0);
  live.watch([`order:${id}`]);
}

async function ticket() {
  return (await shopper.ask("/api/v1/realtime/tickets", { method: "POST" })).ticket;
}

/** @param {import("./socket.js").Step} step */
function stepped(step) {
  news.textContent = `${new Date(step.at).toLocaleTimeString("en-GB")}: ${step.data.sellerOrderId ? "a part of it" : "the order"} is ${inWords(step.data.newStatus)}.`;
  refresh();
}

head();
refresh();
