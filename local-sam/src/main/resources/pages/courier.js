// @ts-check
// A courier's corner: what is to be brought where, and the code that proves it was.
import { doing, field, sheet } from "./forms.js";
import { element, kept } from "./page.js";
import { worker } from "./session.js";
import { badge, where } from "./words.js";

/** @param {HTMLElement} corner @param {import("./session.js").Account} account @returns {() => void} ends it */
export function courier(corner, account) {
  const session = worker(account);
  const list = element("div", {});
  const wrong = element("p", { class: "wrong", role: "alert" });
  const lamp = /** @type {HTMLElement} */ (document.getElementById("live"));
  corner.replaceChildren(element("h2", {}, `What ${account.name} brings`), wrong, list);
  const refresh = async () => {
    try {
      const page = await session.ask("/api/v1/deliveries");
      wrong.textContent = "";
      lamp.classList.add("on");
      kept(list, page.items, (delivery) => shown(delivery, act), "Nothing is to be brought.");
    } catch (e) {
      wrong.textContent = /** @type {Error} */ (e).message;
      lamp.classList.remove("on");
    }
  };
  const act = async (/** @type {string} */ path, /** @type {unknown} */ json) => {
    await session.ask(path, { method: "POST", json });
    await refresh();
  };
  lamp.textContent = "asks every 3 seconds";
  refresh();
  // Nobody tells a courier over the socket what is given to them.
  const asking = setInterval(refresh, 3000);
  return () => clearInterval(asking);
}

/** @param {any} delivery @param {(path: string, json?: unknown) => Promise<void>} act */
function shown(delivery, act) {
  const lines = delivery.lines.map((/** @type {any} */ each) => element("li", {}, element("div", { class: "what" }, `${each.quantity} × ${each.name}`)));
  const code = field("The customer's code", { name: "code", inputmode: "numeric", pattern: "[0-9]{6}", maxlength: 6, required: true, autocomplete: "off" });
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, `From ${delivery.sellerName} `, badge(delivery.status)),
    delivery.address ? element("p", {}, `To ${where(delivery.address)}`) : null,
    element("ul", { class: "lines" }, ...lines),
    delivery.status === "shipped" ? doing("Set out", () => act(`/api/v1/deliveries/${delivery.id}/set-out`), { id: `out-${delivery.id}` }) : null,
    delivery.status === "outForDelivery" ? sheet({ id: `deliver-${delivery.id}`, class: "wish" }, [code], "Handed over", (filled) => act(`/api/v1/deliveries/${delivery.id}/deliver`, { code: filled.code })) : null,
    ["paid", "processing"].includes(delivery.status) ? element("p", { class: "soft" }, "Its seller has not sent all of it yet.") : null,
  );
}
