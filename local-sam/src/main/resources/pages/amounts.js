// @ts-check
// What something comes to, sum by sum.
import { element, money } from "./page.js";

/** @typedef {[string, { amount: number, currency: string }]} Amount what it is for, and how much */

/** Sums in rows, and below them all of it. @param {Amount[]} rows @param {Amount} all */
export function amounts(rows, all) {
  return element("table", { class: "sums" }, element("tbody", {}, ...rows.map(row)), element("tfoot", {}, row(all)));
}

/** @param {Amount} amount */
function row([words, sum]) {
  return element("tr", {}, element("th", { scope: "row" }, words), element("td", {}, money(sum)));
}

/** What a coupon takes off, as a row where it takes anything. @param {Amount[1]} discount @returns {Amount[]} */
export function coupon(discount) {
  return discount.amount ? [["Coupon", { ...discount, amount: -discount.amount }]] : [];
}
