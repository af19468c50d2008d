// @ts-check
// The way from the cart to paying it: who, where to, how it is sent, what it comes to.
import { newAddress, whereTo } from "./addresses.js";
import { amounts, coupon } from "./amounts.js";
import { Attempt, doing } from "./forms.js";
import { units } from "./head.js";
import { logInForm } from "./login.js";
import { element, money, redraw } from "./page.js";
import { shopper } from "./session.js";
import { obstacleWords } from "./words.js";

const paying = new Attempt("pay");

/** What was chosen so far. @type {{ addressId: string | null, shipping: Map<string, string>, told: string[] }} */
const chosen = { addressId: null, shipping: new Map(), told: [] };

/** @param {HTMLElement} main */
export async function checkout(main) {
  if (!shopper.held?.name) {
    const entered = async (/** @type {string[]} */ told) => {
      chosen.told = told;
      await checkout(main);
    };
    return redraw(main, element("h2", {}, "Check out"), await logInForm("Log in, and what is in your cart comes with you.", entered));
  }
  const addresses = (await shopper.ask("/api/v1/me/addresses")).items;
  const address = addresses.find((/** @type {any} */ each) => each.id === chosen.addressId) ?? addresses.find((/** @type {any} */ each) => each.isDefault) ?? addresses[0];
  const choose = async (/** @type {string} */ id) => {
    chosen.addressId = id;
    await checkout(main);
  };
  const quote = address ? await shopper.ask("/api/v1/checkout/quote", { method: "POST", json: wish(address.id) }) : null;
  redraw(
    main,
    element("h2", {}, "Check out"),
    ...chosen.told.map((words) => element("p", { class: "soft", role: "status" }, words)),
    element("section", { class: "panel" }, element("h3", {}, "Where to"), ...whereTo(addresses, address, choose), newAddress(addresses.length === 0, choose)),
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
  const name = (/** @type {string} */ id) => lines.find((/** @type {any} */ line) => line.variantId === id)?.name ?? "Something in your cart";
  const obstacles = quote.obstacles.map((/** @type {any} */ each) => element("li", {}, obstacleWords(each, name)));
  const pay = doing("Pay", () => paid(addressId, quote), { id: "pay", disabled: obstacles.length > 0 });
  return [
    ...quote.sellers.map((/** @type {any} */ part) => seller(main, part)),
    element(
      "section",
      { class: "panel" },
      element("h3", {}, "What it comes to"),
      quote.sums ? sums(quote) : null,
      obstacles.length ? element("div", { class: "wrong", role: "alert" }, "It cannot be ordered as it is:", element("ul", {}, ...obstacles)) : null,
      element("p", {}, pay, " ", element("a", { href: "#/cart" }, "Back to the cart")),
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
  const ways = part.choices.map((/** @type {any} */ way, /** @type {number} */ i) =>
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
    element("fieldset", {}, element("legend", {}, "Sent by"), ...(ways.length ? ways : ["This shop does not send there."])),
    part.total ? element("p", { class: "sum" }, "With shipping ", element("strong", {}, money(part.total))) : null,
  );
}

/** @param {any} quote */
function sums({ sums, taxRate }) {
  const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 2 }).format(taxRate.basisPoints / 10_000);
  const how = taxRate.treatment === "included" ? "in it" : "on top";
  const rows = [["Goods", sums.goods], ...coupon(sums.discount), ["Shipping", sums.shipping], [`Tax of ${taxRate.country}, ${percent}, ${how}`, sums.tax]];
  return amounts(/** @type {import("./amounts.js").Amount[]} */ (rows), ["To pay", sums.total]);
}

/** Goes to where it is paid; pressed again, or after a lost answer, it goes to the same. @param {string} addressId @param {any} quote */
async function paid(addressId, quote) {
  const body = wish(addressId);
  const started = await paying.at({ body, sellers: quote.sellers }, (headers) => shopper.ask("/api/v1/payment/checkout", { method: "POST", headers, json: body }));
  units.count = 0;
  location.assign(started.checkoutUrl);
}
