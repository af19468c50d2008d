// @ts-check
// A product's page: its variants with their live stock, add to cart, and the demo seller's restock panel.
import { actionButton, sheet } from "./forms.js";
import { units } from "./header.js";
import { requestJson, element, money } from "./page.js";
import { demoAccounts, shopper, demoSession } from "./session.js";

/** @type {Map<string, HTMLElement>} the stock shown, by SKU */
const shown = new Map();

/** @param {{ sku: string, available: number, lowStock: boolean }} level @param {string} how */
export function show(level, how) {
  const badge = shown.get(level.sku);
  if (!badge) return;
  badge.textContent = level.available === 0 ? "Out of stock" : `In stock: ${level.available}`;
  badge.className = `stock ${level.available === 0 ? "out" : level.lowStock ? "low" : "in"}`;
  if (how === "event") {
    void badge.offsetWidth;
    badge.classList.add("changed");
    note(`${level.sku}: ${level.available} available`);
  }
}

/** @param {string} line */
function note(line) {
  const log = document.querySelector(".log");
  log?.prepend(element("li", {}, `${new Date().toLocaleTimeString("en-GB")}  ${line}`));
}

/** @param {string | null | undefined} url @param {string} name */
export function picture(url, name) {
  return url ? element("img", { src: url, alt: name, loading: "lazy" }) : element("span", { class: "noimage" });
}

/** @param {HTMLElement} main @param {string} id */
export async function product(main, id) {
  // Asked anew each time: after a resync a cached page would show what is gone.
  const item = await requestJson(`/api/v1/products/${encodeURIComponent(id)}`, { cache: "no-cache" });
  shown.clear();
  main.replaceChildren(
    element(
      "div",
      { class: "product" },
      picture(item.media[0]?.urls.large, item.name),
      element(
        "div",
        {},
        element("a", { href: "#", class: "soft" }, "← All products"),
        element("h2", {}, item.name),
        element("p", { class: "soft" }, `by ${item.sellerName}`),
        element("p", {}, item.description),
        variants(item),
        await hand(item),
      ),
    ),
  );
}

/** @param {any} item */
function variants(item) {
  const rows = item.variants.map((/** @type {any} */ variant) => {
    const badge = element("span", { class: "stock", "data-sku": variant.sku });
    shown.set(variant.sku, badge);
    show(variant, "snapshot");
    const options = Object.values(variant.options).join(", ") || "Default";
    return element("tr", {}, element("td", {}, options), element("td", { class: "price" }, money(variant.price)), element("td", {}, badge), element("td", {}, wish(item, variant, options)));
  });
  const names = [...["Variant", "Price", "Stock"].map((name) => element("th", {}, name)), element("td", {})];
  return element("table", { class: "variants" }, element("thead", {}, element("tr", {}, ...names)), element("tbody", {}, ...rows));
}

/** @param {any} item @param {any} variant @param {string} options */
function wish(item, variant, options) {
  const showMessage = element("span", { class: "soft", role: "status" });
  const number = element("input", { name: "quantity", type: "number", min: 1, max: 999, value: 1, required: true, class: "count", "aria-label": `Quantity of ${options}` });
  const put = async (/** @type {Record<string, string>} */ { quantity }) => {
    showMessage.textContent = "";
    await shopper.request("/api/v1/cart/items", { method: "POST", json: { productId: item.id, variantId: variant.id, quantity: Number(quantity) } });
    units.count += Number(quantity);
    showMessage.replaceChildren("Added to your ", element("a", { href: "#/cart" }, "cart"), ".");
  };
  return element("div", {}, sheet({ class: "wish" }, [number], "Add to cart", put), showMessage);
}

/** The demo seller's panel, where there is demo data. @param {any} item */
async function hand(item) {
  const seller = (await demoAccounts()).find((each) => each.role === "seller" && each.name === item.sellerName);
  if (!seller) return null;
  const session = demoSession(seller);
  const move = (/** @type {number} */ delta) => () => {
    const path = `/api/v1/products/${item.id}/variants/${item.variants[0].id}/stock-movements`;
    const headers = { "idempotency-key": crypto.randomUUID() };
    return session.request(path, { method: "POST", headers, json: { delta, reason: delta > 0 ? "restock" : "damaged" } });
  };
  return element(
    "div",
    { class: "panel" },
    element("h3", {}, `Act as ${seller.name}`),
    element("p", { class: "soft" }, "Open this page in two windows: both update at once."),
    actionButton("Restock 10 units", move(10), { id: "restock" }),
    " ",
    actionButton("Mark 1 damaged", move(-1), { class: "quiet" }),
    element("ul", { class: "log" }),
  );
}
