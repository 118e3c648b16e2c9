/** A field of several lines whose words can be underlined: the same text lies behind it, and only its marks are seen. */
export class MarkedArea {
  #behind = document.createElement('div');
  #marks = [];

  constructor(area) {
    this.area = area;
    this.element = document.createElement('div');
    this.element.className = 'marked-area';
    this.#behind.className = 'marked-area-behind';
    this.#behind.setAttribute('aria-hidden', 'true');
    this.element.append(this.#behind, area);
    area.addEventListener('scroll', () => this.#follow(), { passive: true });
    area.addEventListener('input', () => this.mark([]));
  }

  /** @param marks pieces of the text: start, and the character after the end */
  mark(marks) {
    this.#marks = marks;
    this.#draw();
  }

  #draw() {
    const text = this.area.value;
    const pieces = [];
    let at = 0;
    [...this.#marks]
      .sort((a, b) => a.start - b.start)
      .filter((mark) => mark.end <= text.length)
      .forEach((mark) => {
        if (mark.start >= at) {
          const fault = document.createElement('mark');
          fault.className = `fault gravity-${mark.gravity}`;
          fault.textContent = text.slice(mark.start, mark.end);
          pieces.push(text.slice(at, mark.start), fault);
          at = mark.end;
        }
      });
    // The line break behind a last empty line would be swallowed.
    this.#behind.replaceChildren(...pieces, `${text.slice(at)}\n`);
    this.#follow();
  }

  #follow() {
    this.#behind.scrollTop = this.area.scrollTop;
    // The scrollbar of the field takes width that the text behind would have.
    this.#behind.style.paddingInlineEnd = `${10 + this.area.offsetWidth - this.area.clientWidth - 2}px`;
  }
}
