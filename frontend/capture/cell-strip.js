import { store } from './cell-store.js';

const TOLD_MS = 6000;
/** What another tab of this browser is typing at this moment is not yet left over. */
const STILL_TYPED_MS = 8000;

/** The line under the grid that says what is not saved, so that nobody leaves it behind without knowing. */
export class CellStrip {
  #told;
  #before;

  constructor(screen, texts) {
    this.screen = screen;
    this.texts = texts;
    this.element = document.createElement('div');
    this.element.className = 'cell-strip';
    this.element.hidden = true;
    screen.append(this.element);
    const now = Date.now();
    const left = Object.entries(store.drafts());
    const isOver = ([, draft]) => now - draft.at > STILL_TYPED_MS || draft.shown !== undefined;
    this.#before = Object.fromEntries(left.filter(isOver));
    const fresh = left.filter((one) => !isOver(one));
    if (fresh.length > 0) {
      setTimeout(() => this.#lookAgain(fresh), STILL_TYPED_MS);
    }
  }

  /** Nobody has gone on with them: their window was closed. */
  #lookAgain(fresh) {
    const drafts = store.drafts();
    const left = fresh.filter(([key, draft]) => drafts[key]?.at === draft.at);
    this.#before = { ...this.#before, ...Object.fromEntries(left) };
    this.show();
  }

  /** Says something for a while. */
  tell(words) {
    clearTimeout(this.#told?.timer);
    this.#told = { words, timer: setTimeout(() => this.#forget(), TOLD_MS) };
    this.show();
  }

  #forget() {
    this.#told = undefined;
    this.show();
  }

  show() {
    const unsaved = store.unsaved();
    const drafts = Object.entries(this.#before);
    const line = unsaved.length > 0 ? this.#unsaved(unsaved) : drafts.length > 0 ? this.#drafts(drafts) : this.#words();
    this.element.hidden = !line;
    this.element.replaceChildren(...(line ?? []));
  }

  #words() {
    return this.#told && [this.#text(this.#told.words)];
  }

  #unsaved(unsaved) {
    const [, first] = unsaved[0];
    const one = `${first.edit.label} ${first.edit.quarter}: ${first.message}`;
    const words =
      unsaved.length === 1 ? one : `${this.texts['unsaved-many'].replace('{0}', unsaved.length)} ${one}`;
    return [
      this.#text(words),
      this.#button(this.texts.go, () => this.screen.resume(first)),
      this.#button(this.texts.discard, () => this.screen.saver.discard(first.edit.key)),
    ];
  }

  #drafts(drafts) {
    const [, first] = drafts[0];
    const what = `${first.label} ${first.quarter}: «${first.draft.text.slice(0, 60)}»`;
    const words =
      drafts.length === 1
        ? this.texts['drafts-one'].replace('{0}', what)
        : this.texts['drafts-many'].replace('{0}', drafts.length).replace('{1}', what);
    return [
      this.#text(words),
      this.#button(this.texts['drafts-save'], () => this.#answerDrafts(() => this.screen.saver.sendDrafts(Object.fromEntries(drafts)))),
      this.#button(this.texts['drafts-discard'], () => this.#answerDrafts(() => drafts.forEach(([key]) => store.dropDraft(key)))),
    ];
  }

  #answerDrafts(act) {
    this.#before = {};
    act();
    this.show();
  }

  #text(words) {
    const text = document.createElement('span');
    text.setAttribute('role', 'alert');
    text.textContent = words;
    return text;
  }

  #button(label, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cell-button';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }
}
