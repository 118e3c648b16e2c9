// The Tablero is charts for the most part: their library is on its way while the server still draws up what they show.
if (location.pathname === new URL('.', document.baseURI).pathname) {
  import('@vaadin/charts/src/vaadin-chart.js');
}
