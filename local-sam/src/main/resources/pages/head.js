// @ts-check
// The head of the shop's pages: how much is in the cart, and who one is.
import { byId, element } from "./page.js";
import { shopper } from "./session.js";

const PLACE = "souk.units";

/** Units in the cart as it was last seen. The cart itself is not read for this: it tells of a new price once. */
export const units = {
  get count() {
    return Number(localStorage.getItem(PLACE) ?? 0);
  },
  /** @param {number} count */
  set count(count) {
    localStorage.setItem(PLACE, String(count));
    draw();
  },
};

function draw() {
  const count = units.count;
  byId("units").textContent = count ? String(count) : "";
  byId("cart").setAttribute("aria-label", count === 1 ? "Cart, 1 unit" : `Cart, ${count} units`);
  const name = shopper.held?.name;
  const leave = async () => {
    localStorage.removeItem(PLACE);
    await shopper.logOut();
    location.assign("/");
  };
  byId("who").replaceChildren(...(name ? [name, " ", element("button", { class: "quiet small", type: "button", onclick: leave }, "Log out")] : []));
}

/** Keeps the head as things are, whichever window changes them. */
export function head() {
  addEventListener("souk-who", draw);
  addEventListener("storage", draw);
  draw();
}
