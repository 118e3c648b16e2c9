/* Finds cells of a vaadin-grid: rows by their index, columns by their order. */

const waitForRows = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

export class GridCells {
  constructor(grid) {
    this.grid = grid;
  }

  /** The table cell that an event happened in, if it is in the body of the grid. */
  tableCellOf(event) {
    const path = event.composedPath();
    const cell = path.find((node) => node.localName === 'td');
    return cell && path.includes(this.grid) && cell.getAttribute('part')?.includes('body-cell') ? cell : undefined;
  }

  /** The cell with the focus. */
  focused() {
    const active = this.grid.shadowRoot.activeElement;
    return active?.localName === 'td' ? active : undefined;
  }

  /** What of ours is in a table cell. */
  entryCell(tableCell) {
    return this.content(tableCell)?.querySelector('avance-cell') ?? undefined;
  }

  content(tableCell) {
    return tableCell?.querySelector('slot')?.assignedElements()[0];
  }

  tableCell(entryCell) {
    return entryCell.closest('vaadin-grid-cell-content')?.assignedSlot?.parentElement ?? undefined;
  }

  /** Counted from 0, without the rows of the header. */
  rowIndex(tableCell) {
    return tableCell.parentElement.index;
  }

  columnOrder(tableCell) {
    return [...tableCell.parentElement.children].indexOf(tableCell);
  }

  rowCount() {
    const headers = [...this.grid.shadowRoot.querySelectorAll('thead tr')].filter((row) => !row.hidden).length;
    return Number(this.grid.shadowRoot.querySelector('table').getAttribute('aria-rowcount')) - headers;
  }

  /** Those that can be typed in and are drawn, in the order in which they are read. */
  writable() {
    return this.#drawn('avance-cell.writable');
  }

  /** All of ours that are drawn. */
  all() {
    return this.#drawn('avance-cell');
  }

  #drawn(selector) {
    const found = [];
    this.grid.querySelectorAll(selector).forEach((entryCell) => {
      const tableCell = this.tableCell(entryCell);
      const row = tableCell?.parentElement;
      if (row && !row.hidden && tableCell.isConnected) {
        found.push({ entryCell, tableCell, row: this.rowIndex(tableCell), column: this.columnOrder(tableCell) });
      }
    });
    return found.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  lastDrawnRow() {
    return Math.max(-1, ...this.all().map((cell) => cell.row));
  }

  firstDrawnRow() {
    return Math.min(this.rowCount(), ...this.all().map((cell) => cell.row));
  }

  /** The first cell that is wanted from a place on, scrolling as far as it takes. @param step 1 forwards, -1 backwards */
  async find(wanted, step) {
    for (let tries = 0; tries < 400; tries++) {
      const drawn = step > 0 ? this.writable() : this.writable().reverse();
      const next = drawn.find(wanted);
      if (next) {
        return next;
      }
      const edge = step > 0 ? this.lastDrawnRow() + 1 : this.firstDrawnRow() - 1;
      if (edge < 0 || edge >= this.rowCount()) {
        return undefined;
      }
      this.grid.scrollToIndex(step > 0 ? edge : Math.max(0, edge - 8));
      await this.#drawnAt(edge);
    }
    return undefined;
  }

  async #drawnAt(row) {
    for (let frames = 0; frames < 60; frames++) {
      await waitForRows();
      if (this.all().some((cell) => cell.row === row) && !this.grid.loading) {
        return;
      }
    }
  }

  /** Gives a cell the focus, wholly in sight. */
  focus(tableCell) {
    tableCell.focus({ preventScroll: false });
    const frozen = this.grid.shadowRoot.querySelector('td[part~="last-frozen-cell"]');
    const left = frozen && frozen !== tableCell ? frozen.getBoundingClientRect().right : 0;
    const box = tableCell.getBoundingClientRect();
    const table = this.grid.shadowRoot.querySelector('table');
    if (box.left < left) {
      table.scrollLeft -= left - box.left;
    }
    const head = this.grid.shadowRoot.querySelector('thead').getBoundingClientRect().bottom;
    if (box.top < head) {
      table.scrollTop -= head - box.top;
    }
  }
}
