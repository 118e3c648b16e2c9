const USUAL_SECONDS = 20;

/** Goes on by itself after some seconds, with a line that says how many are left. */
export class AutoAdvance {
  #line;
  #next;
  #seconds = USUAL_SECONDS;
  #animation;
  held = false;

  constructor(line, next) {
    this.#line = line;
    this.#next = next;
  }

  every(seconds) {
    this.#seconds = seconds > 0 ? seconds : USUAL_SECONDS;
  }

  get on() {
    return Boolean(this.#animation);
  }

  start() {
    this.stop();
    this.#line.classList.add('meeting-progress-on');
    this.#animation = this.#line.animate([{ transform: 'scaleX(0)' }, { transform: 'scaleX(1)' }], {
      duration: this.#seconds * 1000,
      fill: 'forwards',
    });
    this.#animation.onfinish = () => this.#next();
    if (this.held) {
      this.#animation.pause();
    }
  }

  stop() {
    this.#line.classList.remove('meeting-progress-on');
    if (this.#animation) {
      this.#animation.onfinish = null;
      this.#animation.cancel();
      this.#animation = undefined;
    }
  }

  toggle() {
    if (this.on) {
      this.stop();
    } else {
      this.start();
    }
  }

  /** Another slide has its whole time. */
  again() {
    if (this.on) {
      this.start();
    }
  }

  hold(on) {
    this.held = on;
    if (on) {
      this.#animation?.pause();
    } else if (this.#animation?.playState === 'paused') {
      this.#animation.play();
    }
  }
}
