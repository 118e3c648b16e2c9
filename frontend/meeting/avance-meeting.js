import { actOf } from './keys.js';
import { AutoAdvance } from './auto-advance.js';
import { awake } from './awake.js';
import { EarlyKeys } from './early-keys.js';

const DIGITS_MS = 3000;
const AGAIN_MS = 1000;

// The letters of styles.css, 12 to 84 px where those of 1920 × 1080 are of 28.
const SMALLEST = 12 / 28;
const LARGEST = 3;

const isField = (target) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
const isButton = (target) => target instanceof Element && target.matches('button, a, vaadin-button');

/**
 * The keys of a meeting. They are answered here, without waiting for the server, which is asked only for the slide that is wanted: presses that come while
 * it is on its way are added up and none is lost.
 */
class AvanceMeeting extends HTMLElement {
  #wanted = 0;
  #shown = 0;
  #total = 0;
  #asking = false;
  #digits = '';
  #digitsTimer;
  #following = false;
  #seconds = 0;
  #advancing = false;
  #texts = {};
  #leaving = new AbortController();
  #early = new EarlyKeys(isField);

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.parentElement.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('resize', () => this.#scale(), { signal });
    this.#scale();
    awake(signal);
    this.jump = this.#part('meeting-jump', 'status');
    this.auto = new AutoAdvance(this.#part('meeting-progress'), () => this.#next());
    this.auto.every(this.#seconds);
    if (this.#advancing) {
      this.auto.start();
    }
  }

  disconnectedCallback() {
    this.#leaving.abort();
    // Vaadin moves a page that was just opened to where it is shown: what had begun goes on there.
    this.#advancing = this.auto.on;
    this.auto.stop();
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
    this.replaceChildren();
  }

  /** How large the wall is beside the one that everything is measured on: what is drawn in pixels follows it as the letters do. */
  #scale() {
    const scale = Math.min(window.innerWidth / 1920, window.innerHeight / 1080);
    this.parentElement.style.setProperty('--meeting-scale', String(Math.min(Math.max(scale, SMALLEST), LARGEST)));
  }

  #part(name, role) {
    const part = document.createElement('div');
    part.className = name;
    if (role) {
      part.setAttribute('role', role);
    }
    this.append(part);
    return part;
  }

  /** Begins at a slide. Called by the server. */
  begin({ position, total, auto, following, texts }) {
    this.#texts = texts;
    this.#following = following;
    this.arrived(position, total);
    this.#seconds = auto;
    this.auto.every(auto);
    if (auto > 0 && !following) {
      this.auto.start();
    }
    this.#focus();
  }

  /** Where a screen reader begins: a page that has just been opened is not shown yet, and takes no focus before. */
  #focus() {
    if (this.#leaving.signal.aborted) {
      return;
    }
    if (this.parentElement.checkVisibility()) {
      this.parentElement.focus({ preventScroll: true });
    } else {
      requestAnimationFrame(() => this.#focus());
    }
  }

  /** The server shows another slide by itself. */
  arrived(position, total) {
    this.#total = total;
    this.#shown = position;
    this.#wanted = position;
    this.#close();
  }

  /** Whether somebody is writing an agreement: then nothing advances by itself. */
  writing(on) {
    this.auto.hold(on);
    if (!on) {
      this.parentElement.focus({ preventScroll: true });
    }
  }

  #key(event) {
    if (event.defaultPrevented || event.isComposing || this.#early.keep(event)) {
      return;
    }
    const target = event.composedPath()[0];
    const asked = actOf(event, {
      typing: isField(target),
      onButton: isButton(target),
      digits: this.#digits,
      following: this.#following,
    });
    if (!asked || this.#scrolls(event)) {
      return;
    }
    event.preventDefault();
    this.#do(asked);
  }

  /** A long justification is read with the same keys that move the slides. */
  #scrolls({ key }) {
    const panel = this.#panel();
    return (
      panel !== null &&
      panel.scrollHeight > panel.clientHeight + 1 &&
      ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(key)
    );
  }

  #click(event) {
    const button = event.target.closest?.('[data-meeting-act]');
    if (button) {
      const act = button.dataset.meetingAct;
      this.#do(act === 'next' ? { act: 'by', by: 1 } : act === 'previous' ? { act: 'by', by: -1 } : { act });
    }
  }

  #do({ act, by, to, digits }) {
    if (act !== 'digits') {
      this.#setDigits('');
    }
    switch (act) {
      case 'digits':
        return this.#setDigits(digits);
      case 'by':
        return this.#go(this.#wanted + by);
      case 'to':
        return this.#go(to);
      case 'auto':
        return this.auto.toggle();
      case 'full':
        return this.#full();
      case 'escape':
        return this.#escape();
      case 'save':
        return this.#save();
      case 'leave':
        return this.$server.write(false);
      case 'write':
        return this.#early.until(this.$server.write(true));
      default:
        return this.#open(act);
    }
  }

  #setDigits(digits) {
    clearTimeout(this.#digitsTimer);
    if (this.#digits && !digits) {
      this.jump.replaceChildren();
    }
    this.#digits = digits;
    if (digits) {
      this.jump.textContent = this.#texts.jump.replace('{0}', digits);
      this.#digitsTimer = setTimeout(() => this.#setDigits(''), DIGITS_MS);
    }
  }

  #next() {
    this.#go(this.#wanted >= this.#total ? 0 : this.#wanted + 1);
  }

  #go(position) {
    this.#close();
    this.#wanted = Math.max(0, Math.min(this.#total, position));
    this.#ask();
  }

  async #ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      while (this.#wanted !== this.#shown) {
        const wanted = this.#wanted;
        this.#shown = await this.$server.show(wanted);
        if (this.#wanted === wanted) {
          this.#wanted = this.#shown;
        }
      }
      this.auto.again();
    } catch {
      setTimeout(() => this.#ask(), AGAIN_MS);
    } finally {
      this.#asking = false;
    }
  }

  async #open(name) {
    const before = this.#panel();
    this.#close();
    if (before?.dataset.panel === name || !(await this.$server.prepare(name))) {
      return;
    }
    const panel = this.parentElement.querySelector(`[data-panel=${name}]`);
    panel.querySelectorAll('[data-path]').forEach((part) => {
      part.textContent = new URL(part.dataset.path, document.baseURI).href;
    });
    panel.hidden = false;
    panel.focus({ preventScroll: true });
  }

  #panel() {
    return this.parentElement?.querySelector('[data-panel]:not([hidden])') ?? null;
  }

  #close() {
    const panel = this.#panel();
    if (panel) {
      panel.hidden = true;
      this.parentElement.focus({ preventScroll: true });
    }
    return panel !== null;
  }

  #full() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      document.documentElement.requestFullscreen?.().catch(() => {});
    }
  }

  #escape() {
    if (this.jump.hasChildNodes() || this.#close()) {
      this.#setDigits('');
      return;
    }
    if (this.auto.held) {
      this.$server.write(false);
      return;
    }
    // The slides replace each other in the history: one step back is the screen from which the meeting was begun.
    const canGoBack = window.navigation ? window.navigation.canGoBack : window.history.length > 1;
    if (canGoBack) {
      window.history.back();
    } else {
      this.$server.back();
    }
  }

  /** A field tells the server what is in it when it loses the focus. */
  async #save() {
    const field = document.activeElement;
    field?.blur();
    const saved = await this.$server.save();
    if (!saved) {
      field?.focus();
    }
  }
}

customElements.define('avance-meeting', AvanceMeeting);
