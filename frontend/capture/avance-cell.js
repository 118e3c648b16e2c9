import { keyOf, store } from './cell-store.js';

// Drawn, not written: not every computer has these signs in its letters.
const DRAWN = {
  lock: 'M8 1a3.5 3.5 0 0 0-3.5 3.5V7H3v8h10V7h-1.500V4.500A3.500 3.500 0 0 0 8 1m-2 6V4.500a2 2 0 0 1 4 0V7z',
  note: 'M2 2h12v9H8l-4 4v-4H2z',
  lacking: 'M11.500 1.500l3 3L6 13l-4 1 1-4z',
};

const drawing = (name) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', DRAWN[name]);
  svg.append(path);
  return svg;
};

/** A cell of an entry: its figure or text, and where it stands. Everything in it is text: nothing that somebody wrote is ever markup. */
class AvanceCell extends HTMLElement {
  #cell;
  #key;

  get cell() {
    return this.#cell;
  }

  set cell(cell) {
    const key = cell?.entry ? keyOf(cell) : undefined;
    if (key !== this.#key) {
      this.#leave();
      this.#key = key;
      this.#enter();
    }
    this.#cell = cell;
    this.render();
  }

  get key() {
    return this.#key;
  }

  get writable() {
    return Boolean(this.#key) && !this.#cell.locked;
  }

  connectedCallback() {
    this.#enter();
    this.render();
  }

  disconnectedCallback() {
    this.#leave();
  }

  #enter() {
    if (this.#key && this.isConnected) {
      store.register(this.#key, this);
    }
  }

  #leave() {
    if (this.#key) {
      store.unregister(this.#key, this);
    }
  }

  render() {
    const cell = this.#cell;
    if (!cell || !this.isConnected) {
      return;
    }
    const state = this.#key ? store.state(this.#key) : undefined;
    this.classList.toggle('writable', this.writable);
    this.dataset.field = cell.field;
    this.dataset.quarter = cell.quarter;
    this.dataset.entry = cell.entry;
    this.dataset.state = state?.status ?? '';
    const text = document.createElement('span');
    text.className = 'cell-text';
    // What was typed stands until the row comes with what was saved.
    const typed = state?.shown !== undefined && !(state.version <= cell.version);
    text.textContent = typed ? state.shown : cell.shown;
    const mark = this.#mark(cell, state);
    this.replaceChildren(...(mark ? [text, mark] : [text]));
  }

  #mark(cell, state) {
    const texts = AvanceCell.texts;
    if (state) {
      const signs = { saving: '⟳', saved: '✓', refused: '⚠', conflict: '⚠', ask: '⚠', offline: '⟳' };
      return this.#sign(signs[state.status], state.message || texts[state.status] || '', `state-${state.status}`);
    }
    if (cell.mark === 'observation') {
      return this.#sign('', cell.note, 'note');
    }
    if (cell.mark === 'lacking') {
      return this.#sign('', cell.note, 'lacking');
    }
    return cell.locked && cell.open ? this.#sign('', cell.locked, 'lock') : undefined;
  }

  #sign(sign, words, name) {
    const mark = document.createElement('span');
    mark.className = `cell-mark ${name}`;
    const shape = sign ? document.createElement('span') : drawing(name);
    shape.setAttribute('aria-hidden', 'true');
    if (sign) {
      shape.textContent = sign;
    }
    const said = document.createElement('span');
    said.className = name === 'lacking' || name === 'note' ? 'cell-note' : 'visually-hidden';
    said.textContent = words;
    mark.append(shape, said);
    return mark;
  }
}

AvanceCell.texts = {};
customElements.define('avance-cell', AvanceCell);

export { AvanceCell };
