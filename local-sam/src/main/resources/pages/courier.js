// @ts-check
// A courier's deliveries: where they go, and the code that proves each.
import { actionButton, field, sheet } from "./forms.js";
import { element, kept } from "./page.js";
import { demoSession } from "./session.js";
import { badge, where } from "./labels.js";

/** @param {HTMLElement} corner @param {import("./session.js").Account} account @returns {() => void} ends it */
export function courier(corner, account) {
  const session = demoSession(account);
  const list = element("div", {});
  const wrong = element("p", { class: "wrong", role: "alert" });
  const connectionStatus = /** @type {HTMLElement} */ (document.getElementById("live"));
  corner.replaceChildren(element("h2", {}, `Deliveries of ${account.name}`), wrong, list);
  const refresh = async () => {
    try {
      const page = await session.request("/api/v1/deliveries");
      wrong.textContent = "";
      connectionStatus.classList.add("on");
      kept(list, page.items, (delivery) => shown(delivery, act), "No deliveries.");
    } catch (e) {
      wrong.textContent = /** @type {Error} */ (e).message;
      connectionStatus.classList.remove("on");
    }
  };
  const act = async (/** @type {string} */ path, /** @type {unknown} */ json) => {
    await session.request(path, { method: "POST", json });
    await refresh();
  };
  connectionStatus.textContent = "refreshes every 3 seconds";
  refresh();
  // New assignments are not pushed to couriers over the WebSocket.
  const asking = setInterval(refresh, 3000);
  return () => clearInterval(asking);
}

/** @param {any} delivery @param {(path: string, json?: unknown) => Promise<void>} act */
function shown(delivery, act) {
  const lines = delivery.lines.map((/** @type {any} */ each) => element("li", {}, element("div", { class: "what" }, `${each.quantity} × ${each.name}`)));
  const code = field("Delivery code", { name: "code", inputmode: "numeric", pattern: "[0-9]{6}", maxlength: 6, required: true, autocomplete: "off" });
  return element(
    "section",
    { class: "panel" },
    element("h3", {}, `From ${delivery.sellerName} `, badge(delivery.status)),
    delivery.shippingAddress ? element("p", {}, `To ${where(delivery.shippingAddress)}`) : null,
    element("ul", { class: "lines" }, ...lines),
    delivery.status === "shipped" ? actionButton("Start delivery", () => act(`/api/v1/deliveries/${delivery.id}/start`), { id: `out-${delivery.id}` }) : null,
    delivery.status === "outForDelivery" ? sheet({ id: `deliver-${delivery.id}`, class: "wish" }, [code], "Confirm delivery", (filled) => act(`/api/v1/deliveries/${delivery.id}/deliver`, { code: filled.code })) : null,
    ["paid", "processing"].includes(delivery.status) ? element("p", { class: "soft" }, "The seller has not shipped all items yet.") : null,
  );
}
