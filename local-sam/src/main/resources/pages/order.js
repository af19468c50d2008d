// @ts-check
// One order: its seller orders with their status, and what its customer can do.
import { amounts, coupon } from "./order-summary.js";
import { IdempotentAttempt, choice, actionButton, field, sheet } from "./forms.js";
import { element, money, redraw } from "./page.js";
import { shopper } from "./session.js";
import { badge, statusLabel, moment, where } from "./labels.js";

const paying = new IdempotentAttempt("pay-order");

/**
* Reads and draws the order.
 * @param {HTMLElement} main @param {string} id @param {HTMLElement} news the last update @param {() => void} changed
 */
export async function order(main, id, news, changed) {
  const shown = await shopper.request(`/api/v1/orders/${id}`);
  /** @type {Act} */
  const act = async (path, json) => {
    await shopper.request(path, { method: "POST", json });
    changed();
  };
  redraw(
    main,
    element("p", {}, element("a", { href: "/orders", class: "soft" }, "← All orders")),
    element("h2", {}, "Order ", badge(shown.status)),
    element("p", { class: "soft" }, element("code", {}, shown.id), ", placed ", moment(shown.createdAt)),
    news,
    shown.expiresAt ? waiting(shown) : null,
    ...shown.sellerOrders.map((/** @type {any} */ each) => part(each, id, act)),
    element(
      "section",
      { class: "panel" },
      element("h3", {}, "Order summary"),
      sums(shown.totals),
      shown.totals.refunded.amount ? element("p", {}, `Refunded or being refunded: ${money(shown.totals.refunded)}.`) : null,
      element("p", { class: "soft" }, `Ships to ${where(shown.shippingAddress)}.`),
      cancelling(shown, () => act(`/api/v1/orders/${id}/cancel`)),
    ),
    history(shown),
  );
  return shown;
}

/**
* A button that cancels the order, or what of it has not been shipped; null when nothing can be cancelled.
 * @param {any} shown @param {() => Promise<void>} cancel
 */
function cancelling(shown, cancel) {
  const unsent = (/** @type {any} */ each) => ["paid", "processing"].includes(each.status) && !each.shipments.length;
  if (shown.status !== "awaitingPayment" && !shown.sellerOrders.some(unsent)) {
    return null;
  }
  const all = shown.status === "awaitingPayment" || shown.sellerOrders.every(unsent);
  return actionButton(all ? "Cancel order" : "Cancel unshipped items", cancel, { class: "quiet", id: "cancel" });
}

/** @param {any} shown */
function waiting(shown) {
  const json = { orderId: shown.id };
  const pay = () => paying.at(json, (headers) => shopper.request("/api/v1/payment/checkout", { method: "POST", headers, json }));
  return element("p", { class: "panel" }, "Reserved for you until ", moment(shown.expiresAt), ". ", actionButton("Pay", async () => location.assign((await pay()).checkoutUrl), { id: "pay" }));
}

/** @typedef {(path: string, json?: unknown) => Promise<void>} Act */

/** @param {any} each @param {string} orderId @param {Act} act */
function part(each, orderId, act) {
  const onItsWay = ["shipped", "outForDelivery"].includes(each.status);
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, each.sellerName, " ", badge(each.status)),
    element("ul", { class: "lines" }, ...each.lines.map(line)),
    element("p", { class: "soft" }, `${each.shippingMethod.name}, ${each.shippingMethod.price.amount ? money(each.shippingMethod.price) : "free"}`),
    ...each.shipments.map(shipmentLine),
    each.deliveryCode ? element("p", {}, "Delivery code for the courier: ", element("strong", { class: "code" }, each.deliveryCode)) : null,
    onItsWay ? actionButton("Confirm receipt", () => act(`/api/v1/orders/${orderId}/seller-orders/${each.sellerOrderId}/confirm-receipt`), { class: "quiet", id: `received-${each.sellerOrderId}` }) : null,
    each.deliveredAt ? element("p", { class: "soft" }, "Delivered ", moment(each.deliveredAt)) : null,
    ...each.refunds.map(refund),
    ...each.returns.map((/** @type {any} */ wish) => element("p", { class: "soft" }, `Return ${wish.status}: ${units(wish.lines)}, “${wish.reason}”`)),
    mayReturn(each) ? back(each, (json) => act(`/api/v1/orders/${orderId}/seller-orders/${each.sellerOrderId}/returns`, json)) : null,
  );
}

/** @param {any} each */
function line(each) {
  const back = each.refundedQuantity ? `, ${each.refundedQuantity} refunded` : "";
  return element(
    "li",
    {},
    element("div", { class: "what" }, `${each.quantity} × ${each.name}`, element("span", { class: "soft" }, `${money(each.price)} each, ${each.shippedQuantity} shipped${back}`)),
    element("span", { class: "price" }, money(each.total)),
  );
}

/** @param {any} each */
export function shipmentLine(each) {
  return element("p", { class: "soft" }, `Shipped with ${each.carrier}${each.trackingNumber ? `, ${each.trackingNumber}` : ""}: ${units(each.lines)}, `, moment(each.shippedAt));
}

/** @param {any} each */
export function refund(each) {
  return element("p", { class: "soft" }, `Refund ${each.status}: ${money(each.amount)}${each.reason ? `, “${each.reason}”` : ""}`);
}

/** @param {any[]} lines */
export function units(lines) {
  const count = lines.reduce((sum, each) => sum + each.quantity, 0);
  return count === 1 ? "1 item" : `${count} items`;
}

/** @param {any} each */
function mayReturn(each) {
  return each.deliveredAt && left(each.lines).length > 0 && !each.returns.some((/** @type {any} */ wish) => wish.status === "requested");
}

/** Lines that are not fully refunded. @param {any[]} lines */
export function left(lines) {
  return lines.filter((each) => each.quantity > each.refundedQuantity);
}

/** Fields for a line, a quantity and a reason. @param {any[]} lines */
export function lineFields(lines) {
  return [
    choice("Item", "variantId", lines.map((each) => [each.variantId, each.name])),
    field("Quantity", { name: "quantity", type: "number", min: 1, max: 999, value: 1, required: true, class: "count" }),
    field("Reason", { name: "reason", maxlength: 500, required: true }),
  ];
}

/** @param {any} each @param {(json: unknown) => Promise<void>} requestReturn */
function back(each, requestReturn) {
  const send = (/** @type {Record<string, string>} */ { variantId, quantity, reason }) => requestReturn({ lines: [{ variantId, quantity: Number(quantity) }], reason });
  return element("details", {}, element("summary", {}, "Return items"), sheet({ id: `back-${each.sellerOrderId}` }, lineFields(left(each.lines)), "Request return", send));
}

/** @param {any} sums */
function sums(sums) {
  const rows = [["Subtotal", sums.subtotal], ...coupon(sums.discount), ["Shipping", sums.shipping], ["Tax (included in total)", sums.tax]];
  return amounts(/** @type {import("./order-summary.js").Amount[]} */ (rows), ["Total", sums.total]);
}

/** @param {any} shown */
function history(shown) {
  const names = new Map(shown.sellerOrders.map((/** @type {any} */ each) => [each.sellerOrderId, each.sellerName]));
  const steps = shown.history.map((/** @type {any} */ step) => element("li", {}, moment(step.at), ` ${step.sellerOrderId ? names.get(step.sellerOrderId) : "Order"}: ${statusLabel(step.to)}`));
  return element("section", { class: "panel" }, element("h3", {}, "History"), element("ol", { class: "history" }, ...steps));
}
