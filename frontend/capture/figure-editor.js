/** The field in which a figure is typed, over its cell. It stands outside the grid: a refreshed row does not touch what somebody is typing. */
export class FigureEditor {
  constructor(host, label) {
    this.host = host;
    this.element = document.createElement('div');
    this.element.className = 'cell-editor figure-editor';
    this.input = document.createElement('input');
    this.input.type = 'text';
    this.input.inputMode = 'decimal';
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    this.input.setAttribute('aria-label', label);
    this.problem = document.createElement('div');
    this.problem.className = 'cell-problem';
    this.problem.setAttribute('role', 'alert');
    this.problem.id = 'cell-problem';
    this.element.append(this.input, this.problem);
  }

  open(value, overwrite, message) {
    this.host.append(this.element);
    this.overwrite = overwrite;
    this.input.value = value;
    this.say(message ?? '');
    this.input.focus();
    if (overwrite || message) {
      this.input.setSelectionRange(value.length, value.length);
    } else {
      this.input.select();
    }
  }

  say(message) {
    this.problem.textContent = message;
    this.problem.hidden = !message;
    this.input.setAttribute('aria-invalid', String(Boolean(message)));
    if (message) {
      this.input.setAttribute('aria-describedby', this.problem.id);
    } else {
      this.input.removeAttribute('aria-describedby');
    }
  }

  place(box) {
    Object.assign(this.element.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
  }

  get draft() {
    return { text: this.input.value };
  }

  isDifferent(seen) {
    return this.input.value.trim() !== seen;
  }

  close() {
    this.element.remove();
  }
}
