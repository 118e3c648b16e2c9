/* What of a cell is not (yet) in the database, and what this browser keeps of it until it is. */

const SHOWN_SAVED_MS = 2600;

/** The key of a cell: one field of one entry. */
export const keyOf = (cell) => `${cell.entry}/${cell.field}`;

class CellStore {
  constructor() {
    this.states = new Map();
    this.versions = new Map();
    this.cells = new Map();
    this.listeners = new Set();
    this.owner = '';
  }

  /** Whose drafts these are: somebody else at the same computer neither sees nor sends them. */
  own(owner) {
    this.owner = owner;
  }

  register(key, element) {
    if (!this.cells.has(key)) {
      this.cells.set(key, new Set());
    }
    this.cells.get(key).add(element);
  }

  unregister(key, element) {
    const same = this.cells.get(key);
    if (same) {
      same.delete(element);
      if (same.size === 0) {
        this.cells.delete(key);
      }
    }
  }

  state(key) {
    return this.states.get(key);
  }

  /** The newest version of the entry that this browser knows. */
  version(cell) {
    return Math.max(cell.version, this.versions.get(cell.entry) ?? 0);
  }

  seen(entry, version) {
    this.versions.set(entry, Math.max(version, this.versions.get(entry) ?? 0));
  }

  set(key, state) {
    const before = this.states.get(key);
    clearTimeout(before?.timer);
    if (state) {
      this.states.set(key, state);
      if (state.status === 'saved') {
        state.timer = setTimeout(() => this.set(key, null), SHOWN_SAVED_MS);
      }
    } else {
      this.states.delete(key);
    }
    this.cells.get(key)?.forEach((element) => element.render());
    this.listeners.forEach((listener) => listener());
  }

  /** The cells that were not saved and wait for somebody. */
  unsaved() {
    return [...this.states.entries()].filter(([, state]) => ['refused', 'conflict', 'ask'].includes(state.status));
  }

  pending() {
    return [...this.states.values()].some((state) => state.status === 'saving');
  }

  // Drafts: what was typed and has not been confirmed. They outlive the page, the session and the server.

  get #name() {
    return `avance.drafts.${this.owner}`;
  }

  drafts() {
    try {
      return JSON.parse(localStorage.getItem(this.#name) ?? '{}');
    } catch {
      return {};
    }
  }

  keepDraft(key, draft) {
    this.#write({ ...this.drafts(), [key]: { ...draft, at: Date.now() } });
  }

  dropDraft(key) {
    const drafts = this.drafts();
    if (key in drafts) {
      delete drafts[key];
      this.#write(drafts);
    }
  }

  #write(drafts) {
    try {
      if (Object.keys(drafts).length === 0) {
        localStorage.removeItem(this.#name);
      } else {
        localStorage.setItem(this.#name, JSON.stringify(drafts));
      }
    } catch {
      // A browser that keeps nothing: what is typed is still in its cell.
    }
  }
}

export const store = new CellStore();
