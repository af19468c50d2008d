// @ts-check
// The demo shop: products, one product with its live stock, the cart and the way to pay it.
import { cart } from "./cart.js";
import { checkout } from "./checkout.js";
import { head } from "./head.js";
import { ask, byId, element, money } from "./page.js";
import { picture, product, show } from "./product.js";
import { lamp, Live } from "./socket.js";

const main = byId("main");
const live = new Live({ state: lamp, level: show, resync: route });

async function list() {
  const sort = new URLSearchParams(location.hash.slice(2)).get("sort") ?? "-createdAt";
  const page = await ask(`/api/v1/products?limit=48&sort=${encodeURIComponent(sort)}`);
  const orders = { "-createdAt": "newest first", price: "cheapest first", "-price": "dearest first" };
  const choice = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": "Order", onchange: () => (location.hash = `#?sort=${choice.value}`) }));
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
