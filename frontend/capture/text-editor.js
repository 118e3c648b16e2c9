import { MarkedArea } from './marked-area.js';
import { TextProposals } from './text-proposals.js';

const MAX = 20000;
const PAUSE_MS = 120;
const PARTS = ['cause', 'effect', 'other'];

const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
};

/** The place where a justification is written: under its row, with its figures and the text of the quarter before in sight. */
export class TextEditor {
  constructor(host, label, texts) {
    this.host = host;
    this.texts = texts;
    this.fields = {};
    this.marked = {};
    this.element = element('section', 'cell-editor text-editor');
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('aria-label', label);
    this.figures = element('p', 'text-editor-figures');
    const head = element('div', 'text-editor-head');
    head.append(element('strong', '', label), this.figures);
    this.counter = element('span', 'text-editor-counter');
    this.problem = element('div', 'cell-problem');
    this.problem.setAttribute('role', 'alert');
    this.previous = element('details', 'text-editor-previous');
    this.previous.hidden = true;
    this.buttons = element('div', 'acts');
    this.save = element('button', 'cell-button primary', texts.save);
    this.cancel = element('button', 'cell-button', texts.cancel);
    [this.save, this.cancel].forEach((button) => (button.type = 'button'));
    this.proposals = new TextProposals(texts, (proposal) => this.#take(proposal));
    this.buttons.append(this.save, this.cancel, this.proposals.button, element('span', 'muted', texts.keys));
    this.notes = element('ul', 'typed-notes-list');
    this.notes.setAttribute('aria-live', 'polite');
    this.notes.setAttribute('aria-label', texts.notes);
    const foot = element('div', 'text-editor-foot');
    foot.append(this.buttons, this.counter);
    this.element.append(head, this.#field('text', 5), this.notes, this.proposals.element, this.#parts(), this.previous, this.problem, foot);
    this.element.addEventListener('input', () => {
      this.#count();
      this.#pause();
    });
  }

  #field(name, rows) {
    const label = element('label', `text-editor-field text-editor-${name}`);
    const area = element('textarea', '');
    area.rows = rows;
    area.lang = 'es-MX';
    this.marked[name] = new MarkedArea(area);
    label.append(element('span', '', this.texts[name]), this.marked[name].element);
    this.fields[name] = area;
    return label;
  }

  #parts() {
    this.details = element('details', 'text-editor-parts');
    this.details.append(element('summary', '', this.texts.parts), ...PARTS.map((part) => this.#field(part, 2)));
    return this.details;
  }

  /** What helps, when it arrives. */
  help(help) {
    this.figures.textContent = help.figures;
    if (help.previous) {
      this.previous.hidden = false;
      this.previous.replaceChildren(
        element('summary', '', this.texts.previous.replace('{0}', help.previousQuarter)),
        element('p', '', help.previous),
      );
    }
  }

  open(values, added, message) {
    this.host.append(this.element);
    this.before = { text: '', cause: '', effect: '', other: '', ...values };
    Object.entries(this.fields).forEach(([name, area]) => (area.value = this.before[name] ?? ''));
    this.details.open = PARTS.some((part) => this.before[part]);
    const area = this.fields.text;
    if (added) {
      area.value = added;
    }
    this.say(message ?? '');
    this.#count();
    this.#check();
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }

  say(message) {
    this.problem.textContent = message;
    this.problem.hidden = !message;
  }

  /** Under the row, or above it where there is more room. */
  place(box, frame) {
    const height = this.element.offsetHeight;
    const below = box.bottom + height <= window.innerHeight - 8;
    const width = Math.min(680, frame.width - 24);
    const left = Math.max(frame.left + 12, Math.min(box.left, frame.right - width - 12));
    Object.assign(this.element.style, {
      left: `${left}px`,
      width: `${width}px`,
      top: `${below ? box.bottom : Math.max(8, box.top - height)}px`,
    });
  }

  #pause() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#check(), PAUSE_MS);
  }

  /** Asks what does not add up; an answer to a text that has gone on meanwhile is of no use. */
  async #check() {
    const asked = (this.asked = {});
    const draft = this.draft;
    const notes = (await this.advise?.(draft).catch(() => [])) ?? [];
    if (asked === this.asked && this.element.isConnected) {
      this.#show(notes);
    }
  }

  #show(notes) {
    this.notes.replaceChildren(
      ...notes.map((note) => {
        const item = element('li', `typed-note gravity-${note.gravity}`);
        item.append(element('span', 'gravity-word', note.word), ` ${note.message}`);
        return item;
      }),
    );
    Object.entries(this.marked).forEach(([name, area]) =>
      area.mark(
        notes.flatMap((note) => note.marks.filter((m) => m.part === name).map((m) => ({ ...m, gravity: note.gravity }))),
      ),
    );
    this.moved?.();
  }

  /** A proposal takes the place of what is written, and can be undone as any typing. */
  #take(proposal) {
    const area = this.fields.text;
    area.focus();
    area.select();
    if (!document.execCommand('insertText', false, proposal)) {
      area.value = proposal;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }

  #count() {
    const length = this.length;
    const most = MAX.toLocaleString('es-MX');
    this.counter.textContent = this.texts.counter
      .replace('{0}', length.toLocaleString('es-MX'))
      .replace('{1}', most);
    this.counter.classList.toggle('failed', length > MAX);
  }

  get length() {
    return Object.values(this.fields).reduce((sum, area) => sum + area.value.length, 0);
  }

  get tooLong() {
    return this.length > MAX;
  }

  get draft() {
    return Object.fromEntries(Object.entries(this.fields).map(([name, area]) => [name, area.value]));
  }

  isDifferent() {
    const now = this.draft;
    return Object.keys(now).some((name) => now[name].trim() !== (this.before[name] ?? '').trim());
  }

  close() {
    clearTimeout(this.timer);
    this.asked = undefined;
    this.element.remove();
  }
}
