// @ts-check
// A seller's orders: accept, ship, refund, and answer returns.
import { IdempotentAttempt, actionButton, field, sheet } from "./forms.js";
import { left, shipmentLine, refund, lineFields, units } from "./order.js";
import { element, kept, money } from "./page.js";
import { payoutAccount } from "./payouts.js";
import { demoAccounts, demoSession } from "./session.js";
import { connectionStatus, LiveUpdates } from "./live-updates.js";
import { badge, where } from "./labels.js";

/** @param {HTMLElement} corner @param {import("./session.js").Account} account @returns {() => void} ends it */
export function seller(corner, account) {
  const session = demoSession(account);
  const list = element("div", {});
  const wrong = element("p", { class: "wrong", role: "alert" });
  corner.replaceChildren(payoutAccount(session, account), element("h2", {}, `Seller orders of ${account.name}`), wrong, list);
  const refresh = async () => {
    try {
      const page = await session.request("/api/v1/orders/seller");
      wrong.textContent = "";
      kept(list, page.items, (part) => shown(part, act), "No paid orders yet.");
    } catch (e) {
      wrong.textContent = /** @type {Error} */ (e).message;
    }
  };
  /** @type {Act} */
  const act = async (path, asking) => {
    await session.request(path, { method: "POST", ...asking });
    await refresh();
  };
  const ticket = async () => (await session.request("/api/v1/realtime/tickets", { method: "POST" })).ticket;
  const live = new LiveUpdates({ state: connectionStatus, step: refresh, resync: refresh, ticket });
  live.watch(["me"]);
  refresh();
  return () => live.end();
}

/** @typedef {(path: string, asking?: import("./page.js").RequestOptions) => Promise<void>} Act */

/** @param {any} part @param {Act} act */
export function shown(part, act) {
  const open = ["paid", "processing"].includes(part.status);
  const unsent = part.lines.some((/** @type {any} */ each) => each.remainingQuantity > 0);
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, element("code", {}, part.id), " ", badge(part.status)),
    element("p", { class: "soft" }, `Ships to ${part.shippingAddress ? where(part.shippingAddress) : part.destination.country}, ${part.shippingMethod.name}`),
    element("ul", { class: "lines" }, ...part.lines.map(line)),
    element("p", { class: "sum" }, `Total ${money(part.total)}, refunded ${money(part.refunded)}, commission ${money(part.commission)}, payout `, element("strong", {}, money(part.payoutAmount))),
    ...part.shipments.map(shipmentLine),
    ...part.refunds.map(refund),
    ...part.returns.map((/** @type {any} */ wish) => returnLine(part, wish, act)),
    part.status === "paid" ? actionButton("Accept", () => act(`/api/v1/orders/seller/${part.id}/accept`), { id: `accept-${part.id}` }) : null,
    open && unsent ? shipping(part, act) : null,
    open || part.status === "shipped" ? actionButton("Assign the courier (as admin)", () => assign(part), { class: "quiet" }) : null,
    left(part.lines).length ? refunding(part, act) : null,
  );
}

/** @param {any} each */
function line(each) {
  return element("li", {}, element("div", { class: "what" }, `${each.quantity} × ${each.name}`, element("span", { class: "soft" }, `${each.shippedQuantity} shipped, ${each.refundedQuantity} refunded`)), element("span", { class: "price" }, money(each.total)));
}

/** @param {any} part @param {any} wish @param {Act} act */
function returnLine(part, wish, act) {
  const answer = (/** @type {string} */ how) => () => act(`/api/v1/orders/seller/${part.id}/returns/${wish.id}/${how}`);
  const buttons = wish.status === "requested" ? [actionButton("Approve", answer("approve")), " ", actionButton("Reject", answer("reject"), { class: "quiet" })] : [];
  return element("p", {}, `Return ${wish.status}: ${units(wish.lines)}, “${wish.reason}” `, ...buttons);
}

/** @param {any} part @param {Act} act */
function shipping(part, act) {
  const attempt = new IdempotentAttempt(`ship.${part.id}`);
  const fields = [field("Carrier", { name: "carrier", maxlength: 60, required: true, value: "Souk couriers" }), field("Tracking number", { name: "trackingNumber", maxlength: 60 })];
  const send = (/** @type {Record<string, string>} */ { carrier, trackingNumber }) => {
    const json = { carrier, trackingNumber: trackingNumber || null };
    return attempt.at(json, (headers) => act(`/api/v1/orders/seller/${part.id}/shipments`, { headers, json }));
  };
  return sheet({ id: `ship-${part.id}`, class: "wish" }, fields, "Ship remaining items", send);
}

/** @param {any} part @param {Act} act */
function refunding(part, act) {
  const attempt = new IdempotentAttempt(`refund.${part.id}`);
  const send = (/** @type {Record<string, string>} */ { variantId, quantity, reason }) => {
    const json = { lines: [{ variantId, quantity: Number(quantity) }], reason };
    return attempt.at(json, (headers) => act(`/api/v1/orders/seller/${part.id}/refunds`, { headers, json }));
  };
  return element("details", {}, element("summary", {}, "Refund items"), sheet({ id: `refund-${part.id}` }, lineFields(left(part.lines)), "Refund", send));
}

/** Assigns the demo courier, as the admin. @param {any} part */
async function assign(part) {
  const accounts = await demoAccounts();
  const [admin, courier] = ["admin", "courier"].map((role) => demoSession(/** @type {any} */ (accounts.find((each) => each.role === role))));
  const courierId = (await courier.request("/api/v1/me")).id;
  await admin.request(`/api/v1/admin/orders/${part.orderId}/seller-orders/${part.id}/courier`, { method: "POST", json: { courierId } });
  return `Assigned to ${courier.tokens?.name}.`;
}
