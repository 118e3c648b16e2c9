/** A block of cells marked with Shift and the arrows, and its way into a spreadsheet. */
export class CellRange {
  #texts = new Map();
  #anchor;
  #end;

  constructor(cells, host) {
    this.cells = cells;
    this.outline = document.createElement('div');
    this.outline.className = 'cell-range';
    this.outline.hidden = true;
    host.append(this.outline);
  }

  get exists() {
    return Boolean(this.#anchor);
  }

  extend(from, to) {
    this.#anchor ??= this.#place(from);
    this.#end = this.#place(to);
    this.#remember();
    this.draw();
  }

  clear() {
    this.#anchor = undefined;
    this.#end = undefined;
    this.#texts.clear();
    this.outline.hidden = true;
  }

  #place(tableCell) {
    return { row: this.cells.rowIndex(tableCell), column: this.cells.columnOrder(tableCell) };
  }

  /** Rows that pass by are remembered: those that scrolled away are no longer there to be read. */
  #remember() {
    this.cells.grid.shadowRoot.querySelectorAll('tbody tr:not([hidden])').forEach((row) => {
      if (row.index !== undefined) {
        this.#texts.set(row.index, [...row.children].map((cell) => this.#text(cell)));
      }
    });
  }

  #text(tableCell) {
    const own = this.cells.entryCell(tableCell);
    const text = own ? own.cell.value : (this.cells.content(tableCell)?.innerText ?? '');
    return text.trim();
  }

  #bounds() {
    const [a, b] = [this.#anchor, this.#end];
    return {
      top: Math.min(a.row, b.row),
      bottom: Math.max(a.row, b.row),
      left: Math.min(a.column, b.column),
      right: Math.max(a.column, b.column),
    };
  }

  draw() {
    if (!this.#anchor) {
      return;
    }
    const { top, bottom, left, right } = this.#bounds();
    const boxes = [];
    this.cells.grid.shadowRoot.querySelectorAll('tbody tr:not([hidden])').forEach((row) => {
      if (row.index >= top && row.index <= bottom) {
        [...row.children].slice(left, right + 1).forEach((cell) => boxes.push(cell.getBoundingClientRect()));
      }
    });
    this.outline.hidden = boxes.length === 0;
    if (boxes.length > 0) {
      const x = Math.min(...boxes.map((box) => box.left));
      const y = Math.min(...boxes.map((box) => box.top));
      Object.assign(this.outline.style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${Math.max(...boxes.map((box) => box.right)) - x}px`,
        height: `${Math.max(...boxes.map((box) => box.bottom)) - y}px`,
      });
    }
  }

  /** The block as a spreadsheet takes it: tabs between cells, lines between rows, quotes where a cell has either. */
  asText(focused) {
    this.#remember();
    this.#anchor ??= this.#place(focused);
    this.#end ??= this.#anchor;
    const { top, bottom, left, right } = this.#bounds();
    const lines = [];
    for (let row = top; row <= bottom; row++) {
      const texts = (this.#texts.get(row) ?? []).slice(left, right + 1);
      lines.push(texts.map((text) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'));
    }
    return { text: lines.join('\n'), rows: bottom - top + 1, columns: right - left + 1 };
  }
}
