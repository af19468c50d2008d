// @ts-check
// The dev console: invocations with their cost, WebSocket connections, dead letters, log lines, and the clock.
import { requestJson, byId, element } from "./page.js";

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
    number(call.dynamoDbRequests),
    number(call.readUnits),
    number(call.writeUnits),
    element("td", {}, element("a", { href: "#request", onclick: choose }, call.requestId.slice(0, 12))),
  );
}

async function refresh() {
  const state = await requestJson(`/dev/state?requestId=${encodeURIComponent(request.value.trim())}`);
  byId("now").textContent = `${state.now} `;
  byId("calls").replaceChildren(...state.invocations.map(row));
  byId("sockets").textContent = `${state.sockets.open} open, ${state.sockets.sentMessages} messages sent`;
  byId("dead").replaceChildren(...(state.deadLetters.length ? state.deadLetters.map((/** @type {string} */ each) => element("pre", {}, each)) : [element("p", { class: "soft" }, "None")]));
  byId("log").textContent = state.log.join("\n") || "No log lines";
}

for (const button of document.querySelectorAll("button[data-move]")) {
  button.addEventListener("click", async () => {
    await requestJson("/dev/clock", { method: "POST", json: { advance: /** @type {HTMLElement} */ (button).dataset.move } });
    refresh();
  });
}
request.addEventListener("input", refresh);
refresh();
setInterval(refresh, 1500);
