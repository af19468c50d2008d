// @ts-check
// The demo shop: products, one product with its live stock, and a seller's hand to restock it.
import { ask, byId, element, money } from "./page.js";
import { Live } from "./socket.js";

const main = byId("main");
/** @type {Map<string, HTMLElement>} the stock shown, by SKU */
const shown = new Map();
/** @type {string | null} the demo seller's access token */
let token = null;

const live = new Live(
  show,
  (open) => {
    byId("live").classList.toggle("on", open);
    byId("live").textContent = open ? "live" : "reconnecting";
  },
  route,
);

/** @param {{ sku: string, available: number, lowStock: boolean }} level @param {string} how */
function show(level, how) {
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
function picture(url, name) {
  return url ? element("img", { src: url, alt: name, loading: "lazy" }) : element("span", { class: "noimage" });
}

async function list() {
  live.watch([]);
  const sort = new URLSearchParams(location.hash.slice(2)).get("sort") ?? "-createdAt";
  const page = await ask(`/api/v1/products?limit=48&sort=${encodeURIComponent(sort)}`);
  const orders = { "-createdAt": "newest first", price: "cheapest first", "-price": "dearest first" };
  const choice = element("select", { "aria-label": "Order", onchange: () => (location.hash = `#?sort=${choice.value}`) });
  for (const [value, words] of Object.entries(orders)) choice.append(element("option", { value, selected: value === sort }, words));
  main.replaceChildren(
    element("div", { class: "toolbar" }, element("span", { class: "soft" }, `${page.items.length} products,`), choice),
    page.items.length
      ? element("div", { class: "grid" }, ...page.items.map(card))
      : element("p", { class: "empty" }, "Nothing is for sale yet. Register a seller and publish a product, or start without --empty."),
  );
}

/** @param {any} item */
function card(item) {
  return element(
    "a",
    { class: "card", href: `#/${item.id}` },
    picture(item.image, item.name),
    element("div", {}, element("h3", {}, item.name), element("p", {}, item.sellerName), element("p", { class: "price" }, money(item.price))),
  );
}

/** @param {string} id */
async function product(id) {
  // Asked anew each time: after a resync a cached page would show what is gone.
  const item = await ask(`/api/v1/products/${encodeURIComponent(id)}`, { cache: "no-cache" });
  shown.clear();
  main.replaceChildren(
    element(
      "div",
      { class: "product" },
      picture(item.media[0]?.urls.large, item.name),
      element(
        "div",
        {},
        element("a", { href: "#", class: "soft" }, "← all products"),
        element("h2", {}, item.name),
        element("p", { class: "soft" }, `by ${item.sellerName}`),
        element("p", {}, item.description),
        variants(item),
        await hand(item),
      ),
    ),
  );
  live.watch([`product:${id}`]);
}

/** @param {any} item */
function variants(item) {
  const rows = item.variants.map((/** @type {any} */ variant) => {
    const badge = element("span", { class: "stock", "data-sku": variant.sku });
    shown.set(variant.sku, badge);
    show(variant, "snapshot");
    const options = Object.values(variant.options).join(", ") || "one kind";
    return element("tr", {}, element("td", {}, options), element("td", { class: "price" }, money(variant.price)), element("td", {}, badge));
  });
  const head = element("tr", {}, ...["Kind", "Price", "Stock"].map((name) => element("th", {}, name)));
  return element("table", { class: "variants" }, element("thead", {}, head), element("tbody", {}, ...rows));
}

/** The seller's hand, where there is demo data. @param {any} item */
async function hand(item) {
  const demo = await ask("/dev/demo");
  const seller = demo.sellers.find((/** @type {any} */ each) => each.shopName === item.sellerName);
  if (!seller) return null;
  const move = (/** @type {number} */ delta) => async () => {
    token ??= (await ask("/api/v1/auth/sellers/login", { method: "POST", json: { email: seller.email, password: seller.password } })).accessToken;
    const variant = item.variants[0];
    const path = `/api/v1/products/${item.id}/variants/${variant.id}/stock-movements`;
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": crypto.randomUUID() };
    try {
      await ask(path, { method: "POST", headers, json: { delta, reason: delta > 0 ? "restock" : "damaged" } });
    } catch (e) {
      note(`refused: ${/** @type {Error} */ (e).message}`);
    }
  };
  return element(
    "div",
    { class: "panel" },
    element("h3", {}, `Be ${seller.shopName} for a moment`),
    element("p", { class: "soft" }, "Open this page twice: both hear of it at once."),
    element("button", { id: "restock", onclick: move(10) }, "Restock 10"),
    " ",
    element("button", { class: "quiet", onclick: move(-1) }, "One broke"),
    element("ul", { class: "log" }),
  );
}

async function route() {
  token = null;
  const id = location.hash.match(/^#\/(prd_\w+)$/)?.[1];
  try {
    await (id ? product(id) : list());
  } catch (e) {
    main.replaceChildren(element("p", { class: "empty" }, /** @type {Error} */ (e).message));
  }
}

addEventListener("hashchange", route);
route();
