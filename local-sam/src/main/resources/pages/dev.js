// @ts-check
// The control page: calls with their cost, sockets, dead letters, log lines, and the clock.
import { ask, byId, element } from "./page.js";

const request = /** @type {HTMLInputElement} */ (byId("request"));

/** @param {any} call */
function row(call) {
  const number = (/** @type {number} */ value) => element("td", { class: "number" }, value);
  const choose = () => {
    request.value = call.requestId;
    refresh();
  };
  return element(
    "tr",
    {},
    element("td", {}, call.at.slice(11, 23)),
    element("td", {}, element("code", {}, call.trigger)),
    element("td", {}, call.function),
    element("td", { class: `status-${String(call.outcome)[0]}` }, call.outcome),
    number(call.millis),
    number(call.dynamoCalls),
    number(call.readUnits),
    number(call.writeUnits),
    element("td", {}, element("a", { href: "#request", onclick: choose }, call.requestId.slice(0, 12))),
  );
}

async function refresh() {
  const state = await ask(`/dev/state?requestId=${encodeURIComponent(request.value.trim())}`);
  byId("now").textContent = `${state.now} `;
  byId("calls").replaceChildren(...state.calls.map(row));
  byId("sockets").textContent = `${state.sockets.open} open, ${state.sockets.sent} messages sent`;
  byId("dead").replaceChildren(...(state.deadLetters.length ? state.deadLetters.map((/** @type {string} */ each) => element("pre", {}, each)) : [element("p", { class: "soft" }, "none")]));
  byId("log").textContent = state.log.join("\n") || "no lines";
}

for (const button of document.querySelectorAll("button[data-move]")) {
  button.addEventListener("click", async () => {
    await ask("/dev/clock", { method: "POST", json: { forward: /** @type {HTMLElement} */ (button).dataset.move } });
    refresh();
  });
}
request.addEventListener("input", refresh);
refresh();
setInterval(refresh, 1500);
