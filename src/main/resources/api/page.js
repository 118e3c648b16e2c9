// Only what this server answers: no validator of others, no address from outside.
window.ui = SwaggerUIBundle({
  url: "api/v1/openapi.json",
  dom_id: "#api",
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  queryConfigEnabled: false,
  supportedSubmitMethods: ["get", "post"],
  persistAuthorization: false,
  deepLinking: true,
});
