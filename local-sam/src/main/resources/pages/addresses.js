// @ts-check
// The address book at checkout: choose an address or add one.
import { field, sheet } from "./forms.js";
import { element } from "./page.js";
import { shopper } from "./session.js";
import { where } from "./labels.js";

/** @param {any[]} addresses @param {any} chosen @param {(id: string) => Promise<void>} choose */
export function whereTo(addresses, chosen, choose) {
  return addresses.map((each) =>
    element(
      "label",
      { class: "way" },
      element("input", { id: `a-${each.id}`, type: "radio", name: "address", checked: each.id === chosen.id, onchange: () => choose(each.id) }),
      ` ${where(each)}`,
    ),
  );
}

/** @param {boolean} first whether the book is empty @param {(id: string) => Promise<void>} made */
export function newAddress(first, made) {
  const fields = [
    field("Name", { name: "name", autocomplete: "name", maxlength: 100, required: true, value: shopper.tokens?.name ?? "" }),
    field("Street and number", { name: "line1", autocomplete: "address-line1", maxlength: 120, required: true }),
    field("Postal code", { name: "postalCode", autocomplete: "postal-code", maxlength: 16 }),
    field("City", { name: "city", autocomplete: "address-level2", maxlength: 80, required: true }),
    field("Country code (two letters)", { name: "country", autocomplete: "country", pattern: "[A-Za-z]{2}", maxlength: 2, value: "DE", required: true }),
  ];
  const send = async (/** @type {Record<string, string>} */ filled) => {
    const json = { ...filled, country: filled.country.toUpperCase(), postalCode: filled.postalCode || null };
    await made((await shopper.request("/api/v1/me/addresses", { method: "POST", json })).id);
  };
  const form = sheet({ id: "new-address" }, fields, "Use this address", send);
  return first ? element("div", {}, element("p", {}, "Add a shipping address."), form) : element("details", {}, element("summary", {}, "Add another address"), form);
}
