// @ts-check
// A seller's corner: their parts of paid orders, to accept, send and give money back for.
import { Attempt, doing, field, sheet } from "./forms.js";
import { left, parcel, refund, someOf, units } from "./order.js";
import { element, kept, money } from "./page.js";
import { payoutAccount } from "./payouts.js";
import { demoAccounts, worker } from "./session.js";
import { lamp, Live } from "./socket.js";
import { badge, where } from "./words.js";

/** @param {HTMLElement} corner @param {import("./session.js").Account} account @returns {() => void} ends it */
export function seller(corner, account) {
  const session = worker(account);
  const list = element("div", {});
  const wrong = element("p", { class: "wrong", role: "alert" });
  corner.replaceChildren(payoutAccount(session, account), element("h2", {}, `Orders of ${account.name}`), wrong, list);
  const refresh = async () => {
    try {
      const page = await session.ask("/api/v1/orders/seller");
      wrong.textContent = "";
      kept(list, page.items, (part) => shown(part, act), "Nobody has paid for anything of this shop yet.");
    } catch (e) {
      wrong.textContent = /** @type {Error} */ (e).message;
    }
  };
  /** @type {Act} */
  const act = async (path, asking) => {
    await session.ask(path, { method: "POST", ...asking });
    await refresh();
  };
  const ticket = async () => (await session.ask("/api/v1/realtime/tickets", { method: "POST" })).ticket;
  const live = new Live({ state: lamp, step: refresh, resync: refresh, ticket });
  live.watch(["me"]);
  refresh();
  return () => live.end();
}

/** @typedef {(path: string, asking?: import("./page.js").Asking) => Promise<void>} Act */

/** @param {any} part @param {Act} act */
export function shown(part, act) {
  const open = ["paid", "processing"].includes(part.status);
  const unsent = part.lines.some((/** @type {any} */ each) => each.remainingQuantity > 0);
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, element("code", {}, part.id), " ", badge(part.status)),
    element("p", { class: "soft" }, `To ${part.address ? where(part.address) : part.destination.country}, by ${part.delivery.name}`),
    element("ul", { class: "lines" }, ...part.lines.map(line)),
    element("p", { class: "sum" }, `Paid ${money(part.total)}, back ${money(part.refunded)}, commission ${money(part.commission)}, due `, element("strong", {}, money(part.due))),
    ...part.parcels.map(parcel),
    ...part.refunds.map(refund),
    ...part.returns.map((/** @type {any} */ wish) => goingBack(part, wish, act)),
    part.status === "paid" ? doing("Accept", () => act(`/api/v1/orders/seller/${part.id}/accept`), { id: `accept-${part.id}` }) : null,
    open && unsent ? shipping(part, act) : null,
    open || part.status === "shipped" ? doing("Admin: let the courier bring it", () => assign(part), { class: "quiet" }) : null,
    left(part.lines).length ? refunding(part, act) : null,
  );
}

/** @param {any} each */
function line(each) {
  return element("li", {}, element("div", { class: "what" }, `${each.quantity} × ${each.name}`, element("span", { class: "soft" }, `${each.shippedQuantity} sent, ${each.refundedQuantity} refunded`)), element("span", { class: "price" }, money(each.total)));
}

/** @param {any} part @param {any} wish @param {Act} act */
function goingBack(part, wish, act) {
  const answer = (/** @type {string} */ how) => () => act(`/api/v1/orders/seller/${part.id}/returns/${wish.id}/${how}`);
  const buttons = wish.status === "asked" ? [doing("Take it back", answer("accept")), " ", doing("Refuse", answer("refuse"), { class: "quiet" })] : [];
  return element("p", {}, `Return ${wish.status}: ${units(wish.lines)}, “${wish.reason}” `, ...buttons);
}

/** @param {any} part @param {Act} act */
function shipping(part, act) {
  const attempt = new Attempt(`ship.${part.id}`);
  const fields = [field("Carrier", { name: "carrier", maxlength: 60, required: true, value: "Souk couriers" }), field("Tracking number", { name: "tracking", maxlength: 60 })];
  const send = (/** @type {Record<string, string>} */ { carrier, tracking }) => {
    const json = { carrier, tracking: tracking || null };
    return attempt.at(json, (headers) => act(`/api/v1/orders/seller/${part.id}/shipments`, { headers, json }));
  };
  return sheet({ id: `ship-${part.id}`, class: "wish" }, fields, "Ship what is left", send);
}

/** @param {any} part @param {Act} act */
function refunding(part, act) {
  const attempt = new Attempt(`refund.${part.id}`);
  const send = (/** @type {Record<string, string>} */ { variantId, quantity, reason }) => {
    const json = { lines: [{ variantId, quantity: Number(quantity) }], reason };
    return attempt.at(json, (headers) => act(`/api/v1/orders/seller/${part.id}/refunds`, { headers, json }));
  };
  return element("details", {}, element("summary", {}, "Refund a line"), sheet({ id: `refund-${part.id}` }, someOf(left(part.lines)), "Give the money back", send));
}

/** What the market's admin does: the demo courier gets it. @param {any} part */
async function assign(part) {
  const accounts = await demoAccounts();
  const [admin, courier] = ["admin", "courier"].map((role) => worker(/** @type {any} */ (accounts.find((each) => each.role === role))));
  const courierId = (await courier.ask("/api/v1/me")).id;
  await admin.ask(`/api/v1/admin/orders/${part.orderId}/seller-orders/${part.id}/courier`, { method: "POST", json: { courierId } });
  return `Given to ${courier.held?.name}.`;
}
