// @ts-check
// The API reference, drawn by Swagger UI from the document the functions themselves are described by.

const KEY = "Idempotency-Key";

/** Keys nobody typed. @type {Set<string>} */
const filledIn = new Set();

/**
 * A key names one request, so the document's example would do for the first only: each operation is filled in with a key of
 * its own, and each time it is sent with another. One that is typed is sent as it is, to try what a repeat does.
 * @param {any} document
 */
function withKeys(document) {
  const operations = Object.values(document.paths).flatMap((each) => Object.values(each));
  const shared = Object.values(document.components?.parameters ?? {});
  for (const parameter of operations.flatMap((each) => each.parameters ?? []).concat(shared)) {
    if (parameter.name !== KEY) continue;
    delete parameter.examples;
    parameter.example = crypto.randomUUID();
    filledIn.add(parameter.example);
  }
  return document;
}

/** @param {{ headers: Record<string, string> }} request */
function withFreshKey(request) {
  if (filledIn.has(request.headers[KEY])) request.headers[KEY] = crypto.randomUUID();
  return request;
}

fetch("/docs/openapi.json")
  .then((answer) => answer.json())
  .then((document) => {
    // @ts-ignore: the viewer's own script declares it
    window.SwaggerUIBundle({ spec: withKeys(document), requestInterceptor: withFreshKey, dom_id: "#reference", deepLinking: true, docExpansion: "list", defaultModelsExpandDepth: 0, validatorUrl: null, showExtensions: true, tryItOutEnabled: true });
  });
