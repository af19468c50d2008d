// @ts-check
// Labels for the API's enum values.
import { element, money } from "./page.js";

/** @type {Record<string, [string, string]>} label and tone by status */
const STATUSES = {
  awaitingPayment: ["awaiting payment", "low"],
  paymentProcessing: ["payment processing", "low"],
  paid: ["paid", "in"],
  processing: ["processing", "in"],
  shipped: ["shipped", "in"],
  outForDelivery: ["out for delivery", "in"],
  delivered: ["delivered", "in"],
  partlyRefunded: ["partially refunded", "low"],
  refundPending: ["refund pending", "low"],
  refunded: ["refunded", "out"],
  cancelled: ["cancelled", "out"],
  expired: ["expired", "out"],
};

/** @param {string} status */
export function statusLabel(status) {
  return STATUSES[status]?.[0] ?? status;
}

/** @param {string} status */
export function badge(status) {
  return element("span", { class: `stock status ${STATUSES[status]?.[1] ?? "low"}` }, statusLabel(status));
}

/** @param {string} at */
export function moment(at) {
  return element("time", { datetime: at }, new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" }));
}

/** A postal address in one line. @param {any} place */
export function where(place) {
  return [place.name, place.line1, place.line2, [place.postalCode, place.city].filter(Boolean).join(" "), place.region, place.country].filter(Boolean).join(", ");
}

/** @type {Record<string, string>} */
const COUPON = {
  notStarted: "it is not valid yet",
  expired: "it has expired",
  usageLimitReached: "its usage limit has been reached",
  noEligibleItems: "it does not apply to anything in your cart",
  belowMinimum: "the eligible items are below its minimum amount",
  currencyMismatch: "its currency differs from the cart's",
};

/** Why a coupon does not apply. @param {string | null} why */
export function couponReason(why) {
  return why ? (COUPON[why] ?? why) : "this coupon no longer exists";
}

/** The text of a cart warning. @param {any} note @param {(variantId: string) => string} name of a variant */
export function warningText(note, name) {
  const what = name(note.variantId);
  switch (note.type) {
    case "priceChanged":
      return `The price of ${what} changed from ${money(note.previousPrice)} to ${money(note.currentPrice)}.`;
    case "notOnSale":
      return `${what} is no longer available.`;
    case "insufficientStock":
      return `Only ${note.quantity} of ${what} left; you have ${note.requestedQuantity} in your cart.`;
    case "reduced":
      return `The quantity of ${what} was reduced from ${note.requestedQuantity} to ${note.quantity}.`;
    case "dropped":
      return `${what} could not be added from your guest cart.`;
    default:
      return `${what}: ${note.type}`;
  }
}

/** @type {Record<string, string>} */
const SHIPPING_REASONS = { countryNotServed: "to that country", currencyMismatch: "in this currency", weightExceeded: "orders of this weight" };

/** @param {any} obstacle */
function totalBlockerText({ total, reason, limit }) {
  switch (reason) {
    case "belowMinimum":
      return `The total of ${money(total)} is below the minimum charge of ${money(limit)}: add more to your cart.`;
    case "aboveMaximum":
      return `The total of ${money(total)} is above the maximum charge of ${money(limit)}: remove something from your cart.`;
    case "currencyNotSupported":
      return `This shop no longer accepts ${total.currency}.`;
    default:
      return `${money(total)} cannot be charged.`;
  }
}

/** Why a cart cannot be ordered, and what to do. @param {any} blocker @param {(variantId: string) => string} name of a variant */
export function blockerText(blocker, name) {
  switch (blocker.type) {
    case "emptyCart":
      return "Your cart is empty.";
    case "notOnSale":
      return `${name(blocker.variantId)} is no longer available: remove it from your cart.`;
    case "insufficientStock":
      return `Only ${blocker.availableQuantity} of ${name(blocker.variantId)} left; you have ${blocker.requestedQuantity} in your cart. Reduce the quantity.`;
    case "priceChanged":
      return `The price of ${name(blocker.variantId)} changed from ${money(blocker.previousPrice)} to ${money(blocker.currentPrice)}: review your cart, then check out again.`;
    case "couponNotApplicable":
      return `Remove the coupon: ${couponReason(blocker.reason)}.`;
    case "shippingUnavailable":
      return `${blocker.sellerName} does not ship ${SHIPPING_REASONS[blocker.reason] ?? "these items to that address"}.`;
    case "unknownShippingOption":
      return "That shipping method is no longer available: choose another.";
    case "tooManySellers":
      return `One order has at most ${blocker.limit} sellers, and the cart has ${blocker.sellers}: order in parts.`;
    case "totalNotPayable":
      return totalBlockerText(blocker);
    default:
      return blocker.type;
  }
}
