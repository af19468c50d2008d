// @ts-check
// One order: what was bought of whom, how far it has come, and what its customer can do about it.
import { amounts, coupon } from "./amounts.js";
import { Attempt, choice, doing, field, sheet } from "./forms.js";
import { element, money, redraw } from "./page.js";
import { shopper } from "./session.js";
import { badge, inWords, moment, where } from "./words.js";

const paying = new Attempt("pay-order");

/**
 * Draws it as it is now.
 * @param {HTMLElement} main @param {string} id @param {HTMLElement} news what was heard of it @param {() => void} changed
 */
export async function order(main, id, news, changed) {
  const shown = await shopper.ask(`/api/v1/orders/${id}`);
  /** @type {Act} */
  const act = async (path, json) => {
    await shopper.ask(path, { method: "POST", json });
    changed();
  };
  redraw(
    main,
    element("p", {}, element("a", { href: "/orders", class: "soft" }, "← all orders")),
    element("h2", {}, "Order ", badge(shown.status)),
    element("p", { class: "soft" }, element("code", {}, shown.id), ", placed ", moment(shown.createdAt)),
    news,
    shown.expiresAt ? waiting(shown) : null,
    ...shown.sellers.map((/** @type {any} */ each) => part(each, id, act)),
    element(
      "section",
      { class: "panel" },
      element("h3", {}, "What it comes to"),
      sums(shown.sums),
      shown.sums.refunded.amount ? element("p", {}, `Of it ${money(shown.sums.refunded)} goes back, or has.`) : null,
      element("p", { class: "soft" }, `Goes to ${where(shown.address)}.`),
      cancelling(shown, () => act(`/api/v1/orders/${id}/cancel`)),
    ),
    history(shown),
  );
  return shown;
}

/**
 * A button that says how much of it can still be called off, if any.
 * @param {any} shown @param {() => Promise<void>} cancel
 */
function cancelling(shown, cancel) {
  const unsent = (/** @type {any} */ each) => ["paid", "processing"].includes(each.status) && !each.parcels.length;
  if (shown.status !== "awaitingPayment" && !shown.sellers.some(unsent)) {
    return null;
  }
  const all = shown.status === "awaitingPayment" || shown.sellers.every(unsent);
  return doing(all ? "Cancel the order" : "Cancel what has not been sent", cancel, { class: "quiet", id: "cancel" });
}

/** @param {any} shown */
function waiting(shown) {
  const json = { orderId: shown.id };
  const pay = () => paying.at(json, (headers) => shopper.ask("/api/v1/payment/checkout", { method: "POST", headers, json }));
  return element("p", { class: "panel" }, "It is held for you until ", moment(shown.expiresAt), ". ", doing("Pay", async () => location.assign((await pay()).checkoutUrl), { id: "pay" }));
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
    element("p", { class: "soft" }, `${each.delivery.name}, ${each.delivery.price.amount ? money(each.delivery.price) : "free"}`),
    ...each.parcels.map(parcel),
    each.deliveryCode ? element("p", {}, "Tell the courier this code: ", element("strong", { class: "code" }, each.deliveryCode)) : null,
    onItsWay ? doing("It has arrived", () => act(`/api/v1/orders/${orderId}/seller-orders/${each.sellerOrderId}/received`), { class: "quiet", id: `received-${each.sellerOrderId}` }) : null,
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
    element("div", { class: "what" }, `${each.quantity} × ${each.name}`, element("span", { class: "soft" }, `${money(each.price)} each, ${each.shippedQuantity} sent${back}`)),
    element("span", { class: "price" }, money(each.total)),
  );
}

/** @param {any} each */
export function parcel(each) {
  return element("p", { class: "soft" }, `Sent by ${each.carrier}${each.tracking ? `, ${each.tracking}` : ""}: ${units(each.lines)}, `, moment(each.shippedAt));
}

/** @param {any} each */
export function refund(each) {
  return element("p", { class: "soft" }, `Refund ${each.status}: ${money(each.amount)}${each.reason ? `, “${each.reason}”` : ""}`);
}

/** @param {any[]} lines */
export function units(lines) {
  const count = lines.reduce((sum, each) => sum + each.quantity, 0);
  return count === 1 ? "1 unit" : `${count} units`;
}

/** @param {any} each */
function mayReturn(each) {
  return each.deliveredAt && left(each.lines).length > 0 && !each.returns.some((/** @type {any} */ wish) => wish.status === "asked");
}

/** Lines of which not all money has gone back. @param {any[]} lines */
export function left(lines) {
  return lines.filter((each) => each.quantity > each.refundedQuantity);
}

/** One line and how many of it, with a reason. @param {any[]} lines */
export function someOf(lines) {
  return [
    choice("What", "variantId", lines.map((each) => [each.variantId, each.name])),
    field("How many", { name: "quantity", type: "number", min: 1, max: 999, value: 1, required: true, class: "count" }),
    field("Why", { name: "reason", maxlength: 500, required: true }),
  ];
}

/** @param {any} each @param {(json: unknown) => Promise<void>} ask */
function back(each, ask) {
  const send = (/** @type {Record<string, string>} */ { variantId, quantity, reason }) => ask({ lines: [{ variantId, quantity: Number(quantity) }], reason });
  return element("details", {}, element("summary", {}, "Send something back"), sheet({ id: `back-${each.sellerOrderId}` }, someOf(left(each.lines)), "Ask to return it", send));
}

/** @param {any} sums */
function sums(sums) {
  const rows = [["Goods", sums.goods], ...coupon(sums.discount), ["Shipping", sums.shipping], ["Tax, in the total", sums.tax]];
  return amounts(/** @type {import("./amounts.js").Amount[]} */ (rows), ["Total", sums.total]);
}

/** @param {any} shown */
function history(shown) {
  const names = new Map(shown.sellers.map((/** @type {any} */ each) => [each.sellerOrderId, each.sellerName]));
  const steps = shown.history.map((/** @type {any} */ step) => element("li", {}, moment(step.at), ` ${step.sellerOrderId ? names.get(step.sellerOrderId) : "Order"}: ${inWords(step.to)}`));
  return element("section", { class: "panel" }, element("h3", {}, "How it came here"), element("ol", { class: "history" }, ...steps));
}
