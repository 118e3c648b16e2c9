const FRAME_AT_MOST = 100;

const waiting = new Set();
let draw;
let drawing = false;

/** Draws a chart whose turn has not come. */
export function drawNow(chart) {
  if (!waiting.delete(chart) || !chart.isConnected) {
    return;
  }
  try {
    draw.call(chart);
  } catch (error) {
    reportError(error);
  }
}

/** After what is on the page has been shown; a page in the background shows nothing and is not waited for. */
const shown = () =>
  new Promise((done) => {
    const timer = setTimeout(done, FRAME_AT_MOST);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(done);
    });
  });

/** How far a chart is from what is seen of the page, in pixels. */
function distance(chart) {
  const { top, bottom } = chart.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}

const nearest = () => [...waiting].reduce((best, chart) => (distance(chart) < distance(best) ? chart : best));

async function takeTurns() {
  drawing = true;
  while (waiting.size > 0) {
    await shown();
    if (waiting.size > 0) {
      drawNow(nearest());
    }
  }
  drawing = false;
}

// The library draws each chart as soon as it is on the page, so that nothing of the page is seen before the last of them, and draws them all again when the
// menu has taken its place. Here they take turns, those that are seen first, and the page is shown in between. __resetChart is the library's own: where a
// newer one has none, it draws as it did.
customElements.whenDefined('vaadin-chart').then((Chart) => {
  draw = Chart.prototype.__resetChart;
  if (!draw) {
    return;
  }
  Chart.prototype.__resetChart = function () {
    if (this.configuration) {
      draw.call(this);
      return;
    }
    waiting.add(this);
    if (!drawing) {
      takeTurns();
    }
  };
});

addEventListener('beforeprint', () => [...waiting].forEach(drawNow));
