const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text ?? '';
  return made;
};

/** Asks at a cell what only the person knows: which of two figures was meant, whether a strange one is right, whose value stays. */
export class CellQuestion {
  constructor(screen, texts) {
    this.screen = screen;
    this.texts = texts;
    this.element = element('section', 'cell-question');
    this.element.setAttribute('role', 'alertdialog');
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  ask(state, box) {
    const buttons = state.answer.choices.map((choice) => [
      choice.label,
      () => this.screen.saver.choose(state, choice.value),
    ]);
    buttons.push([this.texts.correct, () => this.screen.correct(state.edit.key), true]);
    this.#show(state, box, [element('p', '', state.message)], buttons);
  }

  /** Both values with who and when, and what it was before either. */
  conflict(state, box) {
    const table = element('dl', 'cell-versions');
    const row = (name, value) => table.append(element('dt', '', name), element('dd', '', value || this.texts.empty));
    row(this.texts.original, state.edit.seen);
    row(this.texts.theirs, state.answer.value);
    row(this.texts.mine, state.edit.draft.text);
    this.#show(state, box, [element('p', '', state.message), table], [
      [this.texts['keep-mine'], () => this.screen.saver.keepMine(state)],
      [this.texts['keep-theirs'], () => this.screen.saver.keepTheirs(state)],
    ]);
  }

  #show(state, box, content, buttons) {
    this.key = state.edit.key;
    this.before = this.screen.cells.focused();
    this.element.setAttribute('aria-label', state.edit.label);
    const acts = element('div', 'acts');
    buttons.forEach(([label, act, isQuiet]) => {
      const button = element('button', isQuiet ? 'cell-button' : 'cell-button primary', label);
      button.type = 'button';
      button.addEventListener('click', () => {
        const { key, before } = this;
        this.close();
        if (before?.isConnected) {
          this.screen.cells.focus(before);
        } else {
          this.screen.focusCell(key);
        }
        act();
      });
      acts.append(button);
    });
    this.element.replaceChildren(element('strong', '', state.edit.label), ...content, acts);
    this.screen.append(this.element);
    if (box) {
      this.place(box, this.screen.grid.getBoundingClientRect());
    }
    acts.firstElementChild.focus();
  }

  place(box, frame) {
    if (!this.key) {
      return;
    }
    const { offsetHeight, offsetWidth } = this.element;
    const below = box.bottom + offsetHeight + 6 <= window.innerHeight;
    Object.assign(this.element.style, {
      left: `${Math.max(frame.left + 8, Math.min(box.left, frame.right - offsetWidth - 8))}px`,
      top: `${below ? box.bottom + 6 : Math.max(8, box.top - offsetHeight - 6)}px`,
    });
  }

  #key(event) {
    const buttons = [...this.element.querySelectorAll('button')];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      const { key } = this;
      this.close();
      this.screen.focusCell(key);
    } else if (step) {
      event.preventDefault();
      const at = buttons.indexOf(document.activeElement);
      buttons[(at + step + buttons.length) % buttons.length].focus();
    }
    event.stopPropagation();
  }

  close() {
    this.key = undefined;
    this.element.remove();
  }
}

