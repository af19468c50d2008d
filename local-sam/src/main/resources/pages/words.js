// @ts-check
// What the API's stable words mean to a reader.
import { element, money } from "./page.js";

/** @type {Record<string, [string, string]>} words and tone by status */
const STATUSES = {
  awaitingPayment: ["waiting for payment", "low"],
  paymentProcessing: ["payment is being processed", "low"],
  paid: ["paid", "in"],
  processing: ["being prepared", "in"],
  shipped: ["on its way", "in"],
  outForDelivery: ["out for delivery", "in"],
  delivered: ["delivered", "in"],
  partlyRefunded: ["partly refunded", "low"],
  refundPending: ["refund on its way", "low"],
  refunded: ["refunded", "out"],
  cancelled: ["cancelled", "out"],
  expired: ["not paid in time", "out"],
};

/** @param {string} status */
export function inWords(status) {
  return STATUSES[status]?.[0] ?? status;
}

/** @param {string} status */
export function badge(status) {
  return element("span", { class: `stock status ${STATUSES[status]?.[1] ?? "low"}` }, inWords(status));
}

/** @param {string} at */
export function moment(at) {
  return element("time", { datetime: at }, new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" }));
}

/** Where to send something, in one line. @param {any} place */
export function where(place) {
  return [place.name, place.line1, place.line2, [place.postalCode, place.city].filter(Boolean).join(" "), place.region, place.country].filter(Boolean).join(", ");
}

/** @type {Record<string, string>} */
const COUPON = {
  notStarted: "it does not count yet",
  ended: "it no longer counts",
  usedUp: "it has been used up",
  nothingToDiscount: "it is for nothing in the cart",
  belowMinimum: "what it is for costs less than its minimum",
  otherCurrency: "it is in another currency than the cart",
};

/** Why a coupon does nothing. @param {string | null} why */
export function couponWhy(why) {
  return why ? (COUPON[why] ?? why) : "there is no such coupon any more";
}

/** What a note on a cart tells. @param {any} note @param {(variantId: string) => string} name of a variant */
export function noteWords(note, name) {
  const what = name(note.variantId);
  switch (note.kind) {
    case "priceChanged":
      return `${what} cost ${money(note.before)} when you last looked and costs ${money(note.now)} now.`;
    case "notOnSale":
      return `${what} is no longer on sale.`;
    case "fewerInStock":
      return `You want ${note.wanted} of ${what}; there are ${note.left}.`;
    case "lowered":
      return `${what}: ${note.left} instead of ${note.wanted}, as many as can be had.`;
    case "leftOut":
      return `${what} could not be taken over.`;
    default:
      return `${what}: ${note.kind}`;
  }
}

/** @type {Record<string, string>} */
const CARRIED = { country: "to that country", currency: "in this currency", weight: "as much as this weighs" };

/** @param {any} obstacle */
function totalWords({ total, why, limit }) {
  switch (why) {
    case "belowMinimum":
      return `It comes to ${money(total)}, and less than ${money(limit)} cannot be paid: put more in the cart.`;
    case "aboveMaximum":
      return `It comes to ${money(total)}, and more than ${money(limit)} cannot be paid: take something out of the cart.`;
    case "currencyNotSold":
      return `Nothing is sold in ${total.currency} any more.`;
    default:
      return `${money(total)} cannot be paid.`;
  }
}

/** Why a cart cannot be ordered, and what to do. @param {any} obstacle @param {(variantId: string) => string} name of a variant */
export function obstacleWords(obstacle, name) {
  switch (obstacle.type) {
    case "emptyCart":
      return "There is nothing in the cart.";
    case "notOnSale":
      return `${name(obstacle.variantId)} is no longer on sale: take it out of the cart.`;
    case "fewerInStock":
      return `You want ${obstacle.wanted} of ${name(obstacle.variantId)}; there are ${obstacle.left}. Lower the number in the cart.`;
    case "priceChanged":
      return `${name(obstacle.variantId)} now costs ${money(obstacle.now)} instead of ${money(obstacle.before)}: look at the cart, and come back.`;
    case "couponDoesNothing":
      return `Take the coupon off: ${couponWhy(obstacle.why)}.`;
    case "notShipped":
      return `${obstacle.sellerName} does not send ${CARRIED[obstacle.why] ?? "these goods there"}.`;
    case "unknownOption":
      return "That way of sending is no longer offered: choose another.";
    case "tooManySellers":
      return `One order has at most ${obstacle.limit} sellers, and the cart has ${obstacle.sellers}: order in parts.`;
    case "totalNotPayable":
      return totalWords(obstacle);
    default:
      return obstacle.type;
  }
}
