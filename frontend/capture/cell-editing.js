import { AvanceCell } from './avance-cell.js';
import { CellQuestion } from './cell-question.js';
import { CellRange } from './cell-range.js';
import { CellSaver } from './cell-saver.js';
import { CellStrip } from './cell-strip.js';
import { keyOf, store } from './cell-store.js';
import { FigureEditor } from './figure-editor.js';
import { GridCells } from './grid-cells.js';
import { TextEditor } from './text-editor.js';

/* What was typed in a cell is not what the server has (as far as is known here): to type again what it has is a change. */
const UNCONFIRMED = ['refused', 'ask', 'conflict', 'saving', 'offline'];
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;
const stop = (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Keys, focus and editors of the cells of a grid. What a figure means and who may write it is the server's. */
class CellEditing extends HTMLElement {
  connectedCallback() {
    this.classList.add('cell-editing');
    // The router puts a screen that is in the page already into its place: it leaves and comes back.
    if (this.grid) {
      this.#listen();
    }
  }

  disconnectedCallback() {
    this.#leave?.abort();
    this.#close();
    store.listeners.clear();
  }

  #leave;
  #editing;

  attach(grid, owner, texts) {
    this.texts = texts;
    AvanceCell.texts = texts;
    store.own(owner);
    this.grid = grid;
    this.cells = new GridCells(grid);
    this.replaceChildren();
    this.status = document.createElement('div');
    this.status.className = 'visually-hidden';
    this.status.setAttribute('role', 'status');
    this.append(this.status);
    this.saver = new CellSaver(this.$server, texts, this);
    this.range = new CellRange(this.cells, this);
    this.question = new CellQuestion(this, texts);
    this.strip = new CellStrip(this, texts);
    this.#listen();
    this.strip.show();
  }

  #listen() {
    this.#leave?.abort();
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    const { grid } = this;
    grid.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    grid.addEventListener('click', (event) => this.#click(event), { capture: true, signal });
    grid.addEventListener('mousedown', () => this.range.clear(), { capture: true, signal });
    grid.addEventListener('focusout', (event) => this.#leavesGrid(event), { signal });
    const place = () => this.#place();
    grid.shadowRoot.querySelector('table').addEventListener('scroll', place, { passive: true, signal });
    window.addEventListener('resize', place, { signal });
    document.addEventListener('copy', (event) => this.#copy(event), { signal });
    document.addEventListener('paste', (event) => this.#paste(event), { signal });
    store.listeners.add(() => this.strip.show());
  }

  say(words) {
    this.status.textContent = '';
    requestAnimationFrame(() => (this.status.textContent = words));
  }

  /** Moves to the first figure that is missing, else to the first cell that can be written. */
  async start() {
    for (let frames = 0; frames < 300 && !this.cells?.all().length; frames++) {
      await new Promise(requestAnimationFrame);
    }
    if (!this.cells) {
      return;
    }
    const first =
      (await this.cells.find((c) => c.entryCell.cell.field === 'realised' && !c.entryCell.cell.value, 1)) ??
      this.cells.writable()[0];
    if (first) {
      this.cells.focus(first.tableCell);
    } else {
      this.grid.focus();
    }
  }

  // Keys in the grid, while nothing is being typed -------------------------------------------------------------------------------------

  #key(event) {
    const tableCell = this.cells.tableCellOf(event);
    if (!tableCell || event.defaultPrevented) {
      return;
    }
    const entryCell = this.cells.entryCell(tableCell);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      stop(event);
      this.saver.undo();
    } else if (event.key === 'Tab') {
      this.#tab(event, tableCell);
    } else if (ARROWS.includes(event.key)) {
      this.#arrow(event, tableCell);
    } else if (event.key === 'Escape' && this.range.exists) {
      stop(event);
      this.range.clear();
    } else if (event.key === '?' && plain(event)) {
      stop(event);
      this.$server.keys();
    } else if (entryCell) {
      this.#keyInCell(event, entryCell);
    }
  }

  #keyInCell(event, entryCell) {
    const types = plain(event) && ((event.key.length === 1 && event.key !== ' ') || event.key === 'Dead');
    const empties = event.key === 'Delete' || event.key === 'Backspace';
    const opens = event.key === 'F2' || event.key === 'Enter';
    if (!types && !empties && !opens) {
      return;
    }
    if (!entryCell.writable) {
      // Enter on what cannot be written opens the indicator, as in every other cell.
      if (event.key !== 'Enter') {
        stop(event);
        this.#tellLocked(entryCell);
      }
      return;
    }
    if (event.key === 'Dead') {
      event.stopImmediatePropagation();
      this.edit(entryCell, { value: '' });
      return;
    }
    stop(event);
    this.edit(entryCell, opens ? {} : { value: types ? event.key : '' });
  }

  #tellLocked(entryCell) {
    const words = `${this.texts.locked} ${entryCell.cell.locked}`;
    this.say(words);
    this.strip.tell(words);
  }

  async #tab(event, tableCell) {
    const step = event.shiftKey ? -1 : 1;
    const here = { row: this.cells.rowIndex(tableCell), column: this.cells.columnOrder(tableCell) };
    const drawn = this.cells.writable();
    const last = step > 0 ? this.cells.lastDrawnRow() + 1 < this.cells.rowCount() : this.cells.firstDrawnRow() > 0;
    if (!drawn.some((c) => this.#beyond(c, here, step)) && !last) {
      return; // Nothing more to write: Tab leaves the grid.
    }
    stop(event);
    await this.#go(here, step > 0 ? 'next' : 'previous');
  }

  #arrow(event, tableCell) {
    if (!event.shiftKey) {
      this.range.clear();
      return;
    }
    requestAnimationFrame(() => {
      const now = this.cells.focused();
      if (now) {
        this.range.extend(tableCell, now);
      }
    });
  }

  #leavesGrid(event) {
    if (event.relatedTarget && !this.grid.contains(event.relatedTarget) && !this.contains(event.relatedTarget)) {
      this.range.clear();
    }
  }

  #click(event) {
    const tableCell = this.cells.tableCellOf(event);
    const entryCell = tableCell && this.cells.entryCell(tableCell);
    if (entryCell?.writable && !event.shiftKey) {
      event.stopImmediatePropagation();
      this.edit(entryCell, {});
    }
  }

  // Moving -----------------------------------------------------------------------------------------------------------------------------

  #beyond(cell, here, step) {
    const order = cell.row - here.row || cell.column - here.column;
    return step > 0 ? order > 0 : order < 0;
  }

  async #go(here, where) {
    const wanted = {
      next: [(c) => this.#beyond(c, here, 1), 1],
      previous: [(c) => this.#beyond(c, here, -1), -1],
      down: [(c) => c.row > here.row && c.column === here.column, 1],
      up: [(c) => c.row < here.row && c.column === here.column, -1],
    }[where];
    const found = wanted && (await this.cells.find(...wanted));
    if (found) {
      this.cells.focus(found.tableCell);
    } else {
      const same = this.cells.all().find((c) => c.row === here.row && c.column === here.column);
      if (same) {
        this.cells.focus(same.tableCell);
      }
      if (wanted) {
        this.say(this.texts['no-more']);
      }
    }
  }

  // Editing ----------------------------------------------------------------------------------------------------------------------------

  /** Opens the editor of a cell; what was left unsaved in it is in it again. @param value what replaces the old one */
  edit(entryCell, { value, message }) {
    this.#close();
    this.range.clear();
    const { cell, key } = entryCell;
    const state = store.state(key);
    if (state?.status === 'conflict' && value === undefined) {
      this.question.conflict(state, this.#boxOf(key));
      return;
    }
    const label = `${cell.label}, ${cell.quarter} ${this.texts[cell.field]}`;
    const left = UNCONFIRMED.includes(state?.status) ? state.edit.draft : undefined;
    const editor =
      cell.field === 'realised' ? new FigureEditor(this, label) : new TextEditor(this, label, this.texts);
    this.#editing = { cell, key, editor, seen: this.saver.seen(cell), unsaved: Boolean(left) };
    const said = message ?? (left && value === undefined ? (state.message ?? '') : '');
    if (cell.field === 'realised') {
      editor.open(value ?? left?.text ?? this.#editing.seen, value !== undefined, said);
    } else {
      const moved = () => this.#place();
      Object.assign(editor, {
        advise: ({ text, cause, effect, other }) => this.$server.advice(cell.entry, text, cause, effect, other),
        moved,
      });
      Object.assign(editor.proposals, { propose: () => this.$server.proposals(cell.entry), moved });
      editor.open(left ?? cell.parts ?? { text: this.#editing.seen }, value, said);
      this.$server.help(cell.entry).then((help) => editor.help(help));
      editor.save.addEventListener('click', () => this.#commit('stay'));
      editor.cancel.addEventListener('click', () => this.#cancel());
    }
    editor.element.addEventListener('keydown', (event) => this.#editorKey(event));
    editor.element.addEventListener('input', () => this.#typed());
    editor.element.addEventListener('focusout', () => setTimeout(() => this.#left(editor)));
    editor.element.addEventListener('paste', (event) => this.#pasteInEditor(event));
    if (value) {
      // The key that opened the editor: a window may be closed after one digit.
      store.keepDraft(key, this.#draft());
    }
    this.#place();
  }

  #typed() {
    const { key, editor } = this.#editing;
    editor.say('');
    store.keepDraft(key, this.#draft());
  }

  #draft() {
    const { cell, editor, seen } = this.#editing;
    return {
      entry: cell.entry,
      field: cell.field,
      quarter: cell.quarter,
      label: cell.label,
      version: store.version(cell),
      seen,
      draft: editor.draft,
    };
  }

  #editorKey(event) {
    event.stopPropagation();
    const figure = this.#editing?.cell.field === 'realised';
    const commits = figure ? event.key === 'Enter' : event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') {
      stop(event);
      this.#cancel();
    } else if (commits) {
      stop(event);
      this.#commit(event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab' && (figure || this.#isAtTheEdge(event))) {
      stop(event);
      this.#commit(event.shiftKey ? 'previous' : 'next');
    } else if (figure && this.#editing.editor.overwrite && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
      stop(event);
      this.#commit(event.key === 'ArrowUp' ? 'up' : 'down');
    }
  }

  /** Tab goes through the fields of a justification, and out of the last to the next cell. */
  #isAtTheEdge(event) {
    const { editor } = this.#editing;
    return event.target === (event.shiftKey ? editor.fields.text : editor.cancel);
  }

  #cancel() {
    const { key, cell } = this.#editing;
    store.dropDraft(key);
    store.set(key, null);
    this.#close();
    this.focusCell(key);
    this.say(cell.label);
  }

  #left(editor) {
    const here = document.activeElement;
    if (this.#editing?.editor === editor && document.hasFocus() && !editor.element.contains(here)) {
      this.#commit('none');
    }
  }

  /** Leaves the cell: what is new in it is sent, and the focus goes on without waiting for the answer. */
  #commit(where) {
    const { cell, key, editor, seen, unsaved } = this.#editing;
    if (editor.tooLong) {
      editor.say(this.texts['too-long']);
      return;
    }
    const tableCell = this.#tableCellOf(key);
    const here = tableCell && { row: this.cells.rowIndex(tableCell), column: this.cells.columnOrder(tableCell) };
    const edit = this.#draft();
    const isNew = unsaved || editor.isDifferent(seen);
    this.#close();
    if (isNew) {
      this.saver.send({ ...edit, key, shown: edit.draft.text.trim() });
    } else {
      store.dropDraft(key);
    }
    if (here && where !== 'none') {
      this.#go(here, where);
    } else if (where !== 'none') {
      this.focusCell(keyOf(cell));
    }
  }

  #close() {
    const editing = this.#editing;
    this.#editing = undefined;
    editing?.editor.close();
    this.question?.close();
  }

  #place() {
    this.range.draw();
    const key = this.#editing?.key ?? this.question.key;
    const box = key && this.#boxOf(key);
    const frame = this.grid.getBoundingClientRect();
    const shown = box && box.bottom > frame.top && box.top < frame.bottom;
    if (this.#editing) {
      this.#editing.editor.element.classList.toggle('away', !shown);
      if (box) {
        this.#editing.editor.place(box, frame);
      }
    }
    if (box) {
      this.question.place(box, frame);
    }
  }

  #tableCellOf(key) {
    const drawn = this.cells.all().find((c) => c.entryCell.key === key);
    return drawn?.tableCell;
  }

  #boxOf(key) {
    return this.#tableCellOf(key)?.getBoundingClientRect();
  }

  // What the saver says ----------------------------------------------------------------------------------------------------------------

  /** A cell was not saved. It is asked at once when nobody is typing elsewhere; otherwise it waits, marked, in its place. */
  unsaved(state) {
    const busy = this.#editing || this.question.key || !this.#hasTheFocus();
    this.say(`${state.edit.label}: ${state.message}`);
    if (!busy) {
      this.resume(state);
    }
  }

  /** Shows again what a cell waits for. */
  resume(state) {
    const { key } = state.edit;
    const entryCell = this.cells.all().find((c) => c.entryCell.key === key)?.entryCell;
    if (state.status === 'conflict') {
      this.question.conflict(state, this.#boxOf(key));
    } else if (state.status === 'ask') {
      this.question.ask(state, this.#boxOf(key));
    } else if (entryCell?.writable) {
      this.edit(entryCell, {});
    } else {
      this.strip.tell(`${state.edit.label}: ${state.message}`);
    }
    this.#place();
  }

  #hasTheFocus() {
    const active = document.activeElement;
    return !active || active === document.body || active === this.grid || this.grid.contains(active) || this.contains(active);
  }

  focusCell(key) {
    const tableCell = this.#tableCellOf(key);
    if (tableCell) {
      this.cells.focus(tableCell);
    }
  }

  /** Corrects what was asked about. */
  correct(key) {
    const entryCell = this.cells.all().find((c) => c.entryCell.key === key)?.entryCell;
    if (entryCell) {
      this.edit(entryCell, {});
    }
  }

  // Blocks -----------------------------------------------------------------------------------------------------------------------------

  #copy(event) {
    const focused = !this.#editing && document.activeElement === this.grid && this.cells.focused();
    if (!focused || String(document.getSelection()).trim()) {
      return;
    }
    const block = this.range.asText(focused);
    event.clipboardData.setData('text/plain', block.text);
    event.preventDefault();
    this.say(this.texts.copied.replace('{0}', block.rows).replace('{1}', block.columns));
  }

  #paste(event) {
    const focused = !this.#editing && document.activeElement === this.grid && this.cells.focused();
    const entryCell = focused && this.cells.entryCell(focused);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!entryCell || !text.trim()) {
      return;
    }
    event.preventDefault();
    if (/[\t\n]/.test(text.replace(/\r?\n$/, ''))) {
      this.$server.paste(this.cells.rowIndex(focused), entryCell.cell.field, text);
    } else if (entryCell.writable) {
      this.edit(entryCell, { value: text.trim() });
      this.#typed();
    } else {
      this.#tellLocked(entryCell);
    }
  }

  /** A block pasted while a figure is open is meant for the cells, not for the field. */
  #pasteInEditor(event) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { cell, key } = this.#editing;
    event.stopPropagation();
    if (cell.field === 'realised' && /[\t\n]/.test(text.replace(/\r?\n$/, ''))) {
      event.preventDefault();
      const row = this.cells.rowIndex(this.#tableCellOf(key));
      this.#cancel();
      this.$server.paste(row, cell.field, text);
    }
  }
}

customElements.define('avance-cell-editing', CellEditing);
