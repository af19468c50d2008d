// @ts-check
// The API reference, drawn by Swagger UI from the document the functions themselves are described by.
// @ts-ignore: the viewer's own script declares it
window.SwaggerUIBundle({ url: "/docs/openapi.json", dom_id: "#reference", deepLinking: true, docExpansion: "list", defaultModelsExpandDepth: 0, validatorUrl: null, tryItOutEnabled: true });
