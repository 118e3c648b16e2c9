// The Tablero is charts for the most part: their library is on its way while the server still draws up what they show. Without a selection in the address the
// server may send on to another screen, as those who capture when they have signed in, who need not load it.
if (location.pathname === new URL('.', document.baseURI).pathname && location.search) {
  import('@vaadin/charts/src/vaadin-chart.js');
}
