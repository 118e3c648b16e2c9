/** Sentences that could be the justification, written from the figures of the row; one of them is taken with a click or Enter. */
export class TextProposals {
  constructor(texts, take) {
    this.texts = texts;
    this.take = take;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'cell-button';
    this.button.textContent = texts.propose;
    this.button.addEventListener('click', () => this.#ask());
    this.element = document.createElement('div');
    this.element.className = 'text-proposals';
    this.element.hidden = true;
  }

  async #ask() {
    const proposals = (await this.propose?.().catch(() => [])) ?? [];
    const title = document.createElement('p');
    title.textContent = proposals.length > 0 ? this.texts['propose-title'] : this.texts['propose-none'];
    this.element.replaceChildren(title, ...proposals.map((text) => this.#choice(text)));
    this.element.hidden = false;
    this.element.querySelector('button')?.focus();
    this.moved?.();
  }

  #choice(text) {
    const choice = document.createElement('button');
    choice.type = 'button';
    choice.className = 'text-proposal';
    choice.textContent = text;
    choice.addEventListener('click', () => {
      this.element.hidden = true;
      this.take(text);
      this.moved?.();
    });
    return choice;
  }
}
