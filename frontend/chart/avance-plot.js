import { drawNow } from './one-by-one.js';

// What a change of the figures takes to move; nothing moves for a reader who asked for less motion.
const MOVING = { duration: 450 };
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** In which line of the reading a mark stands: its quarter, or its row of a map. */
const row = (point) => (point.series.type === 'heatmap' ? point.y : point.x);

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; }
  :host([hidden]) { display: none; }
  .ring { position: absolute; box-sizing: border-box; pointer-events: none; border-radius: 4px;
    outline: var(--vaadin-focus-ring-width) solid var(--vaadin-focus-ring-color); outline-offset: 1px; }
  .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`);

/**
 * The drawing of a chart. Its marks, the points of the library that say something of themselves, are walked through with the arrow keys and opened
 * with Enter or with a click: then it fires mark-open with the key of the mark.
 */
class AvancePlot extends HTMLElement {
  #at = -1;
  #ring = document.createElement('div');
  #said = document.createElement('div');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#ring.className = 'ring';
    this.#ring.hidden = true;
    this.#said.className = 'said';
    this.#said.setAttribute('aria-live', 'polite');
    root.append(document.createElement('slot'), this.#ring, this.#said);
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('blur', () => this.#leave());
    this.addEventListener('pointerdown', () => this.#leave());
    // It does not bubble: it is met on its way down.
    this.addEventListener('point-click', (event) => this.#open(event.detail.originalEvent.point), true);
  }

  get #chart() {
    return this.querySelector('vaadin-chart');
  }

  /** Moves what is drawn to other figures of the same drawing. */
  update(json) {
    json.chart = { ...json.chart, animation: still.matches ? false : MOVING };
    this.#chart.updateConfiguration(json, false);
    this.#ring.hidden = true;
    // Whoever is walking through the marks stays at the same one when it has arrived.
    setTimeout(() => this.#stay(), json.chart.animation ? MOVING.duration + 100 : 100);
  }

  #stay() {
    const mark = this.#marks[this.#at];
    if (mark) {
      this.#surround(mark);
    } else {
      this.#leave();
    }
  }

  /** Saves the drawing as a file of a kind, png or svg. */
  async download(kind) {
    drawNow(this.#chart);
    const { save } = await import('./chart-picture.js');
    await save(this, this.#chart.configuration, kind);
  }

  /** The marks in the order in which they are read: category by category, and in each one series by series. */
  get #marks() {
    const chart = this.#chart?.configuration;
    const marks = (chart?.series ?? [])
      .filter((series) => series.visible)
      .flatMap((series) => series.points.filter((point) => point.options.say && point.graphic && !point.isNull));
    const column = (point) => (point.series.type === 'heatmap' ? point.x : point.series.index);
    return marks[0]?.series.type === 'treemap' ? marks : marks.sort((a, b) => row(a) - row(b) || column(a) - column(b));
  }

  #key(event) {
    const marks = this.#marks;
    if (event.target !== this || event.ctrlKey || event.altKey || event.metaKey || marks.length === 0) {
      return;
    }
    const other = (step) => {
      const from = marks[this.#at];
      for (let i = this.#at + step; from && i >= 0 && i < marks.length; i += step) {
        const alike = from.series.type === 'heatmap' ? marks[i].x === from.x : marks[i].series === from.series;
        if (alike && row(marks[i]) !== row(from)) {
          return i;
        }
      }
      return this.#at + step;
    };
    const places = {
      ArrowRight: () => this.#at + 1,
      ArrowLeft: () => this.#at - 1,
      ArrowDown: () => other(1),
      ArrowUp: () => other(-1),
      Home: () => 0,
      End: () => marks.length - 1,
    };
    if (event.key in places) {
      event.preventDefault();
      this.#walk(marks, Math.min(Math.max(places[event.key](), 0), marks.length - 1));
    } else if ((event.key === 'Enter' || event.key === ' ') && marks[this.#at]) {
      event.preventDefault();
      this.#open(marks[this.#at]);
    } else if (event.key === 'Escape' && this.#at >= 0) {
      event.stopPropagation();
      this.#leave();
    }
  }

  #walk(marks, at) {
    const mark = marks[at];
    mark.graphic.element.scrollIntoView({ block: 'nearest' });
    this.#at = at;
    this.#surround(mark);
    this.#said.textContent = mark.options.say;
    if (this.#chart.configuration.tooltip?.options.enabled) {
      this.#chart.configuration.tooltip.refresh(mark);
    }
  }

  #surround(mark) {
    const own = this.getBoundingClientRect();
    const box = mark.graphic.element.getBoundingClientRect();
    Object.assign(this.#ring.style, {
      left: `${box.left - own.left}px`,
      top: `${box.top - own.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    this.#ring.hidden = false;
  }

  #leave() {
    if (this.#at >= 0) {
      this.#chart?.configuration?.tooltip?.hide(0);
    }
    this.#at = -1;
    this.#ring.hidden = true;
    this.#said.textContent = '';
  }

  #open(point) {
    const key = point?.options?.key;
    if (key && this.hasAttribute('opens')) {
      this.dispatchEvent(new CustomEvent('mark-open', { detail: { key } }));
    }
  }
}

customElements.define('avance-plot', AvancePlot);
