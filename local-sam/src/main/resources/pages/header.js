// @ts-check
// The header of the shop's pages: the number of units in the cart, and who is logged in.
import { byId, element } from "./page.js";
import { shopper } from "./session.js";

const PLACE = "souk.units";

/** Units in the cart at its last reading. The cart is not read for this, since a read reports a changed price only once. */
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
  byId("cart").setAttribute("aria-label", count === 1 ? "Cart, 1 item" : `Cart, ${count} items`);
  const name = shopper.tokens?.name;
  const leave = async () => {
    localStorage.removeItem(PLACE);
    await shopper.logOut();
    location.assign("/");
  };
  byId("who").replaceChildren(...(name ? [name, " ", element("button", { class: "quiet small", type: "button", onclick: leave }, "Log out")] : []));
}

/** Keeps the header up to date, whichever window changes the cart or the session. */
export function head() {
  addEventListener("souk-who", draw);
  addEventListener("storage", draw);
  draw();
}
