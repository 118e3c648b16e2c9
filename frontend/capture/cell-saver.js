import { store } from './cell-store.js';

const SLOW_MS = 3000;

/** Sends cells to the server, one after the other where they are the same, and takes back the last that was saved. */
export class CellSaver {
  #queue = new Map();
  #confirmed = new Map();
  #done = [];

  constructor(server, texts, screen) {
    this.server = server;
    this.texts = texts;
    this.screen = screen;
  }

  /** What the person has before its eyes in a cell: what was saved last, or what the grid knows. */
  seen(cell) {
    const confirmed = this.#confirmed.get(`${cell.entry}/${cell.field}`);
    return confirmed && confirmed.version >= cell.version ? confirmed.value : cell.value;
  }

  send(edit) {
    store.keepDraft(edit.key, edit);
    store.set(edit.key, { status: 'saving', shown: edit.shown, edit });
    const before = this.#queue.get(edit.key);
    const sending = (before ?? Promise.resolve()).then(() => this.#send(edit, Boolean(before)));
    this.#queue.set(edit.key, sending);
    return sending.finally(() => {
      if (this.#queue.get(edit.key) === sending) {
        this.#queue.delete(edit.key);
      }
    });
  }

  async #send(edit, waited) {
    const confirmed = this.#confirmed.get(edit.key);
    const seen = waited && confirmed ? confirmed.value : edit.seen;
    const version = Math.max(edit.version, store.versions.get(edit.entry) ?? 0);
    const slow = setTimeout(() => this.#slow(edit), SLOW_MS);
    try {
      const answer = await this.#ask(edit, version, seen);
      this.#answered({ ...edit, seen }, answer);
    } catch {
      this.#unsaved('refused', edit, { message: this.texts.unsaved });
    } finally {
      clearTimeout(slow);
    }
  }

  #ask(edit, version, seen) {
    const { text, cause = '', effect = '', other = '' } = edit.draft;
    return edit.field === 'realised'
      ? this.server.figure(edit.entry, version, seen, text, Boolean(edit.certain))
      : this.server.text(edit.entry, version, seen, text, cause, effect, other);
  }

  #slow(edit) {
    if (store.state(edit.key)?.status === 'saving') {
      store.set(edit.key, { status: 'offline', shown: edit.shown, edit, message: this.texts.offline });
    }
  }

  #answered(edit, answer) {
    if (answer.status === 'saved' || answer.status === 'merged') {
      this.#saved(edit, answer);
    } else if (answer.status === 'ask' || answer.status === 'doubt') {
      this.#unsaved('ask', edit, answer);
    } else {
      this.#unsaved(answer.status, edit, answer);
    }
  }

  #saved(edit, answer) {
    store.dropDraft(edit.key);
    store.seen(edit.entry, answer.version);
    this.#confirmed.set(edit.key, { version: answer.version, value: answer.value });
    const message = answer.status === 'merged' ? this.texts.merged : this.texts.saved;
    store.set(edit.key, { status: 'saved', shown: edit.shown, version: answer.version, message });
    if (edit.undoes) {
      this.screen.say(this.texts.undone.replace('{0}', edit.label).replace('{1}', answer.value || this.texts.empty));
    } else {
      this.#done.push({ ...edit, before: edit.seen, after: answer.value });
      this.screen.say(`${edit.label}: ${message}`);
    }
  }

  #unsaved(status, edit, answer) {
    const state = { status, shown: edit.shown, edit, message: answer.message, answer };
    store.set(edit.key, state);
    this.screen.unsaved(state);
  }

  /** Keeps what this person wrote although somebody else wrote something else. */
  keepMine({ edit, answer }) {
    return this.send({ ...edit, version: answer.version, seen: answer.value, certain: true });
  }

  keepTheirs({ edit, answer }) {
    store.dropDraft(edit.key);
    store.seen(edit.entry, answer.version);
    store.set(edit.key, null);
  }

  choose({ edit }, value) {
    return this.send({ ...edit, certain: true, shown: value, draft: { ...edit.draft, text: value } });
  }

  discard(key) {
    store.dropDraft(key);
    store.set(key, null);
  }

  /** Sends again what another page, session or day left unsaved. */
  async sendDrafts(drafts) {
    for (const [key, draft] of Object.entries(drafts)) {
      await this.send({ ...draft, key, shown: draft.draft.text });
    }
  }

  /** Takes back the last saved change of this person on this page. */
  undo() {
    const last = this.#done.pop();
    if (!last) {
      this.screen.say(this.texts['nothing-to-undo']);
      return;
    }
    this.screen.focusCell(last.key);
    this.send({
      ...last,
      undoes: true,
      certain: true,
      seen: last.after,
      shown: last.before,
      draft: { text: last.before },
    });
  }
}
