// @ts-check
// A customer's orders, and the page of one order with live status updates.
import { head } from "./header.js";
import { logInForm } from "./login.js";
import { order } from "./order.js";
import { byId, element, money, redraw } from "./page.js";
import { shopper } from "./session.js";
import { connectionStatus, LiveUpdates } from "./live-updates.js";
import { badge, statusLabel, moment } from "./labels.js";

const main = byId("main");
const news = element("p", { class: "soft", role: "status" });
const id = location.pathname.match(/^\/orders\/(ord_\w+)$/)?.[1];
/** @type {LiveUpdates | null} */
let live = null;

async function list() {
  const page = await shopper.request("/api/v1/orders");
  redraw(
    main,
    element("h2", {}, "Your orders"),
    news,
    page.items.length ? null : element("p", { class: "empty" }, "You have no orders yet. ", element("a", { href: "/" }, "Continue shopping"), "."),
    ...page.items.map(card),
    page.nextCursor ? element("p", { class: "soft" }, "Only the newest orders are shown.") : null,
  );
}

/** @param {any} each */
function card(each) {
  const parts = each.sellerOrders.map((/** @type {any} */ part) => element("li", {}, element("div", { class: "what" }, `${part.sellerName}: ${part.names.join(", ")}`), badge(part.status)));
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, element("a", { href: `/orders/${each.id}` }, `Order placed `, moment(each.createdAt)), " ", badge(each.status)),
    element("ul", { class: "lines" }, ...parts),
    element("p", { class: "sum" }, `${each.totalQuantity} ${each.totalQuantity === 1 ? "item" : "items"}, `, element("strong", {}, money(each.total))),
  );
}

/** @type {Promise<unknown>} drawn one after the other, the newest last */
let drawn = Promise.resolve();

function refresh() {
  drawn = drawn.then(draw).catch((e) => redraw(main, element("p", { class: "empty", role: "alert" }, e.message)));
}

async function draw() {
  if (!shopper.tokens?.name) return redraw(main, element("h2", {}, "Your orders"), await logInForm("Log in to see your orders.", draw));
  live ??= new LiveUpdates({ state: connectionStatus, step: stepped, resync: refresh, ticket });
  if (!id) {
    live.watch(["me"]);
    return list();
  }
  const shown = await order(main, id, news, refresh);
  live.knows(id, shown.history.at(-1)?.sequence ?? 0);
  live.watch([`order:${id}`]);
}

async function ticket() {
  return (await shopper.request("/api/v1/realtime/tickets", { method: "POST" })).ticket;
}

/** @param {import("./live-updates.js").StatusUpdate} step */
function stepped(step) {
  news.textContent = `${new Date(step.at).toLocaleTimeString("en-GB")}: ${step.data.sellerOrderId ? "a seller order" : "the order"} is now ${statusLabel(step.data.newStatus)}.`;
  refresh();
}

head();
refresh();
