const element = (tag, name, text) => {
  const made = document.createElement(tag);
  made.className = name;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
};

/** A finding with its evidence and what can be done about it. Everything in it is text: nothing that somebody wrote is ever markup. */
class AvanceFinding extends HTMLElement {
  #finding;
  #shown;

  get finding() {
    return this.#finding;
  }

  set finding(finding) {
    this.#finding = finding;
    this.render();
  }

  connectedCallback() {
    // What was set before this script was there hides what is set by it.
    if (Object.hasOwn(this, 'finding')) {
      const { finding } = this;
      delete this.finding;
      this.finding = finding;
    }
    this.render();
  }

  render() {
    const finding = this.#finding;
    const now = JSON.stringify(finding);
    // What did not change stays, so that whoever stands on a button of it stays there.
    if (!finding || !this.isConnected || now === this.#shown) {
      return;
    }
    const same = this.#shown && JSON.parse(this.#shown).id === finding.id;
    const focused = same && this.contains(document.activeElement) ? document.activeElement.dataset.act : undefined;
    this.#shown = now;
    this.replaceChildren(...this.#heading(finding), this.#card(finding));
    if (focused) {
      (this.querySelector(`[data-act='${focused}']`) ?? this.querySelector('[data-act]'))?.focus();
    }
  }

  #heading(finding) {
    if (!finding.heading) {
      return [];
    }
    const heading = element('div', 'finding-heading');
    heading.append(element('h2', '', finding.heading));
    if (finding.note) {
      heading.append(element('p', 'muted', finding.note));
    }
    return [heading];
  }

  #card(finding) {
    const card = element('div', `finding ${finding.look}`);
    card.append(this.#head(finding), element('p', 'finding-message', finding.message));
    if (finding.evidence.length > 0) {
      card.append(this.#evidence(finding.evidence));
    }
    if (finding.text.length > 0) {
      card.append(this.#text(finding));
    }
    if (finding.dismissed) {
      card.append(element('p', 'finding-dismissed', finding.dismissed));
    }
    card.append(this.#foot(finding));
    return card;
  }

  #head(finding) {
    const head = element('div', 'finding-head');
    const shape = element('span', 'gravity-shape', finding.shape);
    shape.setAttribute('aria-hidden', 'true');
    head.append(shape, element('span', 'gravity-word', finding.gravity));
    const what = element('span', 'finding-what');
    for (const part of ['clave', 'siglas']) {
      if (finding[part]) {
        what.append(element('span', part, finding[part]), ' ');
      }
    }
    what.append(element('span', 'finding-title', finding.title));
    head.append(what, element('span', 'finding-quarter', finding.quarter));
    return head;
  }

  #evidence(evidence) {
    const list = element('dl', 'finding-evidence');
    for (const { name, value } of evidence) {
      const pair = element('div', '');
      pair.append(element('dt', 'muted', name), element('dd', '', value));
      list.append(pair);
    }
    return list;
  }

  #text(finding) {
    const text = element('p', 'finding-text');
    text.append(element('span', 'visually-hidden', `${finding.textLabel}: `), '«');
    for (const piece of finding.text) {
      text.append(piece.marked ? element('mark', '', piece.text) : piece.text);
    }
    text.append('»');
    return text;
  }

  #foot(finding) {
    const foot = element('div', 'finding-foot');
    for (const act of finding.acts) {
      foot.append(this.#button(act));
    }
    if (finding.href) {
      foot.append(this.#door(finding));
    }
    const notes = [...finding.tags, finding.unit, finding.why].filter(Boolean);
    for (const note of notes) {
      foot.append(element('span', finding.tags.includes(note) ? 'finding-tag' : 'muted', note));
    }
    return foot;
  }

  #door(finding) {
    const door = element('a', 'finding-door', finding.door);
    door.href = finding.href;
    door.dataset.act = 'door';
    door.setAttribute('aria-label', finding.doorLabel);
    return door;
  }

  #button(act) {
    const button = document.createElement('vaadin-button');
    button.setAttribute('theme', act.primary ? 'primary small' : 'small');
    button.dataset.act = act.name;
    button.textContent = act.text;
    button.setAttribute('aria-label', act.label);
    button.addEventListener('click', () =>
      this.dispatchEvent(new CustomEvent('finding-act', { detail: { act: act.name }, bubbles: true })),
    );
    return button;
  }
}

customElements.define('avance-finding', AvanceFinding);
