// @ts-check
// Checkout: log-in, shipping address, shipping method, order summary.
import { newAddress, whereTo } from "./addresses.js";
import { amounts, coupon } from "./order-summary.js";
import { IdempotentAttempt, actionButton } from "./forms.js";
import { units } from "./header.js";
import { logInForm } from "./login.js";
import { element, money, redraw } from "./page.js";
import { shopper } from "./session.js";
import { blockerText } from "./labels.js";

const paying = new IdempotentAttempt("pay");

/** The shopper's choices so far. @type {{ addressId: string | null, shipping: Map<string, string>, told: string[] }} */
const chosen = { addressId: null, shipping: new Map(), told: [] };

/** @param {HTMLElement} main */
export async function checkout(main) {
  if (!shopper.tokens?.name) {
    const entered = async (/** @type {string[]} */ told) => {
      chosen.told = told;
      await checkout(main);
    };
    return redraw(main, element("h2", {}, "Checkout"), await logInForm("Log in to check out. Your cart is kept.", entered));
  }
  const addresses = (await shopper.request("/api/v1/me/addresses")).items;
  const address = addresses.find((/** @type {any} */ each) => each.id === chosen.addressId) ?? addresses.find((/** @type {any} */ each) => each.isDefault) ?? addresses[0];
  const choose = async (/** @type {string} */ id) => {
    chosen.addressId = id;
    await checkout(main);
  };
  const quote = address ? await shopper.request("/api/v1/checkout/quote", { method: "POST", json: wish(address.id) }) : null;
  redraw(
    main,
    element("h2", {}, "Checkout"),
    ...chosen.told.map((words) => element("p", { class: "soft", role: "status" }, words)),
    element("section", { class: "panel" }, element("h3", {}, "Shipping address"), ...whereTo(addresses, address, choose), newAddress(addresses.length === 0, choose)),
    ...(quote ? ordering(main, address.id, quote) : []),
  );
}

/** @param {string} addressId */
function wish(addressId) {
  return { addressId, shipping: [...chosen.shipping].map(([sellerId, optionId]) => ({ sellerId, optionId })) };
}

/** @param {HTMLElement} main @param {string} addressId @param {any} quote */
function ordering(main, addressId, quote) {
  const lines = quote.sellers.flatMap((/** @type {any} */ each) => each.lines);
  units.count = lines.reduce((/** @type {number} */ sum, /** @type {any} */ line) => sum + line.quantity, 0);
  const name = (/** @type {string} */ id) => lines.find((/** @type {any} */ line) => line.variantId === id)?.name ?? "An item in your cart";
  const blockers = quote.blockers.map((/** @type {any} */ each) => element("li", {}, blockerText(each, name)));
  const pay = actionButton("Pay", () => paid(addressId, quote), { id: "pay", disabled: blockers.length > 0 });
  return [
    ...quote.sellers.map((/** @type {any} */ part) => seller(main, part)),
    element(
      "section",
      { class: "panel" },
      element("h3", {}, "Order summary"),
      quote.totals ? sums(quote) : null,
      blockers.length ? element("div", { class: "wrong", role: "alert" }, "This order cannot be placed yet:", element("ul", {}, ...blockers)) : null,
      element("p", {}, pay, " ", element("a", { href: "#/cart" }, "Back to cart")),
    ),
  ];
}

/** @param {HTMLElement} main @param {any} part */
function seller(main, part) {
  const lines = part.lines.map((/** @type {any} */ line) => element("li", {}, element("div", { class: "what" }, `${line.quantity} × ${line.name}`), element("span", { class: "price" }, money(line.total))));
  const choose = async (/** @type {string} */ optionId) => {
    chosen.shipping.set(part.sellerId, optionId);
    await checkout(main);
  };
  const ways = part.shippingOptions.map((/** @type {any} */ way, /** @type {number} */ i) =>
    element(
      "label",
      { class: "way" },
      element("input", { id: `w-${part.sellerId}-${i}`, type: "radio", name: part.sellerId, checked: way.optionId === part.shipping?.optionId, onchange: () => choose(way.optionId) }),
      ` ${way.name}, ${way.price.amount ? money(way.price) : "free"}`,
    ),
  );
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, part.sellerName),
    element("ul", { class: "lines" }, ...lines),
    element("fieldset", {}, element("legend", {}, "Shipping method"), ...(ways.length ? ways : ["This shop does not ship to that address."])),
    part.total ? element("p", { class: "sum" }, "Subtotal with shipping ", element("strong", {}, money(part.total))) : null,
  );
}

/** @param {any} quote */
function sums({ totals, taxRate }) {
  const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 2 }).format(taxRate.basisPoints / 10_000);
  const how = taxRate.treatment === "included" ? "Includes" : "Plus";
  const rows = [["Subtotal", totals.subtotal], ...coupon(totals.discount), ["Shipping", totals.shipping], [`${how} ${percent} VAT (${new Intl.DisplayNames("en", { type: "region" }).of(taxRate.country)})`, totals.tax]];
  return amounts(/** @type {import("./order-summary.js").Amount[]} */ (rows), ["Total", totals.total]);
}

/** Opens the Stripe Checkout page; a repeat, or a retry after a lost response, opens the same one. @param {string} addressId @param {any} quote */
async function paid(addressId, quote) {
  const body = wish(addressId);
  const started = await paying.at({ body, sellers: quote.sellers }, (headers) => shopper.request("/api/v1/payment/checkout", { method: "POST", headers, json: body }));
  units.count = 0;
  location.assign(started.checkoutUrl);
}
