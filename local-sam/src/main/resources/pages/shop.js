// @ts-check
// The demo shop: product list, product page with live stock, cart and checkout.
import { cart } from "./cart.js";
import { checkout } from "./checkout.js";
import { head } from "./header.js";
import { requestJson, byId, element, money } from "./page.js";
import { picture, product, show } from "./product.js";
import { connectionStatus, LiveUpdates } from "./live-updates.js";

const main = byId("main");
const live = new LiveUpdates({ state: connectionStatus, level: show, resync: route });

async function list() {
  const sort = new URLSearchParams(location.hash.slice(2)).get("sort") ?? "-createdAt";
  const page = await requestJson(`/api/v1/products?limit=48&sort=${encodeURIComponent(sort)}`);
  const orders = { "-createdAt": "Newest", price: "Price: low to high", "-price": "Price: high to low" };
  const choice = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": "Sort by", onchange: () => (location.hash = `#?sort=${choice.value}`) }));
  for (const [value, words] of Object.entries(orders)) choice.append(element("option", { value, selected: value === sort }, words));
  main.replaceChildren(
    element("div", { class: "toolbar" }, element("span", { class: "soft" }, `${page.items.length} products`), choice),
    page.items.length
      ? element("div", { class: "grid" }, ...page.items.map(card))
      : element("p", { class: "empty" }, "There are no products yet. Register a seller and publish a product, or start without --empty."),
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

/** @type {Promise<unknown>} pages are drawn one after the other */
let drawn = Promise.resolve();

function route() {
  drawn = drawn.then(draw);
}

async function draw() {
  const place = location.hash.match(/^#\/(prd_\w+|cart|checkout)$/)?.[1];
  live.watch(place?.startsWith("prd_") ? [`product:${place}`] : []);
  try {
    if (place === "cart") await cart(main);
    else if (place === "checkout") await checkout(main);
    else if (place) await product(main, place);
    else await list();
  } catch (e) {
    main.replaceChildren(element("p", { class: "empty", role: "alert" }, /** @type {Error} */ (e).message));
  }
}

addEventListener("hashchange", route);
head();
route();
