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
  // With it every operation is a link within a button, which no screen reader can make sense of.
  deepLinking: false,
});

// Swagger UI speaks English only, and the offices that read this page do not. What it says by itself is said in Spanish as soon as it is drawn;
// what the API answers, and names of its fields, stand in <pre> and <code> and are left alone.
const words = {
  "Authorize": "Identificarse",
  "Authorized": "Identificado",
  "Available authorizations": "Formas de identificarse",
  "Basic authorization": "Usuario y contraseña",
  "Username:": "Usuario:",
  "Password:": "Contraseña:",
  "Value:": "Clave:",
  "Name:": "Nombre:",
  "In:": "Va en:",
  "Logout": "Olvidar",
  "Close": "Cerrar",
  "Servers": "Servidor",
  "Parameters": "Parámetros",
  "No parameters": "Sin parámetros",
  "Name": "Nombre",
  "Description": "Descripción",
  "Try it out": "Probar",
  "Cancel": "Cancelar",
  "Reset": "Restablecer",
  "Execute": "Enviar",
  "Clear": "Limpiar",
  "Request body": "Cuerpo de la petición",
  "Request URL": "Dirección pedida",
  "Responses": "Respuestas",
  "Server response": "Respuesta del servidor",
  "Response body": "Cuerpo",
  "Response headers": "Encabezados",
  "Request duration": "Duración",
  "Code": "Código",
  "Details": "Detalle",
  "Links": "Enlaces",
  "No links": "Sin enlaces",
  "Undocumented": "No descrita",
  "Media type": "Tipo de contenido",
  "Controls": "Decide el encabezado",
  "header.": ".",
  "Example Value": "Ejemplo",
  "Example": "Ejemplo",
  "Examples": "Ejemplos",
  "Examples:": "Ejemplos:",
  "Schema": "Esquema",
  "Schemas": "Esquemas",
  "Headers:": "Encabezados:",
  "Type": "Tipo",
  "required": "obligatorio",
  "query": "en la dirección",
  "header": "encabezado",
  "Loading...": "Cargando…",
  "Loading…": "Cargando…",
  "Download": "Descargar",
  "Download file": "Descargar el archivo",
  "Copy to clipboard": "Copiar",
  "Send empty value": "Enviar vacío",
  "Expand all": "Abrir todo",
  "Collapse all": "Cerrar todo",
  "Expand operation": "Abrir la operación",
  "Collapse operation": "Cerrar la operación",
  "authorization button unlocked": "Identificarse",
  "authorization button locked": "Identificado",
  "Apply credentials": "Usar estos datos",
  "Remove authorization": "Olvidar estos datos",
  "auth-basic-username": "Usuario",
  "auth-basic-password": "Contraseña",
  "auth-bearer-value": "Clave de acceso",
};
const attributes = ["aria-label", "title", "placeholder"];

function spanish(text) {
  const said = words[text.trim()];
  return said === undefined ? text : text.replace(text.trim(), said);
}

// What a screen reader and somebody without a mouse lack of it, by what is to be mended.
const mends = {
  "select": (select) => label(select, select.closest("tr")?.dataset.paramName ?? "Servidor"),
  "textarea, input:not([aria-label])": (field) => label(field, field.closest("tr")?.dataset.paramName),
  "table[role=region]": (table) => label(table, "Respuestas " + table.id),
  ".close-modal": (button) => label(button, "Cerrar"),
  "pre.microlight, .highlight-code pre": (box) => box.setAttribute("tabindex", "0"),
  ".information-container": (part) => role(part, "region", "Acerca de la API"),
  ".schemes-server-container": (part) => role(part, "region", "Servidor e identificación"),
  ".modal-ux": (part) => role(part, "dialog", "Formas de identificarse"),
  "h3.opblock-tag, .modal-ux-header h3, .models > h4": (heading) => level(heading, "2"),
  ".modal-ux-content h4, .opblock-section-header h4": (heading) => level(heading, "3"),
};

function label(element, words) {
  if (words && !element.hasAttribute("aria-label")) {
    element.setAttribute("aria-label", words);
  }
}

function role(element, what, words) {
  element.setAttribute("role", what);
  label(element, words);
}

function level(heading, number) {
  heading.setAttribute("role", "heading");
  heading.setAttribute("aria-level", number);
}

function mend(element) {
  for (const [selector, how] of Object.entries(mends)) {
    if (element.matches(selector)) {
      how(element);
    }
  }
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const parent = node.parentElement;
    const said = spanish(node.data);
    if (said !== node.data && parent && !parent.closest("pre, code, textarea")) {
      node.data = said;
    }
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  for (const attribute of attributes) {
    const text = node.getAttribute(attribute);
    if (text && spanish(text) !== text) {
      node.setAttribute(attribute, spanish(text));
    }
  }
  mend(node);
  node.childNodes.forEach(say);
}

new MutationObserver((changes) => changes.forEach((change) => {
  if (change.type === "childList") {
    change.addedNodes.forEach(say);
  } else {
    say(change.target);
  }
})).observe(document.getElementById("api"), {
  childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: attributes,
});
