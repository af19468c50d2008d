// @ts-check
// The cart: its lines by seller at current prices, warnings about what changed, and a coupon.
import { actionButton, field, sheet } from "./forms.js";
import { units } from "./header.js";
import { element, money, redraw, ApiError } from "./page.js";
import { shopper } from "./session.js";
import { couponReason, warningText } from "./labels.js";

/** Draws it anew. @param {HTMLElement} main @param {string} [wrong] what to say above it */
export async function cart(main, wrong = "") {
  const view = await shopper.request("/api/v1/cart");
  units.count = view.totalQuantity;
  const lines = view.sellers.flatMap((/** @type {any} */ each) => each.lines);
  const name = (/** @type {string} */ id) => called(lines.find((/** @type {any} */ line) => line.variantId === id));
  const act = acting(main);
  const filled = lines.length + view.unavailable.length > 0;
  redraw(
    main,
    element("h2", {}, "Your cart"),
    element("p", { class: "wrong", role: "alert" }, wrong),
    view.warnings.length ? element("ul", { class: "notes" }, ...view.warnings.map((/** @type {any} */ note) => element("li", {}, warningText(note, name)))) : null,
    filled ? null : element("p", { class: "empty" }, "Your cart is empty. ", element("a", { href: "#" }, "Continue shopping"), "."),
    ...view.sellers.map((/** @type {any} */ part) => seller(part, act)),
    view.unavailable.length ? gone(view.unavailable, act) : null,
    filled ? sums(view, act, main) : null,
  );
}

/** @typedef {(path: string, asking: import("./page.js").RequestOptions) => Promise<void>} Act */

/** Sends a change of the cart and shows the result. @param {HTMLElement} main @returns {Act} */
function acting(main) {
  return async (path, asking) => {
    try {
      await shopper.request(path, asking);
      await cart(main);
    } catch (e) {
      await cart(main, `Something went wrong: ${/** @type {Error} */ (e).message}.`);
    }
  };
}

/** @param {any} line */
function called(line) {
  if (!line) return "An item in your cart";
  const options = Object.values(line.options).join(", ");
  return options ? `${line.name} (${options})` : line.name;
}

/** @param {any} part @param {Act} act */
function seller(part, act) {
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, part.sellerName),
    element("ul", { class: "lines" }, ...part.lines.map((/** @type {any} */ each) => line(each, act))),
    element("p", { class: "sum" }, "Subtotal ", element("strong", {}, money(part.subtotal))),
  );
}

/** @param {any} each @param {Act} act */
function line(each, act) {
  const change = () => number.reportValidity() && act(`/api/v1/cart/items/${each.variantId}`, { method: "PATCH", json: { quantity: Number(number.value) } });
  const number = /** @type {HTMLInputElement} */ (
    element("input", { id: `n-${each.variantId}`, type: "number", min: 1, max: 999, value: each.quantity, required: true, class: "count", "aria-label": `Quantity of ${called(each)}`, onchange: change })
  );
  return element(
    "li",
    {},
    each.image ? element("img", { src: each.image, alt: "" }) : element("span", { class: "noimage" }),
    element("div", { class: "what" }, element("a", { id: `l-${each.variantId}`, href: `#/${each.productId}` }, called(each)), element("span", { class: "soft" }, `${money(each.price)} each`)),
    number,
    element("span", { class: "price" }, money(each.total)),
    remove(each.variantId, called(each), act),
  );
}

/** @param {string} variantId @param {string} name @param {Act} act */
function remove(variantId, name, act) {
  return element("button", { id: `r-${variantId}`, class: "quiet small", type: "button", "aria-label": `Remove ${name}`, onclick: () => act(`/api/v1/cart/items/${variantId}`, { method: "DELETE" }) }, "Remove");
}

/** @param {any[]} lines @param {Act} act */
function gone(lines, act) {
  const rows = lines.map((each) => element("li", {}, element("div", { class: "what" }, `${each.quantity} × unavailable item, last price ${money(each.lastPrice)}`), remove(each.variantId, "it", act)));
  return element("section", { class: "panel" }, element("h3", {}, "Unavailable (not included in the total)"), element("ul", { class: "lines" }, ...rows));
}

/** @param {any} view @param {Act} act @param {HTMLElement} main */
function sums(view, act, main) {
  const put = async (/** @type {Record<string, string>} */ { code }) => {
    try {
      await shopper.request("/api/v1/cart/coupon", { method: "PUT", json: { code } });
    } catch (e) {
      throw e instanceof ApiError && e.code === "not-found" ? new Error(`coupon ${code} does not exist`) : e;
    }
    await cart(main);
  };
  const coupon = view.coupon;
  return element(
    "section",
    { class: "panel" },
    coupon
      ? element(
          "p",
          {},
          "Coupon ",
          element("strong", {}, coupon.code),
          coupon.discount ? `: −${money(coupon.discount)}. ` : ` not applied: ${couponReason(coupon.reason)}. `,
          actionButton("Remove", () => act("/api/v1/cart/coupon", { method: "DELETE" }), { class: "quiet small" }),
        )
      : sheet({ class: "wish" }, [field("Coupon code", { name: "code", maxlength: 40, required: true, autocomplete: "off" })], "Apply", put),
    view.total ? element("p", { class: "sum total" }, "Total ", element("strong", { id: "total" }, money(view.total))) : null,
    element("p", { class: "soft" }, "Shipping and tax are calculated at checkout. Items are not reserved until you place the order."),
    view.totalQuantity ? element("a", { class: "button", href: "#/checkout" }, "Check out") : null,
  );
}
