/** How many frames a field may take to get the focus after the server has answered. */
const FRAMES = 30;

/**
 * What is typed after a form was asked for and before it is there: it belongs into its field, and is none of the keys that move slides.
 */
export class EarlyKeys {
  #text;
  #isField;

  constructor(isField) {
    this.#isField = isField;
  }

  /** Keeps a key until the field is there. @returns {boolean} whether one is waited for */
  keep(event) {
    if (this.#text === undefined) {
      return false;
    }
    if (this.#isField(event.composedPath()[0])) {
      // The field came before the answer: what was kept stands before this key.
      this.#type(this.#text);
      this.#text = '';
      return false;
    }
    event.preventDefault();
    if (event.key === 'Backspace') {
      this.#text = this.#text.slice(0, -1);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#text += event.key;
    }
    return true;
  }

  /** Keeps what is typed until the answer is there, and then types it into the field that has the focus, if there is one. */
  async until(answer) {
    this.#text ??= '';
    try {
      await answer;
      for (let frames = 0; frames < FRAMES && !this.#isField(document.activeElement); frames++) {
        await new Promise(requestAnimationFrame);
      }
    } finally {
      this.#type(this.#text);
      this.#text = undefined;
    }
  }

  #type(text) {
    const field = document.activeElement;
    if (text && this.#isField(field)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
  }
}
