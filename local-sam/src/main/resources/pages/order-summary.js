// @ts-check
// The order summary: amounts in rows.
import { element, money } from "./page.js";

/** @typedef {[string, { amount: number, currency: string }]} Amount what it is for, and how much */

/** Amounts in rows, and the total below them. @param {Amount[]} rows @param {Amount} all */
export function amounts(rows, all) {
  return element("table", { class: "sums" }, element("tbody", {}, ...rows.map(row)), element("tfoot", {}, row(all)));
}

/** @param {Amount} amount */
function row([words, sum]) {
  return element("tr", {}, element("th", { scope: "row" }, words), element("td", {}, money(sum)));
}

/** The discount as a row, if there is one. @param {Amount[1]} discount @returns {Amount[]} */
export function coupon(discount) {
  return discount.amount ? [["Discount", { ...discount, amount: -discount.amount }]] : [];
}
