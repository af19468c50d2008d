// @ts-check
// A seller's payout account: how far it is, what is missing, and the way to the payment provider's page.
import { actionButton, field, sheet } from "./forms.js";
import { element, redraw } from "./page.js";
import { moment } from "./labels.js";

/** Whose page it was before leaving for the provider's. */
const LEFT = "souk.payouts.seller";

/** @type {Record<string, [string, string]>} words and tone by status */
const STATUSES = {
  notRequested: ["not created", "low"],
  creating: ["being created", "low"],
  refused: ["refused", "out"],
  informationRequired: ["information required", "low"],
  underReview: ["under review", "low"],
  active: ["active", "in"],
  restricted: ["restricted", "out"],
  rejected: ["rejected", "out"],
  closed: ["closed", "out"],
};

/** Who comes back from the provider's page, when somebody does. @returns {string | null} their address */
export function returning() {
  return location.pathname === "/shop/payouts" ? sessionStorage.getItem(LEFT) : null;
}

/**
 * The block of a seller's page.
 * @param {{ request: (path: string, asking?: import("./page.js").RequestOptions) => Promise<any> }} session
 * @param {import("./session.js").Account} account
 */
export function payoutAccount(session, account) {
  const place = element("section", { class: "panel", id: "payouts", "aria-label": "Payout account" });
  const go = async (/** @type {string} */ path, /** @type {unknown} */ json) => {
    const link = await session.request(path, { method: "POST", json });
    sessionStorage.setItem(LEFT, account.email);
    location.assign(link.url);
  };
  const refresh = async () => {
    try {
      redraw(place, ...shown(await session.request("/api/v1/sellers/me/payout-account"), go, refresh));
    } catch (e) {
      redraw(place, element("p", { class: "wrong", role: "alert" }, /** @type {Error} */ (e).message));
    }
  };
  refresh();
  return place;
}

/** @typedef {(path: string, json?: unknown) => Promise<void>} Go */

/** @param {any} payout @param {Go} go @param {() => Promise<void>} refresh */
function shown(payout, go, refresh) {
  const [words, tone] = STATUSES[payout.status] ?? [payout.status, "low"];
  const late = new URLSearchParams(location.search).get("link") === "expired";
  return [
    element("h3", {}, "Payout account ", element("span", { class: `stock status ${tone}` }, words)),
    late && canGo(payout) ? element("p", { class: "note" }, "That link was used or too old. Take a new one.") : null,
    element("p", {}, payout.message),
    payout.requirements.length ? element("ul", { class: "lines" }, ...payout.requirements.map(requirement)) : null,
    payout.requirementsDueAt ? element("p", { class: "soft" }, "Due by ", moment(payout.requirementsDueAt)) : null,
    way(payout, go),
    payout.status === "notRequested" ? null : actionButton("Look again", refresh, { class: "quiet", id: "payouts-refresh" }),
  ];
}

/** @param {any} payout */
function canGo(payout) {
  return ["informationRequired", "underReview", "active", "restricted"].includes(payout.status);
}

/** @param {any} payout @param {Go} go */
function way(payout, go) {
  if (["notRequested", "creating", "refused"].includes(payout.status)) {
    const country = field("Country", { name: "country", required: true, pattern: "[A-Z]{2}", maxlength: 2, size: 3, value: payout.country ?? "DE" });
    return sheet({ id: "payouts-create", class: "wish" }, [country], "Create payout account", (values) => go("/api/v1/sellers/me/payout-account", { country: values.country }));
  }
  if (!canGo(payout)) return null;
  const words = payout.status === "active" && !payout.requirements.length ? "Open account at the payment provider" : "Complete payout account";
  return actionButton(words, () => go("/api/v1/sellers/me/payout-account/link"), { id: "payouts-link" });
}

/** @param {any} each */
function requirement(each) {
  const state = each.responsible === "provider" ? "being checked" : each.deadline === "eventuallyDue" ? "needed later" : each.deadline === "currentlyDue" ? "needed in time" : "needed now";
  return element("li", {}, element("div", { class: "what" }, each.description, ...each.problems.map((/** @type {string} */ why) => element("span", { class: "soft" }, why))), element("span", { class: "soft" }, state));
}
